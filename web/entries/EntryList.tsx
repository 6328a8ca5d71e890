import { Text } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { ListedEntry } from '../../shared/contract/entries'
import { texts } from '../texts/texts'
import { RelativeTime } from '../ui/RelativeTime'
import classes from './Entries.module.css'
import { type EntryFilter, readEntryFilter } from './entryFilter'
import { OutcomeBadge } from './OutcomeBadge'
import { nameReason } from './nameReason'
import { RefusedRow } from './RefusedRow'
import { whoBy } from './whoBy'
import type { Received } from './withRefusals'

const ROW_HEIGHT = 44
const AHEAD = 12

type EntryListProps = {
  received: readonly Received[]
  /** Whom the leads of entries are about, by the ids of the entries. */
  who?: ReadonlyMap<string, string>
  onEnd?: () => void
}

/** Only the rows that are seen are there, however many there are; older ones are fetched as one comes near the end. */
export function EntryList({ received, who, onEnd }: EntryListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useEffect(() => {
    setTop(list.current?.offsetTop ?? 0)
  }, [])
  const rows = useWindowVirtualizer({
    count: received.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: AHEAD,
    scrollMargin: top,
    getItemKey: (index) => received[index]?.id ?? index,
  })
  // An entry's address keeps them for the way back.
  const filter = readEntryFilter(useSearch({ strict: false }))
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= received.length - AHEAD) onEnd?.()
  }, [last, received.length, onEnd])
  return (
    <ul ref={list} className={classes.list} style={{ height: rows.getTotalSize() }}>
      {shown.map(({ index, key, start }) => {
        const row = received[index]
        return (
          row && (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={classes.item}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              {'entry' in row ? (
                <EntryRow
                  entry={row.entry}
                  who={who?.get(row.id) ?? whoBy(row.entry.identifiers)}
                  filter={filter}
                />
              ) : (
                <RefusedRow refusal={row.refusal} />
              )}
            </li>
          )
        )
      })}
    </ul>
  )
}

type EntryRowProps = { entry: ListedEntry; who: string | undefined; filter: EntryFilter }

function EntryRow({ entry, who, filter }: EntryRowProps) {
  const { id, signalId, outcome, reason, receivedAt, size } = entry
  return (
    <Link
      to="/signals/$signalId/entries/$entryId"
      params={{ signalId, entryId: id }}
      search={filter}
      className={classes.row}
    >
      <span className={classes.outcome}>
        <OutcomeBadge outcome={outcome} />
      </span>
      <span className={classes.about}>
        <Text span truncate>
          <bdi>{who}</bdi>
        </Text>
        {reason !== null && (
          <Text span truncate c="dimmed" className={classes.why}>
            {nameReason(reason)}
          </Text>
        )}
      </span>
      <Text span c="dimmed" size="sm" ff="monospace" className={classes.id}>
        {id}
      </Text>
      <Text span c="dimmed" className={`tabular ${classes.size ?? ''}`}>
        {texts.entries.size(size)}
      </Text>
      <span className={classes.time}>
        <RelativeTime at={receivedAt} />
      </span>
    </Link>
  )
}
