import { squash } from '../../identifiers/placeholders'
import { nameKindOf } from '../clues/nameKind'
import type { Clue } from '../clues/readClues'
import type { Party } from '../parties/parties'
import { remember } from '../remember'

/** An account of somebody without a company is called by the person: {"accountname": "Noa Berk", "firstname": "Noa", "lastname": "Berk"}. */
export function isPersonAccount({ words, field, shape }: Clue, party: Party): boolean {
  if (shape.kind !== 'words' || !words.some(({ text }) => accountWords.test(text))) return false
  return wholeNamesOf(party).has(squash(String(field.value)))
}

const accountWords = /^(?:account|accountname|cardname|customername|clientname)$/

/** The first and the last name together, in both orders. */
const wholeNamesOf = remember(({ clues }: Party): ReadonlySet<string> => {
  const textOf = (kind: string): string =>
    squash(String(clues.find(({ words }) => nameKindOf(words) === kind)?.field.value ?? ''))
  const [first, last] = [textOf('first'), textOf('last')]
  return new Set(first === '' || last === '' ? [] : [first + last, last + first])
})
