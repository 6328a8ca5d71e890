import { localDay } from '../../../server/users/localDay'
import { COMPANIES, PEOPLE, type Recipient } from './cast'
import type { Entry, Lead, Stored } from './readStored'
import type { Sent } from './sendEntries'

/** Whatever must not be, once everything has settled. */
export function audit(stored: Stored, sent: Sent, recipients: Recipient[]): string[] {
  return [
    ...auditEntries(stored, sent),
    ...auditLeads(stored),
    ...auditDays(stored, recipients),
    ...auditWaiting(stored, recipients),
  ]
}

/** Every acknowledged entry is there, and has the outcome that its payload asks for, or waits for a place. */
function auditEntries({ entries, leads }: Stored, sent: Sent): string[] {
  const ids = new Set(entries.map(({ _id }) => _id))
  const leadsOf = groupBy(leads, ({ entryId }) => entryId)
  return [
    ...[...sent.keys()].filter((id) => !ids.has(id)).map((id) => `entry ${id} is lost`),
    ...entries.flatMap((entry) => {
      const made = leadsOf.get(entry._id) ?? []
      const asked = sent.get(entry._id)
      const isUsedUp = asked !== undefined && entry.reason === 'no_contact_fits' && isFirmUsedUp(asked, leads)
      const expected = isUsedUp ? 'skipped' : asked?.expected
      return faultsOfEntry(entry, made, expected).map((fault) => `entry ${entry._id} ${fault}`)
    }),
  ]
}

/** People who are an open lead of the signal are passed over: when all of a firm are, its next entry gives nobody. */
function isFirmUsedUp({ signalId, domain }: Asked, leads: Lead[]): boolean {
  const people = leads
    .filter((lead) => lead.signalId === signalId && lead.company?.domain === domain)
    .map(({ personKey }) => personKey)
  return new Set(people).size === PEOPLE / COMPANIES
}

type Asked = { signalId: string; domain: string }

function faultsOfEntry(entry: Entry, made: Lead[], expected: string | undefined): string[] {
  const { outcome, reason, due, leadIds, plan } = entry
  const isWaiting = outcome === 'pending' && due === 'limit' && reason === 'daily_limit'
  const madeIds = made.map(({ _id }) => _id).sort()
  return [
    ...(isWaiting || outcome === 'lead' || outcome === 'skipped'
      ? []
      : [`has come to nothing: ${outcome} ${reason ?? ''} ${due ?? ''}`]),
    ...(plan === undefined || plan === null ? [] : ['has a plan that was not carried out']),
    ...(expected === undefined || (isWaiting ? expected === 'lead' : outcome === expected)
      ? []
      : [`should be ${expected} and is ${outcome} ${reason ?? ''}`]),
    ...(outcome === 'lead' && madeIds.length === 0 ? ['ended as lead and has none'] : []),
    ...(outcome === 'skipped' && madeIds.length > 0 ? ['was skipped and has leads'] : []),
    ...(madeIds.join() === [...leadIds].sort().join() ? [] : ['names other leads than were made of it']),
    ...(new Set(made.map(({ personKey }) => personKey)).size === made.length ? [] : ['has a person twice']),
    ...(new Set(made.map(({ userId }) => userId)).size > 1 ? ['went to several recipients'] : []),
  ]
}

/** A lead has its entry and one place, and a place its lead. */
function auditLeads({ entries, leads, places }: Stored): string[] {
  const entryIds = new Set(entries.map(({ _id }) => _id))
  const leadIds = new Set(leads.map(({ _id }) => _id))
  const placed = groupBy(
    places.flatMap(({ leads: held }) => held),
    (leadId) => leadId,
  )
  return [
    ...leads.flatMap(({ _id, entryId }) => [
      ...(entryIds.has(entryId) ? [] : [`lead ${_id} has no entry`]),
      ...(placed.get(_id)?.length === 1 ? [] : [`lead ${_id} holds ${placed.get(_id)?.length ?? 0} places`]),
    ]),
    ...[...placed.keys()].filter((id) => !leadIds.has(id)).map((id) => `place ${id} has no lead`),
  ]
}

/** By leads and by places, no day has more than was ever allowed, and both say the same. */
function auditDays({ leads, places }: Stored, recipients: Recipient[]): string[] {
  return recipients.flatMap(({ id, timeZone, limitMost }) => {
    const own = leads.filter(({ userId }) => userId === id)
    const byDay = groupBy(own, ({ createdAt }) => localDay(createdAt, timeZone))
    const days = new Set(byDay.keys())
    for (const { _id } of places) if (_id.startsWith(`${id}|`)) days.add(_id.slice(id.length + 1))
    return [...days].flatMap((day) => {
      const count = byDay.get(day)?.length ?? 0
      const taken = places.find(({ _id }) => _id === `${id}|${day}`)
      return [
        ...(count > limitMost ? [`${id} has ${count} leads on ${day}, allowed were ${limitMost}`] : []),
        ...(taken?.n === count && taken.leads.length === count
          ? []
          : [`${id} has ${count} leads on ${day} and ${taken?.n ?? 0} places`]),
      ]
    })
  })
}

/** Nothing waits for a place while there is one. */
function auditWaiting({ entries, places, limits }: Stored, recipients: Recipient[]): string[] {
  const waiting = entries.filter(({ due }) => due === 'limit')
  const now = new Date()
  return recipients.flatMap(({ id, timeZone }) => {
    const limit = limits.find(({ _id }) => _id === id)?.dailyLeadLimit ?? 0
    const taken = places.find(({ _id }) => _id === `${id}|${localDay(now, timeZone)}`)?.n ?? 0
    const forThem = waiting.filter(({ boundTo }) => (boundTo ?? id) === id).length
    return taken < limit && forThem > 0
      ? [`${id} has ${limit - taken} places left and ${forThem} entries wait for one`]
      : []
  })
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
