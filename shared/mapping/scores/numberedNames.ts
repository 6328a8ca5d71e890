import { squash } from '../../identifiers/placeholders'
import { looksLikeFirm } from '../clues/looksLikeFirm'
import type { Clue } from '../clues/readClues'
import type { Party } from '../parties/parties'
import { COMPANY_NAME, PERSON_NAME } from '../weights'
import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import { ADDRESS_PART_MIN } from '../weights'

const numberedName = /^(?:.*[^\p{L}])?(?:name|nom|nombre|nome|naam|navn|namn)[ _-]?0?([12])$/iu

/**
 * Bookkeeping numbers the lines of a name: "name_1" is a firm or a family name, "name_2" what is added to it. Which part of a
 * person's name stands where is told by the address. Null where the names are not numbered.
 */
export function scoreNumberedNames(party: Party, names: readonly Clue[]): Candidate[] | null {
  const lines = names.filter(({ named, shape }) => numberedName.test(named) && shape.kind === 'words')
  const [one, two] = ['1', '2'].map((number) =>
    lines.find(({ named }) => numberedName.exec(named)?.[1] === number),
  )
  if (!one || !two || lines.length > 2 || one.container !== two.container) return null
  if (isFirm(one))
    return [{ slot: 'company_name', clue: one, score: COMPANY_NAME.trade, why: [quoteName(one)] }]
  const parts = addressPartsOf(party, one)
  const [at, other] = [one, two].map((clue) => parts.indexOf(squash(String(clue.field.value))))
  if (at === undefined || other === undefined) return []
  if (at < 0 && other < 0)
    return [one, two].every(isInEastAsia) ? takeParts(two, one, "is one of a person's two names") : []
  const isFirstFirst = at >= 0 && other >= 0 ? at < other : at === 0 || other > 0
  const [first, last] = isFirstFirst ? [one, two] : [two, one]
  return takeParts(first, last, 'agrees with the e-mail address')
}

function takeParts(first: Clue, last: Clue, reason: string): Candidate[] {
  const why = (clue: Clue): string[] => [quoteName(clue), reason]
  return [
    { slot: 'first_name', clue: first, score: PERSON_NAME.second, why: why(first) },
    { slot: 'last_name', clue: last, score: PERSON_NAME.second, why: why(last) },
  ]
}

/** Where people write so, the family name stands first. */
function isInEastAsia({ shape, field }: Clue): boolean {
  return (
    shape.kind === 'words' &&
    shape.looksLikePerson &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]{1,6}$/u.test(
      String(field.value).trim(),
    )
  )
}

function isFirm({ shape, field }: Clue): boolean {
  return shape.kind === 'words' && (shape.hasLegalForm || looksLikeFirm(String(field.value)))
}

function addressPartsOf({ clues }: Party, { container }: Clue): string[] {
  const mails = clues.flatMap(({ shape, container: other }) =>
    shape.kind === 'email' && other === container ? [shape.email] : [],
  )
  return mails
    .flatMap((mail) => mail.slice(0, mail.lastIndexOf('@')).split(/[._+-]+/))
    .map(squash)
    .filter((part) => part.length >= ADDRESS_PART_MIN)
}
