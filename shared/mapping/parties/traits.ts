import type { Clue } from '../clues/readClues'
import type { Party } from './parties'
import { hasTag } from './roles'

export function isPersonName({ shape, words }: Clue): boolean {
  return shape.kind === 'words' && hasTag(words, 'fullName', 'firstName', 'name')
}

/** Whoever of the tool user's people is told of by name. */
export function isOneOfOwn({ role, clues }: Party): boolean {
  return role === 'staff' && clues.some(isPersonName)
}

export function hasAddress({ clues }: Party): boolean {
  return clues.some(({ shape }) => shape.kind === 'email')
}

export function hasProfile({ clues }: Party): boolean {
  return clues.some(({ shape }) => shape.kind === 'personLinkedin')
}

export function emailsOf({ clues }: Party): string[] {
  return clues.flatMap(({ shape }) => (shape.kind === 'email' ? [shape.email] : []))
}

/** Where its people have their addresses, but for free mail. */
export function workDomainsOf({ clues }: Party): string[] {
  return clues.flatMap(workDomainOf)
}

export function workDomainOf({ shape }: Clue): string[] {
  return shape.kind === 'email' && !shape.isFree ? [shape.domain] : []
}
