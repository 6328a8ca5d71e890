import { applyChange, type ApplyChangeDeps } from './applyChange'
import { finishUndo } from './undoChange'

/** A change, or its undo, that has come no further for so long was killed, or its database was away. */
const CHANGE_MS_MAX = 30_000
const FINISHED_AT_ONCE = 100

/** Finishes changes, and undoes those whose undo was begun, where the process was killed. */
export async function finishChanges(deps: ApplyChangeDeps): Promise<void> {
  const at = deps.now()
  const before = new Date(at.getTime() - CHANGE_MS_MAX)
  for (const change of await deps.changes.listOpen({ before, at }, FINISHED_AT_ONCE)) {
    if (!(await deps.changes.takeOver(change._id, { before, at }))) continue
    const { undoneAt } = change
    if (undoneAt) await finishUndo(deps, { ...change, undoneAt })
    else await applyChange(deps, change)
  }
}
