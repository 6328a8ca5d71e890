import { Text } from '@mantine/core'
import type { Lead } from '../../shared/contract/leads'
import { sequenceTexts } from '../texts/sequences'
import { SequenceSteps } from '../ui/SequenceSteps'
import classes from './feed.module.css'
import { type LeadOrder, SectionTitle } from './SectionTitle'

const words = sequenceTexts.sequence

/** The messages of a lead, for who only looks. */
export function SequenceView({ lead: { sequence }, leadOrder }: { lead: Lead; leadOrder: LeadOrder }) {
  return (
    <section className={classes.section} aria-label={words.title}>
      <SectionTitle leadOrder={leadOrder}>{words.title}</SectionTitle>
      {sequence ? <SequenceSteps steps={sequence.steps} /> : <Text c="dimmed">{words.none}</Text>}
    </section>
  )
}
