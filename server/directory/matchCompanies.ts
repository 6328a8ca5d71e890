import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import { type CompanyKey, companyKeysOf, companyWays } from '../../shared/matching/companyKeys'
import type { CompanyStore, StoredCompany } from './companyStore'
import type { DirectoryKeyStore } from './directoryKeyStore'
import type { PersonStore, StoredPerson } from './personStore'

/** The company that an entry is about, with the people known to work there; or why none. */
export type CompanyMatch =
  | { company: StoredCompany; people: StoredPerson[]; by: CompanyKey['by'] }
  | { reason: 'not_found' | 'ambiguous' }

export type MatchCompaniesDeps = {
  people: Pick<PersonStore, 'listOfCompanies'>
  companies: Pick<CompanyStore, 'find'>
  companyKeys: Pick<DirectoryKeyStore, 'findOwners'>
}

/** Of the companies of one batch together. */
const PEOPLE_READ_MAX = 20_000

/** Finds the companies behind many sets of identifiers at once, by equal keys only. */
export async function matchCompanies(
  deps: MatchCompaniesDeps,
  wanted: readonly Identifiers[],
): Promise<CompanyMatch[]> {
  const keysOfEach = wanted.map(companyKeysOf)
  const owners = await deps.companyKeys.findOwners(keysOfEach.flat().map(({ key }) => key))
  const found = keysOfEach.map((keys) => choose(keys, owners))
  const companies = await deps.companies.find(found.flatMap((each) => ('id' in each ? [each.id] : [])))
  const people = await deps.people.listOfCompanies([...companies.keys()], PEOPLE_READ_MAX)
  return found.map((each) => {
    if (!('id' in each)) return each
    const company = companies.get(each.id)
    if (!company) return { reason: 'not_found' }
    return { company, people: people.filter(({ companyId }) => companyId === each.id), by: each.by }
  })
}

function choose(
  keys: readonly CompanyKey[],
  owners: ReadonlyMap<string, readonly string[]>,
): { id: string; by: CompanyKey['by'] } | { reason: 'not_found' | 'ambiguous' } {
  for (const by of companyWays) {
    const named = keys.filter((each) => each.by === by).flatMap(({ key }) => owners.get(key) ?? [])
    const [id, ...others] = new Set(named)
    if (id !== undefined) return others.length === 0 ? { id, by } : { reason: 'ambiguous' }
  }
  return { reason: 'not_found' }
}
