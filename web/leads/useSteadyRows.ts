import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { FeedRow } from './feedRows'

type RowsDeps = {
  rows: readonly FeedRow[]
  heightOf: (row: FeedRow) => number
  scroller: RefObject<HTMLElement | null>
}

/** What comes into the list, or leaves it, above what is being read does not move what is being read. */
export function useSteadyRows({ rows, heightOf, scroller }: RowsDeps): void {
  const drawn = useRef(rows)
  useLayoutEffect(() => {
    const { current: element } = scroller
    const before = drawn.current
    drawn.current = rows
    // At the top what is new is what somebody looks for.
    if (!element || before === rows || element.scrollTop === 0) return
    const { scrollTop } = element
    const first = findRow(before, heightOf, (_row, end) => end > scrollTop)
    const now = first && findRow(rows, heightOf, ({ key }) => key === first.key)
    if (now && now.start !== first.start) element.scrollTop = scrollTop + now.start - first.start
  }, [rows, heightOf, scroller])
}

function findRow(
  rows: readonly FeedRow[],
  heightOf: (row: FeedRow) => number,
  isWanted: (row: FeedRow, end: number) => boolean,
): { key: string; start: number } | undefined {
  let start = 0
  for (const row of rows) {
    const end = start + heightOf(row)
    if (isWanted(row, end)) return { key: row.key, start }
    start = end
  }
  return undefined
}
