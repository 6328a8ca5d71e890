import { addressKeysOf } from '../../shared/matching/addressKeys'
import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import type { Candidate, Plan } from '../entries/plan'
import { goOn, type Item, listsOf, stopped } from './item'

export type KeepOutDeps = {
  forgotten: {
    /** Those of the keys whose people were deleted for privacy. */
    find: (keys: readonly string[]) => Promise<Set<string>>
  }
}

export const END_OF_FORGOTTEN = {
  outcome: 'skipped',
  reason: 'privacy',
  why: 'This person was deleted for privacy and stays out.',
} as const

/** Ends entries about people who were deleted for privacy, before anybody is asked about them. No replay lifts it. */
export async function keepOut(deps: KeepOutDeps, items: readonly Item[], at: Date): Promise<Item[]> {
  const going = items.filter(({ end }) => end === null)
  const forgotten = await deps.forgotten.find(going.flatMap(({ identifiers }) => keysOf(identifiers)))
  return goOn(items, (item) =>
    keysOf(item.identifiers).some((key) => forgotten.has(key))
      ? stopped(item, 'filter', END_OF_FORGOTTEN, at)
      : item,
  )
}

/** The same for people whom the entry named by something else, or who work at the company it is about. */
export async function keepOutMatched(deps: KeepOutDeps, items: readonly Item[], at: Date): Promise<Item[]> {
  const going = items.filter(({ end }) => end === null)
  const isKept = await whoIsKept(deps, listsOf(going).flat())
  // The people of a company are those of many entries, and stay the same list.
  const kept = new Map(listsOf(going).map((candidates) => [candidates, candidates.filter(isKept)]))
  return goOn(items, (item) => {
    const candidates = kept.get(item.candidates) ?? []
    const isNobodyLeft = item.signal.target === 'people' && candidates.length === 0
    return isNobodyLeft ? stopped(item, 'filter', END_OF_FORGOTTEN, at) : { ...item, candidates }
  })
}

/** Tells of people whether they may become leads. */
export async function whoIsKept(
  { forgotten }: KeepOutDeps,
  people: readonly Pick<Candidate, 'person'>[],
): Promise<(each: Pick<Candidate, 'person'>) => boolean> {
  const gone = await forgotten.find(people.flatMap(({ person }) => addressKeysOf(person)))
  return ({ person }) => !addressKeysOf(person).some((key) => gone.has(key))
}

/** Plans as far as they are about people who may become leads. */
export async function withoutForgotten<Planned extends { plan: Plan }>(
  deps: KeepOutDeps,
  planned: readonly Planned[],
): Promise<Planned[]> {
  const isKept = await whoIsKept(
    deps,
    planned.flatMap(({ plan }) => plan.people),
  )
  return planned.map((each) => ({ ...each, plan: { ...each.plan, people: each.plan.people.filter(isKept) } }))
}

export async function isKeptOut({ forgotten }: KeepOutDeps, identifiers: Identifiers): Promise<boolean> {
  return (await forgotten.find(keysOf(identifiers))).size > 0
}

function keysOf({ email, linkedin_url: linkedinUrl }: Identifiers): string[] {
  return addressKeysOf({ email, linkedinUrl })
}
