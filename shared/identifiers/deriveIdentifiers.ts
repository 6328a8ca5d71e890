import { readDomain } from './readDomain'
import type { Slot } from './slots'
import { splitFullName } from './splitFullName'

export type Identifiers = Partial<Record<Slot, string>>

/** Fills in at look-up time what the given identifiers imply; a given one is never replaced. */
export function deriveIdentifiers(given: Identifiers): Identifiers {
  const parts = given.full_name === undefined ? null : splitFullName(given.full_name)
  const hasBothParts = given.first_name !== undefined && given.last_name !== undefined
  const domain = given.email === undefined ? null : readDomain(given.email)
  return {
    ...(domain && 'value' in domain ? { company_domain: domain.value } : {}),
    ...(parts ? { first_name: parts.firstName, last_name: parts.lastName } : {}),
    ...(hasBothParts ? { full_name: `${given.first_name ?? ''} ${given.last_name ?? ''}` } : {}),
    ...given,
  }
}
