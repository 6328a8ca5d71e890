import { squash } from '../../identifiers/placeholders'
import { isHostOfTool } from '../../identifiers/hostedSites'
import { isPagePlatform } from '../../identifiers/readDomain'
import type { Candidate } from '../scores/candidate'
import { bestEmailOf } from './chooseLead'
import type { ScoredParty } from './chooseLead'
import { isWithin, rememberByNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import { hasTag } from '../parties/roles'
import { remember } from '../remember'
import { COMPANY_DOMAIN, CONFIDENCE } from '../weights'

type Known = { lead: ScoredParty | null; mailDomain: string | null; pages: ReadonlySet<string> }

/** A "site" that is not where the lead's e-mail comes from may be the page that the form stands on. */
export function weighSite(candidate: Candidate, { lead, mailDomain, pages }: Known): Candidate {
  const { shape, words } = candidate.clue
  if (candidate.slot !== 'company_domain' || shape.kind !== 'site') return candidate
  const isOwnPage = lead && bestEmailOf(lead) && isOfPage(words) && shape.domain !== mailDomain
  const isBareDomain = words.every(({ tags }) => tags.includes('domain') || tags.includes('filler'))
  const isOfPages = lead && isBareDomain && pages.has(shape.domain) && shape.domain !== mailDomain
  const isOfTool = lead && shape.domain !== mailDomain && isTenantsHost(candidate.clue)
  const isOfBoard =
    lead && shape.domain !== mailDomain && isBareDomain && isOfCandidacy(candidate.clue.container)
  if (isOwnPage || isOfPages || isOfTool || isOfBoard || isOfProvider(shape.domain, mailDomain))
    return { ...candidate, score: candidate.score * COMPANY_DOMAIN.ofPageFactor }
  if (lead && shape.domain !== mailDomain && !hasTag(words, 'company') && isNamedAfter(lead, shape.domain))
    return { ...candidate, score: candidate.score * COMPANY_DOMAIN.personalFactor }
  if (lead && shape.domain !== mailDomain && isOfSeller(candidate, lead))
    return { ...candidate, score: candidate.score * COMPANY_DOMAIN.ofPageFactor }
  if (lead && shape.domain !== mailDomain && words.some(({ text }) => pageUrls.has(text)))
    return { ...candidate, score: candidate.score * COMPANY_DOMAIN.vagueFactor }
  if (mailDomain === null) return candidate
  const isSame = mailDomain === shape.domain || mailDomain.endsWith(`.${shape.domain}`)
  if (isSame) {
    const why = [...candidate.why, 'is where the e-mail comes from']
    return {
      ...candidate,
      score: Math.min(CONFIDENCE.most, candidate.score + COMPANY_DOMAIN.sameAsMailPlus),
      why,
    }
  }
  if (lead && !isWithin(candidate.clue.place, lead.party.place))
    return { ...candidate, score: candidate.score * elsewhereFactor(candidate) }
  const isPage = shape.hasPath && words.every(({ tags }) => tags.includes('url') && !tags.includes('website'))
  if (isPage) return { ...candidate, score: candidate.score * COMPANY_DOMAIN.vagueFactor }
  if (hasTag(words, 'company', 'domain')) return candidate
  const isVague = words.some(({ text }) => vagueSites.has(text))
  return {
    ...candidate,
    score: candidate.score * (isVague ? COMPANY_DOMAIN.vagueFactor : COMPANY_DOMAIN.unlikeMailFactor),
  }
}

const candidacyKey =
  /^(?:stage|current_?stage|cover_?letter|resume|resume_?(?:url|file|link)|cv|cv_?url|disqualified|disqualified_?at|disqualification_?reason|hired_?at|applied_?at|applied_?on|job|requisition|withdrew|sourced|candidacy|application_?status)$/i

/** What stands by its domain alone beside somebody who applies is the job board that they come from: {"stage": …, "cover_letter": …, "domain": "indeed.com"}. */
const isOfCandidacy = rememberByNode(
  ({ children }) => [...children.keys()].filter((key) => candidacyKey.test(String(key))).length > 1,
)

const accountKey =
  /^(?:account|acct|org|organi[sz]ation|workspace|tenant|merchant|business|store|shop|team|brand|agency)$/i

/** The site of an account is that of whoever has it, the more so where the lead writes from elsewhere. */
function elsewhereFactor({ clue: { place } }: Candidate): number {
  return accountKey.test(String(place.key)) ? COMPANY_DOMAIN.ofAccountFactor : COMPANY_DOMAIN.elsewhereFactor
}

/** Beside a "customer_email" at another domain, a part of a domain that is not called the customer's is where something is sold. */
function isOfSeller({ clue }: Candidate, lead: ScoredParty): boolean {
  const mail = bestEmailOf(lead)?.clue
  if (mail?.container !== clue.container || !hasTag(mail.words, 'lead') || mail.words.length < 2) return false
  if (hasTag(clue.words, 'lead', 'company', 'companyName')) return false
  const [part = '', ...rest] = hostOf(String(clue.field.value)).split('.')
  return (
    rest.length > 1 &&
    part !== 'www' &&
    clue.shape.kind === 'site' &&
    rest.join('.').endsWith(clue.shape.domain)
  )
}

function hostOf(url: string): string {
  return (
    url
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .split(/[/?#:]/)[0] ?? ''
  )
}

/** Where others have their accounts and pages nobody has a site, but who works there. */
function isOfProvider(domain: string, mailDomain: string | null): boolean {
  return domain !== mailDomain && (isPagePlatform(domain) || isHostOfTool(domain))
}

/** Around the lead, a part of some other domain is where the tool has the account: {"domain": "acme.tool.com", "data": {"email": …}}. */
function isTenantsHost({ words, shape, field, container }: Clue): boolean {
  if (shape.kind !== 'site' || hasTag(words, 'company', 'lead') || !hasTag(words, 'domain')) return false
  const host = hostOf(String(field.value))
  return container.parent === null && host !== shape.domain && host !== `www.${shape.domain}`
}

/** The "site domain" of a form or a shop is where it stands. */
function isOfPage(words: Clue['words']): boolean {
  const domain = words.findIndex(({ tags }) => tags.includes('domain'))
  return domain > 0 && words.slice(0, domain).some(({ text }) => pageWords.has(text))
}

const pageWords = new Set(
  'site shop store page form host source referrer referer referring tracking sending sender landing origin app portal blog'.split(
    ' ',
  ),
)
/** Programs call so where they run: of 14 such addresses in labelled payloads one is the lead's. */
const pageUrls = new Set(['siteurl', 'weburl', 'blogurl'])
const vagueSites = new Set(['site', 'siteurl', 'weburl', 'homepage'])

/** "ada-lovelace.dev" is Ada Lovelace's own site. */
function isNamedAfter(lead: ScoredParty, domain: string): boolean {
  const label = squash(domain.split('.')[0] ?? '')
  const { first, last, full } = namesOf(lead)
  return (
    (full.length >= NAME_LENGTH_MIN && label.includes(full)) ||
    (label.length >= NAME_LENGTH_MIN && full.startsWith(label)) ||
    (first !== '' && last !== '' && label.includes(first + last))
  )
}

const namesOf = remember(({ candidates }: ScoredParty) => {
  const textOf = (slot: string): string =>
    squash(String(candidates.find((one) => one.slot === slot)?.clue.field.value ?? ''))
  return { first: textOf('first_name'), last: textOf('last_name'), full: textOf('full_name') }
})

/** Shorter names are in a domain by chance. */
const NAME_LENGTH_MIN = 6
