import type { TreeNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import { remember } from '../remember'

type PlacesOf = (party: Party) => ReadonlySet<TreeNode>

const buyers =
  /^(?:reviewer|guest|patient|diner|donor|commenter|customer|customers|client|buyer|payer|payor|shopper|kunde|cliente|klant)$/

/** The containers in which somebody of a party can be reached. */
export const placesOfContacts = placesOf(
  ({ shape, words }) =>
    shape.kind === 'email' || shape.kind === 'personLinkedin' || hasTag(words, 'firstName', 'lastName'),
)

/** The containers that hold what somebody logs in with. */
export const placesOfLogins = placesOf(({ words }) => words.length === 1 && words[0]?.text === 'username')

export const placesOfLastNames = placesOf(({ words }) => hasTag(words, 'lastName'))

/** The containers that hold the address of whoever buys. */
export const placesOfBuyers = placesOf(
  ({ shape, words }) => shape.kind === 'email' && words.some(({ text }) => buyers.test(text)),
)

/** Found once for all the fields of a party. */
function placesOf(isWanted: (clue: Clue) => boolean): PlacesOf {
  return remember(({ clues }: Party) => new Set(clues.filter(isWanted).map(({ container }) => container)))
}
