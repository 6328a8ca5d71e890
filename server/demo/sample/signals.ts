import type { SamplePerson } from './directory'

/** What a signal of the sample is set to, and what is sent to it. */
export type SampleSignal = {
  name: string
  label: string
  target: 'people' | 'companies'
  mapping: Record<string, string>
  contextFields: string[]
  prompt: string
  enrichment: Record<string, unknown>
  payloads: Record<string, unknown>[]
}

const INTERESTS = ['prices', 'webhooks', 'how logistics teams work with it', 'the Zapier app', 'security']
const TOPICS = ['A trial with the whole team', 'Single sign-on', 'An offer for 50 seats', 'The API limits']
const PEOPLE_SENT = 70
const COMPANIES_SENT = 24
const REQUESTS_SENT = 26
const STRIDE = 37

type Known = (nth: number) => SamplePerson | undefined

/** Three signals as teams have them, each with what a day brings; some of it is about nobody who is known. */
export function sampleSignals(people: readonly SamplePerson[]): SampleSignal[] {
  const known: Known = (nth) => people[(nth * STRIDE) % people.length]
  return [visitors(known), accounts(known), requests()]
}

function visitors(known: Known): SampleSignal {
  return {
    name: 'Website visitors',
    label: 'Visited the pricing page',
    target: 'people',
    mapping: { email: 'visitor.email', full_name: 'visitor.name' },
    contextFields: ['interested_in'],
    prompt:
      'Somebody who looked at our site. Use interested_in to name what interests them. Offer a short call.',
    enrichment: {},
    payloads: times(PEOPLE_SENT, (nth) => {
      const person = nth % 8 === 7 ? undefined : known(nth)
      return {
        visitor: {
          email: person?.email ?? `guest${nth}@nobody.example`,
          name: person?.full_name ?? 'Guest',
        },
        interested_in: INTERESTS.slice(nth % INTERESTS.length, (nth % INTERESTS.length) + 2).join(' and '),
        visits: 1 + (nth % 6),
      }
    }),
  }
}

function accounts(known: Known): SampleSignal {
  return {
    name: 'Target accounts',
    label: 'Hiring in operations',
    target: 'companies',
    mapping: { company_domain: 'company.website' },
    contextFields: ['open_role'],
    prompt: 'A company that hires for open_role. Ask who looks after the tools of the new team.',
    enrichment: {
      contactsPerCompany: 2,
      filters: { seniorities: ['founder', 'c_level', 'vp', 'head', 'director'] },
    },
    payloads: times(COMPANIES_SENT, (nth) => ({
      company: { website: `https://www.${known(nth * 9)?.company_domain ?? 'nobody.example'}/jobs` },
      open_role: nth % 2 === 0 ? 'Operations Manager' : 'Warehouse Lead',
    })),
  }
}

function requests(): SampleSignal {
  return {
    name: 'Demo requests',
    label: 'Asked for a demo',
    target: 'people',
    mapping: { email: 'email', full_name: 'name', company_name: 'company' },
    contextFields: ['request'],
    prompt:
      'Somebody who filled in the form. Answer what request asks for, in one sentence, and offer two times.',
    enrichment: { generateIfEnrichmentFails: true },
    payloads: times(REQUESTS_SENT, (nth) => ({
      name: at(['Sam Okafor', 'Ingrid Sørensen', 'Tomasz Nowak', 'Yuki Tanaka'], nth),
      email: `request${nth}@visitor-${nth}.example`,
      company: `Visitor ${nth} Ltd`,
      request: at(TOPICS, nth),
    })),
  }
}

function times<Item>(count: number, make: (nth: number) => Item): Item[] {
  return Array.from({ length: count }, (_, nth) => make(nth))
}

function at(items: readonly string[], index: number): string {
  return items[index % items.length] ?? ''
}
