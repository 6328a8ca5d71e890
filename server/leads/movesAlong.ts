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

type Dismissing = Pick<StoredChange, 'dismissals'> & { along: DismissReason }

/** Tells of an open lead whether it goes along with whom a change dismisses on its feed. */
export function whoGoesAlong({ dismissals, along }: Dismissing): (lead: MoveHead) => boolean {
  const wanted = new Set(dismissals.map(({ userId, key }) => `${userId}\t${key}`))
  return (lead) =>
    isOpen(lead) && SHARED[along].some((name) => wanted.has(`${lead.userId}\t${lead[name] ?? ''}`))
}

/** The other open leads of whom a change dismisses, on the same feeds. */
export async function listAlong(
  bulk: LeadBulkStore,
  change: Dismissing & Pick<StoredChange, 'before'>,
): Promise<MoveHead[]> {
  const isNamed = new Set(change.before.map(({ _id }) => _id))
  const found = await bulk.listSharing(
    SHARED[change.along],
    change.dismissals.map(({ key }) => key),
  )
  const isAlong = whoGoesAlong(change)
  return found.filter((lead) => !isNamed.has(lead._id) && isAlong(lead))
}

/** The leads that a change itself dismissed while they were made, of which none of its parts knows. */
export async function listDismissedByIt(
  bulk: LeadBulkStore,
  { _id, dismissals }: Pick<StoredChange, '_id' | 'dismissals'>,
): Promise<MoveHead[]> {
  const found = await bulk.listSharing(
    ['companyId', 'companyKey', ...OF_PERSON, 'entryId'],
    dismissals.map(({ key }) => key),
  )
  return found.filter(
    ({ status, version, change }) =>
      status === 'dismissed' && change?.id === _id && change.version === version,
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
