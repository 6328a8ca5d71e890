import type { Identifiers } from '../identifiers/deriveIdentifiers'
import { companyNameKeys } from './companyNameKey'
import { domainKey } from './domainKey'
import { linkedinCompanyKey } from './linkedinKeys'
import type { LookUpKey } from './personKeys'

/** The ways to find a company, in the order in which they are tried. */
export const companyWays = ['company_linkedin_url', 'company_domain', 'company_name'] as const
export type CompanyWay = (typeof companyWays)[number]

/** `lc:acme` (a page on LinkedIn), `do:acme.example`, `cn:acme` (the name without its legal form). */
export type CompanyKey = LookUpKey<CompanyWay>

/** The keys under which a company is kept and looked up, in the order of the ways; one in common is a match. */
export function companyKeysOf(identifiers: Identifiers): CompanyKey[] {
  const { company_linkedin_url, company_domain, company_name } = identifiers
  const linkedin = company_linkedin_url === undefined ? null : linkedinCompanyKey(company_linkedin_url)
  const domain = company_domain === undefined ? null : domainKey(company_domain)
  const names = company_name === undefined ? [] : companyNameKeys(company_name)
  return [
    ...(linkedin === null ? [] : [{ by: 'company_linkedin_url' as const, key: `lc:${linkedin}` }]),
    ...(domain === null ? [] : [{ by: 'company_domain' as const, key: `do:${domain}` }]),
    ...names.map((name) => ({ by: 'company_name' as const, key: `cn:${name}` })),
  ]
}
