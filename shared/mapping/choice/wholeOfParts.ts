import { squash } from '../../identifiers/placeholders'
import type { Slot } from '../../identifiers/slots'
import type { Clue } from '../clues/readClues'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import type { Candidate } from '../scores/candidate'
import { CONFIDENCE, PERSON_NAME } from '../weights'

/**
 * Where the lead is told of by first and last name, the two of them together are the whole name wherever they stand and whatever that is called:
 * {"quote_for": {"name_first": "Ada", "name_last": "Byron"}, "accepted": {"by": "Ada Byron"}}.
 */
export function wholeOfParts(person: readonly Candidate[], parties: readonly Party[]): Candidate[] {
  const [first, last] = [best(person, 'first_name'), best(person, 'last_name')]
  if (!first || !last || best(person, 'full_name')) return []
  const [one, other] = [first, last].map(({ clue }) => squash(String(clue.field.value)))
  const wholes = new Set([`${one}${other}`, `${other}${one}`])
  const isWhole = ({ shape, words, field }: Clue): boolean =>
    shape.kind === 'words' &&
    shape.wordCount > 1 &&
    !hasTag(words, 'company', 'companyName') &&
    wholes.has(squash(String(field.value)))
  const found = parties.flatMap(({ clues }) => clues).find(isWhole)
  const why = ['is the first and the last name together']
  return found ? [{ slot: 'full_name', clue: found, score: PERSON_NAME.ofParty, why }] : []
}

function best(person: readonly Candidate[], wanted: Slot): Candidate | undefined {
  return person
    .filter(({ slot, score }) => slot === wanted && score >= CONFIDENCE.use)
    .reduce<Candidate | undefined>((most, one) => (most && most.score >= one.score ? most : one), undefined)
}
