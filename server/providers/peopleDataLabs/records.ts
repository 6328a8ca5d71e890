import { z } from 'zod'
import type { Row } from '../provider'
import { rowOf } from '../rowOf'

/** Documentation and OpenAPI disagree about texts and lists; the free plan says `true` in place of an address. */
const Text = z
  .union([z.string(), z.number().transform(String), z.array(z.string()).transform((texts) => texts[0] ?? '')])
  .catch('')

const Emails = z.array(z.object({ address: Text })).catch([])

const Person = z.object({
  full_name: Text,
  first_name: Text,
  last_name: Text,
  job_title: Text,
  linkedin_url: Text,
  work_email: Text,
  emails: Emails,
  location_name: Text,
  job_company_name: Text,
  job_company_website: Text,
  job_company_linkedin_url: Text,
  job_company_industry: Text,
  job_company_size: Text,
  job_company_location_name: Text,
})

/** What is asked for, and nothing else: more is nobody's business here. */
export const PERSON_FIELDS = Object.keys(Person.shape).join(',')

const Company = z.object({
  name: Text,
  display_name: Text,
  website: Text,
  linkedin_url: Text,
  industry: Text,
  size: Text,
  location: z.object({ name: Text }).catch({ name: '' }),
})

/** In columns of the directory. Null where it is no record. */
export function readPerson(value: unknown): { person: Row; company: Row | null } | null {
  const parsed = Person.safeParse(value)
  if (!parsed.success) return null
  const { data } = parsed
  const company = rowOf({
    name: data.job_company_name,
    domain: data.job_company_website,
    linkedin_url: web(data.job_company_linkedin_url),
    industry: data.job_company_industry,
    employee_count: data.job_company_size,
    location: data.job_company_location_name,
  })
  const person = rowOf({
    full_name: data.full_name,
    first_name: data.first_name,
    last_name: data.last_name,
    title: data.job_title,
    email: data.work_email || (data.emails[0]?.address ?? ''),
    linkedin_url: web(data.linkedin_url),
    location: data.location_name,
    company_name: data.job_company_name,
    company_domain: data.job_company_website,
  })
  return { person, company: isNamed(company) ? company : null }
}

export function readCompany(value: unknown): Row | null {
  const parsed = Company.safeParse(value)
  if (!parsed.success) return null
  const { data } = parsed
  const company = rowOf({
    name: data.display_name || data.name,
    domain: data.website,
    linkedin_url: web(data.linkedin_url),
    industry: data.industry,
    employee_count: data.size,
    location: data.location.name,
  })
  return isNamed(company) ? company : null
}

function isNamed({ name, domain }: Row): boolean {
  return name !== undefined || domain !== undefined
}

/** Theirs come without a scheme. */
function web(address: string): string {
  return address === '' || address.includes('://') ? address : `https://${address}`
}
