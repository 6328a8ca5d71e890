import { squash } from '../../identifiers/placeholders'
import { agreesWithDomain } from '../clues/agreesWithDomain'
import { nameKindOf } from '../clues/nameKind'
import { hasTag, leadLikeRoles } from '../parties/roles'
import type { Party } from '../parties/parties'
import type { Candidate } from '../scores/candidate'

type Scored = { party: Party; candidates: readonly Candidate[] }

/** Whoever stands with the company that the address is at: two are called contacts, but only one is there with a company. */
export function isAtCompany({ party }: Pick<Scored, 'party'>, companies: readonly string[]): boolean {
  if (party.isPast || party.role === 'thing') return false
  const mails = party.clues.flatMap(({ shape, words }) =>
    shape.kind === 'email' && !shape.isFree && !hasTag(words, 'personal') ? [shape.domain] : [],
  )
  return (
    mails.length === 1 &&
    (party.clues.some(
      ({ shape, words }) =>
        shape.kind === 'site' && shape.domain === mails[0] && hasTag(words, 'website', 'domain'),
    ) ||
      companies.some((company) => agreesWithDomain(company, mails[0] ?? '')))
  )
}

/** More names are a list of companies. */
const COMPANIES_MAX = 3

/** What answers and facts call the lead's company, where several people could be the lead. */
export function namedCompanies(scored: readonly Scored[]): string[] {
  if (scored.filter(({ candidates }) => candidates.some(({ slot }) => slot === 'email')).length < 2) return []
  const named = scored
    .filter(({ party }) => leadLikeRoles.has(party.role) && !party.isPast)
    .flatMap(({ party }) => party.clues)
    .filter(
      ({ shape, words }) =>
        shape.kind === 'words' &&
        hasTag(words, 'company', 'companyName') &&
        nameKindOf(words)?.startsWith('company'),
    )
    .map(({ field }): [string, string] => [squash(String(field.value)), String(field.value)])
  const names = [...new Map(named).values()]
  return names.length > COMPANIES_MAX ? [] : names
}
