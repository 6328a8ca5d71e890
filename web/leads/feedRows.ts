import type { Lead } from '../../shared/contract/leads'
import { dateFormat } from '../ui/dateFormat'
import { nameOf } from './nameOf'

export type FeedRow =
  | { kind: 'day'; key: string; day: string }
  /** The newest of somebody that day, or of a company, with how many leads there are and of how many people. */
  | { kind: 'lead'; key: string; lead: Lead; stack: number; contacts: number }
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
  const contacts = new Set(leads.map(personKey)).size
  return leads.map((lead, at) => {
    const before = leads[at - 1]
    if (!before) return { kind: 'lead', key: lead.id, lead, stack: leads.length, contacts }
    // Below a company each is named, below a person only who is called otherwise.
    const isNamed = contacts > 1 || nameOf(before) !== nameOf(lead)
    return { kind: 'more', key: lead.id, lead, name: isNamed ? nameOf(lead) : null }
  })
}

/** Whom a lead is about, as the feed stacks them: the person, or the company that the signal looks for. */
export function stackKey(lead: Lead, isOfCompany: boolean): string {
  return isOfCompany && lead.company?.id ? lead.company.id : personKey(lead)
}

function personKey({ id, person }: Lead): string {
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
