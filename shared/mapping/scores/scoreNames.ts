import { squash } from '../../identifiers/placeholders'
import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import { isContactWord, isPartnerName, nameKindOf } from '../clues/nameKind'
import type { NameKind } from '../clues/nameKind'
import { rememberByNode } from '../clues/fieldTree'
import { mailboxWords } from '../clues/mailboxWords'
import type { Party } from '../parties/parties'
import type { Clue } from '../clues/readClues'
import { hasTag } from '../parties/roles'
import { remember } from '../remember'
import { isDeclaredFirm } from './declaredFirm'
import { firmNamesOf } from './firmNames'
import { scoreNumberedNames } from './numberedNames'
import { isPersonAccount } from './personAccount'
import { isTitled, scoreWholeName, trustName } from './scoreWholeName'
import { isHanName } from './unnamedNames'
import { findUntoldParts } from './untoldPart'
import type { UntoldPart } from './untoldPart'
import { COMPANY_NAME, PERSON_NAME } from '../weights'

type Named = { clue: Clue; kind: NameKind }

/** The name fields of one party, each for the slot that its name and the other names make it. */
export function scoreNames(party: Party): Candidate[] {
  const told = party.clues.flatMap((clue) => {
    const kind = isNameLike(clue) ? kindOf(clue) : null
    return kind === null ? [] : [{ clue, kind }]
  })
  const untold = findUntoldParts(party, told)
  const named: Named[] = [...told, ...untold]
  const first = named.find(({ kind }) => kind === 'first')?.clue
  const last = named.find(({ kind }) => kind === 'last')?.clue
  const hasLast = last?.shape.kind === 'words'
  const whole = first ? undefined : named.find(({ kind }) => kind === 'full')?.clue
  const contactPerson = named.find(({ clue, kind }) => kind === 'party' && isWholeName(clue))?.clue
  const contact = named.find(({ clue, kind }) => kind === 'partyName' && isContact(clue))?.clue
  const numbered = scoreNumberedNames(
    party,
    named.filter(({ kind }) => kind === 'bare' || kind === 'partyName').map(({ clue }) => clue),
  )
  if (numbered && !first && !last) return numbered
  const scored = named.flatMap(({ clue, kind }) => {
    if (clue === first && !hasLast && isWholeInMailbox(clue, party)) return [scoreAsPerson(clue)]
    const part = untold.find((one) => one.clue === clue)
    if (part) return [scoreUntold(part)]
    if (isPersonAccount(clue, party)) return [scoreAsPerson(clue)]
    const isFirm = kind === 'bare' && !firmNamesOf(party).hasAny && isDeclaredFirm(clue.container)
    if (isFirm && !isBoth(clue, first, last)) return [scoreAsFirm(clue)]
    if (contactPerson && isBesideContact(clue, kind, contactPerson)) return [scoreAsCompany(clue)]
    if (kind === 'full' && (isOfNeither(clue, first, last) || isCompanyBeside(clue, party))) return []
    if ((kind === 'full' || kind === 'bare') && isOfFirmAndPerson(clue, party)) return []
    if (kind === 'full' && isFirstPart(clue, first, last))
      return scoreWholeName({ clue, isPartyName: true, first, last, party })
    if (kind === 'last' && whole && isNoPartOf(clue, whole)) return []
    if (kind !== 'bare' && kind !== 'partyName') return scorePart({ clue, kind })
    if (contact && kind === 'partyName' && isOtherName(clue, contact)) return [scoreAsCompany(clue)]
    if (isPartnerName(clue)) return []
    if (isFirmsName({ clue, kind }, first, last, party)) return [scoreAsCompany(clue)]
    return scoreWholeName({ clue, isPartyName: kind === 'partyName', first, last, party })
  })
  return [...scored, ...scoreWholes(party, named, [first, last])]
}

/** Who has typed the whole name into a first one is known by the address: {"firstname": "Ada Byron", "email": "ada.byron@…"}. */
function isWholeInMailbox({ shape, field }: Clue, party: Party): boolean {
  if (shape.kind !== 'words' || !shape.looksLikePerson || shape.wordCount < 2) return false
  const words = addressWordsOf(party)
  const names = String(field.value).trim().split(/\s+/).map(squash)
  return [names[0] ?? '', names.at(-1) ?? ''].every((name) => name.length > 2 && words.has(name))
}

const addressWordsOf = remember(
  ({ clues }: Party) =>
    new Set(
      clues
        .flatMap(({ shape }) => (shape.kind === 'email' ? [shape.email] : []))
        .slice(0, ADDRESSES_MAX)
        .flatMap(mailboxWords),
    ),
)

/** Nobody has more addresses. */
const ADDRESSES_MAX = 10

