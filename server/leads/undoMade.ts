import type { ApplyChangeDeps } from './applyChange'
import { findDismissed } from './findDismissed'
import { listDismissedByIt } from './movesAlong'
import { keysOfLead, reasonFor } from './reasonFor'
import { type Undoable, updateOfUndo } from './updateOfUndo'

type Deps = Pick<ApplyChangeDeps, 'bulk' | 'dismissals' | 'leads' | 'now'>

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
    leads
      .filter((lead) => reasonFor(lead, dismissed) === null)
      .map((lead) => {
        const { _id, version, updatedAt: createdAt } = lead
        const before = { ...NEW, _id, versionAfter: version }
        const update = updateOfUndo({ ...change, createdAt }, { lead, before, at: deps.now() })
        return deps.leads.update(lead, update)
      }),
  )
  return undone.flatMap((lead) => lead?._id ?? [])
}

const NEW = { status: 'new', dismissReason: null, snoozedUntil: null, approachedAt: null } as const
