import type { Caller } from '../access/caller'
import { seesFeedsOfOthers } from '../access/may'
import type { LeadFilter, LeadPage, LeadStore, StoredLead } from './leadStore'
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
  let newest: StoredLead[] = []
  for await (const found of search(deps, q, filter)) {
    const older = found.filter(({ order }) => page.after === undefined || order < page.after)
    newest = [...newest, ...older]
      .sort((one, other) => (one.order < other.order ? 1 : -1))
      .slice(0, page.limit)
  }
  return newest
}

/** All of them, some at a time: newest first, or in the order of what was searched for. */
export async function* eachLead(deps: ListLeadsDeps, wish: Wish): AsyncGenerator<StoredLead[]> {
  const { q, filter } = readWish(wish)
  if (q !== undefined) {
    yield* search(deps, q, filter)
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

/** Each once, though its name and its e-mail may begin alike. What others have of the name takes nobody's place. */
async function* search(
  { leads, lookUps, now }: ListLeadsDeps,
  q: string,
  filter: LeadFilter,
): AsyncGenerator<StoredLead[]> {
  const seen = new Set<string>()
  for await (const ids of lookUps.find(q)) {
    const found = await leads.findMany(ids.filter((id) => !seen.has(id)))
    for (const id of ids) seen.add(id)
    yield found.filter((lead) => isWanted(lead, filter, now()))
  }
}

function isWanted(
  lead: StoredLead,
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
