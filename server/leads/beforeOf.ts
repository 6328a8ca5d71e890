import { approachedAtOf } from './approachedAt'
import type { MoveHead } from './bulkStore'
import type { Before } from './changeStore'

/** What is kept of a lead to take a change of it back. */
export function beforeOf(lead: MoveHead): Before {
  const { _id, status, dismissReason, snoozedUntil, version } = lead
  const approachedAt = approachedAtOf(lead)
  return { _id, status, dismissReason, snoozedUntil, approachedAt, versionAfter: version + 1 }
}
