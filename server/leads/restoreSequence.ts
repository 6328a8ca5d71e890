import { AppError } from '../../shared/errors'
import type { Caller } from '../access/caller'
import { requireRight } from '../access/may'
import { changeAfterWriting } from './changeAfterWriting'
import { findLead } from './changeLead'
import { withEvent } from './leadHistory'
import type { LeadStore, StoredLead } from './leadStore'
import { requireVersion } from './requireVersion'

const ATTEMPTS_MAX = 5

type Asked = { caller: Pick<Caller, 'user'>; leadId: string; version?: number | undefined }

/** Gives a lead back what another sequence stands in for: with it come who wrote it and by what. */
export async function restoreSequence(
  { leads, now }: { leads: LeadStore; now: () => Date },
  { caller, leadId, version }: Asked,
): Promise<StoredLead> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const lead = await findLead({ leads }, { caller, leadId })
    requireRight(caller, 'write', { ownerId: lead.userId })
    requireVersion(lead, version)
    if (!lead.replaced) throw new AppError('wrong_state', 'There is no sequence to take back.')
    const at = now()
    const history = withEvent(lead, { at, userId: caller.user.id, action: 'undone' })
    const change = changeAfterWriting(lead, caller.user.id)
    const restored = { sequence: lead.replaced, replaced: null, history, change, updatedAt: at }
    const changed = await leads.update(lead, restored)
    if (changed) return changed
  }
  throw new AppError('changed_meanwhile', 'Somebody else has changed the lead meanwhile.', {
    hint: 'Read it again and repeat the change.',
  })
}
