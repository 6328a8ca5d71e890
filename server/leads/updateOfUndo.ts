import type { MovingLead } from './bulkStore'
import type { Before, StoredChange } from './changeStore'
import { withEvent } from './leadHistory'
import { isDue, updatedText, withNews } from './leadNews'
import type { StoredLead } from './leadStore'

export type Undoable = StoredChange & { undoneAt: Date }

/** What an undo writes to a lead. */
export function updateOfUndo(
  change: Undoable,
  { lead, before, at }: { lead: MovingLead; before: Before; at: Date },
): Partial<StoredLead> {
  const { status, dismissReason, snoozedUntil, approachedAt } = before
  const told = newsOfUndo(lead, { before, change, at })
  const { undoneAt, userId } = change
  const history = withEvent(lead, { at: undoneAt, userId, action: 'undone' })
  return {
    ...{ status, dismissReason, snoozedUntil },
    // A change of an earlier version does not know it.
    ...(approachedAt === undefined ? {} : { approachedAt }),
    ...told,
    ...{ history, change: null, updatedAt: undoneAt },
  }
}

/** A change that nobody was told of yet is never told; one that was is followed by another. */
function newsOfUndo(
  { news = [], status }: MovingLead,
  { before, change, at }: { before: Before; change: StoredChange; at: Date },
): Pick<StoredLead, 'news' | 'newsAt'> {
  const ofChange = updatedText(change.createdAt, before.status)
  return withNews(
    isDue(ofChange, at) ? [...news, updatedText(at, status)] : news.filter((text) => text !== ofChange),
  )
}
