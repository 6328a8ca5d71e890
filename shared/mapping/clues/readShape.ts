import type { LeafValue } from '../../fields/field'
import { isFreeMailDomain } from '../../identifiers/freeMailDomains'
import { findPlaceholder } from '../../identifiers/placeholders'
import { findSite } from '../../identifiers/readDomain'
import { readEmail } from '../../identifiers/readEmail'
import { findLinkedinPage } from '../../identifiers/readLinkedinUrl'
import { isToldRoleAddress } from '../../identifiers/roleAddresses'
import { hasLegalForm } from '../../matching/hasLegalForm'
import { notNames } from '../vocabulary/notNames'

/** What a value looks like, whatever it is called. */
export type Shape =
  | { kind: 'empty' }
  /** A text that somebody wrote to have something there ("test", "n/a"). */
  | { kind: 'placeholder' }
  | { kind: 'email'; email: string; domain: string; isFree: boolean; isGeneric: boolean }
  | { kind: 'personLinkedin' | 'companyLinkedin'; url: string }
  | { kind: 'site'; domain: string; hasPath: boolean; isPlatformPage: boolean; isFree: boolean }
  | { kind: 'words'; wordCount: number; looksLikePerson: boolean; hasLegalForm: boolean }
  | { kind: 'other' }

/** Joiners and marks of direction: Persian sets them within names. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
/** Longer values are prose, which no slot takes. */
const TEXT_LENGTH_MAX = 300
const NAME_LENGTH_MAX = 80
const NAME_WORDS_MAX = 7
/** Firms say in their names what they do: "San. ve Dış Tic. Ltd. Şti.". */
const FIRM_WORDS_MAX = 14

/** Reads one value; the work is bounded whatever its length. */
export function readShape(value: LeafValue): Shape {
  if (value === null || value === '') return { kind: 'empty' }
  if (typeof value !== 'string' || value.length > TEXT_LENGTH_MAX) return { kind: 'other' }
  const text = value.replace(INVISIBLE, '').trim()
  if (text === '') return { kind: 'empty' }
  if (text.includes('@')) {
    const email = readEmailShape(text)
    if (email) return email
  }
  if (/linkedin\.com\/|^\/?(?:in|company)\//i.test(text)) {
    const page = findLinkedinPage(text)
    if (page?.kind === 'person') return { kind: 'personLinkedin', url: page.url }
    if (page?.kind === 'company') return { kind: 'companyLinkedin', url: page.url }
    return { kind: 'other' }
  }
  // "https://api.acme.com/accounts/{id}" is how addresses are made.
  const site = text.includes('.') && !/[{}]/.test(text) ? findSite(text) : null
  if (site) {
    const { domain, hasPath, isPlatformPage } = site
    return { kind: 'site', domain, hasPath, isPlatformPage, isFree: isFreeMailDomain(domain) }
  }
  if (findPlaceholder(text) !== null) return { kind: 'placeholder' }
  return readWords(text)
}

function readEmailShape(text: string): Shape | null {
  const read = readEmail(text)
  if ('empty' in read) return null
  const at = read.value.lastIndexOf('@')
  const domain = read.value.slice(at + 1)
  const isGeneric = isToldRoleAddress(read.value)
  return { kind: 'email', email: read.value, domain, isFree: isFreeMailDomain(domain), isGeneric }
}

const personName = /^[\p{L}\p{M}.'’ʼ׳\-‐‑־() ,]+$/u
const companyName = /^[\p{L}\p{M}\p{N}.'’&+,/!@\-–—‐‑־·•#()|:®™ "«»„“”״׳ʻ「」『』（）・＆，、،№]+$/u

function readWords(text: string): Shape {
  if (text.length > NAME_LENGTH_MAX || !/\p{L}/u.test(text) || /[\n\r\t]/.test(text)) return { kind: 'other' }
  const words = text.split(/\s+/)
  if (words.length > FIRM_WORDS_MAX || !companyName.test(text) || isCode(text)) return { kind: 'other' }
  const isLong = words.length > NAME_WORDS_MAX
  const hasForm = hasLegalForm(text) || (isLong && isFirmAtPlace(words))
  if (isLong && !hasForm) return { kind: 'other' }
  return {
    kind: 'words',
    wordCount: isNameWithoutSpace(text) ? 2 : words.length,
    looksLikePerson: !hasForm && looksLikePerson(text, words),
    hasLegalForm: hasForm,
  }
}

/** A branch says after the legal form where it is: "Teknik Hırdavat San. ve Tic. A.Ş. İstanbul Şubesi". */
function isFirmAtPlace(words: readonly string[]): boolean {
  const end = words.findLastIndex((word) => abbreviation.test(word))
  return end > 1 && end < words.length - 1 && hasLegalForm(words.slice(0, end + 1).join(' '))
}

/** "A.Ş.", "Ltd.", "GmbH". */
const abbreviation = /^(?:\p{L}{1,4}\.)+$|^\p{Lu}\p{L}{0,3}\p{Lu}$/u

/** Chinese, Japanese and Korean names have both their parts in one word. */
function isNameWithoutSpace(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]{2,7}$/u.test(text)
}

/** Ids, enumeration values and event types: no one is called like that. */
function isCode(text: string): boolean {
  if (/\s/.test(text)) return false
  return (
    /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(text) ||
    /^(?=.*\d)[A-Za-z0-9]{16,}$/.test(text) ||
    /^[A-Z]{2,}(?:[_.:][A-Z0-9]+)+$/.test(text) ||
    /^[a-z0-9]+(?:[_.:][a-z0-9]+)+$/.test(text) ||
    /^\d{2,}-[a-z]+$/.test(text) ||
    // "CUST-2025-00881".
    /^[A-Z]{2,}(?:-[A-Z]+)*-\d[\d-]{2,}$/.test(text) ||
    /^urn:|^gid:/.test(text)
  )
}

/** "customerProfile" is a program's word. */
const camelCase = /^[a-z]{3,}(?:[A-Z][a-z]+)+$/

function looksLikePerson(text: string, words: string[]): boolean {
  if (words.length > 5 || !personName.test(text) || camelCase.test(text)) return false
  // Scripts without capitals have nothing to check.
  const hasCapital = /[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}]/u.test(text)
  return hasCapital && !words.some((word) => notNames.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')))
}
