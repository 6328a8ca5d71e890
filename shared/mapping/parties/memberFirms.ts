import { nameKindOf } from '../clues/nameKind'
import { ownDomainsOf } from './ownDomains'
import type { Party } from './parties'
import { hasTag } from './roles'

const firmKey = /^(?:workspace|team|tenant|space|instance|group|community|organi[sz]ation|org|account)$/i

/**
 * A workspace at the domain of whoever acts in it is their company:
 * {"workspace": {"name": "Acme", "domains": ["acme.com"]}, "actor": {"email": "ada@acme.com"}}.
 */
export function readMemberFirms(parties: readonly Party[]): void {
  const own = ownDomainsOf(parties)
  const members = new Set(
    parties
      .filter(({ role }) => role === 'user' || role === 'lead' || role === 'neutral')
      .flatMap(({ clues }) =>
        clues.flatMap(({ shape }) => (shape.kind === 'email' && !shape.isFree ? [shape.domain] : [])),
      ),
  )
  // Where somebody of the tool's side looks after it, and nobody else is told of, it is a customer's.
  const isWatched = own.size > 0 && members.size === 0 && !parties.some(({ role }) => role === 'company')
  const isAlone = members.size === 0 && !parties.some(({ role }) => role === 'company' || role === 'lead')
  for (const party of parties) {
    if (isAlone && isReachedAtOwnSite(party)) party.namedRole = 'company'
    if (
      (party.role !== 'thing' && party.role !== 'staff') ||
      !firmKey.test(String(party.place.key)) ||
      !isNamed(party)
    )
      continue
    const domains = party.clues.flatMap(({ shape, words }) =>
      shape.kind === 'site' && hasTag(words, 'domain', 'website') ? [shape.domain] : [],
    )
    if (domains.some((domain) => !own.has(domain) && (members.has(domain) || isWatched)))
      Object.assign(party, { role: 'company', namedRole: 'company' })
  }
}

const shopKey = /^(?:shop|store|practice|studio)$/i

/** Who installed an app: {"app": …, "shop": {"name": "Acme", "domain": "acme.com", "email": "hello@acme.com"}}. */
function isReachedAtOwnSite(party: Party): boolean {
  const { role, place, clues } = party
  if (role !== 'unknown' || !shopKey.test(String(place.key)) || !isNamed(party)) return false
  const domains = clues.flatMap(({ shape }) => (shape.kind === 'site' ? [shape.domain] : []))
  return clues.some(({ shape }) => shape.kind === 'email' && domains.includes(shape.domain))
}

function isNamed({ clues }: Party): boolean {
  return clues.some(
    ({ words, shape }) =>
      shape.kind === 'words' && (nameKindOf(words) === 'bare' || words[0]?.text === 'displayname'),
  )
}
