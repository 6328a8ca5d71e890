import type { DismissReason, LeadChange } from '../../shared/contract/leads'
import { keysOfCompany, keysOfPerson } from '../../shared/matching/leadKeys'
import type { LeadBulkStore, MoveHead, SharedKey } from './bulkStore'
import type { StoredChange } from './changeStore'
import type { StoredLead } from './leadStore'

const OF_PERSON: readonly SharedKey[] = ['personKey', 'emailKey']

/** By what leads are known to go along. A lead of no company stands for its person. */
const SHARED: Record<DismissReason, readonly SharedKey[]> = {
  company: ['companyId', 'companyKey', ...OF_PERSON],
  person: OF_PERSON,
  signal: ['entryId'],
  other: [],
}

/** The other open leads of whom a user dismisses, on the same feed. */
export async function listAlong(
  bulk: LeadBulkStore,
  named: readonly StoredLead[],
  { dismissReason = 'other' }: LeadChange,
): Promise<MoveHead[]> {
  const names = SHARED[dismissReason]
  const dismissed = dismissalsOf(named, { dismissReason })
  const wanted = new Set(dismissed.map(({ userId, key }) => `${userId}\t${key}`))
  const isNamed = new Set(named.map(({ _id }) => _id))
  const found = await bulk.listSharing(
    names,
    dismissed.map(({ key }) => key),
  )
  return found.filter(
    (lead) =>
      isOpen(lead) &&
      !isNamed.has(lead._id) &&
      names.some((name) => wanted.has(`${lead.userId}\t${lead[name] ?? ''}`)),
  )
}

/** Of each lead by itself: what several are dismissed for holds as long as one of them is. */
export function dismissalsOf(
  named: readonly StoredLead[],
  { dismissReason = 'other' }: LeadChange,
): StoredChange['dismissals'] {
  return named.flatMap((lead) =>
    dismissedKeysOf(lead, dismissReason).map((key) => ({ userId: lead.userId, key, leadId: lead._id })),
  )
}

function dismissedKeysOf(lead: StoredLead, dismissReason: DismissReason): string[] {
  if (dismissReason === 'other') return []
  if (dismissReason === 'signal') return [lead.entryId]
  const ofCompany = dismissReason === 'company' ? keysOfCompany(lead.company) : []
  return ofCompany.length > 0 ? ofCompany : keysOfPerson(lead.personKey, lead.person)
}

export function isOpen({ status }: Pick<StoredLead, 'status'>): boolean {
  return status === 'new' || status === 'approved'
}
