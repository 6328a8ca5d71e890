import type { ApplyChangeDeps } from './applyChange'
import type { StoredChange } from './changeStore'
import type { StoredLead } from './leadStore'
import { keysOfLead } from './reasonFor'

/** The last change that dismisses a lead, where that is still kept; null where none does any more. */
export async function findDismissing(
  { dismissals, changes }: Pick<ApplyChangeDeps, 'dismissals' | 'changes'>,
  lead: StoredLead,
): Promise<{ change: StoredChange | null } | null> {
  const ids = await dismissals.findChanges(lead.userId, [...keysOfLead(lead), lead.entryId])
  const found = await changes.findMany(ids)
  const holding = found.filter(({ undoneAt }) => undoneAt === undefined)
  if (holding.length === 0) return found.length < ids.length ? { change: null } : null
  return { change: holding.reduce((last, each) => (each.createdAt > last.createdAt ? each : last)) }
}
