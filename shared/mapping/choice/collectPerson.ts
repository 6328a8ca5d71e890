import { squash } from '../../identifiers/placeholders'
import type { Candidate } from '../scores/candidate'
import { corroborate } from '../scores/corroborate'
import { bestEmailOf } from './chooseLead'
import type { ScoredParty } from './chooseLead'
import { addressWordsOf, isHeardIn, isLatin, isOfAnother, isSpelledIn } from './namesInAddress'
import { isHolderOfCard, isOnBill } from './payerName'
import { firmsOf, isAddressOf } from './strangeAddress'
import type { Firms } from './strangeAddress'
import { isWithin } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import { leadLikeRoles } from '../parties/roles'
import { ADDRESS_PART_MIN, CORROBORATED, ELSEWHERE_FACTOR, PERSON_NAME } from '../weights'

/** Nobody has more names than this. */
const NAME_PARTS_MAX = 50

/** The lead's own parts, and the parts of other places that are shown to be about the same person. */
export function collectPerson(lead: ScoredParty, scored: readonly ScoredParty[]): Candidate[] {
  const parts = nameParts(lead).slice(0, NAME_PARTS_MAX)
  const known = {
    ...lead,
    parts,
    names: wordsOf(parts),
    emails: textsOf(lead, 'email'),
    pages: textsOf(lead, 'linkedin_url'),
    domains: new Set(workDomainsOf(lead)),
    addressWords: addressWordsOf(lead.candidates),
    firms: firmsOf(lead.party),
    around: scored
      .filter(({ party }) => party.role === 'lead' && isWithin(lead.party.place, party.place))
      .map(({ party }) => party.place),
  }
  const same = new Set(scored.filter((one) => one !== lead && isSamePerson(known, one)))
  const names = [...known.names, ...wordsOf([...same].flatMap(nameParts).slice(0, NAME_PARTS_MAX))]
  const elsewhere = [...same, ...scored.filter((one) => !same.has(one) && isProfileAlone(one, names))]
    .flatMap(({ candidates }) => candidates)
    .filter((candidate) => !contradicts(candidate, known.parts) && !isStrangeAddress(candidate, known))
    .map((candidate) => ({ ...candidate, score: scoreElsewhere(candidate, known) }))
  const email = bestEmailOf(lead) ?? elsewhere.find(({ slot }) => slot === 'email')
  const agreeing = [lead, ...scored.filter((one) => one !== lead && sharesAddress(known, one))]
    .flatMap(({ party }) => corroborate(party, email))
    .filter((one) => isWholeOf(one, parts))
  return [...lead.candidates, ...elsewhere, ...agreeing]
}

/** Where the first and the last name are told, a whole one that only looks like a name must hold both. */
function isWholeOf({ slot, clue }: Candidate, parts: readonly NamePart[]): boolean {
  const told = parts.filter((part) => part.slot === 'first_name' || part.slot === 'last_name')
  if (slot !== 'full_name' || new Set(told.map((part) => part.slot)).size < 2) return true
  const text = squash(String(clue.field.value))
  // In other letters the same name shares none.
  return told.every((part) => text.includes(part.text) || isLatin(text) !== isLatin(part.text))
}

const accountKey =
  /^(?:(?:\w+_)?(?:account|user|identity|seat|mailbox|inbox|workspace|robot|operator|runner|credentials?|profile_?owner))$/i

/** The account that somebody was found with is the tool user's, unless its address is made of the lead's name or at their company. */
function isStrangeAddress({ slot, clue }: Candidate, { parts, names, party, firms }: KnownLead): boolean {
  if (slot !== 'email' || parts.length === 0 || clue.place === party.place) return false
  if (!accountKey.test(String(clue.place.key)) || isWithin(party.place, clue.place)) return false
  return !isAddressOf(clue, names, firms)
}

function wordsOf(parts: readonly NamePart[]): string[] {
  return parts.flatMap(({ clue: { field } }) => String(field.value).split(/\s+/).map(squash))
}

