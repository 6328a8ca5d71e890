import type { Logger } from 'pino'
import { BYTES_IN_FLIGHT_MAX } from '../../shared/limits'
import type { Receiver, Stored } from './arrival'
import { createGroups, GROUP_LIMITS } from './groupArrivals'
import type { KeyStore } from './keyStore'
import { limitRequests } from './limitRequests'
import type { RequestCountStore } from './requestCountStore'
import type { EntryStore } from '../entries/store'
import { storeEntries, type StoredGroup } from './storeEntries'
import { createMetrics, type Metrics } from '../metrics/createMetrics'
import { type Arrival, senderOf, type SignalReference } from './arrival'
import { BytesInFlight } from './bytesInFlight'
import { type BodyPatience, BODY_PATIENCE } from './readBody'
import { createReceiver, type Receive } from './receive'
import { rememberKnown } from './rememberKnown'
import type { RefusedBody } from './refusedBodies'
import { isWellFormedToken } from '../secrets/token'
import { findReceivers } from '../signals/findReceivers'
import type { SignalStore } from '../signals/store'

export type ReceiveEntriesDeps = {
  stores: { signals: SignalStore; entries: EntryStore; keys: KeyStore; requestCounts: RequestCountStore }
  noteRefusal: (signalId: string, refused: RefusedBody) => void
  log: Logger
  patience?: BodyPatience | undefined
  bytesInFlightMax?: number | undefined
}

/** From a request to its receipt: what arrives together is looked up, limited and stored together, and then answered. */
export function receiveEntries(deps: ReceiveEntriesDeps): { receive: Receive; metrics: Metrics } {
  const { stores, noteRefusal, log, patience = BODY_PATIENCE } = deps
  const inFlight = new BytesInFlight(deps.bytesInFlightMax ?? BYTES_IN_FLIGHT_MAX)
  const metrics = createMetrics({ bytesInFlight: () => inFlight.bytes })
  const find = (references: readonly SignalReference[]) => findReceivers(stores, references)
  const observe = (group: StoredGroup) => {
    metrics.observeGroup(group)
    logGroup(log, group)
  }
  const store = createGroups<Arrival, Stored>({
    doTogether: (arrivals) =>
      storeEntries(
        {
          ...stores,
          findReceivers: find,
          limitRequests: (receivers) => limitRequests(stores.requestCounts, receivers),
          observe,
        },
        arrivals,
      ),
    keyOf: ({ reference }) => senderOf(reference),
    weigh: weightOf,
    limits: GROUP_LIMITS,
  })
  const isKnown = askTogether(find)
  const receive = createReceiver({
    isWellFormed: (reference) => !('token' in reference) || isWellFormedToken('webhook', reference.token),
    isKnown,
    wasKnown: rememberKnown(isKnown),
    store,
    noteRefusal,
    metrics,
    log,
    patience,
    inFlight,
  })
  return { receive, metrics }
}

function weightOf({ items }: Arrival): { entries: number; bytes: number } {
  return {
    entries: Math.max(1, items.length),
    bytes: items.reduce((sum, { bytes }) => sum + bytes.length, 0),
  }
}

/** Whether a reference leads to a signal: strangers who come together are looked up together. */
function askTogether(
  find: (references: readonly SignalReference[]) => Promise<(Receiver | null)[]>,
): (reference: SignalReference) => Promise<boolean> {
  return createGroups<SignalReference, boolean>({
    doTogether: async (references) => (await find(references)).map((receiver) => receiver !== null),
    keyOf: senderOf,
    weigh: () => ({ entries: 1, bytes: 0 }),
    limits: GROUP_LIMITS,
  })
}

/** The one line of a group; its entries' ids lie between the first and the last, its signals are counted. */
function logGroup(log: Logger, { signalIds, lookUpMs, commitMs, ...counts }: StoredGroup): void {
  log.info({
    event: 'entries.stored',
    ...counts,
    signals: signalIds.size,
    signalIds: [...signalIds].slice(0, LOGGED_SIGNALS_MAX),
    lookUpMs: rounded(lookUpMs),
    commitMs: rounded(commitMs),
  })
}

const LOGGED_SIGNALS_MAX = 10

function rounded(ms: number): number {
  return Math.round(ms * 1_000) / 1_000
}
