import { keysOfCompany, keysOfPerson } from '../../shared/matching/leadKeys'
import { makeLeadId } from '../ids'
import type { Recipient } from '../users/feature'
import type { Candidate, Plan, PlannedPerson } from '../entries/plan'
import { goOn, type Item, listsOf, passed, stopped } from './item'

export type DealDeps = {
  users: { findRecipients: (userIds: readonly string[]) => Promise<Map<string, Recipient>> }
  leads: {
    countTaken: (recipients: readonly Recipient[]) => Promise<Map<string, number>>
    /** Gives the ids of the recipients who got no places, such as after a limit was lowered just now. */
    takePlaces: (wanted: readonly { owner: Recipient; leadIds: readonly string[] }[]) => Promise<Set<string>>
    /** Which users dismissed which of the people or companies lately, or entries ever, as `userId\tkey`. */
    findDismissed: (keys: readonly string[], entryIds: readonly string[]) => Promise<Set<string>>
    /** How many leads of a signal each user has. */
    countsOfSignal: (signalId: string) => Promise<ReadonlyMap<string, number>>
  }
}

type Table = {
  recipients: Map<string, Recipient>
  taken: Map<string, number>
  dismissed: Set<string>
  /** By signal and user; empty where there is nobody to choose. */
  leadsOfSignal: Map<string, Map<string, number>>
  /** The contacts of companies that entries of this batch give, as `signalId\tkey`: no other entry gives them too. */
  given: Set<string>
}

/**
 * Gives each entry to one recipient: whoever has most places left today, then whoever has fewest leads of the signal. The
 * entries of a batch see each other's choices; places are taken before anything is stored of it.
 */
export async function deal(deps: DealDeps, items: readonly Item[], at: Date): Promise<Item[]> {
  const table = await lay(deps, items)
  const dealt = goOn(items, (item) => dealOne(item, table, at))
  const refused = await takePlaces(deps, dealt, table)
  return dealt.map((item) => (refused.has(item.entry._id) ? wait({ ...item, plan: null }, at) : item))
}

async function lay(deps: DealDeps, items: readonly Item[]): Promise<Table> {
  const going = items.filter(({ end }) => end === null)
  const userIds = [...new Set(going.flatMap(({ signal }) => signal.recipients))]
  const [recipients, dismissed] = await Promise.all([
    deps.users.findRecipients(userIds),
    deps.leads.findDismissed(
      listsOf(going).flatMap((candidates) => candidates.flatMap(keysOf)),
      going.map(({ entry }) => entry._id),
    ),
  ])
  const leadsOfSignal: Table['leadsOfSignal'] = new Map()
  for (const { _id, recipients: several } of new Set(going.map(({ signal }) => signal))) {
    leadsOfSignal.set(_id, new Map(several.length < 2 ? [] : await deps.leads.countsOfSignal(_id)))
  }
  return {
    recipients,
    taken: await deps.leads.countTaken([...recipients.values()]),
    dismissed,
    leadsOfSignal,
    given: new Set(),
  }
}

function dealOne(item: Item, table: Table, at: Date): Item {
  const { signal, entry } = item
  const active = signal.recipients.flatMap((id) => table.recipients.get(id) ?? [])
  if (active.length === 0) {
    const why = 'None of the signal’s recipients gets leads: choose others.'
    return stopped(item, 'deal', { outcome: 'waiting', reason: 'no_recipient', why }, at)
  }
  if (contactsOf(item, table).length === 0) {
    const why = 'Everybody at this company who passes the filters became a lead of another entry just now.'
    return stopped(item, 'deal', { outcome: 'skipped', reason: 'no_contact_fits', why }, at)
  }
  // The rest of a company goes to whoever got the first of it, as long as there is such a recipient.
  const bound = active.filter(({ id }) => id === entry.boundTo)
  const asked = bound.length > 0 ? bound : active
  const isWilling = (user: Recipient) => peopleFor(user, item, table).length > 0
  const willing = table.dismissed.size === 0 ? asked : asked.filter(isWilling)
  if (willing.length === 0) {
    const why = 'Every recipient dismissed this entry, or within the last 180 days this person or company.'
    return stopped(item, 'deal', { outcome: 'skipped', reason: 'dismissed', why }, at)
  }
  const chosen = best(willing, item, table)
  const left = chosen === undefined ? 0 : leftOf(table, chosen)
  if (chosen === undefined || left <= 0) return { ...wait(item, at), refusedBy: idsBut(asked, willing) }
  const people = peopleFor(chosen, item, table)
  const now = people.slice(0, left)
  table.taken.set(chosen.id, (table.taken.get(chosen.id) ?? 0) + now.length)
  const counted = table.leadsOfSignal.get(signal._id)
  counted?.set(chosen.id, (counted.get(chosen.id) ?? 0) + now.length)
  if (signal.target === 'companies') for (const { key } of now) table.given.add(`${signal._id}\t${key}`)
  const plan = planFor(chosen, { item, people: now, isPartial: now.length < people.length, at })
  return passed({ ...item, plan }, 'deal', `Goes to ${chosen.name}.`, at)
}

