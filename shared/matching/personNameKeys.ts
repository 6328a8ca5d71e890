import type { Identifiers } from '../identifiers/deriveIdentifiers'
import { notNames } from '../mapping/vocabulary/notNames'
import { foldBothWays } from './foldText'
import { areGivenNames } from './givenNames'
import { isInitial, type PersonWords, readFullName, readHalves } from './readPersonWords'

export type PersonName = Pick<Identifiers, 'full_name' | 'first_name' | 'last_name'>

/**
 * What two spellings of a person's name have in common, whichever half comes first: every word of it without accents and
 * titles. Several keys where a name is written in several ways ("Müller", "Mueller"; in two scripts), the usual one
 * first. None where too little is left: a first name, initials, a department.
 */
export function personNameKeys(name: PersonName): string[] {
  const read = readName(name)
  if (!read) return []
  const suffix = read.generation === null ? '' : `, ${read.generation}`
  const foreign = read.words.filter((word) => !eastAsian.test(word))
  const keys = [
    ...keysOfSpaced(foreign),
    ...keysOfEastAsian(read.words.filter((word) => eastAsian.test(word))),
  ]
  return [...new Set(keys)].map((key) => key + suffix)
}

function readName(name: PersonName): PersonWords | null {
  const full = name.full_name === undefined ? null : readFullName(name.full_name)
  if (name.first_name === undefined || name.last_name === undefined) return full
  const halves = readHalves(name.first_name, name.last_name)
  if (!full || !halves) return full ?? halves
  // The halves tell which word comes first, the full name may have more of them.
  return sortedText(full.words) === sortedText(halves.words)
    ? { ...halves, generation: full.generation }
    : full
}

function sortedText(words: readonly string[]): string {
  return [...words].sort().join(' ').toLowerCase()
}

/** Katakana spells foreign names, whose words stay apart. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u

/** Family and given name, written together or apart, in either order. */
function keysOfEastAsian(words: readonly string[]): string[] {
  const text = words.join('')
  if (text.length < 2 || text.length > 10) return []
  return words.length < 2 ? [text] : [text, words.slice(-1).join('') + words.slice(0, -1).join('')]
}

function keysOfSpaced(words: readonly string[]): string[] {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || isInitial(first) || isInitial(last)) return []
  return foldBothWays(words.join(' ')).flatMap((text) => {
    const folded = text.split(' ')
    const isName =
      folded.filter(isOwnWord).length > 1 && !folded.every((word) => notNames.has(word) || nobody.has(word))
    return isName ? [inOneOrder(folded)] : []
  })
}

/** Whole words without which nobody is called anything: "van Halen" is a family, "Lovelace 2" a copy. */
function isOwnWord(word: string, index: number): boolean {
  return !isInitial(word) && /\p{L}/u.test(word) && !(index === 0 && particlesOnly.has(word))
}

const particlesOnly = new Set(
  'van von vom zu zum zur de del della dei degli da dos das du des der den ter'.split(' '),
)

/** Departments and fillers that stand where a name should. */
const nobody = new Set(
  `info team office department dept service services accounts payable receivable billing finance accounting reception admin hr it
  human resources operations purchasing procurement media press legal unknown name first last full user guest member employee
  staff person nobody someone anyone abteilung vertrieb personal einkauf buchhaltung equipe servicio departamento ventas`.split(
    /\s+/,
  ),
)

/**
 * Families write the given or the family name first, and forms mix both: the words are turned until the smallest
 * beginning is in front, which is the same for both orders wherever the two halves meet.
 */
function inOneOrder(words: readonly string[]): string {
  if (areGivenNames(words)) return words.join(' ')
  let smallest = words.join(' ')
  for (let start = 1, text = smallest; start < words.length; start += 1) {
    const space = text.indexOf(' ')
    text = `${text.slice(space + 1)} ${text.slice(0, space)}`
    if (text < smallest) smallest = text
  }
  return smallest
}
