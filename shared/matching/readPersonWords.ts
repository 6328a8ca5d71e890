import { degrees, generations, titles } from '../identifiers/nameAffixes'
import { findPlaceholder, squash } from '../identifiers/placeholders'
import { readPersonName } from '../identifiers/readNames'

/** A name as written, given name first where that can be told, without forms of address and degrees. */
export type PersonWords = {
  words: string[]
  /** What tells namesakes apart who are father and son: jr, sr, ii. */
  generation: string | null
}

const WORDS_MAX = 8

/** The words of a name in one text; null for what is no name of one person. */
export function readFullName(text: string): PersonWords | null {
  // Profiles put the job after the name: "Ada Lovelace | CTO", "Ada Lovelace – Acme".
  const name = readPersonName(text.slice(0, 300).split(/\s[|•·–—-]+\s|\s*[|•]\s*/, 1)[0] ?? '')
  if ('empty' in name || findPlaceholder(name.value) !== null) return null
  const plain = name.value.replace(/\([^()]{0,80}\)|["“„«][^"“”„«»]{0,80}["”“»]/g, ' ')
  if (namesSeveral.test(plain)) return null
  const parts = plain.split(/[,，]/).map(readPart)
  const [first, second, third] = parts.filter((part) => part.words.length > 0)
  if (!first || third) return null
  const generation = parts.map((part) => part.generation).find((one) => one !== null) ?? null
  if (!second) return wordsOrNull(withFamilyNameLast(first.words), generation)
  // "Ada Lovelace, CISSP" is no Ms Cissp: credentials come after a whole name.
  const isCredentials = first.words.length > 1 && isInCapitals(second.words) && !isInCapitals(first.words)
  return wordsOrNull(isCredentials ? first.words : [...second.words, ...first.words], generation)
}

/** The words of a name given in two halves; null unless both are names. */
export function readHalves(given: string, family: string): PersonWords | null {
  const parts = [given, family].map((text) => {
    const name = readPersonName(text.slice(0, 300))
    return 'empty' in name || findPlaceholder(name.value) !== null ? null : readPart(name.value)
  })
  const [first, last] = parts
  if (!first || !last || !hasWholeWord(first.words) || !hasWholeWord(last.words)) return null
  return wordsOrNull([...first.words, ...last.words], last.generation ?? first.generation)
}

/** More than a letter or two with a dot. */
function hasWholeWord(words: readonly string[]): boolean {
  return words.some((word) => !isInitial(word))
}

/** An initial may stand for many names. In other scripts one sign is a word. */
export function isInitial(word: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*$/u.test(word)
}

const namesSeveral = /[&/;+]|\s(?:and|und|et)\s/i

/** Given names that are forms of address too: taken off only where a whole name is left. */
const titlesOrNames = new Set([
  'don',
  'dona',
  'lord',
  'lady',
  'dame',
  'miss',
  'mag',
  'hon',
  'arch',
  'me',
  'pr',
  'mw',
  'ir',
])

/** They follow a title: Dr. med. dent., Prof. h. c. */
const ofTitles = new Set('med dent vet rer nat pol phil jur iur hc habil oec techn ing mult'.split(' '))

const moreGenerations = new Map(
  Object.entries({
    jnr: 'jr',
    snr: 'sr',
    '2nd': 'ii',
    '3rd': 'iii',
    '4th': 'iv',
    fils: 'fils',
    pere: 'pere',
  }),
)

function readPart(text: string): PersonWords {
  const rest = withoutTitles(text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)))
  let generation: string | null = null
  for (let last = squash(rest.at(-1) ?? ''); isSuffix(last, rest.length); last = squash(rest.at(-1) ?? '')) {
    generation = generationOf(last) ?? generation
    rest.pop()
  }
  return { words: rest.flatMap(splitWord), generation }
}

function withoutTitles(words: string[]): string[] {
  let rest = words
  while (isTitle(squash(rest[0] ?? ''), rest.length)) {
    rest = rest.slice(1)
    while (ofTitles.has(squash(rest[0] ?? '')) && rest.length > 1) rest = rest.slice(1)
  }
  return rest
}

function isTitle(word: string, count: number): boolean {
  if (!titles.has(word)) return false
  return count > 2 || (count > 1 && !titlesOrNames.has(word))
}

/** Family names as well as suffixes: taken off only where a whole name is left. */
const suffixesOrNames = new Set(['ma', 'ba', 'pe', 'neto', 'filho', 'junior', 'senior', 'fils'])

function isSuffix(word: string, count: number): boolean {
  if (!degrees.has(word) && generationOf(word) === undefined) return false
  return count > 2 || !suffixesOrNames.has(word)
}

function generationOf(word: string): string | undefined {
  return generations.get(word) ?? moreGenerations.get(word)
}

/** Names are written with and without their hyphens; apostrophes are in the middle of a word. */
function splitWord(word: string): string[] {
  const plain = word.replace(/['’ʼ`´ʻ]/gu, '')
  return plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '')
}

/** Lists put the family name first and in capitals: DUPONT Jean. */
function withFamilyNameLast(words: string[]): string[] {
  const given = words.findIndex((word) => !/^\p{Lu}{2,}$/u.test(word))
  const isFamilyFirst = given > 0 && words.slice(given).every((word) => /\p{Ll}/u.test(word))
  return isFamilyFirst ? [...words.slice(given), ...words.slice(0, given)] : words
}

function isInCapitals(words: readonly string[]): boolean {
  return words.every((word) => /^[\p{Lu}\p{N}]+$/u.test(word))
}

function wordsOrNull(words: string[], generation: string | null): PersonWords | null {
  return words.length === 0 || words.length > WORDS_MAX ? null : { words, generation }
}
