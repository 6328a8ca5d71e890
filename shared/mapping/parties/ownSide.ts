import { squash } from '../../identifiers/placeholders'
import { readHost } from '../clues/agreesWithDomain'
import type { Clue } from '../clues/readClues'
import { isEastAsian, withoutEastAsianForm } from '../../matching/eastAsianForm'
import { withoutLegalForm } from '../../matching/legalForm'
import { readCompanyWords } from '../../matching/companyWords'
import { readBuyersOfOwn } from './buyersOfOwn'
import { ADDRESS_PART_MIN } from '../weights'
import { isTrialOfForm } from './formTrial'
import type { Party } from './parties'
import { hasTag } from './roles'
import { isWholeName } from './traits'

/** What is known of whoever uses the product, before a payload is looked at. */
export type OwnSide = {
  /** Where the product's users have their addresses, free providers left out. */
  domains: readonly string[]
  /** What their company is called; empty where nobody said so. */
  name: string
}

/**
 * Sorts out what is the product's users' own: their addresses, their site and their name. An address of theirs that stands alone is left to
 * whoever tries out a form with it, as are the name and the site, with it or where nobody else is told of.
 */
export function tellOwnSide(parties: readonly Party[], own: OwnSide): Party[] {
  const domains = new Set(own.domains)
  if (domains.size === 0 && own.name === '') return [...parties]
  const isOwnAddress = ({ shape }: Clue): boolean => shape.kind === 'email' && domains.has(shape.domain)
  const people = parties.filter(({ role }) => role !== 'staff' && role !== 'own' && role !== 'other')
  const isPlainlyOwn = (clue: Clue) => isOwnAddress(clue) && isPlain(clue)
  const hasOthers = people.some(
    ({ clues }) =>
      !clues.some(isPlainlyOwn) && clues.some((clue) => isSomebodys(clue) && !isOwnAddress(clue)),
  )
  const isTrial = !hasOthers && isTrialOfForm(parties, people, isOwnAddress)
  const isOwn = readerOfOwn(own)
  const all = parties.filter(({ role }) => role !== 'staff' && role !== 'other')
  const isTold = (clue: Clue): boolean => isSomebodys(clue) || (isWholeName(clue) && !isOwn(clue))
  const isSomebodyTold = parties.some(({ clues }) => clues.some(isTold))
  if (isTrial || (isAlone(all, isOwn) && !isSomebodyTold)) return [...parties]
  const colleagues = namesOfOwn(parties, isOwnAddress)
  const isOwnOrColleague = (clue: Clue): boolean =>
    isOwn(clue) || (clue.shape.kind === 'words' && colleagues.has(squash(String(clue.field.value))))
  const pairs = new Set(parties.filter(({ clues }) => clues.some(isOwnAddress)).flatMap(pairOf))
  const isAmongUs = !hasOthers && parties.some(({ clues }) => clues.some(isOwnAddress))
  const told = parties
    .flatMap((party) => splitOwn(party, { isOwn: isOwnOrColleague, isOwnAddress }))
    .map((party): Party => {
      const isOfAnother = party.clues.some((clue) => isFirmsName(clue) && !isOwn(clue))
      const isOurs = !isOfAnother && ((isAmongUs && isOnlyNamed(party)) || isColleague(party, pairs))
      return isOurs ? { ...party, role: 'staff' } : party
    })
  readBuyersOfOwn(told, domains, isOwn)
  return told
}

/** Somebody without an address, whose first and last name are those of one of us. */
function isColleague(party: Party, pairs: ReadonlySet<string>): boolean {
  return !party.clues.some(isSomebodys) && pairOf(party).some((pair) => pairs.has(pair))
}

/** The first and the last name together, where there is one of each. */
function pairOf({ clues }: Party): string[] {
  const [first, last] = (['firstName', 'lastName'] as const).map((tag) =>
    clues.filter(({ shape, words }) => shape.kind === 'words' && hasTag(words, tag)),
  )
  const [one, other] = [first, last].map((found) =>
    found?.length === 1 ? squash(String(found[0]?.field.value)) : '',
  )
  return one && other ? [one + other] : []
}

/** A "user" without an address, where all addresses are ours. */
function isOnlyNamed({ role, clues }: Party): boolean {
  const isNamed = clues.some(isWholeName) || clues.some(({ words }) => hasTag(words, 'lastName'))
  return role === 'user' && isNamed && !clues.some(isSomebodys)
}

/** The whole names of those with an address of ours: {"creator": {"email": "ada@us.example", "name": "Ada Byron"}}. */
function namesOfOwn(parties: readonly Party[], isOwnAddress: (clue: Clue) => boolean): ReadonlySet<string> {
  const ours = parties.filter(
    ({ clues }) =>
      clues.some(isOwnAddress) && clues.every((clue) => !isSomebodys(clue) || isOwnAddress(clue)),
  )
  return new Set(
    ours.flatMap(({ clues }) => clues.filter(isWholeName)).map(({ field }) => squash(String(field.value))),
  )
}

/** Called an e-mail address and nothing else: whose another one beside it is says that one's name. */
function isPlain({ words }: Clue): boolean {
  return words.every((word) => hasTag([word], 'email') && !/^(?:mail|send)to$/.test(word.text))
}

/** Nobody is told of, and no company but the own one: as when somebody tries out what an account did. */
function isAlone(parties: readonly Party[], isOwn: (clue: Clue) => boolean): boolean {
  const clues = parties.flatMap((party) => party.clues)
  const companies = clues.filter(isCompanys)
  return companies.length > 0 && companies.every(isOwn) && !clues.some(isSomebodys)
}

