import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { entryPageTexts } from '../texts/entryPage'
import classes from './Entries.module.css'
import { findRepeatedKeys, type Range } from './repeatedKeys'
import { cutText } from './cutText'

const words = entryPageTexts.entry

/** Until a slice comes into sight and is measured. */
const LINE_HEIGHT = 18
const LINE_LENGTH = 90

/** However long it is, only what is seen of it is laid out. Keys that stand there more than once are marked. */
export function RawText({ text }: { text: string }) {
  const frame = useRef<HTMLDivElement>(null)
  const slices = useMemo(() => cutText(text), [text])
  const repeated = useMemo(() => findRepeatedKeys(text), [text])
  const rows = useVirtualizer({
    count: slices.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => LINE_HEIGHT * linesOf(text, slices[index]),
    overscan: 1,
  })
  const shown = rows.getVirtualItems()
  return (
    <div className={classes.raw} tabIndex={0} role="region" aria-label={words.raw} ref={frame}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        <div
          style={{
            position: 'absolute',
            inset: '0 0 auto',
            transform: `translateY(${shown[0]?.start ?? 0}px)`,
          }}
        >
          {shown.map(({ index, key }) => {
            const slice = slices[index]
            return (
              slice && (
                <div key={key} data-index={index} ref={rows.measureElement}>
                  <Marked text={text} slice={slice} marks={repeated} />
                </div>
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

function linesOf(text: string, slice: Range | undefined): number {
  if (!slice) return 0
  const broken = text.slice(slice.start, slice.end).split('\n').length - 1
  return Math.max(broken, Math.ceil((slice.end - slice.start) / LINE_LENGTH))
}

type MarkedProps = { text: string; slice: Range; marks: readonly Range[] }

function Marked({ text, slice, marks }: MarkedProps) {
  const within = marks.filter(({ start, end }) => start < slice.end && end > slice.start)
  const parts = within.map(({ start, end }, nth) => ({
    before: text.slice(Math.max(slice.start, within[nth - 1]?.end ?? 0), Math.max(start, slice.start)),
    key: text.slice(Math.max(start, slice.start), Math.min(end, slice.end)),
    start,
  }))
  const rest = text.slice(Math.max(slice.start, within.at(-1)?.end ?? 0), slice.end)
  return (
    <>
      {parts.map(({ before, key, start }) => (
        <span key={start}>
          {before}
          <mark title={words.repeatedKey}>{key}</mark>
        </span>
      ))}
      {rest}
    </>
  )
}
