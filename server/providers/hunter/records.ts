import { z } from 'zod'
import type { FoundCompany, FoundPerson, Row } from '../provider'
import { rowOf } from '../rowOf'

const Text = z.string().catch('')
const Profile = z.object({ handle: Text }).catch({ handle: '' })
/** Of 100. */
const Sureness = z.number().catch(0)

const Person = z.object({
  data: z.object({
    name: z.object({ fullName: Text, givenName: Text, familyName: Text }),
    email: Text,
    location: Text,
    employment: z
      .object({ domain: Text, name: Text, title: Text })
      .catch({ domain: '', name: '', title: '' }),
    linkedin: Profile,
    fuzzy: z.boolean().catch(false),
  }),
})

/** Of the e-mail finder, which tells an address that it is more or less sure of. */
const Found = z.object({
  data: z.object({
    first_name: Text,
    last_name: Text,
    email: Text,
    score: Sureness,
    domain: Text,
    position: Text,
    linkedin_url: Text,
    company: Text,
  }),
})

const Searched = z.object({
  data: z.object({
    domain: Text,
    organization: Text,
    emails: z.array(
      z.object({
        value: Text,
        confidence: Sureness,
        first_name: Text,
        last_name: Text,
        position: Text,
        linkedin: Text,
      }),
    ),
  }),
})

const Company = z.object({
  data: z.object({
    name: Text,
    domain: Text,
    category: z.object({ industry: Text }).catch({ industry: '' }),
    location: Text,
    linkedin: Profile,
    metrics: z.object({ employees: Text }).catch({ employees: '' }),
  }),
})

/** In columns of the directory. Null where it is nobody, or only somebody alike. */
export function readPerson(body: unknown): FoundPerson | null | 'invalid' {
  const parsed = Person.safeParse(body)
  if (!parsed.success) return 'invalid'
  const { name, email, location, employment, linkedin, fuzzy } = parsed.data.data
  if (fuzzy || name.fullName === '') return null
  const person = rowOf({
    full_name: name.fullName,
    first_name: name.givenName,
    last_name: name.familyName,
    title: employment.title,
    email,
    linkedin_url: addressOf(linkedin.handle, 'in/'),
    location,
    company_name: employment.name,
    company_domain: employment.domain,
  })
  return { person, company: companyOf(employment) }
}

export function readFound(body: unknown, surenessMin: number): FoundPerson | null | 'invalid' {
  const parsed = Found.safeParse(body)
  if (!parsed.success) return 'invalid'
  const { data } = parsed.data
  if (data.email === '' || data.score < surenessMin) return null
  const { first_name, last_name, position: title, email, company: name, domain } = data
  const linkedin_url = addressOf(data.linkedin_url, 'in/')
  const ofCompany = { company_name: name, company_domain: domain }
  const person = rowOf({ first_name, last_name, title, email, linkedin_url, ...ofCompany })
  return { person, company: companyOf({ name, domain }) }
}

/** The company, as far as the search tells it, and whom it found there. */
export function readSearched(body: unknown, surenessMin: number): FoundCompany | null | 'invalid' {
  const parsed = Searched.safeParse(body)
  if (!parsed.success) return 'invalid'
  const { domain, organization, emails } = parsed.data.data
  const company = companyOf({ name: organization, domain })
  const known = emails.filter(
    ({ confidence, first_name, last_name }) => confidence >= surenessMin && first_name + last_name !== '',
  )
  const people = known.map(({ value: email, first_name, last_name, position: title, linkedin }) =>
    rowOf({ first_name, last_name, title, email, linkedin_url: addressOf(linkedin, 'in/') }),
  )
  return company && { company, people }
}

export function readCompany(body: unknown): Row | 'invalid' {
  const parsed = Company.safeParse(body)
  if (!parsed.success) return 'invalid'
  const { name, domain, category, location, linkedin, metrics } = parsed.data.data
  return rowOf({
    name,
    domain,
    linkedin_url: addressOf(linkedin.handle, 'company/'),
    industry: category.industry,
    employee_count: metrics.employees,
    location,
  })
}

function companyOf({ name, domain }: { name: string; domain: string }): Row | null {
  const company = rowOf({ name, domain })
  return Object.keys(company).length === 0 ? null : company
}

/** Some tell the address, some the end of it, some the handle alone. */
function addressOf(told: string, area: 'in/' | 'company/'): string {
  if (told === '' || told.includes('linkedin.com')) return told
  return `https://www.linkedin.com/${told.startsWith(area) ? '' : area}${told}`
}
