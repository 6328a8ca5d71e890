import type { Clue } from '../clues/readClues'
import type { Party } from './parties'
import { hasTag } from './roles'

export function isPersonName({ shape, words }: Clue): boolean {
  return shape.kind === 'words' && hasTag(words, 'fullName', 'firstName', 'name')
}

export function hasAddress({ clues }: Party): boolean {
  return clues.some(({ shape }) => shape.kind === 'email')
}

export function hasProfile({ clues }: Party): boolean {
  return clues.some(({ shape }) => shape.kind === 'personLinkedin')
}