type Given = { item: Item; people: readonly Candidate[]; isPartial: boolean; at: Date }

function planFor({ id, day }: Recipient, { item, people, isPartial, at }: Given): Plan {
  const { signal, entry, context } = item
  return {
    userId: id,
    day,
    people: people.map((each) => planned(each, entry._id)),
    context,
    signalVersion: signal.version,
    label: signal.label,
    isPartial,
    madeAt: at,
  }
}

function idsBut(users: readonly Recipient[], others: readonly Recipient[]): string[] {
  return users.flatMap((user) => (others.includes(user) ? [] : [user.id]))
}

function planned(each: Candidate, entryId: string): PlannedPerson {
  return { ...each, leadId: makeLeadId(entryId, each.key), keys: keysOfPerson(each.key, each.person) }
}

function best(recipients: readonly Recipient[], { signal }: Item, table: Table): Recipient | undefined {
  const ofSignal = table.leadsOfSignal.get(signal._id)
  const counted = ({ id }: Recipient) => ofSignal?.get(id) ?? 0
  const isBefore = (one: Recipient, other: Recipient) => {
    const order = leftOf(table, other) - leftOf(table, one) || counted(one) - counted(other)
    return order === 0 ? one.id < other.id : order < 0
  }
  const [first, ...others] = recipients
  return others.reduce<Recipient | undefined>(
    (chosen, each) => (chosen !== undefined && isBefore(each, chosen) ? each : chosen),
    first,
  )
}

function leftOf({ taken }: Table, { id, dailyLeadLimit }: Recipient): number {
  return dailyLeadLimit - (taken.get(id) ?? 0)
}

/** The best of an entry's people whom a recipient has not dismissed. */
function peopleFor({ id }: Recipient, item: Item, table: Table): Item['candidates'] {
  if (table.dismissed.size === 0) return contactsOf(item, table)
  const isDismissed = (key: string) => table.dismissed.has(`${id}\t${key}`)
  // Of a company that is dismissed, which may be large, nobody need be looked at.
  if ([item.entry._id, ...keysOfCompany(item.company)].some(isDismissed)) return []
  return contactsOf(item, table, (candidate) => !keysOf(candidate).some(isDismissed))
}

/** The best of an entry's people whom no other entry of the batch gives. */
function contactsOf(
  { signal, candidates, contactsLeft }: Item,
  { given }: Table,
  isWanted: (candidate: Candidate) => boolean = () => true,
): Item['candidates'] {
  const found: Item['candidates'] = []
  for (const candidate of candidates) {
    if (found.length >= contactsLeft) break
    if (!given.has(`${signal._id}\t${candidate.key}`) && isWanted(candidate)) found.push(candidate)
  }
  return found
}

function keysOf({ key, person, company }: Item['candidates'][number]): string[] {
  return [...keysOfPerson(key, person), ...keysOfCompany(company)]
}

function wait(item: Item, at: Date): Item {
  const why = 'The daily limit of its recipients is reached; it comes on the next day, in its order.'
  return stopped(item, 'deal', { outcome: 'waiting', reason: 'daily_limit', why }, at)
}

/** The ids of entries whose places could not be taken. All of a recipient's at once; where that fails, one after the other. */
async function takePlaces(
  { leads }: DealDeps,
  items: readonly Item[],
  { recipients }: Table,
): Promise<Set<string>> {
  const wanted = [...recipients.values()].map((owner) => {
    const own = items.filter(({ plan }) => plan?.userId === owner.id)
    return { owner, own, leadIds: own.flatMap(leadIdsOf) }
  })
  const refused = await leads.takePlaces(wanted)
  const waiting = new Set<string>()
  for (const { owner, own } of wanted) {
    for (const item of refused.has(owner.id) ? own : []) {
      const { size } = await leads.takePlaces([{ owner, leadIds: leadIdsOf(item) }])
      if (size > 0) waiting.add(item.entry._id)
    }
  }
  return waiting
}

function leadIdsOf({ plan }: Item): string[] {
  return plan === null ? [] : plan.people.map(({ leadId }) => leadId)
}
