import { squash } from '../../identifiers/placeholders'
import { agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import type { Clue } from '../clues/readClues'
import { remember } from '../remember'
import type { Party } from './parties'
import { ADDRESS_PART_MIN } from '../weights'
import { hasTag } from './roles'

/** Nobody has more names and employers than this. */
const NAME_WORDS_MAX = 50
const COMPANIES_MAX = 10

type Texts = ReadonlySet<string>

/** Of another name, another page and another domain, as far as both are known; an address is compared with a name or a company. */
export function isSomebodyElse(one: Party, other: Party): boolean {
  const shared = [addressesOf, pagesOf].map((read) => compare(read(one), read(other), sharesOne))
  if (shared.includes('same')) return false
  const named = compare(nameWordsOf(one), nameWordsOf(other), isPartOf)
  if (named === 'same') return false
  return named === 'other' || shared.includes('other') || isAddressElsewhere(one, other)
}

/** What only one of them has says nothing. */
function compare(
  one: Texts,
  other: Texts,
  agree: (one: Texts, other: Texts) => boolean,
): 'same' | 'other' | 'unknown' {
  if (one.size === 0 || other.size === 0) return 'unknown'
  return agree(one, other) ? 'same' : 'other'
}

function sharesOne(one: Texts, other: Texts): boolean {
  for (const text of one) if (other.has(text)) return true
  return false
}

/** "Ann", "Ann Lee" and the first name "Ann" with the last name "Lee" are one. */
function isPartOf(one: Texts, other: Texts): boolean {
  return holdsAll(other, one) || holdsAll(one, other)
}

function holdsAll(whole: Texts, part: Texts): boolean {
  for (const text of part) if (!whole.has(text)) return false
  return true
}

/** Whether there are addresses, and none is of the other's name or at the other's company. */
function isAddressElsewhere(one: Party, other: Party): boolean {
  const mails = mailsOf(one)
  if (mails.length === 0) return false
  const names = [...nameWordsOf(other)].filter((name) => name.length >= ADDRESS_PART_MIN)
  const companies = companiesOf(other)
  return !mails.some((mail) => {
    const [local = '', domain = ''] = mail.split('@')
    const [mailbox, host] = [squash(local), readHost(domain)]
    return (
      names.some((name) => mailbox.includes(name)) ||
      companies.some((company) => agreesWithHost(company, host))
    )
  })
}

function mailsOf({ clues }: Party): string[] {
  return clues.flatMap(({ shape }) => (shape.kind === 'email' ? [shape.email] : []))
}

/** Whoever is at the same company is hardly one who uses the tool and one whom they reach; at a free provider all are. */
const addressesOf = remember(
  ({ clues }: Party): Texts =>
    new Set(
      clues.flatMap(({ shape }) =>
        shape.kind === 'email' ? [shape.isFree ? shape.email : shape.domain] : [],
      ),
    ),
)

const pagesOf = remember(
  ({ clues }: Party): Texts =>
    new Set(clues.flatMap(({ shape }) => (shape.kind === 'personLinkedin' ? [shape.url] : []))),
)

const nameWordsOf = remember((party: Party): Texts => {
  const words = new Set<string>()
  for (const name of textsOf(party, isOfPerson)) {
    for (const word of name.split(/[\s,]+/).map(squash)) if (word !== '') words.add(word)
    if (words.size >= NAME_WORDS_MAX) break
  }
  return words
})

function isOfPerson({ words }: Clue): boolean {
  return (
    hasTag(words, 'firstName', 'lastName', 'fullName', 'name') && !hasTag(words, 'company', 'companyName')
  )
}

const companiesOf = remember((party: Party) =>
  textsOf(party, ({ words }) => hasTag(words, 'company', 'companyName'))
    .slice(0, COMPANIES_MAX)
    .map(foldCompany),
)

function textsOf({ clues }: Party, isWanted: (clue: Clue) => boolean): string[] {
  return clues
    .filter((clue) => clue.shape.kind === 'words' && isWanted(clue))
    .map(({ field }) => String(field.value))
}
