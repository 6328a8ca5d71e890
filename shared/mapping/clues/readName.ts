import { foldName } from '../vocabulary/foldName'
import {
  WORD_LENGTH_MAX,
  beginsPart,
  languagesOfWord,
  lookUpPart,
  lookUpRomanised,
  lookUpWord,
} from '../vocabulary/lookUpWord'
import type { Tag } from '../vocabulary/lookUpWord'
import { lookUpRoot } from '../vocabulary/roots'
import { asksCompany } from './asksCompany'
import { loosely } from './romanise'
import { recall } from '../remember'
import type { Word } from './word'
import { isUnspaced, readUnspaced, setUnspacedApart } from './readUnspaced'

/** Names are questions at most; what comes after this is never what a field is called. */
export const NAME_LENGTH_MAX = 160
const WORDS_MAX = 24
/** The longest phrase of the vocabulary has six words ("gli indirizzi di posta elettronica" and one more). */
const PHRASE_WORDS_MAX = 6
/** Shorter words are not taken apart: too many of them are something else by chance. */
const COMPOUND_LENGTH_MIN = 6
const COMPOUND_LENGTH_MAX = 40

const NO_TAGS: readonly Tag[] = []
const STAFF: readonly Tag[] = ['staff']
const ASCII = /^[ -~]*$/
/** Signs that stand for whole phrases of Arabic, and are in nothing's name. */
const PHRASES = /[\uFDFA\uFDFB]/g

/**
 * Reads a key or a label in any case, with any separators, in the languages of the vocabulary. Words that mean one thing in one
 * language and another elsewhere are read as those of `languages`.
 */
export function readName(name: string, languages?: ReadonlySet<string>): Word[] {
  const isPlain = languages === undefined || languages.size === 0
  return isPlain ? recall(readings, name, () => readWords(name)) : readWords(name, languages)
}

const readings = new Map<string, Word[]>()
const splits = new Map<string, string[]>()
/** By words and phrases in Latin letters; null for those that mean nothing. */
const romanised = new Map<string, readonly Tag[] | null>()

function readWords(name: string, languages?: ReadonlySet<string>): Word[] {
  const pieces = splitWords(originFirst(withoutAddress(name)))
  const words: Word[] = []
  for (let start = 0; start < pieces.length;) {
    const { word, length } = longestPhrase(pieces, start, languages)
    words.push(...word)
    start += length
  }
  if (asksCompany(pieces, words)) return [{ text: pieces.join(''), tags: COMPANY }]
  return joinDoers(nameCompany(brandOfThing(withoutType(words))))
}

const typeWords = /^(?:str|strs|txt|bool|int|varchar|nvarchar)$/

/** Some tools end what a field is called with its type: "workspace_name_str". */
function withoutType(words: Word[]): Word[] {
  const last = words.length > 1 ? words.at(-1) : undefined
  return last?.tags.length === 0 && typeWords.test(last.text) ? words.slice(0, -1) : words
}

/** "Brand of your current mattresses", "which brand of torch": what is not known has a brand, and is no company. */
function brandOfThing(words: Word[]): Word[] {
  const brand = words.findIndex(({ text, tags }) => text === 'brand' && tags.includes('company'))
  const isOfThing =
    brand >= 0 &&
    words[brand + 1]?.text === 'of' &&
    words.slice(brand + 2).some(({ tags }) => tags.length === 0)
  return isOfThing ? words.map((word, index) => (index === brand ? { ...word, tags: NO_TAGS } : word)) : words
}

const COMPANY: readonly Tag[] = ['company']

/** "Sender co", "buyer_co": the company of somebody. */
function nameCompany(words: Word[]): Word[] {
  const [whose, last] = words.slice(-2)
  const isCompany =
    last?.text === 'co' && last.tags.length === 0 && whose?.tags.some((tag) => partyTags.has(tag))
  return isCompany ? [...words.slice(0, -1), { text: 'co', tags: COMPANY }] : words
}

const partyTags = new Set<Tag>(['lead', 'user', 'from', 'to'])

const doneByPerson = /^(?:by|par|por|von|durch|da|door|av|af)$/
/** Participles of the languages that say "by" so, accents folded. */
const participle = /(?:ed|e|es|ee|ado|ada|ido|ida|ato|ata|uto|uta|ito|ita|at|et|ad|t|d|en)$/
const PARTICIPLE_LENGTH_MIN = 4

/** "Scanned by", "scanné par", "erfasst von": whoever did something with the lead is on the tool user's side, whatever it was. */
function joinDoers(words: Word[]): Word[] {
  const by = words.length > 1 ? words.findLastIndex(({ text }) => doneByPerson.test(text)) : -1
  const done = words[by - 1]
  if (
    !done ||
    done.tags.length > 0 ||
    done.text.length < PARTICIPLE_LENGTH_MIN ||
    !participle.test(done.text)
  )
    return words
  const doer = { text: done.text + (words[by]?.text ?? ''), tags: STAFF }
  return [...words.slice(0, by - 1), doer, ...words.slice(by + 1)]
}

