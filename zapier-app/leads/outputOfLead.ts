import type { Bundle, ZObject } from 'zapier-platform-core'
import { urlOfEntry } from '../entries/urlOfEntry'
import type { ToldLead } from './readLead'
import { urlOfLead } from './urlOfLead'

/** A lead as later steps of a Zap map it: person and company flat, each key always there, steps and context as line items. */
export function outputOfLead(z: ZObject, bundle: Bundle, lead: ToldLead) {
  return {
    id: lead.id,
    status: lead.status,
    dismiss_reason: lead.dismissReason,
    label: lead.label,
    signal_id: lead.signalId,
    signal_name: lead.signalName,
    user_id: lead.userId,
    url: urlOfLead(z, bundle, lead),
    ...flatAbout(lead),
    entry_id: lead.entryId,
    entry_url: urlOfEntry(z, bundle, { signalId: lead.signalId, id: lead.entryId }),
    created_at: lead.createdAt,
    updated_at: lead.updatedAt,
  }
}

/** Who a lead is and what was written; where there is none, the same keys without values. */
export function flatAbout(lead: ToldLead | undefined) {
  return {
    ...flatPerson(lead?.person),
    ...flatCompany(lead?.company),
    enriched: lead?.enriched ?? null,
    match_source: lead?.match?.source ?? null,
    matched_by: lead?.match?.by ?? null,
    context: (lead?.context ?? []).map(({ label, value }) => ({ label, value: textOf(value) })),
    ...flatSequence(lead?.sequence),
  }
}

function flatPerson(person: ToldLead['person'] | undefined) {
  return {
    person_full_name: person?.fullName ?? null,
    person_first_name: person?.firstName ?? null,
    person_last_name: person?.lastName ?? null,
    person_title: person?.title ?? null,
    person_seniority: person?.seniority ?? null,
    person_department: person?.department ?? null,
    person_email: person?.email ?? null,
    person_linkedin_url: person?.linkedinUrl ?? null,
    person_location: person?.location ?? null,
  }
}

function flatCompany(company: ToldLead['company'] | undefined) {
  return {
    company_name: company?.name ?? null,
    company_domain: company?.domain ?? null,
    company_linkedin_url: company?.linkedinUrl ?? null,
    company_industry: company?.industry ?? null,
    company_employee_count: textOf(company?.employeeCount ?? null),
    company_location: company?.location ?? null,
  }
}

/** What is a number for one lead may be a range or a word for another, so it is always a text. */
function textOf(value: string | number | boolean | null): string | null {
  return value === null ? null : String(value)
}

function flatSequence(sequence: ToldLead['sequence'] | undefined) {
  const steps = sequence?.steps ?? []
  return {
    sequence_writer: sequence?.writer ?? null,
    sequence_steps: steps.map(({ channel, delayDays, subject, body }, index) => ({
      number: index + 1,
      channel,
      delay_days: delayDays,
      subject,
      body,
    })),
  }
}
