import { squash } from '../../identifiers/placeholders'
import type { Clue } from '../clues/readClues'
import type { Word } from '../clues/word'
import { isPartnerName } from '../clues/nameKind'
import type { TreeNode } from '../clues/fieldTree'
import { remember } from '../remember'
import { readAccountOwner } from './accountOwner'
import { readApplicants } from './applicants'
import { readBesideLead } from './besideLead'
import { readLogins } from './logins'
import { readContactOfLead } from './contactOfLead'
import { confirmLookups } from './lookups'
import { readMemberFirms } from './memberFirms'
import { readWriters } from './messageDirection'
import { readMoves } from './moves'
import { tellColleagues } from './ownDomains'
import { readRequesters } from './documents'
import { readDoersOfOwn } from './doers'
import { readPayables } from './payables'
import { readPetOwners } from './petOwners'
import { readOwnPosts, readPosters } from './posts'
import { readRecipients } from './recipients'
import { readShippers } from './shippers'
import { readOwnEvents, readVisitors } from './ownEvents'
import { readNotified, readOwnWork } from './ownWork'
import { isReplyTo } from './parties'
import type { Party } from './parties'
import { splitUnwritten } from './splitUnwritten'
import { hasTag } from './roles'

/** What only all the parties together show: a name, an address or a page beside theirs makes some of them somebody else. */
export function correctParties(grouped: readonly Party[]): Party[] {
  const parties = readRequesters(grouped)
  const byPlace = new Map<TreeNode, Party[]>()
  for (const party of parties) listOf(byPlace, party.place).push(party)
  const pages = domainsOfThings(parties)
  for (const party of parties) {
    const beside = byPlace.get(party.place) ?? []
    readBareFrom(party, beside)
    takeOwnerName(party, beside)
    takePartner(party, beside)
    if (isWriterOfOwnPage(party, pages) || isNamedWithOwner(party, beside)) party.role = 'staff'
  }
  readWriters(parties)
  readOwnPosts(parties)
  confirmLookups(parties)
  readMoves(parties)
  readVisitors(parties)
  readOwnEvents(parties)
  readOwnWork(parties)
  readPayables(parties)
  readNotified(parties)
  readBesideLead(parties)
  readPosters(parties)
  readShippers(parties)
  readRecipients(parties)
  readDoersOfOwn(parties)
  preferReplyTo(parties)
  readLogins(parties)
  readAccountOwner(parties)
  readApplicants(parties)
  readPetOwners(parties)
  readContactOfLead(parties)
  readMemberFirms(parties)
  return tellColleagues(parties).flatMap(splitPayers).flatMap(splitOthers).flatMap(splitUnwritten)
}

/**
 * A form on the own site sends its mail itself: {"from": "wordpress@…", "reply_to": …} names the visitor as whom to reply to. A role's
 * address, or one where the message went to, is that of a mailbox.
 */
function preferReplyTo(parties: readonly Party[]): void {
  const senders = parties.filter(({ role }) => role === 'from')
  const reply = senders.filter(isOfReplyTo).flatMap(addressesOf)
  const toDomains = parties.filter(({ role }) => role === 'to').flatMap(addressesOf)
  const [own] = reply
  if (!own || own.isGeneric || toDomains.some(({ domain }) => domain === own.domain)) return
  const others = senders.filter((party) => !isOfReplyTo(party) && addressesOf(party).length > 0)
  if (others.some((party) => addressesOf(party).some(({ email }) => email === own.email))) return
  for (const party of others) party.role = 'staff'
  // Programs send for somebody else.
  const isByProgram = others.length > 0 && others.every((party) => addressesOf(party).every(isOfProgram))
  for (const party of senders) if (isByProgram && isOfReplyTo(party)) party.role = 'user'
}

function isOfProgram({ email, isGeneric }: { email: string; isGeneric: boolean }): boolean {
  return (
    isGeneric ||
    /^(?:wordpress|web_?forms?|forms?|mailer|notif(?:y|ications?)|website|system|server|apache|www-data|cgi|contact-?forms?|alerts?|robot|bot)@/.test(
      email,
    )
  )
}

