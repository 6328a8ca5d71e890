import type { LeadStatus } from '../../shared/contract/leads'
import { MINUTE_MS } from '../durations'
import type { ChangePart } from './changeStore'
import type { StoredLead } from './leadStore'

/** What is counted of decisions on leads: how many, and how long the leads had waited for them, all together. */
export type CountDecided = (
  counted: readonly {
    signalId: string
    at: Date
    kind: 'approved' | 'dismissed' | 'waitedMinutes'
    n: number
  }[],
) => Promise<void>

type Decided = Pick<StoredLead, '_id' | 'signalId' | 'createdAt'>
export type Decision = { lead: Decided; before: LeadStatus; after: LeadStatus }

/** What a part of a change decided about those of its leads. */
export function decisionsOf({ before, after }: ChangePart, leads: readonly Decided[]): Decision[] {
  const byId = new Map(leads.map((lead) => [lead._id, lead]))
  return before.flatMap(({ _id, status }, index) => {
    const [lead, made] = [byId.get(_id), after[index]]
    return lead && made ? [{ lead, before: status, after: made.status }] : []
  })
}

/** Counts the first decision on each lead at the time it was made; one that is taken back goes out of the same count. */
export async function countDecisions(
  count: CountDecided,
  decisions: readonly Decision[],
  { at, sign }: { at: Date; sign: 1 | -1 },
): Promise<void> {
  await count(
    decisions.flatMap(({ lead: { signalId, createdAt }, before, after }) => {
      if (before !== 'new' || (after !== 'approved' && after !== 'dismissed')) return []
      const waitedMinutes = Math.max(0, Math.round((at.getTime() - createdAt.getTime()) / MINUTE_MS))
      return [
        { signalId, at, kind: after, n: sign },
        { signalId, at, kind: 'waitedMinutes' as const, n: sign * waitedMinutes },
      ]
    }),
  )
}
