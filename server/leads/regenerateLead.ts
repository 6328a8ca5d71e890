import type { Regeneration } from '../../shared/contract/leads'
import type { Sequence } from '../../shared/contract/sequences'
import { AppError } from '../../shared/errors'
import type { Caller } from '../access/caller'
import { requireRight } from '../access/may'
import { changeAfterWriting } from './changeAfterWriting'
import { findLead } from './changeLead'
import { withEvent } from './leadHistory'
import type { LeadStore, StoredLead } from './leadStore'

export type RegenerateDeps = {
  leads: LeadStore
  /** Another sequence for the lead, which is not touched by that. */
  rewrite: (lead: StoredLead, asked: Regeneration & { askedBy: string }) => Promise<Sequence>
  now: () => Date
}

const ATTEMPTS_MAX = 5

/** Gives a lead another sequence. What somebody has edited in the meantime is not written over. */
export async function regenerateLead(
  deps: RegenerateDeps,
  { caller, leadId, asked }: { caller: Pick<Caller, 'user'>; leadId: string; asked: Regeneration },
): Promise<StoredLead> {
  const before = await findLead(deps, { caller, leadId })
  requireRight(caller, 'write', { ownerId: before.userId })
  const sequence = await deps.rewrite(before, { ...asked, askedBy: caller.user.id })
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const lead = await findLead(deps, { caller, leadId })
    if (lead.sequence?.editedAt !== before.sequence?.editedAt) break
    // What it was written of may have been taken out for somebody's privacy.
    if (JSON.stringify(lead.context) !== JSON.stringify(before.context)) break
    const at = deps.now()
    const history = withEvent(lead, { at, userId: caller.user.id, action: 'regenerated' })
    const changed = await deps.leads.update(lead, {
      sequence,
      replaced: lead.sequence,
      history,
      change: changeAfterWriting(lead, caller.user.id),
      updatedAt: at,
    })
    if (changed) return changed
  }
  throw new AppError('changed_meanwhile', 'Somebody else has changed the lead meanwhile.', {
    hint: 'Read it again, and ask once more if you still want another sequence.',
  })
}
