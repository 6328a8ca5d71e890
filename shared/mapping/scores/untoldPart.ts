import { squash } from '../../identifiers/placeholders'
import type { NameKind } from '../clues/nameKind'
import type { Clue } from '../clues/readClues'
import { loosely, romanise } from '../clues/romanise'
import { soundsLikeOne } from '../clues/soundsLike'
import { foldText } from '../../matching/foldText'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import { ADDRESS_PART_MIN } from '../weights'

/** A part of a person's name whose key says nothing that is known. */
export type UntoldPart = { clue: Clue; kind: 'first' | 'last'; why: string }

type Told = { clue: Clue; kind: NameKind }

/** Nobody's record has more fields that are worth a look. */
const CLUES_MAX = 100
/** Shorter words are within an address by chance. */
const WITHIN_MIN = 4

/**
 * The part that a name beside it lacks, in a language that the vocabulary does not know: it agrees with the e-mail address
 * ("prozvishcha": "Лясота" beside "lasota@…"), or its key shares a word with that of the other part ("ingoa_tuatahi", "ingoa_whanau").
 */
export function findUntoldParts(party: Party, told: readonly Told[]): UntoldPart[] {
  const halves = findHalves(party, told)
  if (halves.length > 0) return halves
  if (told.some(({ kind }) => kind === 'full' || kind === 'party' || kind === 'partyName')) return []
  const parts = told.filter(({ clue, kind }) => isPart(kind) && isOneName(clue))
  if (parts.length === 0 && !told.some(({ kind }) => isPart(kind))) return findPair(party)
  const part = findOther(party, parts)
  return part ? [part] : []
}

/** What is called the whole name is only the first one where the address begins with it and a name follows: "réra", "rerajoapy". */
function findHalves(party: Party, told: readonly Told[]): UntoldPart[] {
  const [whole, ...others] = told.filter(({ kind }) => isPart(kind) || kind === 'full')
  if (whole?.kind !== 'full' || others.length > 0 || whole.clue.shape.kind !== 'words') return []
  const name = valueOf(whole.clue)
  if (whole.clue.shape.wordCount > 1 || addressWordsOf(party)[0] !== squash(name)) return []
  const next = party.clues[party.clues.indexOf(whole.clue) + 1]
  if (next?.container !== whole.clue.container || !isUnknownPart(next, name)) return []
  const why = 'is one of two names side by side'
  return [
    { clue: whole.clue, kind: 'first', why },
    { clue: next, kind: 'last', why },
  ]
}

function isUnknownPart(clue: Clue, other: string): boolean {
  const value = valueOf(clue)
  return (
    isOneName(clue) &&
    clue.words.some(({ tags }) => tags.length === 0) &&
    !hasTag(clue.words, 'thing', 'noise', 'company', 'companyName') &&
    value.split(/\s+/).every((word) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]+$/u.test(word)) &&
    /\p{Script=Latin}/u.test(value) === /\p{Script=Latin}/u.test(other)
  )
}

/** Two words side by side, of which the address has the last name and the initial of the first: "n.trifunovic@…". */
function findPair(party: Party): UntoldPart[] {
  const words = addressWordsOf(party)
  const names = party.clues.slice(0, CLUES_MAX).filter(isUnknownName)
  const [last, ...more] = names.filter((clue) => placeIn(words, clue) >= 0)
  if (!last) return []
  const called = findPairByKeys(party, last)
  if (called.length > 0) return called
  if (more.length > 0) return []
  const first = names.find(
    (other) =>
      other.container === last.container &&
      Math.abs(other.order - last.order) === 1 &&
      words.includes(initialOf(other)),
  )
  if (!first) return []
  const why = 'agrees with the e-mail address'
  return [
    { clue: last, kind: 'last', why },
    { clue: first, kind: 'first', why },
  ]
}

/** One of the two keys is the other one with a word more: "nam" and "namKhanevadegi", "sutin" and "ayllu_sutin". */
function findPairByKeys(party: Party, known: Clue): UntoldPart[] {
  const own = keyWordsOf(known)
  const others = party.clues
    .slice(0, CLUES_MAX)
    .filter((clue) => clue.container === known.container && clue !== known && isUntoldName(clue))
  for (const other of others) {
    const words = keyWordsOf(other)
    const [first, last] = own.join('').length < words.join('').length ? [known, other] : [other, known]
    if (!isKeyWithMore(keyWordsOf(first), keyWordsOf(last))) continue
    const why = 'is called like the name beside it'
    return [
      { clue: first, kind: 'first', why },
      { clue: last, kind: 'last', why },
    ]
  }
  return []
}

/** "ingoa" and "ingoa_whanau", "plim" and "plimdor". */
function isKeyWithMore([few = '', ...rest]: readonly string[], many: readonly string[]): boolean {
  if (rest.length > 0 || few.length < ADDRESS_PART_MIN) return false
  if (many.length === 2) return many.includes(few)
  const [word = ''] = many
  return many.length === 1 && few.length >= WITHIN_MIN && word !== few && word.startsWith(few)
}

function isUntoldName(clue: Clue): boolean {
  return isOneName(clue) && isUnknownPart(clue, valueOf(clue))
}

function keyWordsOf({ named }: Clue): string[] {
  return named
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/)
}

function initialOf({ field }: Clue): string {
  const folded = foldText(String(field.value).trim())
  return (romanise(folded) ?? folded).charAt(0)
}

