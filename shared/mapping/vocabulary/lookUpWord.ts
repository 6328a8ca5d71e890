import { loosely, romanise } from '../clues/romanise'
import { abbreviations } from './abbreviations'
import { allLanguages } from './allLanguages'
import { associations } from './languages/associations'
import { addressKinds } from './languages/addressKinds'
import { companions } from './languages/companions'
import { duties } from './languages/duties'
import { ownPeople } from './languages/ownPeople'
import { institutions } from './languages/institutions'
import { producers } from './languages/producers'
import { thirdFirms } from './languages/thirdFirms'
import { baseWords } from './baseWords'
import type { BaseTag } from './baseWords'
import { foldPhrase } from './foldName'

export type Tag = BaseTag

/** Languages that write compounds in one word, so that their words may be parts of a longer one. */
const compounding = new Set(['de', 'nl', 'sv', 'da', 'no', 'is', 'fi', 'et', 'hu', 'af'])
/** Languages that write names without spaces. */
const unspaced = new Set(['ja', 'zh', 'ko', 'th', 'km', 'lo', 'my'])
/** Words by which a language is known. */
const telling = new Set<string>([
  'email',
  'firstName',
  'lastName',
  'fullName',
  'name',
  'thingName',
  'company',
  'companyName',
  'lead',
])

const tags = keysOf(baseWords)
const tagsByWord = new Map<string, Tag[]>()
/** What words say that count only beside other words of their language. */
const tagsBeside = new Map<string, Map<string, Tag[]>>()
const languagesByWord = new Map<string, Set<string>>()
const parts = new Set<string>()
const unspacedWords = new Set<string>()
/** Shorter spellings are alike by chance. */
const LOOSE_LENGTH_MIN = 5
/** Shorter words begin and end others by chance, unless they are written in signs for whole syllables. */
const KIND_LENGTH_MIN = 4
/** What words in other letters say, by how they are spelled in Latin ones, as loosely as people spell them. */
const tagsByLoose = new Map<string, Tag[]>()
collectBase()
collectLanguages()
collectPlurals()
tellKindsOfAddress()
collectRomanised()

/** The longest entry of the vocabulary in letters; longer joins of words need not be looked up. */
export const WORD_LENGTH_MAX = longest(tagsByWord.keys())

/** What words begin with: nothing longer need be looked up from where none of them goes on. */
const partBeginnings = beginningsOf(parts)
const unspacedBeginnings = beginningsOf(unspacedWords)

/** What a squashed word says, or undefined for one that is not known. */
export function lookUpWord(word: string, languages?: ReadonlySet<string>): readonly Tag[] | undefined {
  if (languages && languages.size > 0) {
    for (const [language, own] of tagsBeside.get(word) ?? []) if (languages.has(language)) return own
  }
  return tagsByWord.get(word)
}

/** What a word in Latin letters says that is one of other letters: "prozvishcha" is прозвішча. */
export function lookUpRomanised(loose: string): readonly Tag[] | undefined {
  return loose.length < LOOSE_LENGTH_MIN ? undefined : tagsByLoose.get(loose)
}

/** The same for a part of a compound. */
export function lookUpPart(word: string): readonly Tag[] | undefined {
  return parts.has(word) ? tagsByWord.get(word) : undefined
}

export function beginsPart(beginning: string): boolean {
  return partBeginnings.has(beginning)
}

export function beginsStretch(beginning: string): boolean {
  return unspacedBeginnings.has(beginning)
}

/** The same for a stretch of a script without spaces. */
export function lookUpStretch(stretch: string): readonly Tag[] | undefined {
  return unspacedWords.has(stretch) ? tagsByWord.get(stretch) : undefined
}

/** The languages spoken by one word alone, and those by it and another such word. */
export function languagesOfWord(word: string): { surely: Iterable<string>; perhaps: Iterable<string> } {
  return { surely: languagesByWord.get(word) ?? [], perhaps: tagsBeside.get(word)?.keys() ?? [] }
}

