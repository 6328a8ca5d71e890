import type { TreeNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import type { Party } from './parties'
import { leadLikeRoles } from './roles'
import { takeAsReached } from './takeAsReached'
import { hasAddress, isStaffWritingFrom, siteOf } from './traits'

/**
 * Where nobody can be reached, whoever created or ordered something is no colleague who is not at one of the own domains, but at the company
 * that is told of: {"creator": {"email": "ada@acme.com"}, "company": {"name": "Acme", "website": "acme.com"}}.
 */
export function readBuyersOfOwn(
  parties: readonly Party[],
  own: ReadonlySet<string>,
  isOwn: (clue: Clue) => boolean,
): void {
  if (own.size === 0 || parties.some(isReachable)) return
  const clues = parties.flatMap((party) => party.clues)
  // A second site of ours stands with our name.
  const ours = new Set(clues.filter(isOwn).map(({ container }) => container))
  const told = clues.filter(({ container }) => !ours.has(container)).flatMap(siteOf)
  const sites = new Set(told.filter((domain) => !own.has(domain)))
  const buyers = parties.filter((party) => isStaffWritingFrom(party, sites))
  const places = new Set<TreeNode>(buyers.map(({ place }) => place))
  if (places.size === 1) takeAsReached(parties, places)
}

function isReachable(party: Party): boolean {
  return (leadLikeRoles.has(party.role) || party.role === 'from' || party.role === 'to') && hasAddress(party)
}
