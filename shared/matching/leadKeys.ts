import type { Lead } from '../contract/leads'
import { addressKeysOf } from './addressKeys'
import { companyNameKey } from './companyNameKey'
import { domainKey } from './domainKey'
import { exclusionKeyOf } from './exclusionKeys'

/**
 * Every key by which leads of somebody are known for one person's: the own one (an id of the directory or `em:ada@acme.example`),
 * and those of the e-mail and of the page on LinkedIn, which leads of one person share, whether the directory knew the person or not.
 */
export function keysOfPerson(ownKey: string, person: Addresses): string[] {
  return [...new Set([ownKey, ...addressKeysOf(person)])]
}

/** The one that a lead keeps beside its own key: the e-mail's, or where that is its own, or there is none, that of the page. */
export function otherKeyOf(ownKey: string, person: Addresses): string | null {
  const [, other = null] = keysOfPerson(ownKey, person)
  return other
}

/** Whether a lead may have a key as its own: that of a page on LinkedIn none has. */
export function mayBeOwn(key: string): boolean {
  return !key.startsWith('li:')
}

/** Whether a lead may keep a key beside its own: no id of the directory. */
export function mayBeOther(key: string): boolean {
  return key.includes(':')
}

type Addresses = Pick<Lead['person'], 'email' | 'linkedinUrl'>

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
