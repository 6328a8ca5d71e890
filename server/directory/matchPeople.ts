import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import { type PersonKey, personKeysOf, personWays } from '../../shared/matching/personKeys'
import type { CompanyStore, StoredCompany } from './companyStore'
import type { DirectoryKeyStore } from './directoryKeyStore'
import type { PersonStore, StoredPerson } from './personStore'

export type KnownPerson = { person: StoredPerson; company: StoredCompany | null }

/** Whom an entry is about, and by what that was found; or why nobody. */
export type PersonMatch =
  (KnownPerson & { by: PersonKey['by'] }) | { reason: 'not_found' | 'ambiguous' | 'identifiers_disagree' }

export type MatchDeps = {
  people: Pick<PersonStore, 'find'>
  companies: Pick<CompanyStore, 'find'>
  personKeys: Pick<DirectoryKeyStore, 'findOwners'>
}

/** Finds the people behind many sets of identifiers at once, by equal keys only. */
export async function matchPeople(deps: MatchDeps, wanted: readonly Identifiers[]): Promise<PersonMatch[]> {
  const keysOfEach = wanted.map(personKeysOf)
  const owners = await deps.personKeys.findOwners(keysOfEach.flat().map(({ key }) => key))
  const found = keysOfEach.map((keys) => choose(keys, owners))
  const people = await deps.people.find(found.flatMap((each) => ('id' in each ? [each.id] : [])))
  const companies = await deps.companies.find(
    [...people.values()].flatMap(({ companyId }) => companyId ?? []),
  )
  return found.map((each) => {
    if (!('id' in each)) return each
    const person = people.get(each.id)
    if (!person) return { reason: 'not_found' }
    return { person, company: companies.get(person.companyId ?? '') ?? null, by: each.by }
  })
}

type Choice =
  { id: string; by: PersonKey['by'] } | { reason: 'not_found' | 'ambiguous' | 'identifiers_disagree' }

/** The first way that finds somebody decides; two ways that are each one person's own must not name two. */
function choose(keys: readonly PersonKey[], owners: ReadonlyMap<string, readonly string[]>): Choice {
  const namedBy = (by: PersonKey['by']) => [
    ...new Set(keys.filter((each) => each.by === by).flatMap(({ key }) => owners.get(key) ?? [])),
  ]
  const [byProfile] = namedBy('linkedin_url')
  const [byEmail] = namedBy('email')
  if (byProfile !== undefined && byEmail !== undefined && byProfile !== byEmail) {
    return { reason: 'identifiers_disagree' }
  }
  for (const by of personWays) {
    const [id, ...others] = namedBy(by)
    if (id !== undefined) return others.length === 0 ? { id, by } : { reason: 'ambiguous' }
  }
  return { reason: 'not_found' }
}
