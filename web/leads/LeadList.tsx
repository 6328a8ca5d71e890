import { Box } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { DayHeading } from './DayHeading'
import classes from './feed.module.css'
import { isSnoozed } from './feedSearch'
import type { FeedRow } from './feedRows'
import { LeadRow } from './LeadRow'
import { NewsPill } from './NewsPill'
import type { Feed } from './useFeed'
import { useLeadAddress } from './useLeadAddress'
import { useSteadyRows } from './useSteadyRows'

/** As high as feed.module.css makes them. */
const HEIGHTS = { day: 36, lead: 72, more: 36 } as const
const ROWS_AHEAD = 8
const ROWS_BEFORE_NEXT_PAGE = 30

/** Draws what is in sight only, so that it is as quick with a hundred thousand. */
export function LeadList({ feed }: { feed: Feed }) {
  const { list, openId } = feed
  const { rows } = list
  const at = useMemo(() => rows.findIndex((row) => isLead(row, openId)), [rows, openId])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'lead'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: ROWS_AHEAD,
  })
  useSteadyRows({ rows, heightOf, scroller })
  const isListed = at !== -1
  const rowOf = useRowOf(feed, isListed)
  useEffect(() => {
    // Where it opens, or comes into the list; whoever scrolls away from it then is not brought back by what moves it.
    if (isListed) virtual.scrollToIndex(at === 1 ? 0 : at, { align: 'auto' })
  }, [virtual, openId, feed.query, isListed])
  useFocusBack(feed, scroller)
  const items = virtual.getVirtualItems()
  useNextPage(feed, (items.at(-1)?.index ?? 0) >= rows.length - ROWS_BEFORE_NEXT_PAGE)
  return (
    <Box className={classes.scroller} ref={scroller}>
      <NewsPill feed={feed} onShow={() => scroller.current?.scrollTo({ top: 0 })} />
      <Box
        role="list"
        aria-label={texts.feed.list}
        pos="relative"
        h={virtual.getTotalSize()}
        onClick={(event) => {
          openClicked(event, feed)
        }}
      >
        {items.map(({ index, key, start, size }) => {
          const row = rows[index]
          if (!row) return null
          const place = { height: size, transform: `translateY(${start}px)` }
          return (
            <div
              key={key}
              role="listitem"
              aria-setsize={list.hasNextPage ? -1 : rows.length}
              aria-posinset={index + 1}
              className={classes.place}
              style={place}
            >
              {row.kind === 'day' ? <DayHeading day={row.day} /> : rowOf(row)}
            </div>
          )
        })}
      </Box>
    </Box>
  )
}

function useRowOf(
  { search, selection, openId, isPhone, wantsFocus, recipientNameOf, mayWrite }: Feed,
  isOpenListed: boolean,
) {
  const { user } = useMe()
  const hrefOf = useLeadAddress(search)
  return (row: Exclude<FeedRow, { kind: 'day' }>) => (
    <LeadRow
      lead={row.lead}
      stack={row.kind === 'lead' ? row.stack : null}
      contacts={row.kind === 'lead' ? row.contacts : 1}
      name={row.kind === 'more' ? row.name : null}
      recipient={recipientNameOf(row.lead)}
      timeZone={user.timeZone}
      href={hrefOf(row.lead.id)}
      isOpen={row.lead.id === openId}
      isTabStop={isPhone || !isOpenListed || row.lead.id === openId}
      isSnoozed={isSnoozed(row.lead)}
      isSelected={selection.isSelected(row.lead.id)}
      onToggle={mayWrite ? selection.toggle : null}
      wantsFocus={isPhone ? null : wantsFocus}
    />
  )
}

function heightOf({ kind }: FeedRow): number {
  return HEIGHTS[kind]
}

/** On a phone, where the list was out of sight, the focus comes back to the lead that was read last. */
function useFocusBack({ isPhone, leadId }: Feed, scroller: RefObject<HTMLElement | null>): void {
  const left = useRef<string | undefined>(undefined)
  useEffect(() => {
    const lead = isPhone && leadId === undefined ? left.current : undefined
    left.current = leadId
    if (lead === undefined) return
    const rows = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-lead]') ?? [])]
    const row = rows.find(({ dataset }) => dataset.lead === lead) ?? rows[0]
    row?.focus({ preventScroll: true })
  }, [isPhone, leadId, scroller])
}

/** As a link of the router does: what is to open elsewhere, the browser opens. */
function openClicked(event: MouseEvent, { goTo }: Feed): void {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-lead]') : null
  if (!link || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
  event.preventDefault()
  goTo(link.dataset.lead)
}

function isLead(row: FeedRow, leadId: string | undefined): boolean {
  return row.kind !== 'day' && row.lead.id === leadId
}

function useNextPage({ list }: Feed, isNearTheEnd: boolean): void {
  const { hasNextPage, isFetchingNextPage, fetchNextPage, error } = list
  useEffect(() => {
    if (isNearTheEnd && hasNextPage && !isFetchingNextPage && error === null) void fetchNextPage()
  }, [isNearTheEnd, hasNextPage, isFetchingNextPage, fetchNextPage, error])
}
