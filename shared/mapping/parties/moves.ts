import { squash } from '../../identifiers/placeholders'
import { agreesWithDomain } from '../clues/agreesWithDomain'
import type { Clue } from '../clues/readClues'
import { ADDRESS_PART_MIN } from '../weights'
import { leadLikeRoles, hasTag } from './roles'
import type { Party } from './parties'

type Place = { domains: ReadonlySet<string>; names: readonly string[] }

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
  const now = placeOf(present.flatMap(({ clues }) => clues.filter(({ isPast }) => !isPast)))
  for (const job of present) bringAddress(job, parties)
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
      .map(({ field }) => String(field.value))
      .slice(0, NAMES_MAX),
  }
}

function isOfCompany({ shape, words, place }: Clue): boolean {
  if (shape.kind === 'site' || hasTag(words, 'company', 'companyName')) return true
  return /compan|employ|position|job|empresa|firma|soci[eé]t|entreprise|azienda/i.test(String(place.key))
}

/** Nobody tells of more jobs than this. */
const NAMES_MAX = 20

function isAt({ shape }: Clue, { domains, names }: Place): boolean {
  if (shape.kind !== 'email' || shape.isFree) return false
  return domains.has(shape.domain) || names.some((name) => agreesWithDomain(name, shape.domain))
}

/** An address with somebody's name in it, beside the company that they have moved to, is theirs. */
function bringAddress(job: Party, parties: readonly Party[]): void {
  const address = job.clues.find(({ shape }) => shape.kind === 'email' && !shape.isGeneric)
  if (!address || address.isPast) return
  const owner = parties.find(
    (party) => leadLikeRoles.has(party.role) && !party.isPast && isNamedLike(party, address),
  )
  if (!owner) return
  job.clues = job.clues.filter((clue) => clue !== address)
  owner.clues.push(address)
}

function isNamedLike({ clues }: Party, { shape }: Clue): boolean {
  const local = shape.kind === 'email' ? squash(shape.email.slice(0, shape.email.lastIndexOf('@'))) : ''
  return clues.some(
    (clue) =>
      clue.shape.kind === 'words' &&
      hasTag(clue.words, 'name', 'firstName', 'lastName', 'fullName') &&
      !hasTag(clue.words, 'company', 'companyName') &&
      String(clue.field.value)
        .split(/\s+/)
        .map(squash)
        .some((word) => word.length >= ADDRESS_PART_MIN && local.includes(word)),
  )
}
