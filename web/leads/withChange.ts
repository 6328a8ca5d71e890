import type { Lead, LeadChange } from '../../shared/contract/leads'

/** The lead as a change will make it. */
export function withChange(lead: Lead, { status, dismissReason, snoozedUntil }: LeadChange): Lead {
  return {
    ...lead,
    ...(status === undefined ? {} : { status }),
    ...(dismissReason === undefined ? {} : { dismissReason }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
  }
}
