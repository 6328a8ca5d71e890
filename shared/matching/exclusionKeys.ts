import { parse } from 'tldts'
import { toAsciiHost } from '../identifiers/readEmail'
import { emailKey } from './emailKey'
import { linkedinCompanyKey, linkedinPersonKey } from './linkedinKeys'
import { rememberKey } from './rememberKey'

/** What an exclusion names: one of these. */
export type ExcludedThing = { email: string } | { domain: string } | { linkedinUrl: string }

/** Who may be excluded, as far as known. */
export type Excludable = {
  email?: string | null
  linkedinUrl?: string | null
  companyDomain?: string | null
  companyLinkedinUrl?: string | null
}

/** The key an exclusion is kept under (`em:`, `do:`, `li:` or `lc:`); null where the text is no such thing. */
export function exclusionKeyOf(excluded: ExcludedThing): string | null {
  if ('email' in excluded) return prefixed('em', emailKey(excluded.email))
  if ('domain' in excluded) return prefixed('do', readHost(excluded.domain))
  return linkedinKeyOf(excluded.linkedinUrl)
}

/** Every key by which somebody may be excluded: one of them kept as an exclusion excludes. */
export function exclusionKeysOf(who: Excludable): string[] {
  const email = prefixed('em', emailKey(who.email ?? ''))
  const hosts = [who.companyDomain, email?.slice(email.lastIndexOf('@') + 1)].map((host) =>
    readHost(host ?? ''),
  )
  const domains = hosts.flatMap((host) => (host === null ? [] : domainsAbove(host)))
  const pages = [who.linkedinUrl, who.companyLinkedinUrl].map((url) => linkedinKeyOf(url ?? ''))
  const keys = [email, ...domains.map((domain) => `do:${domain}`), ...pages]
  return [...new Set(keys)].filter((key) => key !== null)
}

function linkedinKeyOf(url: string): string | null {
  return prefixed('li', linkedinPersonKey(url)) ?? prefixed('lc', linkedinCompanyKey(url))
}

function prefixed(prefix: string, key: string | null): string | null {
  return key === null ? null : `${prefix}:${key}`
}

/** The host that a domain, a web address or "@acme.example" names; null where it is a whole public suffix. */
const readHost = rememberKey((text) => {
  const bare = text
    .trim()
    .slice(0, 2_000)
    .replace(/^(?:https?:)?\/\//i, '')
    .replace(/^\*?[@.]/, '')
    .replace(/[/?#].*$/s, '')
  const host = toAsciiHost(bare.replace(/:\d{1,5}$/, ''))?.replace(/^www\./, '') ?? null
  return host !== null && parse(host).domain !== null ? host : null
})

/** The host and all domains above it, down to the one that somebody registered: an exclusion covers what is below it. */
const domainsAbove = rememberKey((host: string): string[] => {
  const registered = parse(host).domain ?? host
  const domains = [host]
  for (let domain = host; domain.length > registered.length;) {
    domain = domain.slice(domain.indexOf('.') + 1)
    domains.push(domain)
  }
  return domains
})