function isUnknownName(clue: Clue): boolean {
  return (
    isOneName(clue) &&
    clue.shape.kind === 'words' &&
    clue.shape.wordCount === 1 &&
    clue.words.length > 0 &&
    clue.words.every(({ tags }) => tags.length === 0) &&
    /^[\p{Lu}\p{Lo}]/u.test(String(clue.field.value).trim())
  )
}

function findOther(party: Party, parts: readonly Told[]): UntoldPart | null {
  const [known, ...others] = parts
  if (!known || others.length > 0) return null
  const words = addressWordsOf(party)
  const found = party.clues
    .slice(0, CLUES_MAX)
    .filter(
      (clue) =>
        clue.container === known.clue.container && isUntold(clue, known.clue) && !isWordOf(clue, known.clue),
    )
  const agreeing = found.find((clue) => placeIn(words, clue) >= 0)
  if (agreeing)
    return { clue: agreeing, kind: otherPart(known, agreeing, words), why: 'agrees with the e-mail address' }
  const isFirst =
    known.kind === 'first' || (known.kind === 'bare' && words[0] === squash(valueOf(known.clue)))
  const beside = known.kind === 'bare' ? undefined : found.find((clue) => sharesWord(clue, known.clue))
  const why = 'is called like the name beside it'
  if (beside) return { clue: beside, kind: known.kind === 'first' ? 'last' : 'first', why }
  const next = isFirst ? found.find((clue) => isNextTo(clue, known.clue)) : undefined
  return next ? { clue: next, kind: 'last', why: 'stands right after the first name' } : null
}

function valueOf({ field }: Clue): string {
  return String(field.value).trim()
}

/** The name on a badge is a word of the whole name. */
function isWordOf({ field }: Clue, whole: Clue): boolean {
  const words = String(whole.field.value).trim().split(/\s+/).map(squash)
  return words.length > 1 && words.includes(squash(String(field.value)))
}

/** Right after the first name, one word in the same letters, under a word or two. */
function isNextTo(clue: Clue, first: Clue): boolean {
  return (
    clue.order === first.order + 1 &&
    clue.words.length <= 2 &&
    clue.shape.kind === 'words' &&
    clue.shape.wordCount === 1 &&
    isUnknownPart(clue, valueOf(first))
  )
}

function isPart(kind: NameKind): boolean {
  return kind === 'first' || kind === 'last' || kind === 'bare'
}

function isOneName({ shape }: Clue): boolean {
  return shape.kind === 'words' && shape.looksLikePerson && shape.wordCount <= 2
}

/** Called by nothing that is known, but perhaps by the word that the other part is called by too. */
function isUntold(clue: Clue, known: Clue): boolean {
  const texts = new Set(known.words.map(({ text }) => text))
  return (
    clue !== known &&
    isOneName(clue) &&
    /^[\p{Lu}\p{Lo}]/u.test(String(clue.field.value).trim()) &&
    clue.words.length > 0 &&
    (isEndOf(clue, known) ||
      (clue.words.some(({ tags }) => tags.length === 0) &&
        clue.words.every(
          (word) => word.tags.length === 0 || texts.has(word.text) || hasTag([word], 'name', 'filler'),
        )))
  )
}

/** "Num" beside "prenum", whatever it says elsewhere. */
function isEndOf({ words }: Clue, known: Clue): boolean {
  const [own, other] = [words[0]?.text ?? '', known.words[0]?.text ?? '']
  return words.length === 1 && own.length >= ADDRESS_PART_MIN && own !== other && other.endsWith(own)
}

/** A first word that both keys begin with: "ingoa". */
function sharesWord(clue: Clue, known: Clue): boolean {
  const [own, other] = [clue, known].map(({ named }) => named.split(/[\s_-]+/)[0]?.toLowerCase() ?? '')
  return (
    own !== undefined && own.length >= ADDRESS_PART_MIN && own === other && own !== known.named.toLowerCase()
  )
}

/** In an address the first name stands first more often than not; beside a plain name the other one is the last. */
function otherPart({ clue, kind }: Told, untold: Clue, words: readonly string[]): 'first' | 'last' {
  if (kind !== 'bare') return kind === 'first' ? 'last' : 'first'
  const [known, other] = [placeIn(words, clue), placeIn(words, untold)]
  return known > other && other >= 0 ? 'first' : 'last'
}

function placeIn(words: readonly string[], { field }: Clue): number {
  const value = String(field.value).trim()
  const text = squash(value)
  return words.findIndex(
    (word) =>
      (text.length >= ADDRESS_PART_MIN && word === text) ||
      (text.length >= WITHIN_MIN && word.includes(text)) ||
      soundsLikeOne(value, [word]) ||
      isSpelledAs(value, word),
  )
}

/** "Айпери" is "aiperi". */
function isSpelledAs(value: string, word: string): boolean {
  const latin = romanise(foldText(value))
  return latin !== null && word.length >= WITHIN_MIN && loosely(latin) === loosely(word)
}

function addressWordsOf({ clues }: Party): string[] {
  return clues.flatMap(({ shape }) =>
    shape.kind === 'email'
      ? shape.email
          .slice(0, shape.email.lastIndexOf('@'))
          .split(/[._+-]+/)
          .map(squash)
      : [],
  )
}
