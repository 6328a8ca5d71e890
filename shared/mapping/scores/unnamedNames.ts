import { squash } from '../../identifiers/placeholders'
import { isFamilyNameFirst } from '../../identifiers/splitByCustom'
import { agreesWithDomain } from '../clues/agreesWithDomain'
import { isWithin } from '../clues/fieldTree'
import { looksLikeFirm } from '../clues/looksLikeFirm'
import type { Clue } from '../clues/readClues'
import { readName } from '../clues/readName'
import { romanise } from '../clues/romanise'
import { foldText } from '../../matching/foldText'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import { notChineseNames } from '../vocabulary/notNames'
import { CORROBORATED, NAME_BESIDE } from '../weights'
import type { Candidate } from './candidate'

const numberedPart = /^(\d+)[._]\d+$/

/** Forms number the parts of a name within its question: {"1.3": "Soren", "1.6": "Dahlgaard"}. */
export function numberedParts(opaque: readonly Clue[]): Candidate[] {
  const groups = new Map<string, Clue[]>()
  for (const clue of opaque) {
    const start = numberedPart.exec(String(clue.field.segments.at(-1)))?.[1]
    if (start === undefined || clue.shape.kind === 'empty') continue
    const group = groups.get(start) ?? []
    group.push(clue)
    groups.set(start, group)
  }
  const pairs = [...groups.values()].filter((group) => group.length === 2 && group.every(isOneName))
  const [first, last] = pairs.length === 1 ? (pairs[0] ?? []) : []
  if (!first || !last) return []
  const why = ['is one of the two parts of a question']
  return [
    { slot: 'first_name', clue: first, score: CORROBORATED, why },
    { slot: 'last_name', clue: last, score: CORROBORATED, why },
  ]
}

/** More answers than this are a long list of something else. */
const ANSWERS_MAX = 200
const hanName = /^\p{Script=Han}{2,4}$/u

/**
 * Among answers without names of their own the only one that begins with a Chinese family name and is no word of the vocabulary is
 * somebody's name, where nothing else is called a name of theirs.
 */
export function namesByCustom(all: readonly Clue[], opaque: readonly Clue[]): Candidate[] {
  if (
    opaque.length > ANSWERS_MAX ||
    all.some(({ words }) => hasTag(words, 'firstName', 'lastName', 'fullName'))
  )
    return []
  const names = opaque.filter(isChineseName)
  const why = ["looks like a person's name"]
  return names.length === 1
    ? names.map((clue) => ({ slot: 'full_name', clue, score: CORROBORATED, why }))
    : []
}

/**
 * The one text that looks like a person's name right before the address, or one field further before and beginning like it, in a language
 * that the vocabulary does not know, where nothing is called a name.
 */
export function nameBeside(email: Clue, { clues }: Party, opaque: readonly Clue[]): Candidate[] {
  if (
    email.shape.kind !== 'email' ||
    opaque.length > ANSWERS_MAX ||
    clues.some(({ words }) => hasTag(words, 'name', 'firstName', 'lastName', 'fullName'))
  )
    return []
  const { domain } = email.shape
  const names = opaque.filter(
    (clue) =>
      clue.container === email.container &&
      isWholeUnknown(clue) &&
      !agreesWithDomain(String(clue.field.value), domain),
  )
  const [only, ...others] = names
  const before = only ? email.order - only.order : 0
  const isBefore = before === 1 || (before === 2 && hasInitial(String(only?.field.value), email.shape.email))
  if (!only || others.length > 0 || !isBefore) return []
  return [
    {
      slot: 'full_name',
      clue: only,
      score: NAME_BESIDE,
      why: ["looks like a person's name beside the address"],
    },
  ]
}