/** Whatever it is called: the first and the last name beside it together are the whole one. */
function scoreWholes(
  { clues }: Party,
  named: readonly Named[],
  [first, last]: readonly (Clue | undefined)[],
): Candidate[] {
  if (!first || !last || named.some(({ kind }) => kind === 'full')) return []
  const known = new Set(named.map(({ clue }) => clue))
  return clues
    .filter((clue) => !known.has(clue) && isWholeName(clue) && isBoth(clue, first, last))
    .map(scoreAsPerson)
}

function scoreUntold({ clue, kind, why }: UntoldPart): Candidate {
  return { slot: kind === 'first' ? 'first_name' : 'last_name', clue, score: PERSON_NAME.second, why: [why] }
}

function kindOf(clue: Clue): NameKind | null {
  if (isWholePreferred(clue)) return 'full'
  if (isPartnerName(clue) || isWholeNickname(clue)) return 'partyName'
  const kind = nameKindOf(clue.words) ?? (isNamedBesideAddress(clue) ? 'party' : null)
  if (kind === 'first' && isWholeAnswer(clue)) return 'full'
  return kind === 'last' && isKindOfItem(clue) ? null : kind
}

/** {"buyer": "Ada Byron", "buyerEmail": …}. */
function isNamedBesideAddress({ words, field, container }: Clue): boolean {
  const key = String(field.segments.at(-1))
  return words.length === 1 && hasTag(words, 'lead') && keysOfAddresses(container).has(key.toLowerCase())
}

/** Of {"buyerEmail": …, "client_mail": …} "buyer" and "client". */
const keysOfAddresses = rememberByNode(
  ({ children }) =>
    new Set(
      [...children.keys()].flatMap(
        (key) => /^([^@]{2,40}?)[_ -]?e?_?mail(?:_?address)?$/i.exec(String(key))?.[1]?.toLowerCase() ?? [],
      ),
    ),
)

/** What people want to be called may be their whole name: {"What should we call you?": "Gro Lasken"}. */
function isWholeAnswer({ words, shape }: Clue): boolean {
  return shape.kind === 'words' && shape.wordCount > 1 && words.some(({ text }) => callWords.test(text))
}

const callWords = /^(?:what|how).*(?:you|youprefer|goby)$/

/** Questions and devices come in families, which are written small: {"family": "open_ended"}. */
function isKindOfItem({ words, field }: Clue): boolean {
  return words.length === 1 && words[0]?.text === 'family' && /^\p{Ll}/u.test(String(field.value))
}

/** Two words by which somebody likes to be called are their whole name. */
function isWholePreferred({ words, shape }: Clue): boolean {
  return (
    words.length === 1 &&
    words[0]?.text === 'preferredname' &&
    shape.kind === 'words' &&
    shape.looksLikePerson &&
    shape.wordCount > 1
  )
}

const nicknames = /^(?:nick|nickname|screenname|handle|pseudo|alias|uname|username)$/

/** Chats and desks call what somebody has given as their name a nickname. In Han it is one word, of a family name and another one. */
function isWholeNickname({ words, shape, field }: Clue): boolean {
  const own = words.filter((word) => !hasTag([word], 'lead', 'user'))
  const [first, second, ...others] = own.length > 0 ? own : words
  const isCalledSo =
    nicknames.test(first?.text ?? '') && (!second || second.text === 'name') && others.length === 0
  if (!isCalledSo || shape.kind !== 'words' || !shape.looksLikePerson) return false
  const value = String(field.value).trim()
  return shape.wordCount > 1 || (value.length >= HAN_NAME_MIN && isHanName(value))
}

/** Two signs are what friends call somebody. */
const HAN_NAME_MIN = 3

function isNameLike({ shape }: Clue): boolean {
  return shape.kind === 'words' || shape.kind === 'placeholder'
}

/** Somebody's own name beside its parts, as an account "of a business" has it. */
function isBoth({ field }: Clue, first: Clue | undefined, last: Clue | undefined): boolean {
  const parts = [first, last].map((part) => squash(String(part?.field.value ?? '')))
  return parts.every((part) => part !== '') && squash(String(field.value)) === parts.join('')
}

/** A "display name" that holds neither the first nor the last name beside it is that of something else. */
function isOfNeither(full: Clue, first: Clue | undefined, last: Clue | undefined): boolean {
  if (!first || !last || first.container !== full.container || last.container !== full.container) return false
  const text = squash(String(full.field.value))
  return [first, last].every((part) => {
    const own = String(part.field.value)
    // Of a double name one part is enough.
    const parts = own
      .split('-')
      .map(squash)
      .filter((one) => one !== '')
    return parts.length > 0 && part.shape.kind === 'words' && !parts.some((one) => text.includes(one))
  })
}

