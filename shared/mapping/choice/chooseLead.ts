import { squash } from '../../identifiers/placeholders'
import { nameKindOf } from '../clues/nameKind'
import { mailboxWords } from '../clues/mailboxWords'
import { isWithin, rememberByNode } from '../clues/fieldTree'
import { readName } from '../clues/readName'
import { soundsLikeOne } from '../clues/soundsLike'
import type { Clue } from '../clues/readClues'
import type { Candidate } from '../scores/candidate'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import type { Role } from '../parties/roles'
import { remember } from '../remember'
import { scoreNames } from '../scores/scoreNames'
import { scoreEmail, scoreLinkedin } from '../scores/scorePerson'
import {
  CONFIDENCE,
  INBOUND_SENDER_FACTOR,
  LEAD_ROLE_FACTOR,
  NEARLY_EQUAL,
  PAST_PARTY_FACTOR,
  AT_COMPANY_PLUS,
  CALLED_LEAD_PLUS,
  ADDRESS_PART_MIN,
  EMAIL,
  LIKENESS,
  PERSON_PART,
} from '../weights'
import { emailsOf } from '../parties/traits'
import { isAtCompany, namedCompanies } from './atCompany'
import { isFirmOfContact, placesOfContacts } from './firmOfContact'

export type ScoredParty = { party: Party; candidates: Candidate[] }

/** Every party's person fields, lowered by how unlikely the party is the lead; nobody of the tool's own side. */
export function scoreParties(parties: readonly Party[], isInbound: boolean): ScoredParty[] {
  const known = new Set([...valuesOfLeads(parties), ...(isInbound ? addressesOfSenders(parties) : [])])
  const mailboxes = parties
    .filter(({ role }) => isPlain.has(role))
    .flatMap(mailboxWordsOf)
    .slice(0, MAILBOX_WORDS_MAX)
  return parties.flatMap((party) => {
    const isKnown = isKnownLead(party, known) || isNamedLikeAddress(party, mailboxes)
    const factor = Math.max(isKnown ? LEAD_ROLE_FACTOR.user : 0, factorOf(party, isInbound))
    if (factor === 0) return []
    const candidates = scorePerson(party).map((candidate) => ({
      ...candidate,
      score: candidate.score * (isAtPresentJob(candidate, party) ? LEAD_ROLE_FACTOR.user : factor),
    }))
    return [{ party, candidates }]
  })
}

const isPlain: ReadonlySet<Role> = new Set(['neutral', 'lead'])

/** Whoever gives money or writes has one address, and the name that it is made of: {"from_name": "Ada Byron", "email": "ada.byron@…"}. */
function isNamedLikeAddress(party: Party, mailboxes: readonly string[]): boolean {
  if (party.role !== 'from' || mailboxes.length === 0 || emailsOf(party).length > 0) return false
  return party.clues.some(
    ({ shape, words, field }) =>
      shape.kind === 'words' &&
      shape.looksLikePerson &&
      hasTag(words, 'name', 'fullName') &&
      String(field.value)
        .split(/\s+/)
        .some((name) => mailboxes.includes(squash(name)) || soundsLikeOne(name, mailboxes)),
  )
}

/** Fewer letters are shared by chance. */
function mailboxWordsOf(party: Party): string[] {
  return emailsOf(party)
    .slice(0, MAILBOXES_MAX)
    .flatMap(mailboxWords)
    .filter(({ length }) => length >= ADDRESS_PART_MIN)
}

const MAILBOXES_MAX = 5
const MAILBOX_WORDS_MAX = 20

/** The address at the domain of a job held now: {"new_position": {"company_domain": "acme.com", "email": "ada@acme.com"}}. */
function isAtPresentJob({ slot, clue }: Candidate, { role, isPast, clues }: Party): boolean {
  if (slot !== 'email' || role !== 'employment' || isPast || clue.isPast) return false
  const mail = clue.shape
  return (
    mail.kind === 'email' && clues.some(({ shape }) => shape.kind === 'site' && shape.domain === mail.domain)
  )
}

