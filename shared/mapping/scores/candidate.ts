import type { Slot } from '../../identifiers/slots'
import type { Clue } from '../clues/readClues'

/** One field thought of for one slot. */
export type Candidate = {
  slot: Slot
  clue: Clue
  /** Between 0 and 1: how sure the evidence makes us. */
  score: number
  /** What speaks for it, in words that follow on each other with "and". */
  why: string[]
}

export function quoteName(clue: Clue): string {
  const name = clue.named.replace(/\s+/g, ' ').trim()
  return `named '${name.length > 50 ? `${name.slice(0, 47)}…` : name}'`
}
