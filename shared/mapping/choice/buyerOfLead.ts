import type { TreeNode } from '../clues/fieldTree'
import { isWithin } from '../clues/fieldTree'
import type { Candidate } from '../scores/candidate'
import type { ScoredParty } from './chooseLead'

const leadKey = /^(?:lead|prospect|consumer|homeowner)s?$/i
const buyerKey = /^(?:buyer|client|customer|account|recipient|destination|campaign)$/i

/** Who buys leads stands beside them, and is no employer of theirs: {"buyer": {"account": "Our Roofing"}, "lead": {"homeowner": {…}}}. */
export function isBuyerOfLead({ clue }: Candidate, lead: ScoredParty | null): boolean {
  const place = lead?.party.place
  const top = place ? findAbove(place, leadKey) : null
  if (!top?.parent || isWithin(clue.place, top)) return false
  return buyerKey.test(String(clue.place.key)) && clue.place.parent === top.parent
}

/** The outermost container that is called so. */
function findAbove(place: TreeNode, key: RegExp): TreeNode | null {
  let found: TreeNode | null = null
  for (let node = place; node.parent; node = node.parent) if (key.test(String(node.key))) found = node
  return found
}
