import type { Caller } from '../access/caller'
import { seesFeedsOfOthers } from '../access/may'
import type { LeadFilter, LeadHead, LeadPage, LeadStore, StoredLead } from './leadStore'
import type { LeadLookUpStore } from './leadLookUpStore'

export type ListLeadsDeps = { leads: LeadStore; lookUps: LeadLookUpStore; now: () => Date }

const AT_ONCE = 200

export type WantedLeads = LeadFilter & { q?: string | undefined }

type Wish = { caller: Pick<Caller, 'user'>; wanted: WantedLeads }

/** Newest first. A member sees the own feed, an owner everybody's. */
export async function listLeads(
  deps: ListLeadsDeps,
  { page, ...wish }: Wish & { page: LeadPage },
): Promise<StoredLead[]> {
  const { q, filter } = readWish(wish)
  if (q === undefined) return deps.leads.list(filter, page, deps.now())
  let newest: LeadHead[] = []
  for await (const found of search(deps, q, filter)) {
    const older = found.filter(({ order }) => page.after === undefined || order < page.after)
    newest = newestFirst([...newest, ...older]).slice(0, page.limit)
  }
  return newestFirst(await deps.leads.findMany(newest.map(({ _id }) => _id)))
}

function newestFirst<Row extends { order: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => (one.order < other.order ? 1 : -1))
}

/** All of them, some at a time: newest first, or in the order of what was searched for. */
export async function* eachLead(deps: ListLeadsDeps, wish: Wish): AsyncGenerator<StoredLead[]> {
  const { q, filter } = readWish(wish)
  if (q !== undefined) {
    for await (const found of search(deps, q, filter))
      yield await deps.leads.findMany(found.map(({ _id }) => _id))
    return
  }
  for (let after: string | undefined; ;) {
    const leads = await deps.leads.list(filter, { limit: AT_ONCE, after }, deps.now())
    yield leads
    if (leads.length < AT_ONCE) return
    after = leads.at(-1)?.order
  }
}

function readWish({ caller, wanted: { q, ...filter } }: Wish): { q: string | undefined; filter: LeadFilter } {
  const userId = seesFeedsOfOthers(caller) ? filter.userId : caller.user.id
  return { q: q === undefined || q.trim() === '' ? undefined : q, filter: { ...filter, userId } }
}

/**
 * Each once, though its name and its e-mail may begin alike. What others have of the name takes nobody's place. A letter may fit
 * tens of thousands, so of each only that is read by which it is chosen.
 */
async function* search(
  { leads, lookUps, now }: ListLeadsDeps,
  q: string,
  filter: LeadFilter,
): AsyncGenerator<LeadHead[]> {
  const seen = new Set<string>()
  for await (const ids of lookUps.find(q)) {
    const found = await leads.findHeads(ids.filter((id) => !seen.has(id)))
    for (const id of ids) seen.add(id)
    yield found.filter((lead) => isWanted(lead, filter, now()))
  }
}

function isWanted(
  lead: LeadHead,
  { userId, signalId, status, snoozed, enriched }: LeadFilter,
  now: Date,
): boolean {
  const isSnoozed = lead.snoozedUntil !== null && lead.snoozedUntil > now
  return (
    (userId === undefined || lead.userId === userId) &&
    (signalId === undefined || lead.signalId === signalId) &&
    (status === undefined || lead.status === status) &&
    (enriched === undefined || lead.enriched === enriched) &&
    (snoozed === undefined || snoozed === isSnoozed)
  )
}
