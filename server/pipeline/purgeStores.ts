import type { PurgeDeps } from '../purge/purgeEntries'
import type { Stores } from '../stores'

/** Where each thing lies that the purge takes away. */
export function purgeStores(stores: Stores): PurgeDeps {
  const { signals, entries, lookUps, refusals, keys, requestCounts, hooks } = stores
  return {
    listRemovals: () => signals.listRemovals(),
    finishRemoval: (signalId) => signals.finishRemoval(signalId),
    endRemoval: (signalId) => signals.endRemoval(signalId),
    listSignalIds: () => signals.listIds(),
    async removeEntriesOf(signalId) {
      await lookUps.removeAllOf(signalId)
      await refusals.removeAllOf(signalId)
      await hooks.removeAllOf(signalId)
      return entries.removeAllOf(signalId)
    },
    async trimTestEntries(signalId, kept) {
      const { removed, lastId } = await entries.trimTestEntries(signalId, kept)
      if (lastId !== null) await lookUps.removeTests(signalId, lastId)
      return removed
    },
    async removeBefore({ keys: keyTime, requestCounts: minute, deliveries }) {
      await keys.removeBefore(keyTime)
      await requestCounts.removeBefore(minute)
      await hooks.removeDeliveriesBefore(deliveries)
    },
  }
}