/** A word for a family name that is also one for a job title, beside the whole name: the Bengali "পদবি". */
function isNoPartOf(last: Clue, whole: Clue): boolean {
  if (last.container !== whole.container || whole.shape.kind !== 'words' || whole.shape.wordCount < 2)
    return false
  const text = squash(String(whole.field.value))
  return !String(last.field.value)
    .split(/[\s-]+/)
    .some((word) => text.includes(squash(word)))
}

/** Books call a customer by the company's name where there is one: {"DisplayName": "Brant Lumber", "CompanyName": "Brant Lumber"}. */
function isCompanyBeside({ field }: Clue, party: Party): boolean {
  const { hasNamed, texts } = firmNamesOf(party)
  return hasNamed && texts.has(squash(String(field.value)))
}

/** Books show a customer by the firm and whoever is there together: "Brant Lumber (Ada Brant)". */
function isOfFirmAndPerson({ field }: Clue, party: Party): boolean {
  const text = squash(String(field.value))
  return firmNamesOf(party).longTexts.some((firm) => text.length - firm.length > 2 && text.includes(firm))
}

/** One word that is called the "contact's name", beside the "contact's surname". */
function isFirstPart({ shape, container }: Clue, first: Clue | undefined, last: Clue | undefined): boolean {
  if (first || last?.container !== container) return false
  return shape.kind === 'words' && shape.wordCount === 1
}

/** A customer's name that holds neither the first nor the last name of the customer is that of the firm. */
function isFirmsName(
  { clue, kind }: Named,
  first: Clue | undefined,
  last: Clue | undefined,
  party: Party,
): boolean {
  if (!first || !last || !isOfNeither(clue, first, last)) return false
  const { shape } = clue
  return kind === 'partyName' || party.role === 'lead' || (shape.kind === 'words' && shape.hasLegalForm)
}

const slotOfKind = { first: 'first_name', last: 'last_name', full: 'full_name' } as const

function scorePart({ clue, kind }: Named): Candidate[] {
  if (kind === 'party') return scoreParty(clue)
  if (kind !== 'first' && kind !== 'last' && kind !== 'full') return []
  return [
    {
      slot: slotOfKind[kind],
      clue,
      score: trustName(clue, isSecond(clue) ? PERSON_NAME.second : PERSON_NAME.named),
      why: [quoteName(clue)],
    },
  ]
}

/** A second name is a family name, but not beside one that is called so. */
function isSecond({ words }: Clue): boolean {
  return words.some(({ text }) => /^(?:secondname|secondsurname|segundoapellido|segoncognom)$/.test(text))
}

/** "Contact person: Ada Lovelace" says a name only where the value looks like one. */
function scoreParty(clue: Clue): Candidate[] {
  const { shape, words } = clue
  if (shape.kind !== 'words' || !shape.looksLikePerson || shape.wordCount < 2) return []
  if (isTitled(clue) || words.some(({ text }) => text === 'preferred')) return []
  return [
    {
      slot: 'full_name',
      clue,
      score: trustName(clue, PERSON_NAME.ofParty),
      why: [quoteName(clue), "looks like a person's name"],
    },
  ]
}

function scoreAsFirm(clue: Clue): Candidate {
  return {
    slot: 'company_name',
    clue,
    score: COMPANY_NAME.own,
    why: [quoteName(clue), 'is said to be a company'],
  }
}

/** {"name": "Acme", "contact_person": "Ada Lovelace"}. */
function isBesideContact(clue: Clue, kind: NameKind, contact: Clue): boolean {
  if (kind !== 'bare' && (kind !== 'partyName' || isContact(clue))) return false
  const [name = '', whole = ''] = [clue, contact].map(({ field }) => squash(String(field.value)))
  const isPart = whole.startsWith(name) || whole.endsWith(name)
  return !isPart && clue.container === contact.container
}

function isWholeName({ shape }: Clue): boolean {
  return shape.kind === 'words' && shape.looksLikePerson && shape.wordCount > 1
}

function scoreAsPerson(clue: Clue): Candidate {
  const why = [quoteName(clue), 'holds the first and the last name']
  return { slot: 'full_name', clue, score: PERSON_NAME.holdsBoth, why }
}

function isContact({ words }: Clue): boolean {
  return words.some(isContactWord)
}

function isOtherName(clue: Clue, contact: Clue): boolean {
  const isSame = squash(String(clue.field.value)) === squash(String(contact.field.value))
  return !isSame && !isContact(clue) && (hasTag(clue.words, 'lead') || isPartnerName(clue))
}

/** In CRMs the lead or client may be a company: then the person has a field of its own, the contact. */
function scoreAsCompany(clue: Clue): Candidate {
  const why = [quoteName(clue), 'stands beside the name of the contact']
  return { slot: 'company_name', clue, score: COMPANY_NAME.besideContact, why }
}