function isOfReplyTo({ clues, place }: Party): boolean {
  const list = typeof place.key === 'number' ? place.parent?.key : place.key
  return clues.every(isReplyTo) || /^reply_?to$/i.test(String(list))
}

function addressesOf({ clues }: Party): { email: string; domain: string; isGeneric: boolean }[] {
  return clues.flatMap(({ shape }) => (shape.kind === 'email' ? [shape] : []))
}

/** Odoo calls the address that a contact wrote from "email_from"; where nobody else has one it is the contact's. */
function readBareFrom(party: Party, beside: readonly Party[]): void {
  const isBare = party.clues.every(({ words }) => words.length === 2 && words[1]?.text === 'from')
  if (party.role !== 'from' || !isBare) return
  if (beside.some(hasContactName) && !beside.some(({ role }) => role === 'to')) party.role = 'lead'
}

/** The owner of a shop writes from the address beside it: {"email": "gia@sunrise.yoga", "shop_owner": "Gia Roe"}. */
function takeOwnerName(party: Party, beside: readonly Party[]): void {
  const [clue] = party.clues
  if (party.role !== 'staff' || !clue || party.clues.length > 1 || !isOwnersName(clue)) return
  const named = String(clue.field.value)
    .split(/\s+/)
    .map(squash)
    .filter((word) => word.length > 2)
  const mailboxes = mailboxesOf(beside)
  const others = named.flatMap((word) => mailboxes.get(word)?.find(({ role }) => role !== 'staff') ?? [])
  const [other] = others.sort((one, another) => beside.indexOf(one) - beside.indexOf(another))
  if (!other) return
  party.clues = []
  other.clues.push({ ...clue, words: [{ text: 'fullname', tags: ['fullName'] }] })
}

/** Who has an address that begins with a word, of those at one place; found once for all its owners. */
const mailboxesOf = remember((beside: readonly Party[]) => {
  const mailboxes = new Map<string, Party[]>()
  for (const party of beside)
    for (const { email } of addressesOf(party)) {
      const known = listOf(mailboxes, email.split(/[@._-]/)[0] ?? '')
      if (known.at(-1) !== party) known.push(party)
    }
  return mailboxes
})

