import type { Logger } from 'pino'
import { startFollower } from '../entries/followEntries'
import { startCourier } from '../hooks/startCourier'
import { startPurge } from '../purge/purgeEntries'
import type { Seal } from '../secrets/seal'
import type { Stores } from '../stores'
import { hookFollower } from './hookFollower'
import { indexFollower } from './indexFollower'
import { type HookSettings, notifyHooks } from './notifyHooks'
import { purgeStores } from './purgeStores'

/** Starts what goes on beside the answering of requests; `stop` lets each end what it is at. */
export function startWorkers(
  deps: { log: Logger; seal: Seal; hooks: HookSettings },
  stores: Stores,
): { stop(): Promise<void> } {
  const { log } = deps
  const notifying = notifyHooks(deps, stores)
  const workers = [
    startPurge(purgeStores(stores), log),
    startFollower(stores, indexFollower(stores, log), log),
    startFollower(stores, hookFollower(notifying), log),
    startCourier(notifying),
  ]
  return {
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()))
    },
  }
}
