import { isHostOfTool } from '../../identifiers/hostedSites'
import type { Candidate } from '../scores/candidate'
import { rememberByNode } from '../clues/fieldTree'
import { type FoldedCompany, agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import type { Clue } from '../clues/readClues'
import { CONFIDENCE, CORROBORATED } from '../weights'

/** Parties that are nobody's of the lead's side. */
const foreign = new Set(['staff', 'other', 'own'])

/** Where nothing is called the company's site, a link whose domain is the company's name is: {"links": [{"url": "https://acme.com"}]}. */
export function siteByName(
  parties: readonly Party[],
  found: readonly Candidate[],
  { mailDomain, pages }: { mailDomain: string | null; pages: ReadonlySet<string> },
): Candidate[] {
  if (found.some(({ slot, score }) => slot === 'company_domain' && score >= CONFIDENCE.use)) return []
  const name = bestName(found)
  const value = name && name.score >= CONFIDENCE.use ? foldCompany(String(name.clue.field.value)) : null
  return parties
    .filter(({ role, isPast }) => !foreign.has(role) && !isPast)
    .flatMap(({ clues }) =>
      clues.filter(
        (clue) =>
          (isLink(clue) || isAtMail(clue, mailDomain)) &&
          !isOfPages(clue, pages, mailDomain) &&
          (agrees(clue, value, mailDomain) || isBesideName(clue, name)),
      ),
    )
    .map((clue) => ({
      slot: 'company_domain',
      clue,
      score: CORROBORATED,
      why: ["agrees with the company's name or the e-mail address"],
    }))
}

function bestName(found: readonly Candidate[]): Candidate | undefined {
  return found
    .filter(({ slot }) => slot === 'company_name')
    .reduce<Candidate | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined)
}

/** A page visited or a picture at the company's domain is no site of its own, but tells nothing else either. */
function isLink({ shape, words, isPast }: Clue): boolean {
  if (shape.kind !== 'site' || shape.isPlatformPage || shape.isFree || shape.hasPath || isPast) return false
  if (isHostOfTool(shape.domain)) return false
  return hasTag(words, 'url', 'website', 'domain') || words.every(({ tags }) => tags.length === 0)
}

/** Whatever it is called: a plain site where the lead writes from. */
function isAtMail({ shape, words, isPast }: Clue, mailDomain: string | null): boolean {
  return (
    shape.kind === 'site' &&
    shape.domain === mailDomain &&
    !shape.hasPath &&
    !isPast &&
    !hasTag(words, 'noise', 'email') &&
    words.some(({ tags }) => tags.length === 0)
  )
}

/** The only site in the object that names a company by its legal form, under a word that is not known. */
function isBesideName({ words, container, shape }: Clue, name: Candidate | undefined): boolean {
  if (name?.clue.container !== container || container.parent === null || shape.kind !== 'site') return false
  if (words.length === 0 || words.some(({ tags }) => tags.length > 0)) return false
  return name.clue.shape.kind === 'words' && name.clue.shape.hasLegalForm && isLoneSite(container)
}

const isLoneSite = rememberByNode(
  ({ children }) =>
    [...children.values()].filter(
      ({ field }) => typeof field?.value === 'string' && siteText.test(field.value),
    ).length === 1,
)

const siteText = /^(?:https?:\/\/|www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\/?(?:$|[\w/?#])/iu

function agrees({ shape }: Clue, name: FoldedCompany | null, mailDomain: string | null): boolean {
  if (shape.kind !== 'site') return false
  return shape.domain === mailDomain || (name !== null && agreesWithHost(name, readHost(shape.domain)))
}

function isOfPages({ shape }: Clue, pages: ReadonlySet<string>, mailDomain: string | null): boolean {
  return shape.kind === 'site' && shape.domain !== mailDomain && pages.has(shape.domain)
}
