import type { Identifiers } from '../identifiers/deriveIdentifiers'
import { compareCompanies } from './compareCompanies'
import { companyKeysOf } from './companyKeys'
import { findCompanyContradiction } from './findContradiction'
import type { LookAlike } from './lookAlike'

/** A known company much like the one that was asked for: to be shown, never to be taken for a match. */
export function findCompanyLookAlike<Known extends Identifiers>(
  asked: Identifiers,
  candidates: readonly Known[],
): LookAlike<Known> | null {
  for (const known of candidates) {
    const reason = reasonOf(asked, known)
    const name = known.company_name ?? known.company_domain ?? known.company_linkedin_url ?? 'another company'
    if (reason !== null) return { known, sentence: `Did you mean ${name}? ${reason}` }
  }
  return null
}

function reasonOf(asked: Identifiers, known: Identifiers): string | null {
  const keys = new Set(companyKeysOf(known).map(({ key }) => key))
  const shared = companyKeysOf(asked).find(({ key }) => keys.has(key))
  const against = shared ? findCompanyContradiction(shared.by, asked, known) : null
  if (against !== null) return `But ${against}.`
  return compareCompanies(asked, known) === 'alike' ? 'The name is not the same.' : null
}
