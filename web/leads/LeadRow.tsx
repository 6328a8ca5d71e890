import { Check, CircleX, Clock, Mail } from 'lucide-react'
import { memo, type RefObject, useEffect, useRef } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { texts } from '../texts/texts'
import { dateFormat } from '../ui/dateFormat'
import { isTyping } from '../ui/isTyping'
import classes from './feed.module.css'
import { companyOf, contactOf, contextOf, nameOf, roleOf } from './nameOf'

type LeadRowProps = {
  lead: Lead
  /** How many there are of the same one; null for those after the first. */
  stack: number | null
  /** Of how many people; of more than one where they are the contacts of one company. */
  contacts: number
  /** Of another contact, where that is not said above. */
  name: string | null
  /** On whose feed it is, where that is somebody else's. */
  recipient: string | null
  timeZone: string
  href: string
  isOpen: boolean
  /** Beside an open lead the list is one stop of the Tab key, within which the arrows move. */
  isTabStop: boolean
  /** Told from outside: it ends with time, when nothing of the lead changes. */
  isSnoozed: boolean
  isSelected: boolean
  /** Null for who may not decide on any. */
  onToggle: ((leadId: string) => void) | null
  /** Null where the focus stays where it is; set while it is to follow to the lead that opens. */
  wantsFocus: RefObject<boolean> | null
}

/** Drawn anew only where something of it has changed: each key changes two of those that are seen. */
export const LeadRow = memo(function LeadRow(props: LeadRowProps) {
  const {
    lead,
    stack,
    contacts,
    name,
    recipient,
    timeZone,
    href,
    isOpen,
    isTabStop,
    isSnoozed,
    isSelected,
    onToggle,
    wantsFocus,
  } = props
  const link = useFocusWhenOpened(wantsFocus, isOpen)
  const time = dateFormat(undefined, { timeStyle: 'short', timeZone }).format(new Date(lead.createdAt))
  const because = [recipient && texts.feed.forWhom(recipient), lead.label, contextOf(lead)]
    .filter(Boolean)
    .join(' · ')
  return (
    <div className={classes.row} data-open={isOpen || undefined} data-selected={isSelected || undefined}>
      {onToggle !== null && (
        <input
          type="checkbox"
          className={classes.check}
          aria-label={texts.feed.select(nameOf(lead))}
          checked={isSelected}
          tabIndex={isTabStop ? 0 : -1}
          onChange={() => {
            onToggle(lead.id)
          }}
        />
      )}
      <a
        href={href}
        className={classes.link}
        ref={link}
        data-lead={lead.id}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
      >
        {stack !== null && <Who {...{ lead, stack, contacts, time, isSnoozed }} />}
        <span className={classes.line}>
          {name !== null && (
            <span className={classes.name} dir="auto">
              {name}
            </span>
          )}
          <span className={classes.because} dir="auto">
            {because}
          </span>
          {stack === null && <time className={classes.time}>{time}</time>}
        </span>
      </a>
    </div>
  )
})

type WhoProps = { lead: Lead; stack: number; contacts: number; time: string; isSnoozed: boolean }

function Who({ lead, stack, contacts, time, isSnoozed }: WhoProps) {
  const isOfCompany = contacts > 1
  return (
    <>
      <span className={classes.line}>
        <span className={classes.name} dir="auto">
          {isOfCompany ? companyOf(lead) : nameOf(lead)}
        </span>
        {stack > 1 && (
          <span className={classes.stack}>
            {isOfCompany ? texts.feed.contacts(contacts) : texts.feed.stack(stack)}
          </span>
        )}
        <StatusMark lead={lead} isSnoozed={isSnoozed} />
        <time className={classes.time} dateTime={lead.createdAt}>
          {time}
        </time>
      </span>
      <span className={classes.role} dir="auto">
        {isOfCompany ? contactOf(lead) : roleOf(lead) || texts.lead.notEnriched}
      </span>
    </>
  )
}

const marks = { new: null, approved: Check, contacted: Mail, dismissed: CircleX } as const

/** Where the list shows more than what is to be done. */
function StatusMark({ lead, isSnoozed }: { lead: Lead; isSnoozed: boolean }) {
  const Icon = isSnoozed ? Clock : marks[lead.status]
  if (!Icon) return null
  const label = isSnoozed ? texts.feed.views.snoozed : texts.lead.status[lead.status]
  return <Icon size={14} role="img" aria-label={label} className={classes.mark} />
}

function useFocusWhenOpened(wantsFocus: RefObject<boolean> | null, isOpen: boolean) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (!isOpen || !wantsFocus?.current) return
    wantsFocus.current = false
    // A list that comes while somebody types on takes nothing from it.
    if (!isTyping({ target: document.activeElement })) link.current?.focus({ preventScroll: true })
  }, [isOpen, wantsFocus])
  return link
}
