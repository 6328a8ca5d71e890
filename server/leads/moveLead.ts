import type { LeadChange, LeadStatus } from '../../shared/contract/leads'
import { AppError } from '../../shared/errors'
import type { StoredLead } from './leadStore'

/** The whole life of a lead. */
const MOVES: Record<LeadStatus, readonly LeadStatus[]> = {
  new: ['approved', 'dismissed'],
  approved: ['contacted', 'dismissed'],
  contacted: [],
  dismissed: [],
}

/** Something is still to be done, which can be put off. */
const OPEN = new Set<LeadStatus>(['new', 'approved'])

export type LeadState = Pick<StoredLead, 'status' | 'dismissReason' | 'snoozedUntil'>

/** What a change makes of a lead; null where it changes nothing, and an error where it makes no sense. */
export function moveLead(lead: LeadState, change: LeadChange): LeadState | null | AppError {
  const { status = lead.status, dismissReason } = change
  if (status !== lead.status && !MOVES[lead.status].includes(status)) {
    return new AppError('wrong_state', `A lead that is ${lead.status} cannot become ${status}.`, {
      details: { status: lead.status },
    })
  }
  if (change.snoozedUntil && !OPEN.has(status)) {
    return new AppError('wrong_state', `A lead that is ${status} cannot be snoozed.`, { details: { status } })
  }
  const moved: LeadState = {
    status,
    dismissReason: status === 'dismissed' ? (dismissReason ?? lead.dismissReason) : null,
    snoozedUntil: snoozedUntilAfter(lead, change),
  }
  const isSame =
    moved.status === lead.status &&
    moved.dismissReason === lead.dismissReason &&
    moved.snoozedUntil?.getTime() === lead.snoozedUntil?.getTime()
  return isSame ? null : moved
}

/** What is decided is not put off any more. */
function snoozedUntilAfter(lead: LeadState, { status = lead.status, snoozedUntil }: LeadChange): Date | null {
  if (snoozedUntil === undefined) return status === lead.status ? lead.snoozedUntil : null
  return snoozedUntil === null ? null : new Date(snoozedUntil)
}

/** Throws what is wrong with a change, whatever lead it is for. */
export function checkChange({ status, dismissReason }: LeadChange): void {
  if (status === 'dismissed' && dismissReason === undefined) {
    throw new AppError('invalid_request', 'A lead is dismissed with a reason.', {
      hint: 'Send dismissReason: company, person, signal or other.',
    })
  }
  if (status !== 'dismissed' && dismissReason !== undefined) {
    throw new AppError('invalid_request', 'A dismissReason goes with the status dismissed only.')
  }
}
