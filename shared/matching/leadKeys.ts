import type { Lead } from '../contract/leads'
import { companyNameKey } from './companyNameKey'
import { domainKey } from './domainKey'
import { exclusionKeyOf } from './exclusionKeys'

/** `em:ada@acme.example`: what leads of one person share, whether the directory knew the person or not. */
export function emailKeyOf({ email }: Pick<Lead['person'], 'email'>): string | null {
  return email === null ? null : exclusionKeyOf({ email })
}

/** Every key by which leads of somebody are known for one person's: the own one (an id or an e-mail's key) and the e-mail's. */
export function keysOfPerson(ownKey: string, person: Pick<Lead['person'], 'email'>): string[] {
  const emailKey = emailKeyOf(person)
  return emailKey === null || emailKey === ownKey ? [ownKey] : [ownKey, emailKey]
}

/**
 * What leads of one company share whether the directory knew it or not: its domain. A company of no id has its name
 * (`cn:acme`) or its page on LinkedIn (`lc:acme`) where the domain is not known.
 */
export function companyKeyOf(company: Lead['company']): string | null {
  if (company === null) return null
  const { id, name, domain, linkedinUrl } = company
  const host = domain === null ? null : domainKey(domain)
  if (host !== null) return `do:${host}`
  const called = id !== null || name === null ? null : companyNameKey(name)
  if (called !== null) return `cn:${called}`
  return id !== null || linkedinUrl === null ? null : exclusionKeyOf({ linkedinUrl })
}

/** Every key by which leads of a company are known for one company's: its id, and the key above. */
export function keysOfCompany(company: Lead['company']): string[] {
  return [company?.id ?? null, companyKeyOf(company)].filter((key) => key !== null)
}
