import type { Seniority } from '../../shared/matching/titles/levels'

/**
 * What a provider calls seniorities; where it draws the line elsewhere, more than one, since the signal's own filter follows.
 * `usual`: whom one would write to.
 */
export type Levels = { of: Record<Seniority, readonly string[]>; usual: readonly string[] }

/** The levels to ask for, once each; none chosen: the usual ones. */
export function levelsOf({ of, usual }: Levels, seniorities: readonly Seniority[]): readonly string[] {
  return seniorities.length === 0 ? usual : [...new Set(seniorities.flatMap((each) => of[each]))]
}
