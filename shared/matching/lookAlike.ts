import type { Identifiers } from '../identifiers/deriveIdentifiers'
import { areOneLetterApart, compareCompanies, type Likeness } from './compareCompanies'
import { emailKey } from './emailKey'
import { findContradiction } from './findContradiction'
import { foldText } from './foldText'
import { areForms } from './nicknames'
import { personKeysOf } from './personKeys'
import { isInitial, readFullName, readHalves } from './readPersonWords'

export type LookAlike<Known> = {
  known: Known
  /** For the trace: "Did you mean Ada Lovelace at Acme Ltd? The company's domain is another one." */
  sentence: string
}

/**
 * Somebody known who is much like whom was asked for, to be shown to a person and never to be taken for a match. The
 * candidates are those with the same name, at the same company, or with an equal key that something speaks against.
 */
export function findLookAlike<Known extends Identifiers>(
  asked: Identifiers,
  candidates: readonly Known[],
): LookAlike<Known> | null {
  const all = candidates.map((known) => ({ known, reason: likenessOf(asked, known) }))
  const best = all
    .filter(({ reason }) => reason !== null)
    .sort((one, other) => orderOf(one.reason) - orderOf(other.reason))[0]
  if (!best?.reason) return null
  return { known: best.known, sentence: `Did you mean ${describe(best.known)}? ${best.reason.text}` }
}

type Reason = { order: number; text: string }

function orderOf(reason: Reason | null): number {
  return reason?.order ?? Infinity
}

/** Nearest first. */
function likenessOf(asked: Identifiers, known: Identifiers): Reason | null {
  const against = contradictionOf(asked, known)
  if (against !== null) return { order: 0, text: `But ${against}.` }
  if (haveAlikeAddresses(asked, known))
    return { order: 1, text: 'The e-mail address is spelled differently.' }
  const names = compareNames(asked, known)
  const company = compareCompanies(asked, known)
  if (names === 'equal' && company === 'equal') return { order: 1, text: 'The name is in another order.' }
  if (names === 'equal' && company === 'alike')
    return { order: 2, text: "The company's name is not the same." }
  if (names === 'alike' && company === 'equal') return { order: 3, text: 'The name is not the same.' }
  if (names === 'equal' && company === 'unlike') return { order: 4, text: 'The company is another one.' }
  return null
}

function contradictionOf(asked: Identifiers, known: Identifiers): string | null {
  const keys = new Set(personKeysOf(known).map(({ key }) => key))
  const shared = personKeysOf(asked).find(({ key }) => keys.has(key))
  return shared ? findContradiction(shared.by, asked, known) : null
}

/** Plus tags, dots and a slip of one letter, at the same host. */
function haveAlikeAddresses(asked: Identifiers, known: Identifiers): boolean {
  const [one, other] = [asked, known].map(({ email }) => emailKey(email ?? '')?.split('@'))
  if (!one || !other || one[1] !== other[1]) return false
  const [local = '', otherLocal = ''] = [one, other].map(([text = '']) => text.replace(/\+.*|\./g, ''))
  return one[0] !== other[0] && (local === otherLocal || areOneLetterApart(local, otherLocal))
}

function compareNames(asked: Identifiers, known: Identifiers): Likeness {
  const [words, otherWords] = [asked, known].map(wordsOf)
  if (!words || !otherWords) return 'unlike'
  const [few, many] = words.length <= otherWords.length ? [words, otherWords] : [otherWords, words]
  if (few.length < 2) return 'unlike'
  if (few.length === many.length && few.every((word) => many.includes(word))) return 'equal'
  const hasWhole = few.some((word) => word.length > 2 && many.includes(word))
  return hasWhole && few.every((word) => many.some((one) => areAlikeWords(word, one))) ? 'alike' : 'unlike'
}

function wordsOf({ full_name, first_name, last_name }: Identifiers): string[] | null {
  const name =
    (full_name === undefined ? null : readFullName(full_name)) ??
    (first_name === undefined || last_name === undefined ? null : readHalves(first_name, last_name))
  return name && [...name.words.map(foldText), ...(name.generation === null ? [] : [name.generation])]
}

function areAlikeWords(one: string, other: string): boolean {
  if (one === other || areForms(one, other)) return true
  if (isInitial(one) || isInitial(other)) return one.startsWith(other.charAt(0))
  return one.length > 3 && other.length > 3 && areOneLetterApart(one, other)
}

function describe({
  full_name,
  first_name,
  last_name,
  company_name,
  company_domain,
  email,
}: Identifiers): string {
  const name = full_name ?? [first_name, last_name].filter(Boolean).join(' ')
  const company = company_name ?? company_domain
  return `${name === '' ? (email ?? 'somebody') : name}${company === undefined ? '' : ` at ${company}`}`
}
