import type { PersonKey } from '../../shared/matching/personKeys'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { findOwnersThere } from './findOwnersThere'
import { keysOfPerson } from './keysOf'
import type { CompanyStore, StoredCompany } from './companyStore'
import type { PersonStore, StoredPerson } from './personStore'

export type KnownPerson = { person: StoredPerson; company: StoredCompany | null }

export type Refusal = {
  reason: 'not_found' | 'ambiguous' | 'identifiers_disagree'
  /** Somebody much like them, in a sentence for the trace: never a match. */
  lookAlike: string | null
}

/** Whom an entry is about, and by what that was found; or why nobody. */
export type PersonMatch = (KnownPerson & { by: PersonKey['by'] }) | Refusal

export type ReadKnownDeps = { people: Pick<PersonStore, 'find'>; companies: Pick<CompanyStore, 'find'> }

/** Those of the ids that there are, each with the company they work for. */
export async function readKnown(
  { people, companies }: ReadKnownDeps,
  ids: readonly string[],
): Promise<Map<string, KnownPerson>> {
  const found = await people.find([...new Set(ids)])
  const employers = await companies.find([...found.values()].flatMap(({ companyId }) => companyId ?? []))
  return new Map(
    [...found].map(([id, person]) => [
      id,
      { person, company: employers.get(person.companyId ?? '') ?? null },
    ]),
  )
}

/** Of name and company, which change with the company. */
export const NAME_KEY = /^n[dc]:/

/** Whom each of the keys names, with what is known of them; the name of a company that is gone, or was, names nobody there. */
export function findKnownOwners(
  deps: ReadKnownDeps & { personKeys: Pick<DirectoryKeyStore, 'findOwners'> },
  keys: readonly string[],
): Promise<{ owners: Map<string, string[]>; known: Map<string, KnownPerson> }> {
  const keysOf = new Map<string, ReadonlySet<string>>()
  const has = ({ person, company }: KnownPerson, key: string) => {
    const own = keysOf.get(person._id) ?? new Set(keysOfPerson(person, company))
    keysOf.set(person._id, own)
    return own.has(key)
  }
  return findOwnersThere({ keys: deps.personKeys, find: (ids) => readKnown(deps, ids), has }, keys)
}
