import { COMPANY_WORDS, INDUSTRIES, PLACES, TITLES } from './places'

/** A row of an import of people. */
export type SamplePerson = {
  full_name: string
  title: string
  email: string
  linkedin_url: string
  location: string
  company_name: string
  company_domain: string
}

/** A row of an import of companies. */
export type SampleCompany = {
  name: string
  domain: string
  industry: string
  employee_count: string
  location: string
}

const COMPANIES = 360
const PEOPLE_PER_COMPANY = 9
const SIZES = ['1-10', '11-50', '51-200', '201-500', '501-1000', '1001-5000']

/** The same each time, without chance: every list is walked with a stride of its own. */
export function sampleDirectory(): { people: SamplePerson[]; companies: SampleCompany[] } {
  const companies = Array.from({ length: COMPANIES }, (_, index) => makeCompany(index))
  const people = companies.flatMap(({ company, place }, index) =>
    Array.from({ length: PEOPLE_PER_COMPANY }, (_, nth) =>
      makePerson(index * PEOPLE_PER_COMPANY + nth, company, place),
    ),
  )
  return { people, companies: companies.map(({ company }) => company) }
}

type Place = (typeof PLACES)[number]

function makeCompany(index: number): { company: SampleCompany; place: Place } {
  const place = at(PLACES, index)
  const first = at(COMPANY_WORDS.first, index)
  const second = at(COMPANY_WORDS.second, Math.floor(index / COMPANY_WORDS.first.length))
  const round = Math.floor(index / (COMPANY_WORDS.first.length * COMPANY_WORDS.second.length))
  const words = round === 0 ? `${first} ${second}` : `${first} ${second} ${at(['North', 'South'], round)}`
  const company = {
    name: `${words} ${at(place.legalForms, index)}`,
    domain: `${words.toLowerCase().replaceAll(' ', '-')}.example`,
    industry: at(INDUSTRIES, index * 3),
    employee_count: at(SIZES, index * 5),
    location: `${at(place.cities, index)}, ${place.country}`,
  }
  return { company, place }
}

function makePerson(index: number, company: SampleCompany, place: Place): SamplePerson {
  const first = at(place.firstNames, index * 7)
  const last = at(place.lastNames, Math.floor(index / 3) * 5)
  const address = `${first}.${last}`
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z.]+/g, '-')
  return {
    full_name: `${first} ${last}`,
    title: at(TITLES, index * 11),
    email: `${address}.${index}@${company.domain}`,
    linkedin_url: `https://www.linkedin.com/in/sample-${address.replaceAll('.', '-')}-${index}`,
    location: `${at(place.cities, index)}, ${place.country}`,
    company_name: company.name,
    company_domain: company.domain,
  }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('The list is empty.')
  return item
}
