import type { Caller } from '../access/caller'
import { seesFeedsOfOthers } from '../access/may'
import type { LeadFilter, LeadPage, LeadStore, StoredLead } from './leadStore'
import type { LeadLookUpStore } from './leadLookUpStore'

export type ListLeadsDeps = { leads: LeadStore; lookUps: LeadLookUpStore; now: () => Date }

export type WantedLeads = LeadFilter & { q?: string | undefined }

/** Newest first. A member sees the own feed, an owner everybody's. */
export async function listLeads(
  { leads, lookUps, now }: ListLeadsDeps,
  { caller, wanted, page }: { caller: Pick<Caller, 'user'>; wanted: WantedLeads; page: LeadPage },
): Promise<StoredLead[]> {
  const { q, ...filter } = wanted
  const userId = seesFeedsOfOthers(caller) ? filter.userId : caller.user.id
  const seen = { ...filter, userId }
  if (q === undefined || q.trim() === '') return leads.list(seen, page, now())
  const found = await leads.findMany(await lookUps.find(q))
  return found
    .filter((lead) => isWanted(lead, seen, now()) && (page.after === undefined || lead.order < page.after))
    .sort((one, other) => (one.order < other.order ? 1 : -1))
    .slice(0, page.limit)
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
