import { squash } from '../../identifiers/placeholders'
import { type FoldedCompany, agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import type { Clue } from '../clues/readClues'
import { ADDRESS_PART_MIN } from '../weights'
import { leadLikeRoles, hasTag } from './roles'
import type { Party } from './parties'

type Place = { domains: ReadonlySet<string>; names: readonly FoldedCompany[] }

/**
 * Who has moved to another company still has the old address in a CRM, and the new one may stand with the new company:
 * {"contact": {"email": "ada@old.com"}, "previous_company": {"domain": "old.com"}, "new_company": {"email": "ada@new.com"}}.
 */
export function readMoves(parties: readonly Party[]): void {
  const jobs = parties.filter(({ role }) => role === 'company' || role === 'employment')
  const former = parties.flatMap((party) => party.clues.filter(({ isPast }) => isPast || party.isPast))
  const old = placeOf(former.filter(isOfCompany))
  if (old.domains.size === 0 && old.names.length === 0) return
  const present = jobs.filter(({ isPast }) => !isPast)
  const now = placeOf(
    parties
      .filter(({ isPast }) => !isPast)
      .flatMap((party) =>
        party.clues.filter((clue) => !clue.isPast && (present.includes(party) || isOfCompany(clue))),
      ),
  )
  const people = listPeople(parties)
  for (const job of [...present, ...parties.filter(hasPresentPlace)].slice(0, JOBS_MAX))
    bringAddress(job, people)
  for (const party of parties)
    party.clues = party.clues.map((clue) =>
      isAt(clue, old) && !isAt(clue, now) ? { ...clue, isPast: true } : clue,
    )
}

/** The companies that some fields tell of. */
function placeOf(clues: readonly Clue[]): Place {
  return {
    domains: new Set(clues.flatMap(({ shape }) => (shape.kind === 'site' ? [shape.domain] : []))),
    names: clues
      .filter(({ shape, words }) => shape.kind === 'words' && hasTag(words, 'name', 'company', 'companyName'))
      .slice(0, NAMES_MAX)
      .map(({ field }) => foldCompany(String(field.value))),
  }
}

function isOfCompany({ shape, words, place }: Clue): boolean {
  if (shape.kind === 'site' || hasTag(words, 'company', 'companyName')) return true
  return /compan|employ|position|job|empresa|firma|soci[eé]t|entreprise|azienda/i.test(String(place.key))
}

/** Nobody tells of more jobs and people than this, or of somebody with more names. */
const NAMES_MAX = 20
const JOBS_MAX = 50
const PEOPLE_MAX = 50

function isAt({ shape }: Clue, { domains, names }: Place): boolean {
  if (shape.kind !== 'email' || shape.isFree) return false
  const host = readHost(shape.domain)
  return domains.has(shape.domain) || names.some((name) => agreesWithHost(name, host))
}

type Named = { party: Party; words: string[] }

/** Those who may have moved, with the words of their names. */
function listPeople(parties: readonly Party[]): Named[] {
  return parties
    .filter((party) => leadLikeRoles.has(party.role) && !party.isPast && party.clues.some(isOfPerson))
    .slice(0, PEOPLE_MAX)
    .map((party) => ({ party, words: wordsOfNames(party) }))
}

const jobRoles: ReadonlySet<Party['role']> = new Set(['company', 'employment'])
const presentKey = /^(?:current|new|now|present)$/i

/** {"previous": {"company": …}, "current": {"company": …, "email": …}} stand in what is told of all. */
function hasPresentPlace({ role, isPast, clues }: Party): boolean {
  return (
    !jobRoles.has(role) &&
    !isPast &&
    clues.some(({ shape, container }) => shape.kind === 'email' && presentKey.test(String(container.key)))
  )
}

/** An address with somebody's name in it, beside the company that they have moved to, is theirs. */
function bringAddress(job: Party, people: readonly Named[]): void {
  const isPlaced = jobRoles.has(job.role)
  const address = job.clues.find(
    ({ shape, container }) =>
      shape.kind === 'email' && !shape.isGeneric && (isPlaced || presentKey.test(String(container.key))),
  )
  if (address?.shape.kind !== 'email' || address.isPast) return
  const { email } = address.shape
  const mailbox = email.slice(0, email.lastIndexOf('@'))
  const [parts, local] = [mailbox.split(/[._+-]/), squash(mailbox)]
  // "Ada" is in "adam" by chance.
  const isIn = (word: string): boolean =>
    parts.includes(word) || (word.length >= WITHIN_MIN && local.includes(word))
  const owner = people.find(({ words }) => words.some(isIn))
  if (!owner) return
  job.clues = job.clues.filter((clue) => clue !== address)
  owner.party.clues.push(address)
}

/** Shorter words are within others by chance. */
const WITHIN_MIN = 5

function wordsOfNames({ clues }: Party): string[] {
  return clues
    .filter(isOfPerson)
    .slice(0, NAMES_MAX)
    .flatMap(({ field }) => String(field.value).split(/\s+/).map(squash))
    .filter((word) => word.length >= ADDRESS_PART_MIN)
}

function isOfPerson({ shape, words }: Clue): boolean {
  return (
    shape.kind === 'words' &&
    hasTag(words, 'name', 'firstName', 'lastName', 'fullName') &&
    !hasTag(words, 'company', 'companyName')
  )
}
