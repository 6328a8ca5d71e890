import type { DirectoryKeyStore } from './directoryKeyStore'
import { keysOfPerson } from './keysOf'
import { readKnown, type ReadKnownDeps } from './knownPeople'
import type { StoredPerson } from './personStore'

type Deps = ReadKnownDeps & { personKeys: Pick<DirectoryKeyStore, 'findOwners'> }

/** Name and company together; a name alone is never one person's own. */
const NAME_KEY = /^n[dc]:/

/** Those who have one of the keys, each with the names and companies by which nobody else in the directory is meant. */
export async function findByKeys(
  deps: Deps,
  keys: readonly string[],
): Promise<(StoredPerson & { nameKeys: string[] })[]> {
  const owners = [...(await deps.personKeys.findOwners(keys)).values()].flat()
  const known = [...(await readKnown(deps, owners)).values()]
  const nameKeysOf = ({ person, company }: (typeof known)[number]) =>
    keysOfPerson(person, company).filter((key) => NAME_KEY.test(key))
  const sharers = await deps.personKeys.findOwners(known.flatMap(nameKeysOf))
  return known.map((each) => ({
    ...each.person,
    nameKeys: nameKeysOf(each).filter((key) => sharers.get(key)?.length === 1),
  }))
}
