import { ProviderKind } from '../../shared/contract/workspace'
import { exclusionKeyOf } from '../../shared/matching/exclusionKeys'
import { departmentOf } from '../../shared/matching/titles/departmentOf'
import { seniorityOf } from '../../shared/matching/titles/seniorityOf'
import { splitFullName } from '../../shared/identifiers/splitFullName'
import type { CompanyMatch } from '../directory/matchCompanies'
import type { KnownPerson, PersonMatch } from '../directory/knownPeople'
import type { Lead } from '../../shared/contract/leads'
import type { Candidate } from '../entries/plan'
import { deriveIdentifiers, type Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import { type Consulted, type ConsultDeps, consultProviders } from './consultProviders'
import { countPeople, type Item, passed, stopped } from './item'

export type MatchDeps = ConsultDeps & {
  directory: {
    matchPeople: (wanted: readonly Identifiers[]) => Promise<PersonMatch[]>
    matchCompanies: (wanted: readonly Identifiers[]) => Promise<CompanyMatch[]>
  }
}

const SOURCE = 'directory'

const WHY = {
  not_found: 'Nobody in the directory has this e-mail, LinkedIn URL, or name and company.',
  ambiguous: 'Several fit these identifiers; map an e-mail or a LinkedIn URL to tell them apart.',
  identifiers_disagree: 'The LinkedIn URL and the e-mail belong to two different people.',
} as const

/** Finds who is behind the identifiers of all entries of a batch, by equal keys only. */
export async function match(deps: MatchDeps, items: readonly Item[], at: Date): Promise<Item[]> {
  const { directory } = deps
  const going = items.filter(({ end }) => end === null)
  const people = going.filter(({ signal }) => signal.target === 'people')
  const companies = going.filter(({ signal }) => signal.target === 'companies')
  const ofPeople = await directory.matchPeople(people.map(({ identifiers }) => identifiers))
  const ofCompanies = await directory.matchCompanies(companies.map(({ identifiers }) => identifiers))
  const known = companies.map((item, index) => ({ ...item, company: companyIn(ofCompanies[index]) }))
  const missing = [
    ...people.filter((_, index) => isMissing(ofPeople[index])),
    ...known.filter((_, index) => isMissing(ofCompanies[index])),
  ]
  const consulted = await consultProviders(deps, missing)
  const staffOf = rememberStaff()
  const found = new Map<Item, Item>()
  people.forEach((item, index) => {
    const result = ofPeople[index]
    const asked = consulted.get(item)
    if (result) found.set(item, byProvider(item, asked, at) ?? takePerson(item, told(result, asked), at))
  })
  known.forEach((item, index) => {
    const [came, result] = [companies[index], ofCompanies[index]]
    if (!came || !result) return
    const asked = consulted.get(item)
    found.set(came, byProvider(item, asked, at) ?? takeCompany(item, told(result, asked), { staffOf, at }))
  })
  return items.map((item) => found.get(item) ?? item)
}

/** Whom a provider may know more of: nobody has the identifiers, or a company has them of which nobody is known. */
function isMissing(result: PersonMatch | CompanyMatch | undefined): boolean {
  if (result === undefined) return false
  return 'reason' in result ? result.reason === 'not_found' : 'people' in result && result.people.length === 0
}

function companyIn(result: CompanyMatch | undefined): Lead['company'] {
  return result !== undefined && 'company' in result ? companyOf(result.company) : null
}

/** With why providers could not say more, where they could not. */
function told<Result extends PersonMatch | CompanyMatch>(
  result: Result,
  asked: Consulted | undefined,
): Result {
  if (!('reason' in result) || asked?.kind !== 'nobody') return result
  const lookAlike = [result.lookAlike, ...asked.failures].filter(Boolean).join(' ')
  return { ...result, lookAlike: lookAlike === '' ? null : lookAlike }
}

/** Null where providers have nothing to say. */
function byProvider(item: Item, consulted: Consulted | undefined, at: Date): Item | null {
  if (consulted === undefined || consulted.kind === 'nobody') return null
  if (consulted.kind === 'unasked') {
    const why = 'The directory knows nobody by what came; a provider is to be asked.'
    return stopped(item, 'match', { outcome: 'waiting', reason: 'enriching', why }, at)
  }
  if (consulted.kind === 'excluded') {
    const why = 'Is on the exclusion list, so no provider was asked.'
    return stopped(item, 'match', { outcome: 'skipped', reason: 'excluded', why }, at)
  }
  const { source } = consulted
  const since = consulted.at.toISOString().slice(0, 10)
  if (consulted.kind === 'person') {
    const by = byOf(item.identifiers)
    const candidates = [candidateOf(consulted.known, by)]
    return passed({ ...item, candidates }, 'match', `Found by ${by} with ${source}, asked ${since}.`, at)
  }
  const { company, people } = consulted.known
  const candidates = people.map((person) => candidateOf({ person, company }, 'company'))
  const name = company.name ?? company.domain ?? 'the company'
  return passed(
    { ...item, candidates, company: companyOf(company) },
    'match',
    `Found ${name} with ${source}, asked ${since}, with ${countPeople(people.length)}.`,
    at,
  )
}

/** By the strongest of what it was asked with, since it does not tell. */
function byOf({ linkedin_url, email }: Identifiers): string {
  return linkedin_url !== undefined ? 'linkedin_url' : email !== undefined ? 'email' : 'full_name'
}

function takePerson(item: Item, result: PersonMatch, at: Date): Item {
  if ('person' in result) {
    const candidate = candidateOf(result, result.by)
    const { source = SOURCE } = candidate.match ?? {}
    const from = source === SOURCE ? '' : `, which has it from ${source}`
    const why = `Found by ${result.by} in the directory${from}.`
    return passed({ ...item, candidates: [candidate] }, 'match', why, at)
  }
  const reason = [WHY[result.reason], result.lookAlike].filter(Boolean).join(' ')
  const unenriched = item.signal.enrichment.generateIfEnrichmentFails ? unenrichedOf(item.identifiers) : null
  if (unenriched !== null) {
    const why = `${reason} The entry goes on with what it says itself.`
    return passed({ ...item, candidates: [unenriched] }, 'match', why, at)
  }
  return stopped(item, 'match', { outcome: 'skipped', reason: result.reason, why: reason }, at)
}

/** The people of a company, made once for all entries of a batch that found it alike: large ones have many. */
function rememberStaff(): (result: Extract<CompanyMatch, { by: string }>) => Candidate[] {
  const made = new Map<string, Candidate[]>()
  return ({ company, people, by }) => {
    const key = `${by} ${company._id}`
    const staff = made.get(key) ?? people.map((person) => candidateOf({ person, company }, by))
    made.set(key, staff)
    return staff
  }
}

type Taking = { staffOf: ReturnType<typeof rememberStaff>; at: Date }

function takeCompany(item: Item, result: CompanyMatch, { staffOf, at }: Taking): Item {
  if ('reason' in result) {
    const why =
      result.reason === 'not_found'
        ? 'No company in the directory has this name, domain or LinkedIn page.'
        : 'Several companies fit; map a domain or a LinkedIn page to tell them apart.'
    const whole = [why, result.lookAlike].filter(Boolean).join(' ')
    return stopped(item, 'match', { outcome: 'skipped', reason: result.reason, why: whole }, at)
  }
  const { company, people, by } = result
  const candidates = staffOf(result)
  const why = `Found ${company.name ?? company.domain ?? 'the company'} by ${by}, with ${countPeople(people.length)}.`
  return passed({ ...item, candidates }, 'match', why, at)
}

function candidateOf({ person, company }: KnownPerson, by: string): Candidate {
  const { _id: id, fullName, title, seniority, department, email, linkedinUrl, location } = person
  const parts = fullName === null ? null : splitFullName(fullName)
  return {
    key: id,
    person: {
      id,
      fullName,
      firstName: person.firstName ?? parts?.firstName ?? null,
      lastName: person.lastName ?? parts?.lastName ?? null,
      title,
      // As the filters see it: derived where the source has none.
      seniority: seniority ?? (title === null ? null : seniorityOf(title)),
      department: department ?? (title === null ? null : departmentOf(title)),
      email,
      linkedinUrl,
      location,
    },
    company: company && companyOf(company),
    enriched: true,
    match: { source: ProviderKind.safeParse(person.source).success ? person.source : SOURCE, by },
  }
}

function companyOf(company: NonNullable<KnownPerson['company']>): NonNullable<Lead['company']> {
  const { _id: id, name, domain, linkedinUrl, industry, employeeCount, location } = company
  return { id, name, domain, linkedinUrl, industry, employeeCount, location }
}

/** Somebody of whom only what the entry says is known; null without an e-mail, as nobody could be written to. */
function unenrichedOf(given: Identifiers): Candidate | null {
  const identifiers = deriveIdentifiers(given)
  const { email } = identifiers
  const key = email === undefined ? null : exclusionKeyOf({ email })
  if (email === undefined || key === null) return null
  const person: Lead['person'] = {
    id: null,
    fullName: identifiers.full_name ?? null,
    firstName: identifiers.first_name ?? null,
    lastName: identifiers.last_name ?? null,
    title: null,
    seniority: null,
    department: null,
    email,
    linkedinUrl: identifiers.linkedin_url ?? null,
    location: null,
  }
  return { key, person, company: unenrichedCompanyOf(identifiers), enriched: false, match: null }
}

function unenrichedCompanyOf(identifiers: Identifiers): Lead['company'] {
  const { company_name: name, company_domain: domain, company_linkedin_url: linkedinUrl } = identifiers
  if (name === undefined && domain === undefined && linkedinUrl === undefined) return null
  return {
    id: null,
    name: name ?? null,
    domain: domain ?? null,
    linkedinUrl: linkedinUrl ?? null,
    industry: null,
    employeeCount: null,
    location: null,
  }
}
