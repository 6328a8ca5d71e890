import type { LeadStatus } from '../../shared/contract/leads'
import type { StoredLead } from './leadStore'

const APPROACHED: readonly LeadStatus[] = ['approved', 'contacted']

/** When somebody of the team last approved or contacted the person by this lead, whatever became of the lead since. */
export function approachedAtOf({
  approachedAt,
  status,
  updatedAt,
}: Pick<StoredLead, 'approachedAt' | 'status' | 'updatedAt'>): Date | null {
  // Data of before say no more than when the lead was last changed.
  if (approachedAt === undefined) return APPROACHED.includes(status) ? updatedAt : null
  return approachedAt
}

/** The same once a change has made that status of it. */
export function approachedAtAfter(lead: StoredLead, status: LeadStatus, at: Date): Date | null {
  return status !== lead.status && APPROACHED.includes(status) ? at : approachedAtOf(lead)
}
