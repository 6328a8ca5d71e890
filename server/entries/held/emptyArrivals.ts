import { DAY_MS } from '../../durations'
import { emptyEntries, type EmptyEntriesDeps } from './emptyEntries'

/** So long somebody can look why an entry gave no lead. */
const KEPT_MS = DAY_MS
const AT_ONCE = 200

/** Takes away, a day later, what came about people who had been deleted for privacy. */
export async function emptyArrivals(deps: EmptyEntriesDeps, at: Date): Promise<void> {
  const before = new Date(at.getTime() - KEPT_MS)
  for (;;) {
    const ids = await deps.held.listArrivals(before, AT_ONCE)
    if (ids.length === 0) return
    await emptyEntries(deps, ids)
    await deps.held.removeArrivals(ids)
  }
}
