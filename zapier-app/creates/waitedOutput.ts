import type { Bundle, ZObject } from 'zapier-platform-core'
import { flatAbout } from '../leads/outputOfLead'
import type { ToldLead } from '../leads/readLead'
import { urlOfLead } from '../leads/urlOfLead'

/** `sent`: what sending the entry gave. */
type Waited = {
  sent: Record<string, unknown> & { id: string }
  outcome: string
  reason: string | null
  leads: ToldLead[]
}

/** What became of an entry: the first of its leads flat, under keys that are there without one too, and all of them as line items. */
export function waitedOutput(z: ZObject, bundle: Bundle, { sent, outcome, reason, leads }: Waited) {
  const [lead] = leads
  return {
    ...sent,
    outcome,
    reason,
    has_lead: lead !== undefined,
    lead_id: lead?.id ?? null,
    lead_status: lead?.status ?? null,
    label: lead?.label ?? null,
    user_id: lead?.userId ?? null,
    lead_url: lead === undefined ? null : urlOfLead(z, bundle, lead),
    ...flatAbout(lead),
    leads: leads.map(({ id, person }) => ({
      id,
      full_name: person.fullName,
      title: person.title,
      email: person.email,
      linkedin_url: person.linkedinUrl,
    })),
  }
}
