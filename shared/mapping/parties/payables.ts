import { saysPayable } from '../vocabulary/ownWork'
import { tellsOf } from './ownWork'
import type { Party } from './parties'
import { hasAddress } from './traits'

/**
 * What the tool's user buys and has to pay tells of no lead: {"type": "expense", "entity": {"name": "Acme"}}. A customer whom it is for, who
 * can be written to, is left.
 */
export function readPayables(parties: readonly Party[]): void {
  if (!parties.some(({ clues }) => clues.some((clue) => tellsOf(clue, saysPayable)))) return
  for (const party of parties)
    if (party.namedRole !== 'lead' || !hasAddress(party))
      Object.assign(party, { role: 'staff', namedRole: 'own' })
}
