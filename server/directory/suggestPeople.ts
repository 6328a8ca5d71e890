import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import { findLookAlike } from '../../shared/matching/lookAlike'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { identifiersOfPerson } from './keysOf'
import { type PersonMatch, readKnown, type ReadKnownDeps } from './knownPeople'
import { nameKeyOf } from './nameKey'

/** So many namesakes are looked at; of a name that more have none is likely. */
const NAMESAKES_MAX = 10

/** Says of those who were not found who has the same name and may be meant. */
export async function suggestPeople(
  deps: ReadKnownDeps & { personKeys: Pick<DirectoryKeyStore, 'findOwners'> },
  wanted: readonly Identifiers[],
  matches: readonly PersonMatch[],
): Promise<PersonMatch[]> {
  const nameKeys = matches.map((match, index) => (isOpen(match) ? nameKeyOfAsked(wanted[index] ?? {}) : null))
  const owners = await deps.personKeys.findOwners(nameKeys.filter((key) => key !== null))
  const idsOf = (key: string | null) => (key === null ? [] : (owners.get(key) ?? []).slice(0, NAMESAKES_MAX))
  const known = await readKnown(deps, nameKeys.flatMap(idsOf))
  return matches.map((match, index) => {
    if (!isOpen(match)) return match
    const namesakes = idsOf(nameKeys[index] ?? null).flatMap((id) => known.get(id) ?? [])
    const candidates = namesakes.map(({ person, company }) => identifiersOfPerson(person, company))
    return { ...match, lookAlike: findLookAlike(wanted[index] ?? {}, candidates)?.sentence ?? null }
  })
}

function isOpen(match: PersonMatch): match is Extract<PersonMatch, { reason: string }> {
  return 'reason' in match && match.reason === 'not_found' && match.lookAlike === null
}

function nameKeyOfAsked({ full_name, first_name = '', last_name = '' }: Identifiers): string | null {
  return nameKeyOf(full_name ?? [first_name, last_name].join(' ').trim())
}
