import type { EntryOutcome } from '../../shared/contract/entries'
import type { Lead } from '../../shared/contract/leads'
import type { EntryNotification, Notification } from '../../shared/contract/notifications'
import type { Notice } from '../../shared/contract/notices'
import type { Refusal } from '../../shared/contract/refusals'
import type { EntryToTell } from './describeEntry'
import type { StoredDelivery } from './store'

type StoredEntry = EntryToTell['entry'] & {
  outcome: EntryOutcome
  reason: string | null
  leadIds: string[]
  bytesRemovedAt?: Date
}

export type DescribeDeps = {
  findEntry: (entryId: string) => Promise<{ entry: StoredEntry; bytes: Buffer } | null>
  findSignal: (signalId: string) => Promise<EntryToTell['signal'] | null>
  findLead: (leadId: string) => Promise<Lead | null>
  findNotice: (noticeId: string) => Promise<Notice | null>
  findRefusal: (refusalId: string) => Promise<(Refusal & { signalId: string }) | null>
  describeEntry: (told: EntryToTell) => Promise<EntryNotification>
}

/** What a notification tells, as it is at this moment; null where that is no longer there. */
export async function describeNews(
  deps: DescribeDeps,
  delivery: Pick<
    StoredDelivery,
    'event' | 'entryId' | 'leadId' | 'refusalId' | 'noticeId' | 'previous' | 'createdAt'
  >,
): Promise<Notification | null> {
  const { event, leadId = null, refusalId = null } = delivery
  switch (event) {
    case 'entry.received':
    case 'entry.finished':
      return describeOneEntry(deps, event, delivery)
    case 'lead.created':
    case 'lead.updated': {
      const lead = leadId === null ? null : await deps.findLead(leadId)
      return lead && describeLead(deps, lead, delivery)
    }
    case 'request.refused':
      return refusalId === null ? null : describeRefusal(deps, refusalId)
    case 'notice.raised':
    case 'notice.resolved':
      return describeNotice(deps, event, delivery)
  }
}

async function describeOneEntry(
  { findEntry, findSignal, describeEntry }: DescribeDeps,
  event: 'entry.received' | 'entry.finished',
  { entryId, createdAt }: Pick<StoredDelivery, 'entryId' | 'createdAt'>,
): Promise<Notification | null> {
  const found = entryId === null ? null : await findEntry(entryId)
  const signal = found && (await findSignal(found.entry.signalId))
  if (!signal) return null
  if (event === 'entry.finished') return describeOutcome(found.entry, signal.name, createdAt)
  return found.entry.bytesRemovedAt ? null : describeEntry({ ...found, signal })
}

function describeOutcome(entry: StoredEntry, signalName: string, at: Date): Notification {
  const { _id: id, signalId, mode, receivedAt, outcome, reason, leadIds } = entry
  return {
    type: 'entry.finished',
    timestamp: at.toISOString(),
    data: {
      id,
      signalId,
      signalName,
      mode,
      receivedAt: receivedAt.toISOString(),
      outcome,
      reason,
      leadIds,
    },
  }
}

async function describeNotice(
  { findNotice, findSignal }: DescribeDeps,
  type: 'notice.raised' | 'notice.resolved',
  { noticeId = null, createdAt }: Pick<StoredDelivery, 'noticeId' | 'createdAt'>,
): Promise<Notification | null> {
  const notice = noticeId === null ? null : await findNotice(noticeId)
  if (notice === null) return null
  const signal = notice.signalId === null ? null : await findSignal(notice.signalId)
  return { type, timestamp: createdAt.toISOString(), data: { ...notice, signalName: signal?.name ?? null } }
}

async function describeRefusal(
  { findRefusal, findSignal }: DescribeDeps,
  refusalId: string,
): Promise<Notification | null> {
  const refusal = await findRefusal(refusalId)
  const signal = refusal && (await findSignal(refusal.signalId))
  if (!signal) return null
  return {
    type: 'request.refused',
    timestamp: refusal.receivedAt,
    data: { ...refusal, signalName: signal.name },
  }
}

async function describeLead(
  { findSignal }: DescribeDeps,
  lead: Lead,
  { event, previous, createdAt }: Pick<StoredDelivery, 'event' | 'previous' | 'createdAt'>,
): Promise<Notification> {
  const signalName = (await findSignal(lead.signalId))?.name ?? lead.label
  if (event === 'lead.created') {
    return { type: event, timestamp: lead.createdAt, data: { ...lead, signalName } }
  }
  return {
    type: 'lead.updated',
    timestamp: createdAt.toISOString(),
    data: { ...lead, signalName, previous: { status: previous ?? lead.status } },
  }
}
