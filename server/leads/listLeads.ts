import type { Caller } from '../access/caller'
import { seesFeedsOfOthers } from '../access/may'
import type { LeadFilter, LeadHead, LeadPage, LeadStore, StoredLead } from './leadStore'
import type { LeadLookUpStore } from './leadLookUpStore'

export type ListLeadsDeps = { leads: LeadStore; lookUps: LeadLookUpStore; now: () => Date }

const AT_ONCE = 200

export type WantedLeads = LeadFilter & { q?: string | undefined }

type Wish = { caller: Pick<Caller, 'user'>; wanted: WantedLeads }

/** `next` is the `order` of the last one, where more follow. */
export type ListedLeads = { leads: StoredLead[]; next: string | null }

/** Newest first. A member sees the own feed, an owner everybody's. */
export async function listLeads(
  deps: ListLeadsDeps,
  { page, ...wish }: Wish & { page: LeadPage },
): Promise<ListedLeads> {
  const read = readWish(wish)
  if (read === null) return { leads: [], next: null }
  const { q, filter } = read
  const oneMore = { ...page, limit: page.limit + 1 }
  if (q !== undefined) return searchPage(deps, { q, filter }, oneMore)
  const rows = await deps.leads.list(filter, oneMore, deps.now())
  return { leads: rows.slice(0, page.limit), next: nextOf(rows, page.limit) }
}

/** What was removed since its head was read leaves a gap on the page; whether more follow is told by the heads. */
async function searchPage(
  deps: ListLeadsDeps,
  { q, filter }: { q: string; filter: LeadFilter },
  oneMore: LeadPage,
): Promise<ListedLeads> {
  let newest: LeadHead[] = []
  for await (const found of search(deps, q, filter)) {
    const older = found.filter(({ order }) => oneMore.after === undefined || order < oneMore.after)
    newest = newestFirst([...newest, ...older]).slice(0, oneMore.limit)
  }
  const shown = newest.slice(0, oneMore.limit - 1)
  const leads = newestFirst(await deps.leads.findMany(shown.map(({ _id }) => _id)))
  return { leads, next: nextOf(newest, shown.length) }
}

function nextOf(rows: readonly { order: string }[], shown: number): string | null {
  return rows.length > shown ? (rows[shown - 1]?.order ?? null) : null
}

function newestFirst<Row extends { order: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => (one.order < other.order ? 1 : -1))
}

/** All of them, some at a time: newest first, or in the order of what was searched for. */
export async function* eachLead(deps: ListLeadsDeps, wish: Wish): AsyncGenerator<StoredLead[]> {
  const read = readWish(wish)
  if (read === null) return
  const { q, filter } = read
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

/** Null where nothing can be found: a member who asks for the feed of somebody else. */
function readWish({ caller, wanted: { q, ...filter } }: Wish): {
  q: string | undefined
  filter: LeadFilter
} | null {
  const isOwn = filter.userId === undefined || filter.userId === caller.user.id
  if (!isOwn && !seesFeedsOfOthers(caller)) return null
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
