import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import { findCompanyLookAlike } from '../../shared/matching/companyLookAlike'
import { findCompanyContradiction } from '../../shared/matching/findContradiction'
import { type CompanyKey, companyKeysOf, companyWays } from '../../shared/matching/companyKeys'
import { identifiersOfCompany } from './keysOf'
import { findKnownCompanies } from './knownCompanies'
import type { CompanyStore, StoredCompany } from './companyStore'
import type { DirectoryKeyStore } from './directoryKeyStore'
import type { PersonStore, StoredPerson } from './personStore'

/** The company that an entry is about, with the people known to work there; or why none. */
export type CompanyMatch =
  | { company: StoredCompany; people: StoredPerson[]; by: CompanyKey['by'] }
  | { reason: 'not_found' | 'ambiguous'; lookAlike: string | null }

export type MatchCompaniesDeps = {
  people: Pick<PersonStore, 'listOfCompanies'>
  companies: Pick<CompanyStore, 'find'>
  companyKeys: Pick<DirectoryKeyStore, 'findOwners'>
}

/** Of the companies of one batch together, and of one company where that is not enough. */
const PEOPLE_READ_MAX = 20_000
const PEOPLE_OF_COMPANY_MAX = 5_000

/** Finds the companies behind many sets of identifiers at once, by equal keys only. */
export async function matchCompanies(
  deps: MatchCompaniesDeps,
  wanted: readonly Identifiers[],
): Promise<CompanyMatch[]> {
  const keysOfEach = wanted.map(companyKeysOf)
  const { owners, known: companies } = await findKnownCompanies(
    deps,
    keysOfEach.flat().map(({ key }) => key),
  )
  const choices = keysOfEach.map((keys) => choose(keys, owners))
  const judged = wanted.map((asked, index) => judge(asked, choices[index] ?? NONE, companies))
  const ids = judged.flatMap((each) => ('company' in each ? [each.company._id] : []))
  const staff = await findStaff(deps, [...new Set(ids)])
  return judged.map((each) =>
    'company' in each ? { ...each, people: staff.get(each.company._id) ?? [] } : each,
  )
}

/** Companies by their ids, with the people known to work there. */
export async function readCompanies(
  deps: Pick<MatchCompaniesDeps, 'people' | 'companies'>,
  ids: readonly string[],
): Promise<Map<string, { company: StoredCompany; people: StoredPerson[] }>> {
  const companies = await deps.companies.find(ids)
  const staff = await findStaff(deps, [...companies.keys()])
  return new Map([...companies].map(([id, company]) => [id, { company, people: staff.get(id) ?? [] }]))
}

/** The people of each company in one question; where that is cut off, company by company, so that none hides another's. */
async function findStaff(
  { people }: Pick<MatchCompaniesDeps, 'people'>,
  companyIds: readonly string[],
): Promise<Map<string, StoredPerson[]>> {
  const staff = new Map<string, StoredPerson[]>(companyIds.map((id) => [id, []]))
  const together = await people.listOfCompanies(companyIds, PEOPLE_READ_MAX)
  if (together.length < PEOPLE_READ_MAX) {
    for (const person of together) staff.get(person.companyId ?? '')?.push(person)
    return staff
  }
  for (const id of companyIds) staff.set(id, await people.listOfCompanies([id], PEOPLE_OF_COMPANY_MAX))
  return staff
}

/** Which the keys name, the first way first, and why it is none of them if something speaks against each. */
type Choice = { named: { id: string; by: CompanyKey['by'] }[]; reason: 'not_found' | 'ambiguous' }

const NONE: Choice = { named: [], reason: 'not_found' }

function choose(keys: readonly CompanyKey[], owners: ReadonlyMap<string, readonly string[]>): Choice {
  const named: Choice['named'] = []
  for (const by of companyWays) {
    const [id, ...others] = new Set(
      keys.filter((each) => each.by === by).flatMap(({ key }) => owners.get(key) ?? []),
    )
    if (others.length > 0) return { named, reason: 'ambiguous' }
    if (id !== undefined) named.push({ id, by })
  }
  return { named, reason: 'not_found' }
}

/** Companies of one name have equal keys too: what is known of them besides tells them apart. */
function judge(
  asked: Identifiers,
  { named, reason }: Choice,
  companies: ReadonlyMap<string, StoredCompany>,
): Omit<Extract<CompanyMatch, { by: string }>, 'people'> | Extract<CompanyMatch, { reason: string }> {
  let lookAlike: string | null = null
  for (const { id, by } of named) {
    const company = companies.get(id)
    if (!company) continue
    const identifiers = identifiersOfCompany(company)
    if (findCompanyContradiction(by, asked, identifiers) === null) return { company, by }
    lookAlike ??= findCompanyLookAlike(asked, [identifiers])?.sentence ?? null
  }
  return { reason, lookAlike }
}