/** Claims, schemas and annotations are called by whole addresses: "http://schemas.example/claims/givenname". */
function withoutAddress(name: string): string {
  const annotation = name.indexOf('@OData.')
  if (annotation >= 0) return name.slice(0, annotation).replace(/^_(.+)_value$/, '$1')
  return /^(?:https?:\/\/|urn:)/i.test(name)
    ? (name
        .split(/[/#:]/)
        .filter((part) => part !== '')
        .at(-1) ?? name)
    : name
}

/** Tables look values up in other tables: "Website (from Company)" is the company's website. */
function originFirst(name: string): string {
  return name.length > NAME_LENGTH_MAX || !name.endsWith(')')
    ? name
    : name.replace(/^([^()]+)\((?:from|aus|de|von|da|van) ([^()]+)\)$/i, '$2 $1')
}

/** The languages that the names of a payload are in, as far as it takes to read words that several languages have. */
export function findLanguages(names: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Map<string, Set<string>>()
  for (const name of names) {
    const pieces = splitWords(name)
    for (const word of [...pieces, pieces.join('')]) {
      const { surely, perhaps } = languagesOfWord(word)
      for (const language of surely) found.add(language)
      for (const language of perhaps) {
        const words = (seen.get(language) ?? new Set()).add(word)
        seen.set(language, words)
        if (words.size > 1) found.add(language)
      }
    }
  }
  return found
}

function splitWords(name: string): string[] {
  return recall(splits, name, () => split(name))
}

function split(name: string): string[] {
  const text = /\d/.test(name) ? withoutIds(name.slice(0, NAME_LENGTH_MAX)) : name.slice(0, NAME_LENGTH_MAX)
  const isPlain = ASCII.test(text)
  const cased = (isPlain ? text : setUnspacedApart(text.replace(PHRASES, ' ').normalize('NFC')))
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/['’ʼ`]/g, '')
  return foldName(cased)
    .split(isPlain ? /[^a-z]+/ : /[^\p{L}\p{M}]+/u)
    .filter((piece) => piece !== '')
    .slice(0, WORDS_MAX)
}

const machineId = /^[a-z]?[0-9a-f]{8,}$|^(?:[a-z]+\d+){2,}[a-z]+(?:\d+[a-z]*)?$|^(?:\d+[a-z]+){3,}\d*$/i

/** "r0a9be36d0b1a…" and "field_gK8L2Pz9x" are called by ids: the letters in them are no words. */
function withoutIds(name: string): string {
  return name.replace(/[A-Za-z0-9]{8,}/g, (piece) =>
    /\d/.test(piece) && machineId.test(piece) ? ' ' : piece,
  )
}

function longestPhrase(
  pieces: string[],
  start: number,
  languages: ReadonlySet<string> | undefined,
): { word: Word[]; length: number } {
  for (let length = Math.min(PHRASE_WORDS_MAX, pieces.length - start); length > 1; length -= 1) {
    const joined = pieces.slice(start, start + length).join('')
    const tags = joined.length > WORD_LENGTH_MAX ? undefined : lookUpPhrase(joined, languages)
    if (tags && !isHandleOnlyWhenJoined(joined, tags)) return { word: [{ text: joined, tags }], length }
  }
  return { word: readPiece(pieces[start] ?? '', languages), length: 1 }
}

function lookUpPhrase(
  joined: string,
  languages: ReadonlySet<string> | undefined,
): readonly Tag[] | undefined {
  return lookUpWord(joined, languages) ?? (ASCII.test(joined) ? lookUpLoosely(joined) : undefined)
}

/** "username" is what somebody logs in with, but "user name" may be the name of the user. */
function isHandleOnlyWhenJoined(joined: string, tags: readonly Tag[]): boolean {
  return joined.endsWith('name') && tags.every((tag) => tag === 'thing')
}

function readPiece(piece: string, languages: ReadonlySet<string> | undefined): Word[] {
  const tags = lookUpWord(piece, languages)
  if (tags) return [{ text: piece, tags }]
  if (isUnspaced(piece)) return readUnspaced(piece)
  return takeApart(piece) ?? [{ text: piece, tags: guessTags(piece) ?? NO_TAGS }]
}

/** What no language of the vocabulary has may be one of its words in other letters, or have a root that many have. */
function guessTags(piece: string): readonly Tag[] | undefined {
  if (!ASCII.test(piece)) return undefined
  return lookUpLoosely(piece) ?? lookUpRoot(piece)
}

function lookUpLoosely(text: string): readonly Tag[] | undefined {
  return recall(romanised, text, () => lookUpRomanised(loosely(text)) ?? null) ?? undefined
}

/** "numberofemployees" is written without separators: it counts as the fewest known words that make it up. */
function takeApart(piece: string): Word[] | null {
  if (piece.length < COMPOUND_LENGTH_MIN || piece.length > COMPOUND_LENGTH_MAX) return null
  const best: (Word[] | undefined)[] = [[]]
  for (let start = 0; start <= piece.length - 2; start += 1) {
    const before = best[start]
    if (!before) continue
    for (let end = start + 2; end <= piece.length; end += 1) {
      const text = piece.slice(start, end)
      if (!beginsPart(text)) break
      const shortest = best[end]
      if (shortest && shortest.length <= before.length + 1) continue
      // Two letters are a word inside a compound only where they say something ("id"), not as an article.
      const tags = text.length > 2 || text === 'id' || text === 'of' ? lookUpPart(text) : undefined
      if (tags) best[end] = [...before, { text, tags }]
    }
  }
  return best[piece.length] ?? null
}
