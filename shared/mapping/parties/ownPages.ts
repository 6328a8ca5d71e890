import type { Party } from './parties'
import type { Clue } from '../clues/readClues'
import { hasTag } from './roles'

const pageWords = new Set(
  'page pageurl pageuri landingpage landing formurl entrypage exitpage currentpage firstpage lastpage conversionpage redirect redirecturl redirecturi'.split(
    ' ',
  ),
)
const pagePlaces = /^(?:site|web_?site|page|form|landing_?page|funnel|seite|pagina|страница)$/i

/** The domains of the pages that a form stands on or a visit was on: those are the tool user's. */
export function domainsOfPages(parties: readonly Party[]): ReadonlySet<string> {
  const others = parties.filter(({ role }) => role !== 'company' && role !== 'employment')
  const declared = new Set(parties.flatMap(declaredSites))
  const served = others.flatMap(({ clues }) => clues.flatMap(servedDomainOf))
  return new Set([
    ...others.flatMap((party) => party.clues.flatMap((clue) => pageDomainOf(party, clue))),
    ...served.filter((domain) => !declared.has(domain)),
  ])
}

/** What is said to be somebody's site or domain. */
function declaredSites({ role, clues }: Party): string[] {
  if (role === 'thing' || role === 'own' || role === 'staff') return []
  return clues.flatMap(({ shape, words }) =>
    shape.kind === 'site' && !shape.hasPath && hasTag(words, 'website', 'domain', 'company')
      ? [shape.domain]
      : [],
  )
}

/** A link to one page or to a part of a domain is where something is shown or sent: who is reached is told by their domain alone. */
function servedDomainOf({ shape, words, field }: Clue): string[] {
  if (shape.kind !== 'site' || shape.isPlatformPage || shape.isFree) return []
  if (hasTag(words, 'company', 'companyName', 'lead', 'website', 'domain')) return []
  return shape.hasPath || isAtPartOf(shape.domain, String(field.value)) ? [shape.domain] : []
}

function isAtPartOf(domain: string, url: string): boolean {
  const part = /^https?:\/\/([\w-]+)\.([\w.-]+)/i.exec(url)
  return part !== null && part[1]?.toLowerCase() !== 'www' && part[2]?.toLowerCase().endsWith(domain) === true
}

function pageDomainOf({ role, place }: Party, { shape, words }: Clue): string[] {
  if (shape.kind !== 'site' || shape.isPlatformPage || shape.isFree) return []
  if (hasTag(words, 'company', 'companyName', 'lead')) return []
  const isPage = words.some(({ text }) => pageWords.has(text)) || isWayBack(words)
  const isOfPage = role === 'thing' && pagePlaces.test(String(place.key)) && hasTag(words, 'domain', 'url')
  return isPage || isOfPage ? [shape.domain] : []
}

/** Where a payer is sent after paying is a page of whoever is paid: "success_url". */
function isWayBack(words: Clue['words']): boolean {
  return words.length > 1 && hasTag(words.slice(-1), 'url') && wayBack.test(words[0]?.text ?? '')
}

const wayBack = /^(?:success|cancel|failure|fail|return|redirect|thankyou|thank|back|complete|completed)$/
