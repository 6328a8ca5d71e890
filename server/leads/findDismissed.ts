import { DAY_MS } from '../durations'
import type { DismissalStore } from './dismissalStore'

const DISMISSED_MS = 180 * DAY_MS

/** Which users dismissed which of the people or companies lately, or of the entries ever, as `userId\tkey`. */
export function findDismissed(
  { dismissals, now }: { dismissals: DismissalStore; now: () => Date },
  keys: readonly string[],
  entryIds: readonly string[],
): Promise<Set<string>> {
  return dismissals.find(keys, new Date(now().getTime() - DISMISSED_MS), entryIds)
}
