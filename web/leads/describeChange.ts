import type { Lead, LeadChange } from '../../shared/contract/leads'
import { texts } from '../texts/texts'
import { nameOf } from './nameOf'

export function describeChange(leads: readonly Lead[], { status, snoozedUntil }: LeadChange): string {
  const what = nameLeads(leads)
  if (status !== undefined && status !== 'new') return texts.change[status](what)
  return typeof snoozedUntil === 'string' ? texts.change.snoozed(what) : texts.change.woken(what)
}

export function nameLeads(leads: readonly Lead[]): string {
  const [first] = leads
  return leads.length === 1 && first ? nameOf(first) : texts.change.leads(leads.length)
}
