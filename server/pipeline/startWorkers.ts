import type { Logger } from 'pino'
import { startFollower } from '../entries/followEntries'
import { startPurge } from '../purge/purgeEntries'
import type { Stores } from '../stores'
import { indexFollower } from './indexFollower'
import { purgeStores } from './purgeStores'

/** Starts what goes on beside the answering of requests; `stop` lets each end what it is at. */
export function startWorkers(stores: Stores, log: Logger): { stop(): Promise<void> } {
  const workers = [
    startPurge(purgeStores(stores), log),
    startFollower(stores, indexFollower(stores, log), log),
  ]
  return {
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()))
    },
  }
}
