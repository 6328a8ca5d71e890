import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import { findContradiction } from '../../shared/matching/findContradiction'
import { findLookAlike } from '../../shared/matching/lookAlike'
import { type PersonKey, personKeysOf, personWays } from '../../shared/matching/personKeys'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { identifiersOfPerson } from './keysOf'
import {
  findKnownOwners,
  type KnownPerson,
  type PersonMatch,
  type ReadKnownDeps,
  type Refusal,
} from './knownPeople'
import { suggestPeople } from './suggestPeople'

export type MatchDeps = ReadKnownDeps & { personKeys: Pick<DirectoryKeyStore, 'findOwners'> }

/** Finds the people behind many sets of identifiers at once, by equal keys only. */
export async function matchPeople(deps: MatchDeps, wanted: readonly Identifiers[]): Promise<PersonMatch[]> {
  const keysOfEach = wanted.map(personKeysOf)
  const { owners, known } = await findKnownOwners(
    deps,
    keysOfEach.flat().map(({ key }) => key),
  )
  const choices = keysOfEach.map((keys) => choose(keys, owners))
  const matches = wanted.map((asked, index) => judge(asked, choices[index] ?? NOBODY, known))
  return suggestPeople(deps, wanted, matches)
}

/** Whom the keys name, the first way first, and why it is none of them if something speaks against each. */
type Choice = { named: { id: string; by: PersonKey['by'] }[]; reason: Refusal['reason'] }

const NOBODY: Choice = { named: [], reason: 'not_found' }

/** The first way that finds somebody decides; two ways that are each one person's own must not name two. */
function choose(keys: readonly PersonKey[], owners: ReadonlyMap<string, readonly string[]>): Choice {
  const namedBy = (by: PersonKey['by']) => [
    ...new Set(keys.filter((each) => each.by === by).flatMap(({ key }) => owners.get(key) ?? [])),
  ]
  const [byProfile] = namedBy('linkedin_url')
  const [byEmail] = namedBy('email')
  if (byProfile !== undefined && byEmail !== undefined && byProfile !== byEmail) {
    return { named: [], reason: 'identifiers_disagree' }
  }
  const named: Choice['named'] = []
  for (const by of personWays) {
    const [id, ...others] = namedBy(by)
    if (others.length > 0) return { named, reason: 'ambiguous' }
    if (id !== undefined) named.push({ id, by })
  }
  return { named, reason: 'not_found' }
}

/** Namesakes have equal keys too: what is known of them besides tells them apart. */
function judge(
  asked: Identifiers,
  { named, reason }: Choice,
  people: ReadonlyMap<string, KnownPerson>,
): PersonMatch {
  let lookAlike: string | null = null
  for (const { id, by } of named) {
    const known = people.get(id)
    if (!known) continue
    const identifiers = identifiersOfPerson(known.person, known.company)
    if (findContradiction(by, asked, identifiers) === null) return { ...known, by }
    lookAlike ??= findLookAlike(asked, [identifiers])?.sentence ?? null
  }
  return { reason, lookAlike }
}