const NO_FIRMS: Firms = { sites: new Set(), names: [] }

/** The lead, with what the others are compared with. */
type KnownLead = ScoredParty & {
  parts: NamePart[]
  /** The words of the names. */
  names: string[]
  emails: ReadonlySet<string>
  pages: ReadonlySet<string>
  domains: ReadonlySet<string>
  addressWords: ReadonlySet<string>
  firms: Firms
  /** What is called the lead and holds the lead's own part: {"person": {"firstName": …, "contact": {"email": …}}}. */
  around: TreeNode[]
}
type NamePart = { slot: string; text: string; clue: Clue }

function isSamePerson(lead: KnownLead, other: ScoredParty): boolean {
  if (sharesAddress(lead, other) || isAtNamedAddress(lead, other)) return true
  if (isNamesakeAtWork(lead, other) || isNamedLikeAddress(lead, other) || isAddressee(lead, other))
    return true
  if (
    other.party.role === 'employment' &&
    !other.party.isPast &&
    !lead.candidates.some(({ slot }) => slot === 'email')
  )
    return true
  if (isMailboxOfThing(other)) return false
  const hasOtherContact = other.candidates.some(({ slot }) => slot === 'email' || slot === 'linkedin_url')
  if (hasOtherContact && lead.candidates.some(({ slot }) => slot === 'email')) {
    const hasEmail = other.candidates.some(({ slot }) => slot === 'email')
    if (!hasEmail && (isOfSameNames(lead, other) || isCalledAsProfile(lead, other))) return true
    const isAround = aroundRoles.has(other.party.role) && isWithin(lead.party.place, other.party.place)
    return !hasEmail && (isWithinRecord(lead, other) || isAround)
  }
  return (
    agreesOnName(lead, other) ||
    isWithin(lead.party.place, other.party.place) ||
    isWithin(other.party.place, lead.party.place)
  )
}

/** Within the lead's own part, or within what holds that part and is called the lead. */
function isWithinRecord({ party, around }: KnownLead, { party: other }: ScoredParty): boolean {
  if (isWithin(other.place, party.place)) return true
  return other.role === 'unknown' && around.some((place) => isWithin(other.place, place))
}

/** Where only a company, a shop or a desk can be written to, that is nobody's own address. */
function isMailboxOfThing({ party, candidates }: ScoredParty): boolean {
  const mails = candidates.flatMap(({ clue: { shape } }) => (shape.kind === 'email' ? [shape] : []))
  const isThings = party.role === 'thing' || party.role === 'company'
  return isThings && mails.length > 0 && mails.every(({ isGeneric }) => isGeneric)
}

/** Only the names of the lead are known, and an address is made of the first and the last: {"emails": ["ada.byron@…"], "profile": {"given_name": "Ada", …}}. */
function isAtNamedAddress(
  { candidates, names }: KnownLead,
  { party, candidates: others }: ScoredParty,
): boolean {
  if (candidates.some(({ slot }) => slot === 'email') || party.isPast || !leadLikeRoles.has(party.role))
    return false
  const [first = '', ...rest] = names.filter(({ length }) => length >= ADDRESS_PART_MIN)
  const last = rest.find((name) => name !== first)
  if (last === undefined) return false
  return others.some(
    ({ slot, clue }) =>
      slot === 'email' && isAddressOf(clue, [first], NO_FIRMS) && isAddressOf(clue, [last], NO_FIRMS),
  )
}

/** The first and the last name are both in the lead's: {"name": "Susan Haddock", "variables": {"First Name": "Susan", "Last Name": "Haddock"}}. */
function isOfSameNames({ parts }: KnownLead, other: ScoredParty): boolean {
  const whole = parts.find(({ slot }) => slot === 'full_name')?.text
  const [first, last] = ['first_name', 'last_name'].map(
    (slot) => nameParts(other).find((part) => part.slot === slot)?.text,
  )
  return whole !== undefined && first !== undefined && last !== undefined && whole === first + last
}

