import type { DismissReason } from '../../shared/contract/leads'
import { keysOfCompany, keysOfPerson } from '../../shared/matching/leadKeys'
import type { StoredLead } from './leadStore'

/** Of the person and the company: by what a lead may be dismissed, beside its entry. */
export function keysOfLead({ personKey, person, company }: StoredLead): string[] {
  return [...keysOfPerson(personKey, person), ...keysOfCompany(company)]
}

/** For what a lead's user has dismissed it, by what is dismissed as `userId\tkey`; null where he has not. */
export function reasonFor(
  { userId, entryId, personKey, person, company }: StoredLead,
  dismissed: ReadonlySet<string>,
): DismissReason | null {
  const isDismissed = (key: string) => dismissed.has(`${userId}\t${key}`)
  if (keysOfCompany(company).some(isDismissed)) return 'company'
  if (keysOfPerson(personKey, person).some(isDismissed)) return 'person'
  return isDismissed(entryId) ? 'signal' : null
}
