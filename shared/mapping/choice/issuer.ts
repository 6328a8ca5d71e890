import type { TreeNode } from '../clues/fieldTree'
import type { Clue } from '../clues/readClues'
import { agreesWithDomain } from '../clues/agreesWithDomain'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'
import type { Candidate } from '../scores/candidate'
import type { PlacesOfNames } from './companyBeside'

/** Where a company has a mailbox of its own that is not at the domain the lead writes from. */
export function placesOfIssuers(parties: readonly Party[], mailDomain: string | null): ReadonlySet<TreeNode> {
  if (mailDomain === null) return new Set()
  const isElsewhere = ({ shape, words }: Clue): boolean =>
    shape.kind === 'email' &&
    !shape.isFree &&
    shape.domain !== mailDomain &&
    hasTag(words, 'company') &&
    !hasTag(words, 'lead', 'user')
  return new Set(parties.flatMap(({ clues }) => clues.filter(isElsewhere).map(({ container }) => container)))
}

/**
 * Whoever has drawn up a bill stands beside its client with a mailbox at another domain:
 * {"client_name": …, "email": "ada@acme.com", "company_name": …, "company_email": "office@us.com"}.
 */
export function isIssuer(
  { slot, clue }: Candidate,
  issuers: ReadonlySet<TreeNode>,
  { ofClients }: PlacesOfNames,
  mailDomain: string | null,
): boolean {
  if (slot === 'company_linkedin_url' || !issuers.has(clue.container) || !ofClients.has(clue.container))
    return false
  if (!hasTag(clue.words, 'company', 'companyName') || hasTag(clue.words, 'lead')) return false
  if (mailDomain === null || (clue.shape.kind === 'site' && clue.shape.domain === mailDomain)) return false
  return !agreesWithDomain(String(clue.field.value), mailDomain)
}