function collectBase(): void {
  for (const tag of tags) {
    for (const word of baseWords[tag].split(/\s+/)) {
      if (word === '') continue
      addTag(tagsByWord, word, tag)
      parts.add(word)
    }
  }
}

/** Lists of people: "presenters" are on the side that a "presenter" is on. */
function collectPlurals(): void {
  for (const tag of ['lead', 'user', 'staff', 'staffHead', 'other'] as const) {
    for (const word of baseWords[tag].split(/\s+/)) {
      const plural = `${word}s`
      if (/[a-rt-z]$/.test(word) && !(tagsByWord.get(plural) ?? []).some((known) => known !== tag))
        addTag(tagsByWord, plural, tag)
    }
  }
}

function collectLanguages(): void {
  const known = new Set(tagsByWord.keys())
  for (const [language, words] of Object.entries({
    ...allLanguages,
    abbreviations,
    addressKinds,
    associations,
    companions,
    duties,
    ownPeople,
    institutions,
    producers,
    thirdFirms,
  })) {
    for (const [word, tag] of listWords(words)) {
      // What a word says in English keys stays so.
      if (known.has(word)) continue
      addTag(tagsByWord, word, tag)
      if (telling.has(tag)) languagesByWord.set(word, (languagesByWord.get(word) ?? new Set()).add(language))
      if (compounding.has(language)) parts.add(word)
      if (unspaced.has(language)) unspacedWords.add(word)
    }
    for (const [word, tag] of listWords(words.beside ?? {})) {
      const byLanguage = tagsBeside.get(word) ?? new Map<string, Tag[]>()
      addTag(byLanguage, language, tag)
      tagsBeside.set(word, byLanguage)
    }
  }
}

/** What is one word for an address may hold one that says of which kind it is: "arbeitsemail", "correo de trabajo", "会社メール". */
function tellKindsOfAddress(): void {
  for (const kind of ['work', 'personal'] as const) {
    const words = [...tagsByWord].flatMap(([word, known]) =>
      known.includes(kind) && !known.includes('company') && !known.includes('email') ? [word] : [],
    )
    const telling = new Set(words.filter((word) => word.length >= KIND_LENGTH_MIN || unspacedWords.has(word)))
    for (const [word, known] of tagsByWord)
      if (known.includes('email') && beginsOrEnds(word, telling)) addTag(tagsByWord, word, kind)
  }
}

function beginsOrEnds(word: string, others: ReadonlySet<string>): boolean {
  for (let length = 2; length < word.length; length += 1)
    if (others.has(word.slice(0, length)) || others.has(word.slice(-length))) return true
  return false
}

function collectRomanised(): void {
  for (const [word, known] of tagsByWord) {
    const latin = romanise(word)
    const loose = latin === null ? '' : loosely(latin)
    if (loose.length < LOOSE_LENGTH_MIN) continue
    for (const tag of known) addTag(tagsByLoose, loose, tag)
  }
}

function listWords({ person, ...words }: Partial<Record<Tag | 'person', string>>): [string, Tag][] {
  const listed: [string, Tag][] = []
  const lead = [words.lead, person].filter((phrases) => phrases !== undefined).join(',')
  for (const tag of tags) {
    for (const phrase of (tag === 'lead' ? lead : words[tag])?.split(',') ?? []) {
      for (const word of foldPhrase(phrase)) if (word !== '') listed.push([word, tag])
    }
  }
  return listed
}

function addTag(collected: Map<string, Tag[]>, word: string, tag: Tag): void {
  const known = collected.get(word) ?? []
  if (!known.includes(tag)) known.push(tag)
  collected.set(word, known)
}

function beginningsOf(words: Iterable<string>): ReadonlySet<string> {
  const beginnings = new Set<string>()
  for (const word of words) {
    let beginning = ''
    for (const sign of word) beginnings.add((beginning += sign))
  }
  return beginnings
}

function longest(words: Iterable<string>): number {
  let length = 0
  for (const word of words) length = Math.max(length, word.length)
  return length
}

function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  const keys: Key[] = []
  for (const key in record) keys.push(key)
  return keys
}
