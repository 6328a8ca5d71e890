import type { TreeNode } from '../clues/fieldTree'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'

/** Where a site stands that the lead writes from. */
export function placesAtMail(parties: readonly Party[], mailDomain: string | null): ReadonlySet<TreeNode> {
  if (mailDomain === null) return new Set()
  const isAtMail = ({ clues }: Party): boolean =>
    clues.some(
      ({ shape, words }) =>
        shape.kind === 'site' && shape.domain === mailDomain && hasTag(words, 'website', 'domain', 'url'),
    )
  return new Set(parties.filter(isAtMail).map(({ place }) => place))
}
