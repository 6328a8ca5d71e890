import { squash } from '../../identifiers/placeholders'
import { agreesWithDomain } from '../clues/agreesWithDomain'
import type { TreeNode } from '../clues/fieldTree'
import { nameKindOf } from '../clues/nameKind'
import type { Clue } from '../clues/readClues'
import type { Word } from '../clues/word'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import { remember } from '../remember'
import { COMPANY_NAME, CORROBORATED } from '../weights'
import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import { firmNamesOf } from './firmNames'
import { scoreCompany } from './scoreCompany'

/** A group of users, or something of whatever name, that has the domain of the lead's address is the lead's company. */
export function scoreMemberFirm(party: Party, clue: Clue, mailDomain: string | null): Candidate[] {
  const { namedRole } = party
  const mayBeGroup = namedRole === 'thing' || namedRole === 'own'
  if (!mayBeGroup && (namedRole !== 'unknown' || hasMailbox(party))) return []
  if (clue.shape.kind !== 'words' || nameKindOf(clue.words) !== 'bare') return []
  const isMember = mailDomain !== null && firmNamesOf(party).sites.has(mailDomain)
  const why = [quoteName(clue), 'stands beside the domain of the e-mail address']
  return isMember && !firmNamesOf(party).hasAny
    ? [{ slot: 'company_name', clue, score: COMPANY_NAME.ofFirm, why }]
    : []
}

/**
 * Whoever has it there, a company is the lead's that has the name or the site of where the lead writes from:
 * {"manager": {"company": "Acme", "web": "acme.com"}, "requested_by": {"email": "ada@acme.com"}}.
 */
export function scoreFirmAtMail(party: Party, clue: Clue, mailDomain: string | null): Candidate[] {
  const { shape, container, words, field } = clue
  const told = placesOfFirms(party).get(container)
  if (mailDomain === null || !told || [...told.mails].some((domain) => domain !== mailDomain)) return []
  const isTheirs =
    shape.kind === 'site'
      ? shape.domain === mailDomain
      : told.sites.has(mailDomain) || agreesWithDomain(String(field.value), mailDomain)
  return isTheirs && (shape.kind === 'site' || isFirmName(words)) ? scoreCompany(party, clue) : []
}

/** Whatever it is called, what has a site where the lead writes from is their company: {"school": "Byron College", "schoolWebsite": "byron.edu", "email": "ada@byron.edu"}. */
export function scoreSiteOwner(party: Party, clue: Clue, mailDomain: string | null): Candidate[] {
  const { shape, container, field } = clue
  if (mailDomain === null || shape.kind !== 'words') return []
  const site = sitesByOwner(party)
    .get(container)
    ?.get(squash(String(field.segments.at(-1))))
  const why = [quoteName(clue), 'has a site where the e-mail comes from']
  return site === mailDomain ? [{ slot: 'company_name', clue, score: COMPANY_NAME.ofFirm, why }] : []
}

/** What has a company's name has its site, whatever that is called, where the lead writes from: {"bill_to": {"legal_name": "Acme", "page": "acme.com"}}. */
export function scoreSiteOfFirm(party: Party, clue: Clue, mailDomain: string | null): Candidate[] {
  const { shape, container } = clue
  if (mailDomain === null || shape.kind !== 'site' || shape.hasPath || shape.domain !== mailDomain) return []
  const why = [quoteName(clue), 'is where the e-mail comes from, and stands beside the company']
  return placesOfFirms(party).has(container)
    ? [{ slot: 'company_domain', clue, score: CORROBORATED, why }]
    : []
}

const siteEnd = /(?:website|webseite|webpage|homepage|site|url|web|domain)$/

/** The sites of each place, by what they are called the site of. */
const sitesByOwner = remember(({ clues }: Party) => {
  const places = new Map<TreeNode, Map<string, string>>()
  for (const { shape, container, field } of clues) {
    const key = squash(String(field.segments.at(-1)))
    const owner = key.replace(siteEnd, '')
    if (shape.kind !== 'site' || owner === '' || owner === key) continue
    const sites = places.get(container) ?? new Map<string, string>()
    places.set(container, sites.set(owner, shape.domain))
  }
  return places
})

/** The places that name a company, with the domains of the sites and the addresses there. */
const placesOfFirms = remember(({ clues }: Party) => {
  const places = new Map(
    clues
      .filter(({ words }) => isFirmName(words))
      .map(({ container }) => [container, { sites: new Set<string>(), mails: new Set<string>() }]),
  )
  for (const { shape, container } of clues) {
    if (shape.kind === 'site') places.get(container)?.sites.add(shape.domain)
    if (shape.kind === 'email') places.get(container)?.mails.add(shape.domain)
  }
  return places
})

function isFirmName(words: readonly Word[]): boolean {
  return nameKindOf(words)?.startsWith('company') === true
}

/** Somebody with an address of their own is no firm. */
const hasMailbox = remember(({ clues }: Party) =>
  clues.some(
    ({ shape, words }) =>
      (shape.kind === 'email' && !shape.isGeneric) || hasTag(words, 'firstName', 'lastName', 'fullName'),
  ),
)
