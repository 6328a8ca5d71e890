import { Anchor, Badge, Group, Text, Title } from '@mantine/core'
import { Building2, Copy, Globe, Link2, Mail, MapPin } from 'lucide-react'
import { memo, type ReactNode, type RefObject } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { texts } from '../texts/texts'
import { copyText } from './copyText'
import classes from './feed.module.css'
import { isSnoozed } from './feedSearch'
import { nameOf } from './nameOf'
import type { LeadOrder } from './SectionTitle'
import { IconAction } from '../ui/IconAction'
import { RelativeTime } from '../ui/RelativeTime'

const words = texts.lead

type LeadHeadProps = {
  lead: Lead
  /** On whose feed it is, where that is somebody else's. */
  recipient: string | null
  order: LeadOrder
  headingRef: RefObject<HTMLHeadingElement | null>
}

export const LeadHead = memo(function LeadHead({ lead, recipient, order, headingRef }: LeadHeadProps) {
  const { person, company } = lead
  return (
    <div className={classes.who}>
      <Group gap={8} mb={2}>
        <Title order={order} fz="xl" lh="28px" dir="auto" className="foreign" tabIndex={-1} ref={headingRef}>
          {nameOf(lead)}
        </Title>
        <StatusNote lead={lead} />
        {recipient !== null && (
          <Badge variant="default" tt="none">
            <bdi>{texts.feed.forWhom(recipient)}</bdi>
          </Badge>
        )}
      </Group>
      {person.title !== null && (
        <Text dir="auto" className="foreign">
          {person.title}
        </Text>
      )}
      <div className={classes.facts}>
        {company && <CompanyFact company={company} />}
        {(person.location ?? company?.location) && (
          <Fact icon={<MapPin size={14} aria-hidden="true" />}>{person.location ?? company?.location}</Fact>
        )}
        {person.email !== null && <EmailFact email={person.email} />}
        {isWebAddress(person.linkedinUrl) && (
          <Fact icon={<Link2 size={14} aria-hidden="true" />}>
            <OutsideLink href={person.linkedinUrl}>{words.linkedIn}</OutsideLink>
          </Fact>
        )}
      </div>
    </div>
  )
})

function CompanyFact({ company }: { company: NonNullable<Lead['company']> }) {
  const { name, domain, employeeCount, industry } = company
  const size = employeeCount === null ? null : words.people(formatCount(employeeCount))
  return (
    <>
      <Fact icon={<Building2 size={14} aria-hidden="true" />}>
        {[name ?? domain, size, industry].filter((each) => each !== null).join(' · ')}
      </Fact>
      {domain !== null && /^[\w.-]+$/.test(domain) && (
        <Fact icon={<Globe size={14} aria-hidden="true" />}>
          <OutsideLink href={`https://${domain}`}>{domain}</OutsideLink>
        </Fact>
      )}
    </>
  )
}

function formatCount(count: number | string): string {
  return typeof count === 'number' ? new Intl.NumberFormat().format(count) : count
}

function EmailFact({ email }: { email: string }) {
  return (
    <Fact icon={<Mail size={14} aria-hidden="true" />}>
      <Anchor href={`mailto:${encodeURIComponent(email)}`} inherit>
        {email}
      </Anchor>
      <IconAction label={words.copyEmail} size={24} onClick={() => void copyText(email)}>
        <Copy size={12} aria-hidden="true" />
      </IconAction>
    </Fact>
  )
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className={classes.fact}>
      {icon}
      <bdi className="foreign">{children}</bdi>
    </span>
  )
}

function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" inherit>
      {children}
    </Anchor>
  )
}

/** What came from outside may be anything, `javascript:` too. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url)
}

function StatusNote({ lead }: { lead: Lead }) {
  const { status, snoozedUntil, wokenAt, dismissReason, enriched } = lead
  const dismissed = dismissReason === null ? '' : `: ${words.dismissedFor[dismissReason]}`
  return (
    <>
      {isSnoozed(lead) && snoozedUntil !== null && (
        <Badge variant="light" color="yellow" tt="none">
          {words.status.snoozed} <RelativeTime at={snoozedUntil} />
        </Badge>
      )}
      {status === 'new' && wokenAt !== null && (
        <Badge variant="light" tt="none">
          {words.backEarly}
        </Badge>
      )}
      {status !== 'new' && (
        <Badge variant="light" color={status === 'dismissed' ? 'gray' : 'green'} tt="none">
          {words.status[status]}
          {dismissed}
        </Badge>
      )}
      {!enriched && (
        <Badge variant="default" tt="none">
          {words.notEnriched}
        </Badge>
      )}
    </>
  )
}
