import type { Identifiers } from '../../../shared/identifiers/deriveIdentifiers'
import { companyNameKeys } from '../../../shared/matching/companyNameKey'
import type { SendJson } from '../../outgoing/sendJson'
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
import { readCompany, readFound, readPerson, readSearched } from './records'

const API = 'https://api.hunter.io/v2'
const TIMEOUT_MS = 20_000
/** So many cost one credit, and no plan refuses them. */
const CONTACTS_MAX = 10

type Ask = <Found>(
  asked: Pick<Asked, 'settings' | 'spend'>,
  call: { path: string; query: Record<string, string> },
  read: (body: unknown) => Found | null | 'invalid',
) => Promise<ProviderAnswer<Found>>

/** Hunter, by its API of version 2: https://hunter.io/api-documentation/v2 */
export function createHunter(sendJson: SendJson): Provider {
  const get = (path: string, { apiKey }: ProviderSettings, query: Record<string, string>) =>
    sendJson({
      method: 'GET',
      url: `${API}/${path}?${new URLSearchParams(query).toString()}`,
      headers: { 'X-API-KEY': apiKey, Accept: 'application/json' },
      timeoutMs: TIMEOUT_MS,
    })
  const ask: Ask = async ({ settings, spend }, { path, query }, read) =>
    (await spend()) ? readAnswer(DIALECT, await get(path, settings, query), read) : CALLS_USED_UP
  return {
    name: 'Hunter',
    async findPerson(asked) {
      for (const { read, ...call } of waysToPerson(asked)) {
        const answer = await ask(asked, call, read)
        if (answer.kind !== 'no_match') return answer
      }
      return { kind: 'no_match' }
    },
    async findCompany(asked) {
      const query = companyQuery(asked)
      if (query === null) return { kind: 'no_match' }
      const searched = await ask(asked, { path: 'domain-search', query }, (body) => searchedIn(body, asked))
      return searched.kind === 'match' ? withProfile(ask, asked, searched.found) : searched
    },
    // It costs nothing.
    test: async (settings) => readAnswer(DIALECT, await get('account', settings, {}), () => null),
  }
}

type Way = {
  path: string
  query: Record<string, string>
  read: (body: unknown) => FoundPerson | null | 'invalid'
}

/** By profile, by e-mail, by name and company: what is surer first, and nothing is paid for nobody. */
function waysToPerson({ settings, identifiers }: Pick<Asked, 'settings' | 'identifiers'>): Way[] {
  const { linkedin_url, email, full_name, first_name, last_name, company_domain: domain } = identifiers
  const handle = /\/in\/([^/?#]+)/.exec(linkedin_url ?? '')?.[1]
  const name = first_name !== undefined && last_name !== undefined ? { first_name, last_name } : { full_name }
  const company = domain === undefined ? identifiers.company_name : undefined
  const person = rowOf(name)
  const employer = rowOf({ domain, company })
  const isNamed = Object.keys(person).length > 0 && Object.keys(employer).length > 0
  const read = (body: unknown) => foundIn(body, { settings, identifiers })
  return [
    ...(handle === undefined
      ? []
      : [{ path: 'people/find', query: { linkedin_handle: decodeURIComponent(handle) }, read: readPerson }]),
    ...(email === undefined ? [] : [{ path: 'people/find', query: { email }, read: readPerson }]),
    ...(isNamed ? [{ path: 'email-finder', query: { ...person, ...employer }, read }] : []),
  ]
}

function foundIn(
  body: unknown,
  { settings, identifiers }: Pick<Asked, 'settings' | 'identifiers'>,
): FoundPerson | null | 'invalid' {
  const found = readFound(body, surenessMin(settings))
  if (found === null || found === 'invalid') return found
  return isAskedCompany(identifiers, found.company) ? found : null
}

function companyQuery({ identifiers, seniorities }: Asked): Record<string, string> | null {
  const { company_domain: domain, company_name } = identifiers
  const employer = rowOf({ domain, company: domain === undefined ? company_name : undefined })
  if (Object.keys(employer).length === 0) return null
  const seniority = levelsOf(LEVELS, seniorities).join(',')
  return { ...employer, type: 'personal', seniority, limit: String(CONTACTS_MAX) }
}

function searchedIn(body: unknown, { settings, identifiers }: Asked): FoundCompany | null | 'invalid' {
  const found = readSearched(body, surenessMin(settings))
  if (found === null || found === 'invalid') return found
  return isAskedCompany(identifiers, found.company) ? found : null
}

/** It looks for a name that is like the one asked for, and may come to another company. */
function isAskedCompany({ company_domain, company_name = '' }: Identifiers, company: Row | null): boolean {
  if (company_domain !== undefined) return true
  const keys = companyNameKeys(company?.['name'] ?? '')
  return companyNameKeys(company_name).some((key) => keys.includes(key))
}

/** The search tells neither industry nor size. */
async function withProfile(
  ask: Ask,
  asked: Asked,
  found: FoundCompany,
): Promise<ProviderAnswer<FoundCompany>> {
  const { domain } = found.company
  if (domain === undefined) return { kind: 'match', found }
  const answer = await ask(asked, { path: 'companies/find', query: { domain } }, readCompany)
  if (answer.kind === 'match') {
    return { kind: 'match', found: { ...found, company: { ...found.company, ...answer.found } } }
  }
  // A domain with nothing behind it is no company.
  const isKnown = found.people.length > 0 || found.company['name'] !== undefined
  return answer.kind === 'no_match' && isKnown ? { kind: 'match', found } : answer
}

/** Its scale goes to 100. */
function surenessMin({ minLikelihood }: ProviderSettings): number {
  return minLikelihood * 10
}
