import { squash } from '../../identifiers/placeholders'
import type { Clue } from '../clues/readClues'
import type { Word } from '../clues/word'
import { isPartnerName } from '../clues/nameKind'
import type { Party } from './parties'
import { hasTag } from './roles'

/** What only all the parties together show: a name, an address or a page beside theirs makes some of them somebody else. */
export function correctParties(parties: readonly Party[]): Party[] {
  for (const party of parties) {
    readBareFrom(party, parties)
    takePartner(party, parties)
  }
  for (const party of parties) if (isWriterOfOwnPage(party, parties)) party.role = 'staff'
  return parties.flatMap((party) => splitOthers(party))
}

/** Odoo calls the address that a contact wrote from "email_from"; where nobody else has one it is the contact's. */
function readBareFrom(party: Party, parties: readonly Party[]): void {
  const isBare = party.clues.every(({ words }) => words.length === 2 && words[1]?.text === 'from')
  if (party.role !== 'from' || !isBare) return
  const beside = parties.filter((other) => other !== party && other.place === party.place)
  if (beside.some(hasContactName) && !beside.some(({ role }) => role === 'to')) party.role = 'lead'
}

/** A partner's name beside a contact's is that of the contact's firm. */
function takePartner(party: Party, parties: readonly Party[]): void {
  const firm = party.role === 'other' ? party.clues.find(isPartnerName) : undefined
  const contact = firm && parties.find((other) => other.place === party.place && hasContactName(other))
  if (!firm || !contact) return
  party.clues = party.clues.filter((clue) => clue !== firm)
  contact.clues.push(firm)
}

function hasContactName({ role, clues }: Party): boolean {
  return role === 'lead' && clues.some(({ words }) => hasTag(words, 'lead') && hasTag(words, 'name'))
}

/** Whoever writes on a page of their own domain is on the side of the page, not its reader. */
function isWriterOfOwnPage({ role, clues, place }: Party, parties: readonly Party[]): boolean {
  if (role !== 'user') return false
  const domains = clues.flatMap(({ shape }) =>
    shape.kind === 'email' && !shape.isFree ? [shape.domain] : [],
  )
  if (domains.length === 0) return false
  return parties.some(
    (other) =>
      other.role === 'thing' &&
      isAround(other, place) &&
      other.clues.some(
        ({ shape, words }) => shape.kind === 'site' && hasTag(words, 'url') && domains.includes(shape.domain),
      ),
  )
}

function isAround({ place }: Party, inner: Party['place']): boolean {
  for (let node = inner.parent; node; node = node.parent) if (node === place) return true
  return false
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
  const others = clues.filter(({ words }) => words.length > 1 && words[0]?.text === first)
  return [
    { ...party, clues: clues.filter((clue) => !others.includes(clue)) },
    { ...party, role: 'other', namedRole: 'other', clues: others },
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
