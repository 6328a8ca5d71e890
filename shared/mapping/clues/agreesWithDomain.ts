import { squash } from '../../identifiers/placeholders'
import { readCompanyWords } from '../../matching/companyWords'
import { foldBothWays } from '../../matching/foldText'
import { withoutLegalForm } from '../../matching/legalForm'
import { formsEastAsian } from '../../matching/legalForms'
import { isMadeOf } from './isMadeOf'
import { soundsLikeHost } from './soundsLike'

/** Shorter names are in a domain by chance. */
const COMPANY_LENGTH_MIN = 4
const BRAND_LENGTH_MIN = 5

/** What a domain is compared by: its whole first label, the part before a hyphen, and all ways to leave parts at its end. */
export type Host = { label: string; first: string; starts: string[] }

/** What a company's name is compared by: its spellings, and the words of each, which are read when they are first asked for. */
export type FoldedCompany = { value: string; names: string[]; readWords: () => string[][] }

/** "Cedar Fork Logistics" is at cedarfork.com and at cedarfork-logistics.com. */
export function agreesWithDomain(value: string, domain: string): boolean {
  return agreesWithHost(foldCompany(value), readHost(domain))
}

/** The same for a name that may not be a company's: only what begins with the domain, or the other way round. */
export function isSpelledLikeDomain(value: string, domain: string): boolean {
  return isSpelledLikeHost(foldCompany(value), readHost(domain))
}

/** A company's name as it is compared, in both spellings; read once where it is held against many domains. */
export function foldCompany(value: string): FoldedCompany {
  let words: string[][] | undefined
  return {
    value,
    names: foldBothWays(value).map(squash),
    readWords: () => (words ??= wordsOfSpellings(value)),
  }
}

function wordsOfSpellings(value: string): string[][] {
  if (!isInOtherLetters(value)) return foldBothWays(value).map(wordsOf)
  return [wordsOf(formsEastAsian.reduce((text, form) => text.replace(form, ' '), value)).map(withoutArticle)]
}

/** A domain as it is compared; read once where it is held against many names. */
export function readHost(domain: string): Host {
  const parts = (domain.split('.')[0] ?? '').split('-').map(squash)
  const starts = parts.map((_, index) => parts.slice(0, index + 1).join(''))
  return {
    label: parts.join(''),
    first: parts[0] ?? '',
    starts: starts.filter((start) => start.length >= COMPANY_LENGTH_MIN),
  }
}

export function agreesWithHost(company: FoldedCompany, host: Host): boolean {
  return isSpelledLikeHost(company, host) || isMadeOfWords(company, host.starts)
}

function isSpelledLikeHost({ names }: FoldedCompany, { label, first }: Host): boolean {
  return names.some((name) => {
    if (name.length < COMPANY_LENGTH_MIN) return false
    if (label.length >= COMPANY_LENGTH_MIN && (name.startsWith(label) || label.startsWith(name))) return true
    return first.length >= BRAND_LENGTH_MIN && name.startsWith(first)
  })
}

/** "Harbour & Pine Hotels" is at harbourandpine.com, "Lesné škôlky Poľana" at lspolana.sk, «Карпати Меблі» at karpatymebli.ua. */
function isMadeOfWords({ value, readWords }: FoldedCompany, starts: readonly string[]): boolean {
  if (starts.length === 0 || value.length > VALUE_LENGTH_MAX) return false
  const isStrange = isInOtherLetters(value)
  return readWords().some((words) => {
    if (isStrange) return starts.some((start) => soundsLikeHost(words.join(' '), start))
    const first = words[0] ?? ''
    return starts.some(
      (start) =>
        isMadeOf(start, words) ||
        (first.length >= BRAND_LENGTH_MIN && words.length > 1 && start.startsWith(first)),
    )
  })
}

/** Less of a domain is shared by chance. */
const SHARED_MIN = 6
const SHARED_LEAST = 0.8

/** A name that the domain is put together of, words being left out, or that both begin alike for the most part: nothing less, so that no person's name does. */
export function isPutTogetherAs(value: string, domain: string): boolean {
  const { starts } = readHost(domain)
  if (value.length > VALUE_LENGTH_MAX || isInOtherLetters(value)) return false
  return foldBothWays(value).some((text) => {
    const words = wordsOf(text)
    return (
      words.length > 1 && starts.some((start) => start.length >= SHARED_MIN && isPutTogether(start, words))
    )
  })
}

function isPutTogether(start: string, words: readonly string[]): boolean {
  const shared = lengthShared(words.join(''), start)
  return isMadeOf(start, words) || (shared >= SHARED_MIN && shared >= start.length * SHARED_LEAST)
}

function lengthShared(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** Arabic writes "the" together with the word; domains leave it out. */
function withoutArticle(word: string): string {
  return word.replace(/^ال(?=.{3})/, '')
}

/** Longer texts are no names. */
const VALUE_LENGTH_MAX = 80

function isInOtherLetters(value: string): boolean {
  return /[^\p{Script=Latin}\P{L}]/u.test(value)
}

function wordsOf(name: string): string[] {
  return withoutLegalForm(readCompanyWords(name))
    .map(({ text }) => squash(text))
    .filter((word) => word !== '')
}
