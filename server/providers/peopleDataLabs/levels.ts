import type { Seniority } from '../../../shared/matching/titles/levels'

/** Whom one would write to. */
const USUAL = ['owner', 'cxo', 'vp', 'director', 'partner', 'manager']

/** What it calls them; where it draws the line elsewhere, both, since the signal's own filter follows. */
const LEVELS: Record<Seniority, readonly string[]> = {
  owner: ['owner'],
  founder: ['owner', 'cxo'],
  c_level: ['cxo', 'owner'],
  partner: ['partner'],
  vp: ['vp'],
  head: ['director', 'manager'],
  director: ['director'],
  manager: ['manager'],
  senior: ['senior'],
  entry: ['entry'],
  intern: ['training', 'unpaid'],
}

export function levelsOf(seniorities: readonly Seniority[]): string[] {
  return seniorities.length === 0 ? USUAL : [...new Set(seniorities.flatMap((each) => LEVELS[each]))]
}
