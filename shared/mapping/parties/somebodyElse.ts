import { squash } from '../../identifiers/placeholders'
import { agreesWithDomain } from '../clues/agreesWithDomain'
import type { Clue } from '../clues/readClues'
import type { Party } from './parties'
import { ADDRESS_PART_MIN } from '../weights'
import { hasTag } from './roles'

/** Of another name, another page and another domain, as far as both are known; an address is compared with a name or a company. */
export function isSomebodyElse(one: Party, other: Party): boolean {
  const shared = [addressesOf, pagesOf].map((read) => compare(read(one), read(other), sharesOne))
  const compared = [...shared, compare(nameWordsOf(one), nameWordsOf(other), isPartOf)]
  if (compared.includes('same')) return false
  return compared.includes('other') || (mailsOf(one).length > 0 && !isAtAddress(other, mailsOf(one)))
}

/** What only one of them has says nothing. */
function compare(
  one: readonly string[],
  other: readonly string[],
  agree: (one: readonly string[], other: readonly string[]) => boolean,
): 'same' | 'other' | 'unknown' {
  if (one.length === 0 || other.length === 0) return 'unknown'
  return agree(one, other) ? 'same' : 'other'
}

function sharesOne(one: readonly string[], other: readonly string[]): boolean {
  return one.some((text) => other.includes(text))
}

/** "Ann", "Ann Lee" and the first name "Ann" with the last name "Lee" are one. */
function isPartOf(one: readonly string[], other: readonly string[]): boolean {
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word))
}

/** Whether the address is of somebody's name or at their company. */
function isAtAddress(party: Party, mails: readonly string[]): boolean {
  const companies = textsOf(party, ({ words }) => hasTag(words, 'company', 'companyName'))
  const names = nameWordsOf(party).filter((name) => name.length >= ADDRESS_PART_MIN)
  return mails.some((mail) => {
    const [local = '', domain = ''] = mail.split('@')
    return (
      names.some((name) => squash(local).includes(name)) ||
      companies.some((company) => agreesWithDomain(company, domain))
    )
  })
}

function mailsOf({ clues }: Party): string[] {
  return clues.flatMap(({ shape }) => (shape.kind === 'email' ? [shape.email] : []))
}

/** Whoever is at the same company is hardly one who uses the tool and one whom they reach; at a free provider all are. */
function addressesOf({ clues }: Party): string[] {
  return clues.flatMap(({ shape }) =>
    shape.kind === 'email' ? [shape.isFree ? shape.email : shape.domain] : [],
  )
}

function pagesOf({ clues }: Party): string[] {
  return clues.flatMap(({ shape }) => (shape.kind === 'personLinkedin' ? [shape.url] : []))
}

function nameWordsOf(party: Party): string[] {
  const names = textsOf(
    party,
    ({ words }) =>
      hasTag(words, 'firstName', 'lastName', 'fullName', 'name') && !hasTag(words, 'company', 'companyName'),
  )
  return names.flatMap((name) => name.split(/[\s,]+/).map(squash)).filter((word) => word !== '')
}

function textsOf({ clues }: Party, isWanted: (clue: Clue) => boolean): string[] {
  return clues
    .filter((clue) => clue.shape.kind === 'words' && isWanted(clue))
    .map(({ field }) => String(field.value))
}
