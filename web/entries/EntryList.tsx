import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { ListedEntry } from '../../shared/contract/entries'
import { RelativeTime } from '../ui/RelativeTime'
import classes from './Entries.module.css'
import { OutcomeBadge } from './OutcomeBadge'
import { reasonTexts } from './reasonTexts'

const ROW_HEIGHT = 44
const AHEAD = 12

type EntryListProps = { entries: readonly ListedEntry[]; onEnd: () => void }

/** Only the rows that are seen are there, however many there are; older ones are fetched as one comes near the end. */
export function EntryList({ entries, onEnd }: EntryListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useEffect(() => {
    setTop(list.current?.offsetTop ?? 0)
  }, [])
  const rows = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: AHEAD,
    scrollMargin: top,
    getItemKey: (index) => entries[index]?.id ?? index,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= entries.length - AHEAD) onEnd()
  }, [last, entries.length, onEnd])
  return (
    <ul ref={list} className={classes.list} style={{ height: rows.getTotalSize() }}>
      {shown.map(({ index, key, start }) => {
        const entry = entries[index]
        return (
          entry && (
            <li key={key} className={classes.item} style={{ transform: `translateY(${start - top}px)` }}>
              <EntryRow entry={entry} />
            </li>
          )
        )
      })}
    </ul>
  )
}

function EntryRow({ entry: { id, signalId, outcome, reason, receivedAt, size } }: { entry: ListedEntry }) {
  return (
    <Link to="/signals/$signalId/entries/$entryId" params={{ signalId, entryId: id }} className={classes.row}>
      <span className={classes.outcome}>
        <OutcomeBadge outcome={outcome} />
      </span>
      <Text span truncate className={classes.reason}>
        {reason === null ? '' : reasonTexts(reason).short}
      </Text>
      <Text span c="dimmed" size="sm" ff="monospace" className={classes.id}>
        {id}
      </Text>
      <Text span c="dimmed" className={`tabular ${classes.size ?? ''}`}>
        {size.toLocaleString('en')} B
      </Text>
      <span className={classes.time}>
        <RelativeTime at={receivedAt} />
      </span>
    </Link>
  )
}