/** The name right before or after a last name that the address holds, where the address begins with its initial: "Marlene", "Okafor", "m.okafor@…". */
export function nameOfInitial(
  opaque: readonly Clue[],
  agreeing: readonly Candidate[],
  [initial = '']: readonly string[],
): Candidate[] {
  const [last, ...others] = agreeing.filter(({ slot }) => slot === 'last_name')
  if (!last || others.length > 0 || initial.length !== 1) return []
  if (agreeing.some(({ slot }) => slot === 'first_name' || slot === 'full_name')) return []
  const at = opaque.indexOf(last.clue)
  const first = [opaque[at - 1], opaque[at + 1]].find(
    (clue) => clue && isOneName(clue) && squash(String(clue.field.value)).startsWith(initial),
  )
  const why = ['begins like the e-mail address']
  return first ? [{ slot: 'first_name', clue: first, score: CORROBORATED, why }] : []
}

/** Whether the address begins like one of the names: "tanzila@" of তানজিলা হক. */
function hasInitial(value: string, email: string): boolean {
  const folded = foldText(value.trim())
  return (romanise(folded) ?? folded).split(/\s+/).some((name) => name.startsWith(email.charAt(0)))
}

function isWholeUnknown({ shape, words, field, isAnswer }: Clue): boolean {
  const value = String(field.value).trim()
  return (
    shape.kind === 'words' &&
    shape.looksLikePerson &&
    shape.wordCount > 1 &&
    shape.wordCount <= 4 &&
    !isAnswer &&
    words.length > 0 &&
    words.every(({ tags }) => tags.length === 0) &&
    !looksLikeFirm(value) &&
    value.split(/\s+/).every((word) => /^[\p{Lu}\p{Lo}]/u.test(word))
  )
}

function isChineseName({ field, shape }: Clue): boolean {
  return shape.kind === 'words' && isHanName(String(field.value).trim())
}

/** Two to four signs that begin with a Chinese family name and are no word: 苏景明. */
export function isHanName(text: string): boolean {
  if (!hanName.test(text)) return false
  if (notChineseNames.has(text) || /^周[一二三四五六日天末]$|[市县縣省区區州]$/u.test(text)) return false
  return isFamilyNameFirst(text) && readName(text).every(({ tags }) => tags.length === 0)
}

function isOneName({ shape, field }: Clue): boolean {
  return (
    shape.kind === 'words' &&
    shape.wordCount === 1 &&
    shape.looksLikePerson &&
    /^\p{Lu}/u.test(String(field.value))
  )
}

/** Boards and tables call a card or a row after whom it is about: "pulse name", "title". */
export function isTitle({ words, shape }: Clue): boolean {
  if (
    shape.kind !== 'words' ||
    shape.wordCount < 2 ||
    hasTag(words, 'staff', 'own', 'other', 'company', 'companyName')
  )
    return false
  return words.at(-1)?.text === 'name' || (words.length <= 2 && words.at(-1)?.text === 'title')
}

/** Some systems know a contact by the name: {"entityid": "Thabo Nku"}. */
export function isNameAsId({ words, shape }: Clue): boolean {
  return (
    shape.kind === 'words' &&
    shape.wordCount > 1 &&
    shape.looksLikePerson &&
    (words.at(-1)?.text ?? '').endsWith('id')
  )
}

/** In other letters than the address nothing can be shared: a card with the answers of somebody at a company is called by who it is. */
export function isForeignTitle(clue: Clue, { clues }: Party): boolean {
  const { shape, field, words, container } = clue
  if (
    shape.kind !== 'words' ||
    shape.wordCount > 3 ||
    words.length !== 1 ||
    !isTitle(clue) ||
    !shape.looksLikePerson ||
    !isOtherScript(String(field.value))
  )
    return false
  const isKnown = readName(String(field.value)).some(({ tags }) => tags.length > 0)
  const answers = clues.filter((other) => other.isAnswer && isWithin(other.container, container))
  return (
    !isKnown &&
    answers.some((other) => hasTag(other.words, 'company', 'companyName')) &&
    !clues.some((other) => other.isAnswer && hasTag(other.words, 'name', 'firstName', 'lastName', 'fullName'))
  )
}

function isOtherScript(value: string): boolean {
  return /\p{L}/u.test(value) && !/\p{Script=Latin}/u.test(value)
}

export function takeAsName(clue: Clue): Candidate {
  return { slot: 'full_name', clue, score: CORROBORATED, why: ['is what the card is called'] }
}
