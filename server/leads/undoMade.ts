import type { ApplyChangeDeps } from './applyChange'
import type { StoredChange } from './changeStore'
import { findDismissed } from './findDismissed'
import { findDismissing } from './findDismissing'
import type { StoredLead } from './leadStore'
import { listDismissedByIt } from './movesAlong'
import { keysOfLead, reasonFor } from './reasonFor'
import { type Undoable, updateOfUndo } from './updateOfUndo'

type Deps = Pick<ApplyChangeDeps, 'bulk' | 'changes' | 'dismissals' | 'leads' | 'now'>

/**
 * Takes back what a change dismissed while it was made, but for what its user has dismissed by another one too. Gives the ids.
 * Such a lead was new, and nobody's decision was counted.
 */
export async function undoMade(deps: Deps, change: Undoable): Promise<string[]> {
  const heads = await listDismissedByIt(deps.bulk, change)
  if (heads.length === 0) return []
  const leads = await deps.leads.findMany(heads.map(({ _id }) => _id))
  const entryIds = leads.map(({ entryId }) => entryId)
  const dismissed = await findDismissed(deps, leads.flatMap(keysOfLead), entryIds)
  const undone = await Promise.all(
    leads.map(async (lead) => {
      const dismissReason = reasonFor(lead, dismissed)
      const by = dismissReason === null ? null : await findDismissing(deps, lead)
      return by === null ? takeBack(deps, change, lead) : passOn(deps, lead, { dismissReason, ...by })
    }),
  )
  return undone.flat()
}

/** For a lead that has just come to carry a change: an undo that was begun before may have missed it. */
export async function undoIfBegun(deps: Deps, change: StoredChange): Promise<string[]> {
  const { undoneAt } = (await deps.changes.find(change._id)) ?? {}
  return undoneAt ? undoMade(deps, { ...change, undoneAt }) : []
}

/** Tells on a lead which change made it what it is, so that the undo of that change finds it. */
export function markOf(
  { _id: id, undoUntil, userId }: StoredChange,
  { version }: StoredLead,
): StoredLead['change'] {
  return { id, undoUntil, userId, version: version + 1 }
}

async function takeBack(deps: Deps, change: Undoable, lead: StoredLead): Promise<string[]> {
  const { _id, version, updatedAt: createdAt } = lead
  const before = { ...NEW, _id, versionAfter: version }
  const update = updateOfUndo({ ...change, createdAt }, { lead, before, at: deps.now() })
  return (await deps.leads.update(lead, update)) ? [_id] : []
}

type Holding = Pick<StoredLead, 'dismissReason'> & { change: StoredChange | null }

/** From here on it carries the change that still dismisses it, whose undo finds it then. */
async function passOn(deps: Deps, lead: StoredLead, { dismissReason, change }: Holding): Promise<string[]> {
  if (change === null) return []
  const passed = await deps.leads.update(lead, { dismissReason, change: markOf(change, lead) })
  return passed ? undoIfBegun(deps, change) : []
}

const NEW = { status: 'new', dismissReason: null, snoozedUntil: null, approachedAt: null } as const
