import type { Owned } from '../../shared/rights'
import type { Core } from '../core'
import type { Database } from '../database/connect'
import { HOUR_MS } from '../durations'
import type { Feature } from '../feature'
import type { MappedSignal } from '../payload/readEntry'
import { IDEMPOTENCY_KEY_HOURS } from '../../shared/limits'
import { hasOwnMark } from '../secrets/ownMark'
import type { EntryShelf, Receiver, SignalReference } from './arrival'
import { BytesInFlight } from './bytesInFlight'
import { createMetrics } from './createMetrics'
import { KeyStore } from './keyStore'
import { receiveEntries } from './receiveEntries'
import type { RefusedBody } from './refusedBodies'
import { RequestCountStore } from './requestCountStore'
import { mountReceiving } from './routes'

type ReceivingNeed = {
  signals: {
    findReceivers: (references: readonly SignalReference[]) => Promise<(Receiver | null)[]>
    findMapping: (signalId: string) => Promise<MappedSignal | null>
    requireSignal: (signalId: string) => Promise<Owned>
  }
  entries: EntryShelf
  refusals: { note: (signalId: string, refused: RefusedBody) => void }
}

type ReceivingCore = Pick<Core, 'database' | 'log' | 'now' | 'registry' | 'limits' | 'traffic' | 'seal'>

/** From a request to the receipt that says that its entry is on disk. */
export function createReceiving(core: ReceivingCore): Feature<ReceivingNeed> {
  const { database, log, now, registry, limits, traffic, seal } = core
  const stores = openStores(database)
  const background = openStores(database.background)
  const inFlight = new BytesInFlight(limits.bytesInFlightMax)
  const metrics = createMetrics(registry, () => inFlight.bytes)
  return {
    async prepare() {
      await background.keys.prepare()
      await background.counts.prepare()
    },
    mount(routes, { signals, entries, refusals }) {
      const receive = receiveEntries({
        findReceivers: signals.findReceivers,
        findMapping: signals.findMapping,
        entries,
        ...stores,
        noteRefusal: refusals.note,
        isOurs: ({ headers }) => hasOwnMark(seal, headers),
        metrics,
        log,
        now,
        patience: limits.bodyPatience,
        inFlight,
        traffic,
      })
      mountReceiving(routes, { receive, requireSignal: signals.requireSignal })
    },
    async removeOld(at) {
      await background.keys.removeBefore(new Date(at.getTime() - IDEMPOTENCY_KEY_HOURS * HOUR_MS))
      await background.counts.removeBefore(new Date(at.getTime() - HOUR_MS))
    },
  }
}

function openStores(database: Database) {
  return { keys: new KeyStore(database), counts: new RequestCountStore(database) }
}
