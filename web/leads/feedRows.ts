import type { Lead } from '../../shared/contract/leads'
import { dateFormat } from '../ui/dateFormat'
import { nameOf } from './nameOf'

export type FeedRow =
  | { kind: 'day'; key: string; day: string }
  /** The newest of somebody that day, with how many there are. */
  | { kind: 'lead'; key: string; lead: Lead; stack: number }
  /** What else the same one did that day, or another contact of the same company. */
  | { kind: 'more'; key: string; lead: Lead; name: string | null }

/** The leads by day, and within a day one above the other that are about the same person, or company. */
export function feedRows(
  leads: readonly Lead[],
  { timeZone, companySignals }: { timeZone: string; companySignals: ReadonlySet<string> },
): FeedRow[] {
  const dayOf = dateFormat('en-CA', { timeZone, dateStyle: 'short' })
  const days = groupBy(leads, ({ createdAt }) => dayOf.format(new Date(createdAt)))
  return [...days].flatMap(([day, ofDay]): FeedRow[] => {
    const stacks = groupBy(ofDay, (lead) => stackKey(lead, companySignals.has(lead.signalId)))
    return [{ kind: 'day', key: day, day }, ...[...stacks.values()].flatMap(rowsOfStack)]
  })
}

function rowsOfStack(leads: readonly Lead[]): FeedRow[] {
  const [first] = leads
  return leads.map((lead) => {
    if (lead === first) return { kind: 'lead', key: lead.id, lead, stack: leads.length }
    return {
      kind: 'more',
      key: lead.id,
      lead,
      name: first && nameOf(first) === nameOf(lead) ? null : nameOf(lead),
    }
  })
}

function stackKey({ id, person, company }: Lead, isOfCompany: boolean): string {
  if (isOfCompany && company?.id) return company.id
  return person.id ?? person.email ?? person.linkedinUrl ?? id
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