/** Beside the address may stand the names, and elsewhere the profile that is called like them. */
function isProfileAlone(one: ScoredParty, names: readonly string[]): boolean {
  const hasOther = one.candidates.some(({ slot }) => slot !== 'linkedin_url')
  return !hasOther && isCalledAsProfile({ names }, one)
}

/** The address of a profile is made of the first and the last name: ".../in/ada-byron". */
function isCalledAsProfile(
  { names }: { names: readonly string[] },
  { party, candidates }: ScoredParty,
): boolean {
  const profiles = candidates.filter(({ slot }) => slot === 'linkedin_url')
  if (profiles.length === 0 || party.isPast || notAddressees.has(party.role)) return false
  const known = [...new Set(names)].filter(({ length }) => length >= ADDRESS_PART_MIN)
  return profiles.some(({ clue: { shape } }) => {
    const page =
      shape.kind === 'personLinkedin' ? squash(shape.url.slice(shape.url.lastIndexOf('/') + 1)) : ''
    return known.filter((name) => page.includes(name)).length >= 2
  })
}

/** Somebody of the same whole name at the same domain has a second address. */
function isNamesakeAtWork({ parts, domains }: KnownLead, other: ScoredParty): boolean {
  if (parts.length === 0 || !workDomainsOf(other).some((domain) => domains.has(domain))) return false
  const wholes = nameParts(other).filter(({ slot }) => slot === 'full_name')
  return wholes.some(({ text }) => parts.every((part) => text.includes(part.text)))
}

function workDomainsOf({ candidates }: ScoredParty): string[] {
  return candidates.flatMap(({ clue: { shape } }) =>
    shape.kind === 'email' && !shape.isFree ? [shape.domain] : [],
  )
}

/** A name that is the first and the last name of the lead together says the same, whatever it is called. */
function scoreElsewhere({ slot, score, clue }: Candidate, known: KnownLead): number {
  const { parts, names, addressWords, firms } = known
  const textOfPart = (wanted: string): string => parts.find((part) => part.slot === wanted)?.text ?? ''
  const [first, last] = [textOfPart('first_name'), textOfPart('last_name')]
  const text = squash(String(clue.field.value))
  const isBoth = first !== '' && last !== '' && (text === first + last || text === last + first)
  if (slot === 'email' && isAddressOf(clue, names, NO_FIRMS) && isAddressOf(clue, [], firms))
    return Math.max(score, CORROBORATED) * ELSEWHERE_FACTOR
  const isPayer = (isHolderOfCard(clue) || isOnBill(clue)) && !isOfAnother(addressWords, clue)
  const isSure = isBoth || isSpelledIn(addressWords, clue) || isPayer
  return (slot === 'full_name' && isSure ? Math.max(score, PERSON_NAME.ofParty) : score) * ELSEWHERE_FACTOR
}

/** Only the address of the lead is known, and its words are somebody's names: {"identities": [{"value": "thad@…"}], "traits": {"first_name": "Thad"}}. */
function isNamedLikeAddress({ parts, addressWords }: KnownLead, other: ScoredParty): boolean {
  if (parts.length > 0 || notAddressees.has(other.party.role) || other.party.isPast) return false
  if (other.candidates.some(({ slot }) => slot === 'email' || slot === 'linkedin_url')) return false
  const names = other.candidates.filter(({ slot }) => slot.endsWith('t_name') || slot === 'full_name')
  if (names.some(({ clue }) => isSpelledIn(addressWords, clue) || isHeardIn(addressWords, clue))) return true
  if (!leadLikeRoles.has(other.party.role)) return false
  return names.some(({ clue }) =>
    String(clue.field.value)
      .split(/\s+/)
      .map(squash)
      .some((name) => name.length >= ADDRESS_PART_MIN && addressWords.has(name)),
  )
}

