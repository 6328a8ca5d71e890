import type { Logger } from 'pino'
import { IDEMPOTENCY_KEY_HOURS, TEST_ENTRIES_MAX } from '../../shared/limits'

export type PurgeDeps = {
  /** Signals that were deleted, or whose deletion was begun, and whose entries may still be there. */
  listRemovals(): Promise<{ signalId: string; requestedAt: Date }[]>
  finishRemoval(signalId: string): Promise<unknown>
  endRemoval(signalId: string): Promise<unknown>
  listSignalIds(): Promise<string[]>
  removeEntriesOf(signalId: string): Promise<number>
  trimTestEntries(signalId: string, kept: number): Promise<number>
  /** What was written before those times is not asked for any more. */
  removeBefore(times: { keys: Date; requestCounts: Date; deliveries: Date }): Promise<void>
}

/** An entry that was on its way while its signal was deleted is on disk long before this has passed. */
const REMOVAL_SETTLED_MS = 3_600_000
const HOUR_MS = 3_600_000
const DELIVERIES_KEPT_HOURS = 7 * 24

/**
 * Takes away what is not to be kept: entries of deleted signals, test entries beyond the newest thousand, old keys, and
 * what was told to hooks more than a week ago.
 */
export async function purgeEntries(deps: PurgeDeps): Promise<{ removed: number; trimmed: number }> {
  let removed = 0
  for (const { signalId, requestedAt } of await deps.listRemovals()) {
    await deps.finishRemoval(signalId)
    removed += await deps.removeEntriesOf(signalId)
    if (Date.now() - requestedAt.getTime() > REMOVAL_SETTLED_MS) await deps.endRemoval(signalId)
  }
  let trimmed = 0
  for (const signalId of await deps.listSignalIds())
    trimmed += await deps.trimTestEntries(signalId, TEST_ENTRIES_MAX)
  const now = Date.now()
  await deps.removeBefore({
    keys: new Date(now - IDEMPOTENCY_KEY_HOURS * HOUR_MS),
    requestCounts: new Date(now - HOUR_MS),
    deliveries: new Date(now - DELIVERIES_KEPT_HOURS * HOUR_MS),
  })
  return { removed, trimmed }
}

const PURGE_INTERVAL_MS = 300_000

/** Purges every five minutes until stopped; each pass starts after the one before has ended. */
export function startPurge(deps: PurgeDeps, log: Logger): { stop(): Promise<void> } {
  let pass = Promise.resolve()
  const timer = setInterval(() => {
    pass = pass.then(async () => {
      try {
        const counts = await purgeEntries(deps)
        if (counts.removed + counts.trimmed > 0) log.info({ event: 'purge.finished', ...counts })
      } catch (err) {
        log.error({ event: 'purge.failed', err })
      }
    })
  }, PURGE_INTERVAL_MS)
  return {
    stop() {
      clearInterval(timer)
      return pass
    },
  }
}
