import { squash } from '../../identifiers/placeholders'
import { readHost } from '../clues/agreesWithDomain'
import { rememberByNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import { withoutLegalForm } from '../../matching/legalForm'
import { readCompanyWords } from '../../matching/companyWords'
import { employeeNumberKey } from '../vocabulary/ownWork'
import type { Party } from './parties'
import { hasTag } from './roles'

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
  const ours = people.flatMap(({ clues }) => clues.filter(isOwnAddress)).map(({ field }) => field.value)
  // Whoever tries out a form gives one address; more are of people at work.
  const isTrial =
    !hasOthers &&
    new Set(ours).size === 1 &&
    people.some(
      ({ role, clues }) => isTryingOut(role) && clues.some((clue) => isOwnAddress(clue) && isGiven(clue)),
    ) &&
    !isAnybodyNamedBeside(parties, wordsOfOwn(people, isOwnAddress))
  const isOwn = readerOfOwn(own)
  const all = parties.filter(({ role }) => role !== 'staff' && role !== 'other')
  if (isTrial || isAlone(all, isOwn)) return [...parties]
  const colleagues = namesOfOwn(parties, isOwnAddress)
  const isOwnOrColleague = (clue: Clue): boolean =>
    isOwn(clue) || (clue.shape.kind === 'words' && colleagues.has(squash(String(clue.field.value))))
  const isAmongUs = !hasOthers && parties.some(({ clues }) => clues.some(isOwnAddress))
  return parties
    .flatMap((party) => splitOwn(party, { isOwn: isOwnOrColleague, isOwnAddress }))
    .map((party) => (isAmongUs && isOnlyNamed(party) ? { ...party, role: 'staff' } : party))
}

/** A "user" without an address, where all addresses are ours. */
function isOnlyNamed({ role, clues }: Party): boolean {
  return role === 'user' && clues.some(isWholeName) && !clues.some(isSomebodys)
}

function isAnybodyNamedBeside(parties: readonly Party[], own: ReadonlySet<string>): boolean {
  return parties.some((party) => isNamedBeside(party, own))
}

/** Whom a record belongs to in a CRM says nothing of who tries a form out. */
const ownerWords = /^(?:\w*owner|assign\w*|(?:sales)?rep|accountmanager|accountexecutive|csm)$/

/** Somebody else by a name of their own: who approves what was filled in, who writes to the address. */
function isNamedBeside({ role, place, clues }: Party, own: ReadonlySet<string>): boolean {
  if (ownerWords.test(squash(String(place.key)))) return false
  const isAtWork = role === 'staff' || role === 'other'
  if (!isAtWork && role !== 'from' && role !== 'unknown') return false
  return clues.some(
    (clue) =>
      clue.shape.kind === 'words' &&
      clue.shape.looksLikePerson &&
      clue.shape.wordCount > 1 &&
      (isAtWork || hasTag(clue.words, 'fullName')) &&
      !clue.words.some(({ text }) => ownerWords.test(text)) &&
      !wordsOf(String(clue.field.value)).some((word) => own.has(word)),
  )
}

/** The words of the names and addresses of whoever has an address of ours. */
function wordsOfOwn(people: readonly Party[], isOwnAddress: (clue: Clue) => boolean): ReadonlySet<string> {
  const ours = people.filter(({ clues }) => clues.some(isOwnAddress)).flatMap(({ clues }) => clues)
  return new Set(
    ours.flatMap(({ shape, field }) =>
      shape.kind === 'email'
        ? shape.email.split(/[@._+-]+/)
        : shape.kind === 'words'
          ? wordsOf(String(field.value))
          : [],
    ),
  )
}

function wordsOf(value: string): string[] {
  return value.split(/\s+/).map(squash)
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

function isWholeName({ shape, words }: Clue): boolean {
  return (
    shape.kind === 'words' &&
    shape.looksLikePerson &&
    shape.wordCount > 1 &&
    hasTag(words, 'name', 'fullName')
  )
}

/** Called an e-mail address and nothing else: whose another one beside it is says that one's name. */
function isPlain({ words }: Clue): boolean {
  return words.every((word) => hasTag([word], 'email'))
}

/** As somebody gives it who fills in a form: the address of a "writer", or whom a report is sent to, is not. */
function isGiven({ words, isAnswer, container }: Clue): boolean {
  if (isOfEmployee(container)) return false
  return (
    isAnswer ||
    (hasTag(words, 'email') &&
      words.every((word) =>
        hasTag([word], 'email', 'lead', 'user', 'work', 'personal', 'filler', 'value', 'to'),
      ))
  )
}

const employmentKey = /^emp(?:loyee|loyment)?_?(?:type|status)$/i

/** Whoever has a number as an employee is in the own books. */
const isOfEmployee = rememberByNode(({ children }) =>
  [...children.keys()].some((key) => employmentKey.test(String(key)) || employeeNumberKey.test(String(key))),
)

/** Nobody is told of, and no company but the own one: as when somebody tries out what an account did. */
function isAlone(parties: readonly Party[], isOwn: (clue: Clue) => boolean): boolean {
  const clues = parties.flatMap((party) => party.clues)
  const companies = clues.filter(isCompanys)
  return companies.length > 0 && companies.every(isOwn) && !clues.some(isSomebodys)
}

function isCompanys({ shape, words }: Clue): boolean {
  return shape.kind === 'site' || (shape.kind === 'words' && hasTag(words, 'company', 'companyName'))
}

function isSomebodys({ shape }: Clue): boolean {
  return shape.kind === 'email' || shape.kind === 'personLinkedin'
}

function isTryingOut(role: Party['role']): boolean {
  return role === 'lead' || role === 'neutral' || role === 'to'
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
  const isAnothers = party.clues.some(
    (clue) => isSomebodys(clue) && !isOwnAddress(clue) && !(isAtWork && hasTag(clue.words, 'personal')),
  )
  // A person with an address of ours is one of us, with all that is said of them.
  if (own.some(isOwnAddress) && !isAnothers)
    return [{ ...party, role: 'staff', namedRole: isAtWork ? 'own' : 'staff' }]
  const taken = new Set(own)
  return [
    { ...party, clues: party.clues.filter((clue) => !taken.has(clue)) },
    { ...party, role: 'staff', namedRole: 'own', clues: own },
  ]
}

function readerOfOwn({ domains, name }: OwnSide): (clue: Clue) => boolean {
  const known = new Set(domains)
  const brands = new Set([...domains.map((domain) => readHost(domain).label), fold(name)].filter(Boolean))
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
  const texts = withoutLegalForm(readCompanyWords(value)).map(({ text }) => squash(text))
  let start = ''
  for (const [index, text] of texts.entries()) {
    start += text
    // Another firm may begin with the same word; after two it is a branch of the same one.
    if (brands.has(start) && (index > 0 || texts.length === 1)) return true
  }
  return false
}

function fold(name: string): string {
  return withoutLegalForm(readCompanyWords(name))
    .map(({ text }) => squash(text))
    .join('')
}
