import { squash } from '../../identifiers/placeholders'
import { agreesWithHost, foldCompany, readHost } from '../clues/agreesWithDomain'
import type { FoldedCompany } from '../clues/agreesWithDomain'
import type { Clue } from '../clues/readClues'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import { ADDRESS_PART_MIN } from '../weights'

/** What is told of the company of a party: its sites and its names. */
export type Firms = { sites: ReadonlySet<string>; names: readonly FoldedCompany[] }

/** Nobody has more employers. */
const NAMES_MAX = 5

export function firmsOf({ clues }: Party): Firms {
  const named = clues.filter(
    ({ shape, words }) => shape.kind === 'words' && hasTag(words, 'company', 'companyName'),
  )
  return {
    sites: new Set(clues.flatMap(({ shape }) => (shape.kind === 'site' ? [shape.domain] : []))),
    names: named.slice(0, NAMES_MAX).map(({ field }) => foldCompany(String(field.value))),
  }
}

/** Whether an address is made of one of the names, or at one of the companies. */
export function isAddressOf(
  { shape }: Clue,
  names: readonly string[],
  { sites, names: firms }: Firms,
): boolean {
  if (shape.kind !== 'email') return false
  const mailbox = squash(shape.email.slice(0, shape.email.lastIndexOf('@')))
  if (names.some((name) => name.length >= ADDRESS_PART_MIN && mailbox.includes(name))) return true
  if (sites.has(shape.domain)) return true
  const host = readHost(shape.domain)
  return !shape.isFree && firms.some((firm) => agreesWithHost(firm, host))
}
