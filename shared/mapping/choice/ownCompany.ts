import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import { COMPANY_ROLE_FACTOR } from '../weights'

/** A company with a site or an address at the domain of the tool user's people is theirs, unless the lead is there too. */
export function isOfOwnDomain(party: Party, own: ReadonlySet<string>, mailDomain: string | null): boolean {
  if (party.role !== 'company' && party.role !== 'thing' && party.role !== 'unknown') return false
  return party.clues.some(
    ({ shape }) =>
      (shape.kind === 'email' || (shape.kind === 'site' && !shape.hasPath)) &&
      own.has(shape.domain) &&
      shape.domain !== mailDomain,
  )
}

/** Whether a company is told of whose site is not at the domain of the tool user's people. */
export function hasCompanyElsewhere(parties: readonly Party[], own: ReadonlySet<string>): boolean {
  if (own.size === 0) return false
  return parties.some(
    ({ role, isPast, clues }) =>
      COMPANY_ROLE_FACTOR[role] > COMPANY_ROLE_FACTOR.thing &&
      !isPast &&
      clues.some(
        ({ shape, words }) =>
          shape.kind === 'site' &&
          !shape.isPlatformPage &&
          !own.has(shape.domain) &&
          (hasTag(words, 'website', 'domain') || words.at(-1)?.text === 'web'),
      ) &&
      clues.some(
        ({ shape, words }) =>
          shape.kind === 'words' && hasTag(words, 'name', 'companyName', 'company', 'thingName'),
      ),
  )
}
