import type { Lead, LeadChange } from '../../shared/contract/leads'

/** The lead as a change will make it. */
export function withChange(lead: Lead, { status, dismissReason, snoozedUntil }: LeadChange): Lead {
  return {
    ...lead,
    // What is decided is not put off any more.
    ...(status === undefined ? {} : { status, snoozedUntil: null }),
    ...(dismissReason === undefined ? {} : { dismissReason }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
  }
}
