import type { Caller } from '../access/caller'
import { seesFeedsOfOthers } from '../access/may'
import { type FeedStore, type LeadFilter, type LeadHead, type LeadPage, newestFirst } from './feedStore'
import type { LeadStore, StoredLead } from './leadStore'
import type { LeadLookUpStore } from './leadLookUpStore'

export type ListLeadsDeps = {
  leads: Pick<LeadStore, 'findMany'>
  feeds: FeedStore
  lookUps: LeadLookUpStore
  now: () => Date
}

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
  const oneMore = { ...page, limit: page.limit + 1 }
  const chosen = choose(deps, read)
  if (chosen !== null) return pageOf(deps, chosen, oneMore)
  const rows = await deps.feeds.list(read.filter, oneMore, deps.now())
  return { leads: rows.slice(0, page.limit), next: nextOf(rows, page.limit) }
}

/** What was removed since its head was read leaves a gap on the page; whether more follow is told by the heads. */
async function pageOf(
  deps: ListLeadsDeps,
  chosen: AsyncIterable<LeadHead[]>,
  oneMore: LeadPage,
): Promise<ListedLeads> {
  let newest: LeadHead[] = []
  for await (const found of chosen) {
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

/** All of them, some at a time: newest first, or in the order of what was searched for. */
export async function* eachLead(deps: ListLeadsDeps, wish: Wish): AsyncGenerator<StoredLead[]> {
  const read = readWish(wish)
  if (read === null) return
  const chosen = choose(deps, read)
  if (chosen !== null) {
    for await (const found of chosen)
      yield newestFirst(await deps.leads.findMany(found.map(({ _id }) => _id)))
    return
  }
  for (let after: string | undefined; ;) {
    const leads = await deps.feeds.list(read.filter, { limit: AT_ONCE, after }, deps.now())
    yield leads
    if (leads.length < AT_ONCE) return
    after = leads.at(-1)?.order
  }
}

type Read = { q: string | undefined; filter: LeadFilter }

/** Null where nothing can be found: a member who asks for the feed of somebody else. */
function readWish({ caller, wanted: { q, ...filter } }: Wish): Read | null {
  const isOwn = filter.userId === undefined || filter.userId === caller.user.id
  if (!isOwn && !seesFeedsOfOthers(caller)) return null
  const userId = seesFeedsOfOthers(caller) ? filter.userId : caller.user.id
  return { q: q === undefined || q.trim() === '' ? undefined : q, filter: { ...filter, userId } }
}

/** Those that are chosen by their heads; null where indexes give the leads themselves in their order. */
function choose(deps: ListLeadsDeps, { q, filter }: Read): AsyncGenerator<LeadHead[]> | null {
  if (q !== undefined) return search(deps, q, filter)
  return filter.snoozed === true ? listSnoozed(deps, filter) : null
}

async function* listSnoozed({ feeds, now }: ListLeadsDeps, filter: LeadFilter): AsyncGenerator<LeadHead[]> {
  const at = now()
  let found: LeadHead[] = []
  for await (const heads of feeds.eachSnoozed(filter, at)) {
    found = found.concat(heads.filter((lead) => isWanted(lead, filter, at)))
  }
  const newest = newestFirst(found)
  for (let from = 0; from < newest.length; from += AT_ONCE) yield newest.slice(from, from + AT_ONCE)
}

/**
 * Each once, though its name and its e-mail may begin alike. What others have of the name takes nobody's place. A letter may fit
 * tens of thousands, so of each only that is read by which it is chosen.
 */
async function* search(
  { feeds, lookUps, now }: ListLeadsDeps,
  q: string,
  filter: LeadFilter,
): AsyncGenerator<LeadHead[]> {
  const seen = new Set<string>()
  for await (const ids of lookUps.find(q)) {
    const found = await feeds.findHeads(ids.filter((id) => !seen.has(id)))
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
