import type { TreeNode } from '../clues/fieldTree'
import { readName } from '../clues/readName'
import type { Party } from './parties'
import { roleOfContainer } from './roles'
import type { Role } from './roles'

/** Makes somebody who was taken for one of the tool user's people one who may be reached, with what is told within: their contact, their company. */
export function takeAsReached(parties: readonly Party[], places: ReadonlySet<TreeNode>): void {
  for (const party of parties) {
    const role = party.role === 'staff' || party.role === 'other' ? roleWithin(party.place, places) : null
    if (role) Object.assign(party, { role, namedRole: role })
  }
}

/** What the keys on the way to one of the places say, the innermost first; null for what is not within one. */
function roleWithin(inner: TreeNode, places: ReadonlySet<TreeNode>): Role | null {
  let said: Role | null = null
  for (let node = inner; node.parent; node = node.parent) {
    if (places.has(node)) return said ?? (node === inner ? 'user' : 'unknown')
    const role = typeof node.key === 'string' ? roleOfContainer(readName(node.key)) : 'neutral'
    if (role !== 'neutral' && role !== 'unknown') said ??= role
  }
  return null
}
