import type { TreeNode } from '../clues/fieldTree'
import { nameKindOf } from '../clues/nameKind'
import type { Clue } from '../clues/readClues'
import type { Party } from './parties'
import { hasTag, leadLikeRoles } from './roles'
import { takeAsReached } from './takeAsReached'
import { isStaffWritingFrom, siteOf } from './traits'

/**
 * Where the lead is a firm, whoever is called a manager of something and writes from its site is its contact:
 * {"applicant": {"company_name": "Acme", "homepage": "acme.com"}, "manager": {"name": "Ada Byron", "email": "ada@acme.com"}}.
 */
export function readContactOfLead(parties: readonly Party[]): void {
  const sites = new Set(
    parties
      .filter(({ role, place, clues }) => role === 'lead' && place.parent !== null && clues.some(isFirmName))
      .flatMap(({ clues }) => clues.flatMap(siteOf)),
  )
  if (sites.size === 0 || parties.some(isNamedPerson)) return
  const contacts = parties.filter((party) => isStaffWritingFrom(party, sites))
  const places = new Set<TreeNode>(contacts.map(({ place }) => place))
  if (places.size === 1) takeAsReached(parties, places)
}

function isNamedPerson({ role, clues }: Party): boolean {
  return (
    leadLikeRoles.has(role) &&
    clues.some(
      ({ shape, words }) =>
        shape.kind === 'words' && shape.looksLikePerson && hasTag(words, 'firstName', 'lastName', 'fullName'),
    )
  )
}

function isFirmName({ shape, words }: Clue): boolean {
  return shape.kind === 'words' && nameKindOf(words)?.startsWith('company') === true
}
