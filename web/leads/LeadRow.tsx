import { Link } from '@tanstack/react-router'
import { Check, CircleX, Clock, Mail } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import classes from './feed.module.css'
import { isSnoozed } from './feedSearch'
import type { FeedRow } from './feedRows'
import { contextOf, nameOf, roleOf } from './nameOf'
import type { Feed } from './useFeed'

type LeadRowProps = { feed: Feed; row: Exclude<FeedRow, { kind: 'day' }> }

export function LeadRow({ feed, row }: LeadRowProps) {
  const { lead } = row
  const { openId, search, selection, leadId } = feed
  const isOpen = lead.id === openId
  const link = useFocusWhenOpened(feed, isOpen)
  const name = nameOf(lead)
  const time = useTime(lead.createdAt)
  const because = [lead.label, contextOf(lead)].filter(Boolean).join(' · ')
  return (
    <div
      className={classes.row}
      data-open={isOpen || undefined}
      data-selected={selection.isSelected(lead.id) || undefined}
    >
      <input
        type="checkbox"
        className={classes.check}
        aria-label={texts.feed.select(name)}
        checked={selection.isSelected(lead.id)}
        tabIndex={isOpen ? 0 : -1}
        onChange={() => {
          selection.toggle(lead.id)
        }}
      />
      <Link
        to="/feed/$leadId"
        params={{ leadId: lead.id }}
        search={search}
        replace={leadId !== undefined}
        resetScroll={false}
        className={classes.link}
        ref={link}
        data-lead={lead.id}
        tabIndex={isOpen ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
      >
        {row.kind === 'lead' && <Who lead={lead} stack={row.stack} time={time} />}
        <span className={classes.line}>
          {row.kind === 'more' && row.name !== null && (
            <span className={classes.name} dir="auto">
              {row.name}
            </span>
          )}
          <span className={classes.because} dir="auto">
            {because}
          </span>
          {row.kind === 'more' && <time className={classes.time}>{time}</time>}
        </span>
      </Link>
    </div>
  )
}

function Who({ lead, stack, time }: { lead: Lead; stack: number; time: string }) {
  return (
    <>
      <span className={classes.line}>
        <span className={classes.name} dir="auto">
          {nameOf(lead)}
        </span>
        {stack > 1 && <span className={classes.stack}>{texts.feed.stack(stack)}</span>}
        <StatusMark lead={lead} />
        <time className={classes.time} dateTime={lead.createdAt}>
          {time}
        </time>
      </span>
      <span className={classes.role} dir="auto">
        {roleOf(lead) || texts.lead.notEnriched}
      </span>
    </>
  )
}

const marks = { new: null, approved: Check, contacted: Mail, dismissed: CircleX } as const

/** Where the list shows more than what is to be done. */
function StatusMark({ lead }: { lead: Lead }) {
  const Icon = isSnoozed(lead) ? Clock : marks[lead.status]
  if (!Icon) return null
  const label = isSnoozed(lead) ? texts.feed.views.snoozed : texts.lead.status[lead.status]
  return <Icon size={14} role="img" aria-label={label} className={classes.mark} />
}

function useFocusWhenOpened({ wantsFocus, isPhone }: Feed, isOpen: boolean) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (!isOpen || isPhone || !wantsFocus.current) return
    wantsFocus.current = false
    link.current?.focus({ preventScroll: true })
  }, [isOpen, isPhone, wantsFocus])
  return link
}

function useTime(at: string): string {
  const { user } = useMe()
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone: user.timeZone }).format(
    new Date(at),
  )
}
