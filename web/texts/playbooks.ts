import type { Enrichment } from '../../shared/contract/enrichment'
import type { Target } from '../../shared/identifiers/slotNames'

export type PlaybookEnrichment = {
  generateIfEnrichmentFails?: boolean
  contactsPerCompany?: number
  filters?: Pick<Enrichment['filters'], 'seniorities'>
}

/** A signal that teams set up first, to begin with. */
export type Playbook = {
  name: string
  label: string
  target: Target
  about: string
  payload: Record<string, unknown>
  /** What says who it is, and what the message should know. */
  mapping: readonly string[]
  context: readonly string[]
  prompt: string
  /** Where the usual settings would not do. */
  enrichment?: PlaybookEnrichment
}

/** As docs/playbooks.md has them. */
export const playbooks: readonly Playbook[] = [
  {
    name: 'Website visitors',
    label: 'Website visitor',
    target: 'people',
    about:
      'Somebody known looked at pages that matter, told by a tool that identifies visitors, or by your own site for signed-in people.',
    payload: {
      visitor: { email: 'ada@acme.example', name: 'Ada Lovelace' },
      pages_visited: '/pricing, /demo',
      visits: 3,
    },
    mapping: ['visitor.email', 'visitor.name'],
    context: ['pages_visited', 'visits'],
    prompt:
      'Somebody who looked at our site. Use pages_visited to name what interests them, and visits to judge how much. Offer a short call; do not say that we watched them.',
  },
  {
    name: 'Form submissions',
    label: 'Asked for a demo',
    target: 'people',
    about: 'A demo request or a contact form, from Typeform, Webflow, HubSpot forms or your own.',
    payload: {
      email: 'grace@navy.example',
      full_name: 'Grace Hopper',
      company: 'Navy',
      use_case: 'Route leads from three countries',
    },
    mapping: ['email', 'full_name', 'company'],
    context: ['use_case'],
    prompt:
      'They filled in our demo request form. Use use_case to speak about their needs. Be helpful, and suggest a quick call.',
    enrichment: { generateIfEnrichmentFails: true },
  },
  {
    name: 'Product usage',
    label: 'Outgrew the plan',
    target: 'companies',
    about: 'Your backend tells when an account does something that shows intent, such as reaching a limit.',
    payload: {
      account: { name: 'Acme Ltd', domain: 'acme.example' },
      event: 'seat_limit_reached',
      seats: 25,
    },
    mapping: ['account.domain', 'account.name'],
    context: ['event', 'seats'],
    prompt:
      'Their team has outgrown its plan. Use seats, and explain what a larger plan would change for them.',
    enrichment: {
      contactsPerCompany: 2,
      filters: {
        seniorities: ['owner', 'founder', 'c_level', 'partner', 'vp', 'head', 'director', 'manager'],
      },
    },
  },
  {
    name: 'Event attendees',
    label: 'Was at the webinar',
    target: 'people',
    about: 'The export of a webinar or a fair, sent row by row from Clay or Make, or at once as a batch.',
    payload: {
      'First name': 'Jörg',
      'Last name': 'Lund',
      'LinkedIn URL': 'https://www.linkedin.com/in/joerg-lund',
      session: 'Moving to a cluster',
      asked: 'What does it cost to run three servers?',
    },
    mapping: ['LinkedIn URL', 'First name', 'Last name'],
    context: ['session', 'asked'],
    prompt:
      'They attended our webinar. Refer to session, answer what they asked if they asked anything, and offer the slides.',
  },
]
