import type { Clue } from '../clues/readClues'
import type { Party } from '../parties/parties'

/** What held before, but not what holds still: somebody may have had two jobs at one employer. */
export function pastValues(parties: readonly Party[]): Set<string> {
  const jobs = parties.filter(({ role }) => role === 'employment')
  const present = new Set(jobs.filter(({ isPast }) => !isPast).flatMap(({ clues }) => clues.map(valueOf)))
  const past = parties.filter(({ isPast }) => isPast)
  return new Set(
    past.flatMap(({ role, clues }) =>
      clues.map(valueOf).filter((value) => role !== 'employment' || !present.has(value)),
    ),
  )
}

/** What is compared of a field. */
export function valueOf({ field }: Clue): string {
  return typeof field.value === 'string' ? field.value.trim().toLowerCase() : '\u0000'
}
