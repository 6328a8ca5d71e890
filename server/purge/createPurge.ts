import type { Logger } from 'pino'
import { HOUR_MS } from '../durations'
import type { Feature, Worker } from '../feature'
import { tryEach } from '../tryEach'

export type PurgeDeps = {
  features: readonly Pick<Feature<never>, 'removeSignal' | 'removeOld'>[]
  signals: {
    /** Those that were deleted, or whose deletion was begun. */
    listRemovals: () => Promise<{ signalId: string; requestedAt: Date }[]>
    finishRemoval: (signalId: string) => Promise<unknown>
    endRemoval: (signalId: string) => Promise<void>
  }
  log: Logger
  now: () => Date
}

/** An entry that was on its way while its signal was deleted is on disk long before this has passed. */
const REMOVAL_SETTLED_MS = HOUR_MS
const PURGE_INTERVAL_MS = 300_000

/** Takes away what is not to be kept: all that belongs to deleted signals, and what has become too old. */
export function createPurge(deps: PurgeDeps): Worker {
  return {
    name: 'purge',
    run: () => purge(deps),
    start: () => startPurge(deps),
  }
}

async function purge({ features, signals, now }: PurgeDeps): Promise<void> {
  const removeDeleted = async () =>
    tryEach(await signals.listRemovals(), async ({ signalId, requestedAt }) => {
      await signals.finishRemoval(signalId)
      await tryEach(features, async (feature) => feature.removeSignal?.(signalId))
      if (now().getTime() - requestedAt.getTime() > REMOVAL_SETTLED_MS) await signals.endRemoval(signalId)
    })
  const removeOld = () => tryEach(features, async (feature) => feature.removeOld?.(now()))
  await tryEach([removeDeleted, removeOld], (step) => step())
}

/** Every five minutes until stopped; each pass starts after the one before has ended. */
function startPurge(deps: PurgeDeps): { stop(): Promise<void> } {
  let pass = Promise.resolve()
  const timer = setInterval(() => {
    pass = pass
      .then(() => purge(deps))
      .catch((err: unknown) => {
        deps.log.error({ event: 'purge.failed', err })
      })
  }, PURGE_INTERVAL_MS)
  return {
    stop() {
      clearInterval(timer)
      return pass
    },
  }
}
