import { squash } from '../../identifiers/placeholders'
import { mailboxWords } from '../clues/mailboxWords'
import type { Clue } from '../clues/readClues'
import { soundsLikeOne } from '../clues/soundsLike'
import type { Candidate } from '../scores/candidate'
import { ADDRESS_PART_MIN } from '../weights'

/** The words before the @ of all the addresses. */
export function addressWordsOf(candidates: readonly Candidate[]): Set<string> {
  const mails = candidates.flatMap(({ clue: { shape } }) => (shape.kind === 'email' ? [shape.email] : []))
  return new Set(mails.flatMap(mailboxWords))
}

/** Both the first and the last name stand in the address: "dana.brightwell@…". */
export function isSpelledIn(addressWords: ReadonlySet<string>, { field }: Clue): boolean {
  const names = String(field.value).split(/\s+/).map(squash)
  return (
    names.length > 1 &&
    names.length <= NAME_WORDS_MAX &&
    [names[0] ?? '', names.at(-1) ?? ''].every(
      (name) => name.length >= ADDRESS_PART_MIN && addressWords.has(name),
    )
  )
}

/** An address that is made of two names is not of somebody who has neither: "ada.byron@…" beside "Gwen Hall". */
export function isOfAnother(addressWords: ReadonlySet<string>, { field }: Clue): boolean {
  const words = [...addressWords].filter(({ length }) => length >= ADDRESS_PART_MIN)
  if (words.length !== 2) return false
  const names = String(field.value).split(/\s+/, NAME_WORDS_MAX).map(squash)
  return isLatin(String(field.value)) && !names.some((name) => words.some((word) => word.includes(name)))
}

/** In other letters than the address a name can only sound like it: "Огурцова" beside "ogurtsova.v@…". */
export function isHeardIn(addressWords: ReadonlySet<string>, { field }: Clue): boolean {
  const name = String(field.value).trim()
  if (isLatin(name) || addressWords.size > ADDRESS_WORDS_MAX) return false
  const words = [...addressWords]
  return name.split(/\s+/, NAME_WORDS_MAX).some((word) => soundsLikeOne(word, words))
}

/** Nobody has more addresses than these are the words of. */
const ADDRESS_WORDS_MAX = 20
/** Nobody's whole name has more words. */
const NAME_WORDS_MAX = 5

export function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text)
}
