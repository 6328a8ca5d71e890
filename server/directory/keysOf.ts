import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import { companyKeysOf } from '../../shared/matching/companyKeys'
import { personKeysOf } from '../../shared/matching/personKeys'
import { nameKeysOf } from './nameKey'
import type { StoredCompany } from './companyStore'
import type { StoredPerson } from './personStore'

/** As identifiers, which is how both sides of a look-up make their keys. */
export function identifiersOfPerson(person: StoredPerson, company: StoredCompany | null): Identifiers {
  return given({
    linkedin_url: person.linkedinUrl,
    email: person.email,
    full_name: person.fullName,
    first_name: person.firstName,
    last_name: person.lastName,
    company_name: company?.name ?? null,
    company_domain: company?.domain ?? null,
  })
}

export function keysOfPerson(person: StoredPerson, company: StoredCompany | null): string[] {
  const keys = personKeysOf(identifiersOfPerson(person, company)).map(({ key }) => key)
  return [...keys, ...nameKeysOf(person.fullName ?? '')]
}

export function identifiersOfCompany({ name, domain, linkedinUrl }: StoredCompany): Identifiers {
  return given({ company_name: name, company_domain: domain, company_linkedin_url: linkedinUrl })
}

export function keysOfCompany(company: StoredCompany): string[] {
  return companyKeysOf(identifiersOfCompany(company)).map(({ key }) => key)
}

function given(values: Partial<Record<keyof Identifiers, string | null>>): Identifiers {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}
