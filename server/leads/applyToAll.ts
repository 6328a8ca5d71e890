import { applyChange, type ApplyChangeDeps, type Applied, idsOf } from './applyChange'
import { beforeOf } from './beforeOf'
import type { After, Before, StoredChange } from './changeStore'
import type { StoredLead } from './leadStore'

const ATTEMPTS_MAX = 5

/** What the change makes of a lead that has become another since; null where it is to be left as it is. */
export type MoveAgain = (lead: StoredLead) => After | null

/**
 * Applies a change until every lead of its first part has taken it that still can, all that were named among them: a lead
 * that was woken or written anew at the same moment has another version, and is none to be left alone.
 */
export async function applyToAll(
  deps: ApplyChangeDeps,
  stored: StoredChange,
  moveAgain: MoveAgain,
): Promise<Applied> {
  let applied = await applyChange(deps, stored)
  for (let attempt = 1; attempt < ATTEMPTS_MAX; attempt += 1) {
    const renewed = await renew(deps, applied, moveAgain)
    if (renewed === null) break
    applied = await applyChange(deps, renewed)
  }
  return applied
}

/** The change with what its missed leads are by now; null where none is to be tried again. */
async function renew(
  deps: ApplyChangeDeps,
  { change, leads }: Applied,
  moveAgain: MoveAgain,
): Promise<StoredChange | null> {
  const took = new Set(leads.map(({ _id }) => _id))
  const found = await deps.leads.findMany(idsOf(change).filter((id) => !took.has(id)))
  const again = new Map<string, { before: Before; after: After }>()
  for (const lead of found) {
    const after = lead.change?.id === change._id ? null : moveAgain(lead)
    if (after !== null) again.set(lead._id, { before: beforeOf(lead), after })
  }
  if (again.size === 0) return null
  const ids = idsOf(change)
  const parts = {
    before: change.before.map((before) => again.get(before._id)?.before ?? before),
    after: change.after.map((after, index) => again.get(ids[index] ?? '')?.after ?? after),
  }
  const isStored = await deps.changes.renew(change._id, { ...parts, openSince: deps.now() })
  return isStored ? { ...change, ...parts } : null
}
