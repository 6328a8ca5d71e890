import { DAY_MS } from '../../durations'
import type { HeldEntryStore } from './heldEntryStore'

/** So long somebody can look why an entry gave no lead. */
const KEPT_MS = DAY_MS
const AT_ONCE = 200

/** Takes away, a day later, what came about people who had been deleted for privacy. */
export async function emptyArrivals(
  held: Pick<HeldEntryStore, 'listArrivals' | 'removeArrivals' | 'empty'>,
  at: Date,
): Promise<void> {
  const before = new Date(at.getTime() - KEPT_MS)
  for (;;) {
    const ids = await held.listArrivals(before, AT_ONCE)
    if (ids.length === 0) return
    await held.empty(ids, at)
    await held.removeArrivals(ids)
  }
}