/** The addresses and whole names of those who are called leads, contacts or customers. */
function valuesOfLeads(parties: readonly Party[]): Set<string> {
  if (!parties.some(({ role }) => role === 'from' || role === 'to')) return new Set()
  const leads = parties.filter(({ role, isPast }) => role === 'lead' && !isPast)
  return new Set(leads.flatMap((lead) => [...emailsOf(lead), ...namesOf(lead)]))
}

/** Whoever answers is both whom a message went to and whom the answer is from. */
function addressesOfSenders(parties: readonly Party[]): string[] {
  return parties.filter(({ role }) => role === 'from').flatMap(emailsOf)
}

/** The whole names of a party, those in two fields put together. */
function namesOf({ clues }: Party): string[] {
  const names = clues.filter(({ shape }) => shape.kind === 'words' && shape.looksLikePerson)
  const first = names.find(({ words }) => nameKindOf(words) === 'first')
  const last = names.find(({ words }) => nameKindOf(words) === 'last')
  const whole = names.filter(
    ({ shape, words }) => shape.kind === 'words' && shape.wordCount > 1 && hasTag(words, 'name', 'fullName'),
  )
  return [...whole.map(textOf), ...(first && last ? [textOf(first) + textOf(last)] : [])]
}

function textOf({ field }: Clue): string {
  return squash(String(field.value))
}

/** Whoever sends a message from the lead's address or under the lead's name is the lead. */
function isKnownLead(party: Party, known: ReadonlySet<string>): boolean {
  if (known.size === 0 || (party.role !== 'from' && party.role !== 'to')) return false
  return emailsOf(party).some((email) => known.has(email)) || namesOf(party).some((name) => known.has(name))
}

function factorOf(party: Party, isInbound: boolean): number {
  const factor = roleFactor(party.role, isInbound)
  return party.isPast ? factor * PAST_PARTY_FACTOR : factor
}

function roleFactor(role: Role, isInbound: boolean): number {
  if (isInbound && role === 'from') return INBOUND_SENDER_FACTOR
  return isInbound && role === 'to' ? 0 : LEAD_ROLE_FACTOR[role]
}

function scorePerson(party: Party): Candidate[] {
  const single = party.clues.flatMap((clue) => [scoreEmail(clue), scoreLinkedin(clue)])
  const found = single.filter((candidate) => candidate !== null)
  return [...preferPlain(preferOwnDomain(found, party)), ...scoreNames(party)]
}

/** Beside an address that is called so and nothing else, that of a thing is the thing's: {"EMAIL": …, "CALENDAR_EMAIL": …}. */
function preferPlain(found: readonly Candidate[]): Candidate[] {
  const plain = new Set(
    found.flatMap(({ slot, clue }) => (slot === 'email' && isPlainAddress(clue) ? [clue.container] : [])),
  )
  if (plain.size === 0) return [...found]
  return found.map((one) => {
    const { words, container } = one.clue
    const isThings =
      one.slot === 'email' && plain.has(container) && words.length > 1 && hasTag(words.slice(0, 1), 'thing')
    return isThings ? { ...one, score: one.score - EMAIL.ofThingMinus } : one
  })
}

/** Called an e-mail address and nothing else. */
function isPlainAddress({ words }: Clue): boolean {
  return words.length > 0 && words.every((word) => hasTag([word], 'email'))
}

/** Of two addresses at work the one at the domain of the company's site beside them is the lead's. */
function preferOwnDomain(found: readonly Candidate[], { clues }: Party): Candidate[] {
  const domains = new Set(
    found.flatMap(({ clue: { shape } }) => (shape.kind === 'email' ? [shape.domain] : [])),
  )
  if (domains.size < 2) return [...found]
  const sites = new Set(
    clues.flatMap(({ shape, words, isPast }) =>
      shape.kind === 'site' && !isPast && hasTag(words, 'website', 'domain') ? [shape.domain] : [],
    ),
  )
  if (![...domains].some((domain) => sites.has(domain))) return [...found]
  return found.map((one) => {
    const { shape } = one.clue
    const isElsewhere = shape.kind === 'email' && !shape.isFree && !sites.has(shape.domain)
    return isElsewhere ? { ...one, score: one.score - EMAIL.elsewhereMinus } : one
  })
}