function listOf<Key>(lists: Map<Key, Party[]>, key: Key): Party[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

function isOwnersName({ shape, words }: Clue): boolean {
  return (
    shape.kind === 'words' &&
    shape.looksLikePerson &&
    shape.wordCount > 1 &&
    words.some(({ text }) => text === 'owner')
  )
}

/** A partner's name beside a contact's is that of the contact's firm. */
function takePartner(party: Party, beside: readonly Party[]): void {
  const firm = party.role === 'other' ? party.clues.find(isPartnerName) : undefined
  const contact = firm && beside.find(hasContactName)
  if (!firm || !contact) return
  party.clues = party.clues.filter((clue) => clue !== firm)
  contact.clues.push(firm)
}

function hasContactName({ role, clues }: Party): boolean {
  return role === 'lead' && clues.some(({ words }) => hasTag(words, 'lead') && hasTag(words, 'name'))
}

/** Whoever writes on a page of their own domain is on the side of the page, not its reader. */
function isWriterOfOwnPage(party: Party, pages: ReadonlyMap<TreeNode, ReadonlySet<string>>): boolean {
  if (party.role !== 'user') return false
  const domains = party.clues.flatMap(({ shape }) =>
    shape.kind === 'email' && !shape.isFree ? [shape.domain] : [],
  )
  if (domains.length === 0) return false
  for (let node = party.place.parent; node; node = node.parent) {
    const known = pages.get(node)
    if (known && domains.some((domain) => known.has(domain))) return true
  }
  return false
}

/** The name of who made something beside the address of whom it belongs to: {"show": {"author": "Ada Byron", "owner_email": …}}. */
function isNamedWithOwner({ role, place, clues }: Party, beside: readonly Party[]): boolean {
  return (
    role === 'user' &&
    place.parent !== null &&
    clues.every(({ shape }) => shape.kind !== 'email') &&
    beside.some(({ role: other, clues: own }) => other === 'staff' && own.some(isOwnersAddress))
  )
}

function isOwnersAddress({ shape, words }: Clue): boolean {
  return shape.kind === 'email' && words[0]?.text === 'owner'
}

/** What is made and shown at an address of its maker's. */
const publishedKey =
  /^(?:project|repo(?:sitory)?|story|article|(?:blog_?)?post|issue|build|pipeline|deploy(?:ment)?|release|commit)$/i

/** The domains of things, by where they stand, and of what is published, by what it stands in. */
function domainsOfThings(parties: readonly Party[]): Map<TreeNode, Set<string>> {
  const found = new Map<TreeNode, Set<string>>()
  for (const { role, place, clues } of parties) {
    const around = place.parent && publishedKey.test(String(place.key)) ? [place.parent] : []
    const nodes = role === 'thing' ? [place, ...around] : around
    const domains = nodes.length === 0 ? [] : clues.flatMap(pageDomainOf)
    for (const node of nodes) {
      const known = found.get(node) ?? new Set()
      for (const domain of domains) known.add(domain)
      found.set(node, known)
    }
  }
  return found
}

function pageDomainOf({ shape, words }: Clue): string[] {
  return shape.kind === 'site' && hasTag(words, 'url') ? [shape.domain] : []
}

/** Whoever paid stands with whoever takes part: {"attendee": {"first_name": …, "email": …, "buyer_first_name": …, "buyer_email": …}}. */
function splitPayers(party: Party): Party[] {
  const { clues, place, namedRole } = party
  if (namedRole !== 'lead' || !place.parent || findName(clues, 'firstName') === null) return [party]
  const isPlain = ({ words, shape }: Clue): boolean => shape.kind === 'email' && words.length === 1
  const first = clues.find(
    ({ words, shape }) => shape.kind === 'email' && words.length === 2 && hasTag(words.slice(0, 1), 'lead'),
  )?.words[0]?.text
  if (first === undefined || !clues.some(isPlain)) return [party]
  const others = new Set(clues.filter(({ words }) => words.length > 1 && words[0]?.text === first))
  if (![...others].some(({ words }) => hasTag(words, 'firstName', 'name', 'fullName'))) return [party]
  return [
    { ...party, clues: clues.filter((clue) => !others.has(clue)) },
    { ...party, role: 'other', namedRole: 'other', clues: [...others] },
  ]
}

/** "identity_name" beside another first and last name is somebody else's, with all that is called "identity_…". */
function splitOthers(party: Party): Party[] {
  const { clues } = party
  const own = [findName(clues, 'firstName'), findName(clues, 'lastName')]
  if (own.some((name) => name === null)) return [party]
  const named = clues.find(
    ({ words, shape }) =>
      words.length === 2 && shape.kind === 'words' && shape.wordCount > 1 && isLeadName(words),
  )
  const text = squash(String(named?.field.value ?? ''))
  if (!named || own.some((name) => text.includes(name ?? ''))) return [party]
  const first = named.words[0]?.text
  const others = new Set(clues.filter(({ words }) => words.length > 1 && words[0]?.text === first))
  return [
    { ...party, clues: clues.filter((clue) => !others.has(clue)) },
    { ...party, role: 'other', namedRole: 'other', clues: [...others] },
  ]
}

function isLeadName(words: readonly Word[]): boolean {
  return hasTag(words.slice(0, 1), 'lead') && hasTag(words.slice(1), 'name')
}

/** The name of a person without any word for whose it is. */
function findName(clues: readonly Clue[], tag: 'firstName' | 'lastName'): string | null {
  const clue = clues.find(
    ({ words, shape }) => shape.kind === 'words' && words.length === 1 && hasTag(words, tag),
  )
  return clue ? squash(String(clue.field.value)) : null
}
