import { squash } from '../../identifiers/placeholders'
import { foldBothWays } from '../../matching/foldText'
import { isWithin } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import type { Party } from '../parties/parties'
import type { Candidate } from '../scores/candidate'
import type { ScoredParty } from './chooseLead'

/** Shorter words are shared by chance. */
const WORD_LENGTH_MIN = 3
/** A name with an id and hardly more is a mention, which may be of the tool's user. */
const CLUES_MAX = 3

/**
 * A company that is only named, apart from a lead whose address is at a domain that has nothing of the name in it, may be the tool user's:
 * {"company": {"name": "Our Tool"}, "user": {"email": "ada@acme.com"}}. Names in other letters than the domain say nothing.
 */
export function isStrangeName(
  { slot, clue }: Candidate,
  party: Party,
  { lead, mailDomain }: { lead: ScoredParty | null; mailDomain: string | null },
): boolean {
  if (slot !== 'company_name' || mailDomain === null || !lead?.party.place.parent) return false
  if (isWithin(clue.place, lead.party.place) || party.role !== 'company' || party.clues.length > CLUES_MAX)
    return false
  if (isBesideContact(clue.place, lead)) return false
  const name = String(clue.field.value)
  if (!/^[\p{Script=Latin}\P{L}]+$/u.test(name) || party.clues.some(({ shape }) => shape.kind === 'site'))
    return false
  return !foldBothWays(name).some((text) => sharesWord(text, squash(mailDomain.split('.')[0] ?? '')))
}

const contactKey =
  /^(?:contact|lead|prospect|client|customer|buyer|kontakt|kunde|contacto|contato|contatto|cliente)s?$/i
const companyKey =
  /^(?:company|organi[sz]ation|firm|employer|business|firma|unternehmen|entreprise|societe|empresa|azienda|bedrijf)$/i

/** The company of a booking or an order is whose service it is. */
const serviceKey =
  /^(?:booking|appointment|reservation|order|invoice|ticket|job|application|event|visit|meeting)$/i

/** A contact and a company side by side belong together: {"contact": {…}, "company": {"name": …}}. Users and candidates have theirs elsewhere. */
function isBesideContact(place: TreeNode, { party }: ScoredParty): boolean {
  return (
    contactKey.test(String(party.place.key)) &&
    companyKey.test(String(place.key)) &&
    place.parent === party.place.parent &&
    !serviceKey.test(String(place.parent?.key))
  )
}

function sharesWord(name: string, label: string): boolean {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const initials = words.map((word) => word.charAt(0)).join('')
  return (
    words.some((word) => word.length >= WORD_LENGTH_MIN && (label.includes(word) || word.includes(label))) ||
    (initials.length >= 2 && label.startsWith(initials))
  )
}
