import type { Core } from '../core'
import { HOUR_MS } from '../durations'
import type { Feature } from '../feature'
import { courierWorker } from './courierWorker'
import { describeEntry, type EntryToTell } from './describeEntry'
import { endHooksOf } from './endHooks'
import { FarewellStore } from './farewellStore'
import { farewellWorker } from './farewellWorker'
import { queueDeliveries, type StoredArrival } from './queueDeliveries'
import { mountHooks } from './routes'
import { HookStore } from './store'

type HooksNeed = {
  signals: {
    requireSignal: (signalId: string) => Promise<unknown>
    findMapping: (signalId: string) => Promise<EntryToTell['signal'] | null>
  }
  entries: {
    findWithBytes: (entryId: string) => Promise<Pick<EntryToTell, 'entry' | 'bytes'> | null>
  }
}

const DELIVERIES_KEPT_MS = 7 * 24 * HOUR_MS

/** Addresses of others that are notified of what happens here. */
export function createHooks(
  core: Pick<Core, 'database' | 'log' | 'seal' | 'now' | 'random' | 'outgoing' | 'settings' | 'limits'>,
) {
  const { log, seal, now, random, outgoing, settings, limits } = core
  const hooks = new HookStore(core.database)
  const background = new HookStore(core.database.background)
  const farewells = new FarewellStore(core.database.background)
  const privateHosts = { privateHosts: settings.hookPrivateHosts, privateHostsSetting: 'HOOK_PRIVATE_HOSTS' }
  const sending = { hooks, log, seal, now, random, ...outgoing, ...privateHosts }
  const courierDeps = ({ signals, entries }: HooksNeed) => ({
    ...sending,
    hooks: background,
    farewells,
    async describeEntry(entryId: string) {
      const found = await entries.findWithBytes(entryId)
      const signal = found && (await signals.findMapping(found.entry.signalId))
      return signal ? describeEntry({ ...found, signal }) : null
    },
  })
  const feature: Feature<HooksNeed> = {
    prepare: () => background.prepare(),
    mount(routes, { signals }) {
      mountHooks(routes, { ...sending, requireSignal: signals.requireSignal })
    },
    workers(others) {
      const deps = { ...courierDeps(others), lookIntervalMs: limits.courierIntervalMs }
      return [courierWorker(deps), farewellWorker(deps)]
    },
    removeSignal: (signalId) => endHooksOf({ hooks: background, farewells, now }, signalId),
    removeOld: (at) => background.removeDeliveriesBefore(new Date(at.getTime() - DELIVERIES_KEPT_MS)),
  }
  return {
    ...feature,
    /** Queues a notification of each entry for each hook that asked for it. */
    queue: (entries: readonly StoredArrival[]) => queueDeliveries({ hooks: background, now }, entries),
  }
}
