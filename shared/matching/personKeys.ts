import type { Identifiers } from '../identifiers/deriveIdentifiers'
import { isRoleAddress } from '../identifiers/roleAddresses'
import { companyNameKeys } from './companyNameKey'
import { domainKey } from './domainKey'
import { emailKey } from './emailKey'
import { linkedinPersonKey } from './linkedinKeys'
import { personNameKeys } from './personNameKeys'

/** The ways to find a person, in the order in which they are tried. */
export const personWays = ['linkedin_url', 'email', 'name_domain', 'name_company'] as const
export type PersonWay = (typeof personWays)[number]

export type LookUpKey<Way extends string> = {
  by: Way
  /** `li:ada-lovelace`, `em:ada@acme.example`, `nd:ada lovelace|acme.example`, `nc:ada lovelace|acme`. */
  key: string
}
export type PersonKey = LookUpKey<PersonWay>

/**
 * The keys under which a person is kept and looked up, in the order of the ways. Both sides make them of what they know,
 * raw or normalised; one key in common is a match, unless a fact speaks against it (`findContradiction`).
 */
export function personKeysOf(identifiers: Identifiers): PersonKey[] {
  const { linkedin_url, email, company_name } = identifiers
  const linkedin = linkedin_url === undefined ? null : linkedinPersonKey(linkedin_url)
  const names = personNameKeys(identifiers)
  const companies = names.length === 0 || company_name === undefined ? [] : companyNameKeys(company_name)
  return [
    ...(linkedin === null ? [] : [{ by: 'linkedin_url' as const, key: `li:${linkedin}` }]),
    ...emailKeys(email),
    ...keysOfPairs('name_domain', 'nd', names, names.length === 0 ? [] : companyDomainsOf(identifiers)),
    ...keysOfPairs('name_company', 'nc', names, companies),
  ]
}

/** The domains of the company somebody works for: as told, and of the address they have there. */
export function companyDomainsOf({ company_domain, email }: Identifiers): string[] {
  const domains = [company_domain, email].map((text) => (text === undefined ? null : domainKey(text)))
  return [...new Set(domains)].filter((domain) => domain !== null)
}

function emailKeys(text: string | undefined): PersonKey[] {
  const email = text === undefined ? null : emailKey(text)
  // What is written to info@ reaches whoever is there: it is nobody's address.
  return email === null || isRoleAddress(email) ? [] : [{ by: 'email', key: `em:${email}` }]
}

function keysOfPairs(
  by: PersonWay,
  prefix: string,
  names: readonly string[],
  companies: readonly string[],
): PersonKey[] {
  return companies.flatMap((company) => names.map((name) => ({ by, key: `${prefix}:${name}|${company}` })))
}
