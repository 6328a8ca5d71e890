import type { Seniority } from '../../../shared/matching/titles/levels'

const USUAL = ['executive', 'senior']

/** It has three levels; where it draws the line elsewhere, two of them, since the signal's own filter follows. */
const LEVELS: Record<Seniority, readonly string[]> = {
  owner: ['executive'],
  founder: ['executive'],
  c_level: ['executive'],
  partner: ['executive', 'senior'],
  vp: ['executive', 'senior'],
  head: ['executive', 'senior'],
  director: ['executive', 'senior'],
  manager: ['senior'],
  senior: ['senior'],
  entry: ['junior'],
  intern: ['junior'],
}

export function levelsOf(seniorities: readonly Seniority[]): string[] {
  return seniorities.length === 0 ? USUAL : [...new Set(seniorities.flatMap((each) => LEVELS[each]))]
}
