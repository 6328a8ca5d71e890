import type { Lead, LeadChange } from '../../shared/contract/leads'
import { changeTexts } from '../texts/change'
import { companyOf, nameOf } from './nameOf'

export function describeChange(leads: readonly Lead[], { status, snoozedUntil }: LeadChange): string {
  const what = nameLeads(leads)
  if (status !== undefined && status !== 'new') return changeTexts.change[status](what)
  return typeof snoozedUntil === 'string' ? changeTexts.change.snoozed(what) : changeTexts.change.woken(what)
}

/** What it brings about beyond these leads; null where that is nothing. */
export function describeEffect(leads: readonly Lead[], { dismissReason }: LeadChange): string | null {
  if (dismissReason !== 'company' && dismissReason !== 'person') return null
  const [first] = leads
  if (!first || leads.length > 1) return changeTexts.change.noneComeOfThem
  return changeTexts.change.noneCome(dismissReason === 'company' ? companyOf(first) : nameOf(first))
}

export function nameLeads(leads: readonly Lead[]): string {
  const [first] = leads
  return leads.length === 1 && first ? nameOf(first) : changeTexts.change.leads(leads.length)
}
