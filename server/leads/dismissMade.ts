import type { DismissReason } from '../../shared/contract/leads'
import type { ApplyChangeDeps } from './applyChange'
import type { StoredChange } from './changeStore'
import { findDismissing } from './findDismissing'
import { withEvent } from './leadHistory'
import { updatedText, withNews } from './leadNews'
import type { StoredLead } from './leadStore'
import { keysOfLead, reasonFor } from './reasonFor'
import { markOf, undoIfBegun } from './undoMade'

type Deps = Pick<ApplyChangeDeps, 'bulk' | 'changes' | 'dismissals' | 'leads' | 'now'> & {
  /** Which of the keys, or ever of the entries, which user dismissed, as `userId\tkey`. */
  findDismissed: (keys: readonly string[], entryIds: readonly string[]) => Promise<Set<string>>
}

/**
 * Dismisses those of the leads whose person, company or entry their user has dismissed while they were made: whoever dismissed
 * could not find them yet, and whoever dealt them not the dismissal. Their places stay taken. Mostly nobody has dismissed anything
 * since whoever dealt them looked: `notedBefore` is how much had been noted before that; null where it is not known.
 */
export async function dismissMade(
  deps: Deps,
  made: readonly StoredLead[],
  notedBefore: number | null,
): Promise<void> {
  if (notedBefore !== null && (await deps.dismissals.countNoted()) === notedBefore) return
  const dismissed = await deps.findDismissed(
    made.flatMap(keysOfLead),
    made.map(({ entryId }) => entryId),
  )
  const reasons = new Map(
    dismissed.size === 0 ? [] : made.map((lead) => [lead._id, reasonFor(lead, dismissed)]),
  )
  const ids = [...reasons].flatMap(([id, reason]) => (reason === null ? [] : [id]))
  for (const lead of await deps.leads.findMany(ids)) {
    if (lead.status === 'new') await dismissOne(deps, lead, reasons.get(lead._id) ?? null)
  }
}

/** It carries the change by which it is dismissed, so that its undo finds it. */
async function dismissOne(deps: Deps, lead: StoredLead, dismissReason: DismissReason | null): Promise<void> {
  const by = await findDismissing(deps, lead)
  if (by === null) return
  const { change } = by
  const dismissed = await deps.leads.update(lead, dismissal(lead, { dismissReason, change, at: deps.now() }))
  if (change && dismissed) await undoIfBegun(deps, change)
}

type Dismissing = { dismissReason: DismissReason | null; change: StoredChange | null; at: Date }

function dismissal(lead: StoredLead, { dismissReason, change, at }: Dismissing): Partial<StoredLead> {
  return {
    status: 'dismissed',
    dismissReason,
    change: change && markOf(change, lead),
    history: withEvent(lead, { at, userId: lead.userId, action: 'dismissed' }),
    // Where nobody is told of its making, nobody is told of this.
    ...(lead.news === undefined ? {} : withNews([...lead.news, updatedText(at, lead.status)])),
    updatedAt: at,
  }
}
