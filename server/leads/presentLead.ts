import type { Lead } from '../../shared/contract/leads'
import type { StoredLead } from './leadStore'

export function presentLead(lead: StoredLead, now: Date): Lead {
  return { id: lead._id, ...presentUnmade(lead, now) }
}

/** A lead as it would be. */
export function presentUnmade(lead: StoredLead, now: Date): Omit<Lead, 'id'> {
  const { signalId, entryId, userId, label, enriched, status, dismissReason } = lead
  const { person, company, match, context, sequence, signalVersion, version, change } = lead
  return {
    signalId,
    entryId,
    userId,
    label,
    enriched,
    status,
    dismissReason,
    snoozedUntil: lead.snoozedUntil?.toISOString() ?? null,
    wokenAt: lead.wokenAt?.toISOString() ?? null,
    person,
    company,
    match,
    context,
    sequence,
    signalVersion,
    version,
    change:
      change && change.undoUntil > now ? { id: change.id, undoUntil: change.undoUntil.toISOString() } : null,
    createdAt: lead.createdAt.toISOString(),
    updatedAt: lead.updatedAt.toISOString(),
  }
}
