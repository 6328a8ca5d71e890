import type { DirectoryKeyStore } from './directoryKeyStore'
import { keysOfPerson } from './keysOf'
import { findKnownOwners, NAME_KEY, type ReadKnownDeps } from './knownPeople'
import type { StoredPerson } from './personStore'

type Deps = ReadKnownDeps & { personKeys: Pick<DirectoryKeyStore, 'findOwners'> }

/** Those who have one of the keys, each with the names and companies by which nobody else in the directory is meant. */
export async function findByKeys(
  deps: Deps,
  keys: readonly string[],
): Promise<(StoredPerson & { nameKeys: string[] })[]> {
  const { owners, known: all } = await findKnownOwners(deps, keys)
  const known = [...new Set([...owners.values()].flat())].flatMap((id) => all.get(id) ?? [])
  const nameKeysOf = ({ person, company }: (typeof known)[number]) =>
    keysOfPerson(person, company).filter((key) => NAME_KEY.test(key))
  const { owners: sharers } = await findKnownOwners(deps, known.flatMap(nameKeysOf))
  return known.map((each) => ({
    ...each.person,
    nameKeys: nameKeysOf(each).filter((key) => sharers.get(key)?.length === 1),
  }))
}
