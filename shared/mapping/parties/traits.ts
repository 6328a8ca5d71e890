import type { Clue } from '../clues/readClues'
import type { Party } from './parties'
import { hasTag } from './roles'

export function isPersonName({ shape, words }: Clue): boolean {
  return shape.kind === 'words' && hasTag(words, 'fullName', 'firstName', 'name')
}

/** What is called a name and holds a first and a last one. */
export function isWholeName({ shape, words }: Clue): boolean {
  return (
    shape.kind === 'words' &&
    shape.looksLikePerson &&
    shape.wordCount > 1 &&
    hasTag(words, 'name', 'fullName')
  )
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

/** The domain of what is called somebody's site. */
export function siteOf({ shape, words }: Clue): string[] {
  return shape.kind === 'site' && hasTag(words, 'website', 'domain') ? [shape.domain] : []
}

/** Somebody called one of the staff, with a name and a place of their own, who only writes from some sites. */
export function isStaffWritingFrom(party: Party, sites: ReadonlySet<string>): boolean {
  const domains = workDomainsOf(party)
  return (
    party.role === 'staff' &&
    party.namedRole !== 'own' &&
    party.place.parent !== null &&
    party.clues.some(isPersonName) &&
    domains.length > 0 &&
    domains.every((domain) => sites.has(domain))
  )
}
