import { Text } from '@mantine/core'
import { memo } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { texts } from '../texts/texts'
import { nameSource } from '../ui/nameSource'
import { LinkAnchor } from '../ui/LinkButton'
import { RelativeTime } from '../ui/RelativeTime'
import classes from './feed.module.css'
import { contextOf, nameOf } from './nameOf'
import { type LeadOrder, SectionTitle } from './SectionTitle'

const words = texts.lead

type WhyNowProps = { lead: Lead; others: readonly Lead[]; leadOrder: LeadOrder }

/** What happened, in the sender's own words, and how we know who it was. */
export const WhyNow = memo(function WhyNow({ lead, others, leadOrder }: WhyNowProps) {
  const { label, createdAt, context, match } = lead
  return (
    <section className={classes.section} aria-label={words.why}>
      <SectionTitle leadOrder={leadOrder}>{words.why}</SectionTitle>
      <Text fw={500} dir="auto" className="foreign">
        {label} · <RelativeTime at={createdAt} />
      </Text>
      {context.length > 0 && (
        <dl className={classes.context}>
          {context.map(({ path, label: name, value }) => (
            <div key={path}>
              <dt title={path}>
                <bdi>{name}</bdi>
              </dt>
              <dd dir="auto" className="foreign">
                {value === null ? '–' : String(value)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {others.map((other) => (
        <Text key={other.id} fz="sm" c="dimmed" dir="auto" className="foreign">
          {[nameIfOther(other, lead), other.label, contextOf(other)].filter(Boolean).join(' · ')} ·{' '}
          <RelativeTime at={other.createdAt} />
        </Text>
      ))}
      <Text fz="sm" c="dimmed">
        {match && `${words.foundBy(nameWay(match.by), nameSource(match.source))} `}
        <LinkAnchor
          to="/signals/$signalId/entries/$entryId"
          params={{ signalId: lead.signalId, entryId: lead.entryId }}
          inherit
          underline="always"
        >
          {words.toEntry}
        </LinkAnchor>
      </Text>
    </section>
  )
})

/** Another contact of the same company is named. */
function nameIfOther(other: Lead, lead: Lead): string | null {
  return nameOf(other) === nameOf(lead) ? null : nameOf(other)
}

function nameWay(by: string): string {
  const ways: Record<string, string> = words.ways
  return ways[by] ?? by.replaceAll('_', ' ')
}