/** The party that is the lead: the one with the most parts of a person, the surest first. */
export function chooseLead(
  scored: readonly ScoredParty[],
  likeness: ReadonlyMap<Party, number>,
): ScoredParty | null {
  const companies = namedCompanies(scored)
  const least = likeness.size > 0 ? Math.min(...likeness.values()) : 0
  const addresses = scored.flatMap(plainAddressesOf).slice(0, ADDRESSES_MAX)
  const hasOthers = scored.some(
    ({ party, candidates }) =>
      party.role !== 'own' && candidates.some(({ score }) => score >= CONFIDENCE.use),
  )
  const asked = placesOfContacts(scored.map(({ party }) => party))
  let lead: ScoredParty | null = null
  let most = 0
  for (const one of scored) {
    if (
      isFirmOfContact(one.party, asked) ||
      isStrangerWithin(one, addresses) ||
      (hasOthers && one.party.role === 'own')
    )
      continue
    const called = isCalledLead(one) ? CALLED_LEAD_PLUS : 0
    const sum =
      sumOfParts(one.candidates) +
      called +
      (isAtCompany(one, companies) ? AT_COMPANY_PLUS : 0) +
      (likeness.get(one.party) ?? least) * LIKENESS.factor
    if (sum > most + NEARLY_EQUAL) {
      most = sum
      lead = one
    }
  }
  return lead
}

/** More addresses are a list of people. */
const ADDRESSES_MAX = 5

const recordRoles: ReadonlySet<Role> = new Set(['neutral', 'lead'])

/** Addresses that are called so and nothing else, in what may be about somebody. */
function plainAddressesOf({ party, candidates }: ScoredParty): Clue[] {
  if (!recordRoles.has(party.namedRole) || party.isPast) return []
  return candidates
    .filter(({ slot, clue }) => {
      const { shape } = clue
      return slot === 'email' && shape.kind === 'email' && !shape.isGeneric && isPlainAddress(clue)
    })
    .map(({ clue }) => clue)
}

/**
 * Whoever stands within a record that has an address of its own, under a word that is not known, has brought it: {"email": …, "apporteur":
 * {"email": …}}. Within what is told of somebody by first and last name anybody else is theirs: {"surname": …, "email": …, "employment": {"contact": {…}}}.
 */
function isStrangerWithin({ party }: ScoredParty, addresses: readonly Clue[]): boolean {
  const own = new Set(emailsOf(party))
  if (own.size === 0) return false
  return addresses.some(
    ({ container, shape }) =>
      shape.kind === 'email' &&
      !own.has(shape.email) &&
      isWithin(party.place, container) &&
      (party.namedRole === 'unknown' || (container !== party.place && isSomebodys(container))),
  )
}

/** The record of one person, by the names of its fields. */
const isSomebodys = rememberByNode(({ parent, children }) => {
  if (!parent) return false
  const kinds = new Set([...children.keys()].map((key) => nameKindOf(readName(String(key)))))
  return kinds.has('first') && kinds.has('last')
})

/** Who is called the customer goes before somebody of whom more is known. */
function isCalledLead({ party, candidates }: ScoredParty): boolean {
  return (
    party.role === 'lead' &&
    party.namedRole !== 'unknown' &&
    !party.isPast &&
    candidates.some(({ slot }) => slot === 'email')
  )
}

/** The surest of a lead's e-mail addresses. */
export function bestEmailOf(lead: ScoredParty | null): Candidate | undefined {
  return lead ? surestEmail(lead) : undefined
}

const surestEmail = remember(({ candidates }: ScoredParty) =>
  candidates
    .filter(({ slot }) => slot === 'email')
    .reduce<Candidate | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined),
)

function sumOfParts(candidates: readonly Candidate[]): number {
  let sum = 0
  for (const [slot, weight] of Object.entries(PERSON_PART)) {
    const best = Math.max(
      0,
      ...candidates.filter((candidate) => candidate.slot === slot).map(({ score }) => score),
    )
    sum += best * weight
  }
  return sum
}
