import { z } from 'zod'
import type { Identifiers } from '../../../shared/identifiers/deriveIdentifiers'
import type { JsonAnswer, SendJson } from '../../outgoing/sendJson'
import {
  type Asked,
  CALLS_USED_UP,
  type FoundCompany,
  type FoundPerson,
  type Provider,
  type ProviderAnswer,
  type ProviderSettings,
  type Row,
} from '../provider'
import { levelsOf } from '../levelsOf'
import { readAnswer } from '../readAnswer'
import { rowOf } from '../rowOf'
import { DIALECT } from './dialect'
import { LEVELS } from './levels'
import { PERSON_FIELDS, readCompany, readPerson } from './records'

const API = 'https://api.peopledatalabs.com/v5'
const TIMEOUT_MS = 20_000
/** Each costs a credit. */
const CONTACTS_MAX = 10
/** Nobody has it, so that asking costs nothing. */
const NOBODY = 'nobody@nobody.invalid'

const Enriched = z.object({ likelihood: z.number(), data: z.unknown() })
const EnrichedCompany = z.looseObject({ likelihood: z.number().optional() })
const Searched = z.object({ data: z.array(z.unknown()) })

/** People Data Labs, by its API of version 5: https://docs.peopledatalabs.com */
export function createPeopleDataLabs(sendJson: SendJson): Provider {
  const get = (path: string, { apiKey }: ProviderSettings, query: Record<string, string>) =>
    sendJson({
      method: 'GET',
      url: `${API}/${path}?${new URLSearchParams(query).toString()}`,
      headers: { 'X-Api-Key': apiKey, Accept: 'application/json' },
      timeoutMs: TIMEOUT_MS,
    })
  const search = ({ settings: { apiKey }, seniorities }: Asked, website: string) =>
    sendJson({
      url: `${API}/person/search`,
      headers: { 'X-Api-Key': apiKey, Accept: 'application/json', 'Content-Type': 'application/json' },
      body: { query: staffOf(website, levelsOf(LEVELS, seniorities)), size: CONTACTS_MAX, titlecase: true },
      timeoutMs: TIMEOUT_MS,
    })
  return {
    name: 'People Data Labs',
    async findPerson({ settings, identifiers, spend }) {
      const query = personQuery(identifiers)
      if (query === null) return { kind: 'no_match' }
      if (!(await spend())) return CALLS_USED_UP
      const answer = await get('person/enrich', settings, { ...query, ...sureness(settings) })
      return readAnswer(DIALECT, answer, (body) => personIn(body, settings))
    },
    async findCompany(asked) {
      const query = companyQuery(asked.identifiers)
      if (query === null) return { kind: 'no_match' }
      if (!(await asked.spend())) return CALLS_USED_UP
      const { settings } = asked
      const min_likelihood = String(settings.minLikelihood)
      const enriched = await get('company/enrich', settings, { ...query, min_likelihood })
      const answer = readAnswer(DIALECT, enriched, (body) => companyIn(body, settings))
      return answer.kind === 'match' ? withStaff(asked, answer.found, search) : answer
    },
    async test(settings) {
      const answer = await get('person/enrich', settings, { email: NOBODY, ...sureness(settings) })
      return readAnswer(DIALECT, answer, () => null)
    },
  }
}

/** By default it answers with people of whom it is hardly sure. */
function sureness({ minLikelihood }: ProviderSettings): Record<string, string> {
  return {
    min_likelihood: String(minLikelihood),
    titlecase: 'true',
    include_if_matched: 'true',
    data_include: PERSON_FIELDS,
  }
}

/** It needs a profile, an e-mail, or a name with a company; null where there is none of them. */
function personQuery(identifiers: Identifiers): Record<string, string> | null {
  const { linkedin_url: profile, email, full_name: name, first_name, last_name } = identifiers
  const company = identifiers.company_domain ?? identifiers.company_name
  const hasName = name !== undefined || (first_name !== undefined && last_name !== undefined)
  if (profile === undefined && email === undefined && !(hasName && company !== undefined)) return null
  return rowOf({ profile, email, name, first_name, last_name, company })
}

function companyQuery(identifiers: Identifiers): Record<string, string> | null {
  const { company_name: name, company_domain: website, company_linkedin_url: profile } = identifiers
  const query = rowOf({ name, website, profile })
  return Object.keys(query).length === 0 ? null : { ...query, titlecase: 'true' }
}

function personIn(body: unknown, { minLikelihood }: ProviderSettings): FoundPerson | null | 'invalid' {
  const parsed = Enriched.safeParse(body)
  const person = parsed.success ? readPerson(parsed.data.data) : null
  if (!parsed.success || person === null) return 'invalid'
  return parsed.data.likelihood < minLikelihood ? null : person
}

/** The answer about a company is flat. */
function companyIn(body: unknown, { minLikelihood }: ProviderSettings): Row | null | 'invalid' {
  const parsed = EnrichedCompany.safeParse(body)
  if (!parsed.success) return 'invalid'
  return (parsed.data.likelihood ?? minLikelihood) < minLikelihood ? null : readCompany(body)
}

/** Enrichment never tells a company's people. */
async function withStaff(
  asked: Asked,
  company: Row,
  search: (asked: Asked, website: string) => Promise<JsonAnswer>,
): Promise<ProviderAnswer<FoundCompany>> {
  const { domain } = company
  if (domain === undefined) return { kind: 'match', found: { company, people: [] } }
  if (!(await asked.spend())) return CALLS_USED_UP
  const answer = readAnswer(DIALECT, await search(asked, domain), staffIn)
  if (answer.kind === 'no_match') return { kind: 'match', found: { company, people: [] } }
  return answer.kind === 'match' ? { kind: 'match', found: { company, people: answer.found } } : answer
}

function staffIn(body: unknown): Row[] | 'invalid' {
  const parsed = Searched.safeParse(body)
  if (!parsed.success) return 'invalid'
  return parsed.data.data.flatMap((each) => {
    const read = readPerson(each)
    return read === null ? [] : [read.person]
  })
}

/** Values in their places and no text of SQL, so that no domain can ask for something else. */
function staffOf(website: string, levels: readonly string[]) {
  return {
    bool: {
      must: [{ term: { job_company_website: website } }, { terms: { job_title_levels: levels } }],
    },
  }
}