function isCompanys({ shape, words }: Clue): boolean {
  return shape.kind === 'site' || (shape.kind === 'words' && hasTag(words, 'company', 'companyName'))
}

function isFirmsName({ shape, words }: Clue): boolean {
  return shape.kind === 'words' && hasTag(words, 'company', 'companyName') && !hasTag(words, 'thing')
}

function isSomebodys({ shape }: Clue): boolean {
  return shape.kind === 'email' || shape.kind === 'personLinkedin'
}

function splitOwn(
  party: Party,
  { isOwn, isOwnAddress }: Record<'isOwn' | 'isOwnAddress', (clue: Clue) => boolean>,
): Party[] {
  if (party.role === 'staff' || party.role === 'other')
    return [
      party.clues.some((clue) => isOwnAddress(clue) && isPlain(clue))
        ? { ...party, namedRole: 'own' }
        : party,
    ]
  const own = party.clues.filter((clue) => isOwnAddress(clue) || isOwn(clue))
  if (own.length === 0) return [party]
  const isAtWork = own.some((clue) => isOwnAddress(clue) && isPlain(clue))
  const ownWords = new Set(own.flatMap(wordsOfAddress))
  const isAnothers = party.clues.some(
    (clue) =>
      isSomebodys(clue) &&
      !isOwnAddress(clue) &&
      !(isAtWork && (hasTag(clue.words, 'personal') || isProfileOf(clue, ownWords))),
  )
  // A person with an address of ours is one of us, with all that is said of them.
  if (own.some(isOwnAddress) && !isAnothers && !(isOfRecord(party, own) && !isAtWork))
    return [{ ...party, role: 'staff', namedRole: isAtWork ? 'own' : 'staff' }]
  const taken = new Set(own)
  return [
    { ...party, clues: party.clues.filter((clue) => !taken.has(clue)) },
    { ...party, role: 'staff', namedRole: 'own', clues: own },
  ]
}

/** An address of ours beside the record of a company is of who looks after it: {"data": {"company_name": "Acme"}, "seller": "ada@us.example"}. */
function isOfRecord({ place, clues }: Party, own: readonly Clue[]): boolean {
  const places = new Set(own.map(({ container }) => container))
  return (
    place.parent === null &&
    clues.some(({ words, container }) => hasTag(words, 'companyName') && !places.has(container))
  )
}

/** {"email": "ada@us.example", "linkedin_url": "https://www.linkedin.com/in/ada-byron"}. */
function isProfileOf({ shape }: Clue, words: ReadonlySet<string>): boolean {
  if (shape.kind !== 'personLinkedin') return false
  return shape.url
    .slice(shape.url.lastIndexOf('/') + 1)
    .split('-')
    .some((part) => part.length >= ADDRESS_PART_MIN && words.has(part))
}

function wordsOfAddress({ shape }: Clue): string[] {
  return shape.kind === 'email' ? shape.email.split(/[@._+-]/) : []
}

function readerOfOwn({ domains, name }: OwnSide): (clue: Clue) => boolean {
  const known = new Set(domains)
  const brands = new Set(
    [
      ...domains.map((domain) => readHost(domain).label),
      fold(name),
      fold(quotedIn(name)),
      ...startsOf(name),
    ].filter(Boolean),
  )
  return ({ shape, words, field }) => {
    if (shape.kind === 'site') return known.has(shape.domain)
    if (
      shape.kind !== 'words' ||
      !hasTag(words, 'name', 'company', 'companyName', 'thingName', 'fullName', 'own')
    )
      return false
    return isCalled(String(field.value), brands)
  }
}

function isCalled(value: string, brands: ReadonlySet<string>): boolean {
  if (isEastAsian(value) && brands.has(fold(value))) return true
  const texts = withoutLegalForm(readCompanyWords(value)).map(({ text }) => squash(text))
  if (brands.has(`${texts.join('')}…`)) return true
  let start = ''
  for (const [index, text] of texts.entries()) {
    start += text
    // Another firm may begin with the same word; after two it is a branch of the same one.
    if (brands.has(start) && (index > 0 || texts.length === 1)) return true
  }
  return (
    texts.length <= WORDS_MAX &&
    texts.some((_, from) => from > 0 && from < texts.length - 1 && brands.has(texts.slice(from).join('')))
  )
}

/** Longer names than this begin with who they are. */
const WORDS_MAX = 10

/** "Elevaclar" is what "Elevaclar Ascensores SL" is called for short; marked, as another firm may go on otherwise. */
function startsOf(name: string): string[] {
  const texts = withoutLegalForm(readCompanyWords(name)).map(({ text }) => squash(text))
  const starts = texts.slice(0, -1).map((_, index) => texts.slice(0, index + 1).join(''))
  return starts.filter(({ length }) => length >= START_LENGTH_MIN).map((start) => `${start}…`)
}

/** Shorter words begin the names of many. */
const START_LENGTH_MIN = 6

/** Of ТД «Упаковка-Сервис» the name itself. */
function quotedIn(name: string): string {
  return /[«„“"「『](.+?)[»“”"」』]/u.exec(name)?.[1] ?? ''
}

function fold(name: string): string {
  return withoutLegalForm(readCompanyWords(withoutEastAsianForm(name)))
    .map(({ text }) => squash(text))
    .join('')
}
