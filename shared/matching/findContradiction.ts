import type { Identifiers } from '../identifiers/deriveIdentifiers'
import type { CompanyWay } from './companyKeys'
import { domainKey } from './domainKey'
import { emailKey } from './emailKey'
import { foldBothWays } from './foldText'
import { linkedinCompanyKey, linkedinPersonKey } from './linkedinKeys'
import { companyDomainsOf, type PersonWay } from './personKeys'
import { personNameKeys } from './personNameKeys'

/**
 * What speaks against a match by a key that both sides have, in a clause; null where nothing does. Two people of one name
 * work for one company, and two companies have one name: another profile, address or domain tells them apart. A profile
 * is decisive, and an address is unless it is somebody else's by name.
 */
export function findContradiction(by: PersonWay, asked: Identifiers, known: Identifiers): string | null {
  if (by === 'linkedin_url') return null
  if (by === 'email')
    return haveNoNameInCommon(asked, known) ? 'the address is that of somebody else by name' : null
  if (haveOtherProfiles(asked, known)) return 'the LinkedIn profile is another one'
  const domain = domainOfOtherAddresses(asked, known)
  if (domain !== null) return `the address at ${domain} is another one`
  if (by === 'name_company' && areDisjoint(companyDomainsOf(asked), companyDomainsOf(known))) {
    return "the company's domain is another one"
  }
  return null
}

/** The same for companies. A page on LinkedIn is decisive; subsidiaries have their parent's domain, but pages of their own. */
export function findCompanyContradiction(
  by: CompanyWay,
  asked: Identifiers,
  known: Identifiers,
): string | null {
  if (by === 'company_linkedin_url') return null
  if (haveOtherPages(asked, known)) return 'the LinkedIn page is another one'
  const domains = [asked, known].map(({ company_domain }) => domainKey(company_domain ?? ''))
  const [one, other] = domains
  return by === 'company_name' && one && other && one !== other ? 'the domain is another one' : null
}

function haveOtherProfiles(asked: Identifiers, known: Identifiers): boolean {
  const [one, other] = [asked, known].map(({ linkedin_url }) => linkedinPersonKey(linkedin_url ?? ''))
  // A name in the address and LinkedIn's own id may lead to the same profile.
  return Boolean(one && other) && one !== other && isOwnId(one ?? '') === isOwnId(other ?? '')
}

function isOwnId(key: string): boolean {
  return /^AC[A-Za-z]AA/.test(key)
}

function haveOtherPages(asked: Identifiers, known: Identifiers): boolean {
  const [one, other] = [asked, known].map(({ company_linkedin_url }) =>
    linkedinCompanyKey(company_linkedin_url ?? ''),
  )
  return Boolean(one && other) && one !== other && /^\d+$/.test(one ?? '') === /^\d+$/.test(other ?? '')
}

/** The host at which both have an address, and not the same. */
function domainOfOtherAddresses(asked: Identifiers, known: Identifiers): string | null {
  const [one, other] = [asked, known].map(({ email }) => emailKey(email ?? ''))
  if (!one || !other || one === other) return null
  const [host, otherHost] = [one, other].map((email) => email.slice(email.lastIndexOf('@') + 1))
  return host !== undefined && host === otherHost ? host : null
}

function areDisjoint(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some((domain) => others.includes(domain))
}

/** Married people keep a word of their name; in another script all words are others. */
function haveNoNameInCommon(asked: Identifiers, known: Identifiers): boolean {
  const [some, others] = [asked, known].map(wordsOfName)
  if (!some || !others || some.size === 0 || others.size === 0) return false
  const haveOneScript = isLatin(some) === isLatin(others)
  return haveOneScript && ![...some].some((word) => others.has(word))
}

function wordsOfName(identifiers: Identifiers): Set<string> {
  return new Set(
    personNameKeys(identifiers)
      .flatMap((key) => foldBothWays(key))
      .flatMap((key) => key.split(/[ ,]+/)),
  )
}

function isLatin(words: ReadonlySet<string>): boolean {
  return [...words].some((word) => /\p{Script=Latin}/u.test(word))
}
