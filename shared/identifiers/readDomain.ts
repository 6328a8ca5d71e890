import { parse } from 'tldts'
import { isFreeMailDomain } from './freeMailDomains'
import { hostedSite } from './hostedSites'
import { shorten } from './placeholders'
import { readEmail, toAsciiHost } from './readEmail'
import type { ReadResult } from './readResult'

const TEXT_LENGTH_MAX = 2_000

/** Reserved for documentation and tests (RFC 2606), so no public suffix, yet what people try a new signal with. */
const reservedTopLevels = new Set(['example', 'test'])

/** On these a path names somebody's page, so the host is not that company's domain. */
const pagePlatforms = new Set([
  'linkedin.com',
  'facebook.com',
  'fb.com',
  'instagram.com',
  'twitter.com',
  'x.com',
  'youtube.com',
  'youtu.be',
  'tiktok.com',
  'github.com',
  'gitlab.com',
  'xing.com',
  'crunchbase.com',
  'angel.co',
  'wellfound.com',
  'glassdoor.com',
  'g2.com',
  'capterra.com',
  'trustpilot.com',
  'wikipedia.org',
  'medium.com',
  'pinterest.com',
  'threads.net',
  'reddit.com',
  't.me',
  'wa.me',
  'linktr.ee',
  't.co',
  'bit.ly',
  'lnkd.in',
  'goo.gl',
  'about.me',
  'behance.net',
  'dribbble.com',
  'calendly.com',
  'meetup.com',
  'yelp.com',
  'maps.app.goo.gl',
  'sites.google.com',
  'docs.google.com',
  'drive.google.com',
  'maps.google.com',
  'g.page',
])

/** Whether a domain is a network's, on which others have pages. */
export function isPagePlatform(domain: string): boolean {
  return pagePlatforms.has(domain)
}

export type Site = { domain: string; hasPath: boolean; isPlatformPage: boolean; isBareHost: boolean }

/** The registrable domain out of a host, a URL or an e-mail address; none from free mail and social pages. */
export function readDomain(text: string): ReadResult {
  if (text.includes('@') && !/^https?:/i.test(text.trim())) return readDomainOfEmail(text)
  const site = findSite(text)
  if (!site) return { empty: `"${shorten(text)}" is not a domain or website` }
  if (site.isPlatformPage)
    return { empty: `"${shorten(text)}" is a page on ${site.domain}, not the company's own site` }
  if (site.isBareHost && isFreeMailDomain(site.domain)) {
    return { empty: `${site.domain} is a free mail provider, not a company` }
  }
  return { value: site.domain }
}

function readDomainOfEmail(text: string): ReadResult {
  const email = readEmail(text)
  if ('empty' in email) return email
  const host = email.value.slice(email.value.lastIndexOf('@') + 1)
  const domain = registrableDomain(host)
  if (domain === null) return { empty: `"${shorten(text)}" has no registrable domain` }
  if (isFreeMailDomain(domain) || isFreeMailDomain(host)) {
    return { empty: `${domain} is a free mail provider, not a company` }
  }
  return { value: domain }
}

/** A link with what it is called before it, as boards show one: "Site - https://acme.com". */
const labelled = /^[\p{L}\p{N}.'’&]{1,30}(?: [\p{L}\p{N}.'’&]{1,30}){0,3} ?[-–:|] ?(https?:\/\/\S+)$/u

/** The web site a text names, or null. A bare word, a sentence, an IP address or a path is none. */
export function findSite(text: string): Site | null {
  const whole = text.length > TEXT_LENGTH_MAX ? '' : text.trim()
  const clean = (labelled.exec(whole)?.[1] ?? whole).replace(/[.,;]+$/, '')
  if (clean === '' || /\s/.test(clean) || !clean.includes('.')) return null
  const withScheme = /^https?:\/\//i.test(clean) ? clean : clean.startsWith('//') ? `https:${clean}` : null
  const rest = (withScheme ?? `http://${clean}`).replace(/^https?:\/\//i, '')
  const end = rest.search(/[/?#]/)
  const host = toAsciiHost((end < 0 ? rest : rest.slice(0, end)).replace(/:\d{1,5}$/, '').replace(/^.*@/, ''))
  if (host === null) return null
  const domain = registrableDomain(host)
  if (domain === null) return null
  const hasPath = end >= 0 && rest.length > end + 1
  const isBareHost = withScheme === null && end < 0 && !host.startsWith('www.')
  return {
    domain,
    hasPath,
    isBareHost,
    isPlatformPage: hasPath && (pagePlatforms.has(domain) || pagePlatforms.has(host)),
  }
}

/** The part of a host name that somebody registered, or null when its end is no public suffix. */
export function registrableDomain(host: string): string | null {
  const { domain, hostname, isIcann, isPrivate, publicSuffix, isIp } = parse(host, {
    allowPrivateDomains: true,
  })
  if (isIp || !hostname) return null
  // A host that is itself a private suffix (github.io) still belongs to a company: read it by the public ones only.
  if (domain === null) return isPrivate ? parse(host, { allowPrivateDomains: false }).domain : null
  if (isIcann === true && isPrivate !== true) return hostedSite(hostname, domain)
  return isPrivate || reservedTopLevels.has(publicSuffix ?? '') ? domain : null
}