const addressKey =
  /^(?:(?:ship|bill)_?-?to|(?:client|customer|buyer|kunden|cliente)?_?-?(?:bill(?:ing)?|ship(?:ping)?|delivery|invoice|customer|default|ship_?to|bill_?to|facturacion|envio|rechnungs?|liefer|livraison|facturation|postal)?_?-?(?:address|addr|direccion|adresse|endereco|indirizzo|adres))$/i

const notAddressees = new Set(['staff', 'other', 'own'])
/** Any other address may be that of a thing. */
const ordererKey =
  /^(?:client|buyer|kunden|cliente|ship|bill|delivery|invoice|customer|factura|envio|rechnung|liefer|livraison)/i

/** An order is sent to whoever ordered: {"order": {"customer": {"email": …}, "billing_address": {"name": …, "surname": …}}}. */
function isAddressee({ parts, party }: KnownLead, { party: other, candidates }: ScoredParty): boolean {
  const place = partOfDelivery(other.place)
  const { key, parent } = place
  if (parts.length === 0 && candidates.some(({ clue }) => isHolderOfCard(clue)))
    return !candidates.some(({ slot }) => slot === 'email')
  if (
    parts.length > 0 ||
    parent === null ||
    other.isPast ||
    (place === other.place && !addressKey.test(String(key)))
  )
    return false
  if (other.role === 'thing' && !ordererKey.test(String(key))) return false
  if (notAddressees.has(other.role) || candidates.some(({ slot }) => slot === 'email')) return false
  return parent === party.place || parent === party.place.parent
}

const deliveryKey = /^(?:shipping|delivery|billing)(?:_?(?:info|details|data))?$/i

/** The address of a delivery may stand within what is told of it: {"shipping_info": {"postal_address": {"name": …}}}. */
function partOfDelivery(place: TreeNode): TreeNode {
  const { parent } = place
  return parent?.parent && deliveryKey.test(String(parent.key)) && addressKey.test(String(place.key))
    ? parent
    : place
}

/** What is around the lead's own part is theirs where nothing else is said, or where it is called the lead. */
const aroundRoles = new Set(['neutral', 'lead'])

function sharesAddress({ emails, pages }: KnownLead, { candidates }: ScoredParty): boolean {
  return candidates.some((candidate) => {
    const own = candidate.slot === 'email' ? emails : candidate.slot === 'linkedin_url' ? pages : null
    return own?.has(textOf(candidate)) ?? false
  })
}

function textsOf({ candidates }: ScoredParty, wanted: 'email' | 'linkedin_url'): Set<string> {
  return new Set(candidates.filter(({ slot }) => slot === wanted).map(textOf))
}

function agreesOnName({ parts }: KnownLead, other: ScoredParty): boolean {
  const names = other.candidates.filter(({ slot }) => slot.endsWith('_name'))
  return names.length > 0 && parts.length > 0 && names.every((candidate) => !contradicts(candidate, parts))
}

/** Whether a name says something else than the names the lead already has. */
function contradicts(candidate: Candidate, own: readonly NamePart[]): boolean {
  if (!candidate.slot.endsWith('_name') || own.length === 0) return false
  const text = textOf(candidate)
  if (candidate.slot === 'full_name')
    return !own.every(({ text: part }) => text.includes(part) || part.includes(text))
  const same = own.filter(({ slot }) => slot === candidate.slot || slot === 'full_name')
  return same.some(({ text: part }) => !part.includes(text) && !text.includes(part))
}

function nameParts({ candidates }: ScoredParty): NamePart[] {
  return candidates
    .filter(({ slot, score }) => slot.endsWith('_name') && score > PERSON_NAME.contradicts)
    .map((candidate) => ({ slot: candidate.slot, text: textOf(candidate), clue: candidate.clue }))
}

function textOf({ clue }: Candidate): string {
  return squash(String(clue.field.value))
}
