import type { ListedEntry } from '../../shared/contract/entries'

/** Whom an entry is about by what it says itself, in a few words. */
export function whoBy(identifiers: ListedEntry['identifiers'] = {}): string {
  const { full_name, first_name, last_name, email, linkedin_url } = identifiers
  const { company_name, company_domain, company_linkedin_url } = identifiers
  const name = full_name ?? [first_name, last_name].filter(Boolean).join(' ')
  const company = company_name ?? company_domain ?? company_linkedin_url
  // An e-mail tells the company too.
  if (name === '' && email !== undefined) return email
  return [name || linkedin_url, company].filter(Boolean).join(' · ')
}
