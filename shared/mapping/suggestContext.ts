import type { Candidate } from './candidate'
import type { Party } from './parties'
import type { Clue } from './readClues'

/** The fields that say why this person is a lead or what they did, best first. */
export function suggestContext(input: {
  clues: readonly Clue[]
  parties: readonly Party[]
  lead: Party | null
  taken: ReadonlySet<Candidate>
}): string[] {
  const taken = new Set([...input.taken].map(({ clue }) => clue))
  return input.clues
    .filter((clue) => !taken.has(clue) && clue.isAnswer && clue.shape.kind !== 'empty')
    .slice(0, 5)
    .map(({ field }) => field.path)
}
