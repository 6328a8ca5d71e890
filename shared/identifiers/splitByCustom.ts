import { foldText } from '../matching/foldText'
import { familyNames, hungarianGivenNames, vietnameseFamilyNames } from './familyNames'

export type NameParts = { firstName: string; lastName: string }

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u

/** First and last name where custom puts the family name first, or gives two; null where no custom is recognised. */
export function splitByCustom(words: readonly string[]): NameParts | null {
  const [first = '', second = '', third = ''] = words
  if (words.every((word) => eastAsian.test(word))) return splitEastAsian(words)
  if (words.length === 2) return isHungarian(first, second) ? { firstName: second, lastName: first } : null
  if (words.length === 3 && isPatronymic(third)) return { firstName: second, lastName: first }
  if (words.length === 3 && isPatronymic(second)) return { firstName: first, lastName: third }
  const last = words.at(-1) ?? ''
  if (words.length > 2 && vietnameseFamilyNames.has(first)) return { firstName: last, lastName: first }
  return splitTwoSurnames(words)
}

/** The family name stands first; written without a space it is known by its sign only where no other reading is usual. */
function splitEastAsian(words: readonly string[]): NameParts | null {
  const [first = '', second = '', third] = words
  if (second !== '' && third === undefined) return { firstName: second, lastName: first }
  if (words.length !== 1) return null
  const signs = Array.from(first)
  const isKorean = /^\p{Script=Hangul}+$/u.test(first)
  const double = signs.slice(0, 2).join('')
  const known = isKorean ? familyNames.korean : familyNames.chinese
  if (signs.length === 4 && known.has(double)) return { lastName: double, firstName: signs.slice(2).join('') }
  const isOne = signs.length === 3 || (signs.length === 2 && !isKorean)
  return isOne && known.has(signs[0] ?? '') && !known.has(double)
    ? { lastName: signs[0] ?? '', firstName: signs.slice(1).join('') }
    : null
}

/** Whether a name without a space begins with a known Chinese family name, and has one or two signs after it. */
export function isFamilyNameFirst(name: string): boolean {
  return splitEastAsian([name]) !== null
}

/** "Son of" and "daughter of" in Russian, Ukrainian and Belarusian, in both scripts. */
function isPatronymic(word: string): boolean {
  return /(?:ович|евич|йович|ьич|івна|ївна|овна|евна|ична|инична|авіч|евіч|аўна|еўна)$|(?:ovich|evich|ovych|yovych|ovna|evna|ivna|yivna|ichna)$/i.test(
    word,
  )
}

function isHungarian(first: string, second: string): boolean {
  return hungarianGivenNames.has(second) && !hungarianGivenNames.has(first) && /^\p{Lu}\p{Ll}+$/u.test(first)
}

/** Spanish names end with the father's and the mother's family name. */
function splitTwoSurnames(words: readonly string[]): NameParts | null {
  if (words.length < 3) return null
  const [before = '', last = ''] = words.slice(-2)
  const isSurname = (word: string): boolean => familyNames.spanish.has(foldText(word))
  if (!isSurname(before) || !isSurname(last)) return null
  return { firstName: words.slice(0, -2).join(' '), lastName: `${before} ${last}` }
}
