import { companyKeysOf } from '../../shared/matching/companyKeys'
import { personKeysOf } from '../../shared/matching/personKeys'
import type { CompanyStore, StoredCompany } from './companyStore'
import type { DirectoryKeyStore, Page } from './directoryKeyStore'
import { keysOfPerson } from './keysOf'
import { findKnownCompanies } from './knownCompanies'
import type { KnownPerson } from './knownPeople'
import type { PersonStore, StoredPerson } from './personStore'
import { nameBeginningsOf, nameKeysOf } from './nameKey'

export type SearchDeps = {
  people: PersonStore
  companies: CompanyStore
  personKeys: DirectoryKeyStore
  companyKeys: DirectoryKeyStore
}

/** Newest first; `q` is an e-mail, a LinkedIn URL, the beginning of a name, or of one of its words, or the domain of a company, in any spelling. */
export async function listPeople(
  deps: SearchDeps,
  q: string | undefined,
  page: Page,
): Promise<KnownPerson[]> {
  const people =
    q === undefined || q.trim() === '' ? await deps.people.list(page) : await findPeople(deps, q, page)
  const companies = await deps.companies.find(people.flatMap(({ companyId }) => companyId ?? []))
  return people.map((person) => ({ person, company: companies.get(person.companyId ?? '') ?? null }))
}

async function findPeople(deps: SearchDeps, q: string, page: Page): Promise<StoredPerson[]> {
  const strong = personKeysOf({ linkedin_url: q, email: q }).map(({ key }) => key)
  // An address has a name and a domain too, and means one person.
  if (strong.length > 0) return pageOf(await findPeopleByKeys(deps, strong), page)
  const found = new Map<string, StoredPerson>()
  for (const person of await findNamed(deps, q)) found.set(person._id, person)
  for (const person of await listPeopleOf(deps, q, page)) found.set(person._id, person)
  return pageOf([...found.values()], page)
}

async function findPeopleByKeys(deps: SearchDeps, keys: readonly string[]): Promise<StoredPerson[]> {
  const owners = await deps.personKeys.findOwners(keys)
  const named = await deps.people.find([...owners.values()].flat())
  return [...named.values()].filter((person) => hasOneOf(keysOfPerson(person, null), keys))
}

/** Those whose name begins so, or one of its words; of very many those that come first by the alphabet. */
async function findNamed({ people, personKeys }: SearchDeps, q: string): Promise<StoredPerson[]> {
  const beginnings = nameBeginningsOf(q)
  const owners = await Promise.all(beginnings.map((each) => personKeys.findOwnersByBeginning(each)))
  const named = await people.find([...new Set(owners.flat())])
  const begins = (key: string) => beginnings.some((each) => key.startsWith(each))
  return [...named.values()].filter(({ fullName }) => nameKeysOf(fullName ?? '').some(begins))
}

async function listPeopleOf(deps: SearchDeps, domain: string, page: Page): Promise<StoredPerson[]> {
  const keys = companyKeysOf({ company_domain: domain }).map(({ key }) => key)
  const { owners } = await findKnownCompanies(deps, keys)
  return deps.people.listPageOfCompanies([...owners.values()].flat(), page)
}

/** Newest first; `q` is a domain, a LinkedIn page or the beginning of a name, with or without its legal form. */
export async function listCompanies(
  deps: Pick<SearchDeps, 'companies' | 'companyKeys'>,
  q: string | undefined,
  page: Page,
): Promise<StoredCompany[]> {
  if (q === undefined || q.trim() === '') return deps.companies.list(page)
  const keys = companyKeysOf({ company_linkedin_url: q, company_domain: q, company_name: q })
  const addresses = keys.filter(({ by }) => by !== 'company_name')
  const { owners } = await findKnownCompanies(
    deps,
    addresses.map(({ key }) => key),
  )
  const ids = new Set([...owners.values()].flat())
  for (const { by, key } of keys) {
    if (by !== 'company_name') continue
    for (const id of await deps.companyKeys.findOwnersByBeginning(key)) ids.add(id)
  }
  const found = await deps.companies.find([...ids])
  return pageOf([...found.values()], page)
}

/** A key that a killed change left behind finds nobody. */
function hasOneOf(own: readonly string[], keys: readonly string[]): boolean {
  return keys.some((key) => own.includes(key))
}

function pageOf<Row extends { _id: string }>(found: Row[], { limit, cursor }: Page): Row[] {
  return found
    .filter(({ _id }) => cursor === undefined || _id < cursor)
    .sort((one, other) => (one._id < other._id ? 1 : -1))
    .slice(0, limit)
}
