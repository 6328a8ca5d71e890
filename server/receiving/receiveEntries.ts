import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { LineLimit } from '../http/lineLimit'
import type { MappedSignal } from '../payload/readEntry'
import { isWellFormedToken } from '../secrets/token'
import type { Traffic } from '../traffic'
import type { Arrival, EntryShelf, Receiver, SignalReference, Stored } from './arrival'
import { senderOf } from './arrival'
import type { BytesInFlight } from './bytesInFlight'
import type { Metrics } from './createMetrics'
import { createGroups, GROUP_LIMITS, type GroupLimits, LARGE_GROUP_LIMITS } from './groupArrivals'
import { judgeEntry } from './judgeEntry'
import type { KeyStore } from './keyStore'
import { limitRequests } from './limitRequests'
import type { BodyPatience } from './readBody'
import { createReceiver, type Receive } from './receive'
import { rememberKnown } from './rememberKnown'
import type { RefusedBody } from './refusedBodies'
import type { RequestCountStore } from './requestCountStore'
import { storeEntries, type StoredGroup } from './storeEntries'

export type ReceiveEntriesDeps = {
  /** The signal behind each token or id, and what its entries are at this moment; null where there is none. */
  findReceivers: (references: readonly SignalReference[]) => Promise<(Receiver | null)[]>
  /** How a signal is mapped; null where there is none. */
  findMapping: (signalId: string) => Promise<MappedSignal | null>
  entries: EntryShelf
  keys: KeyStore
  counts: RequestCountStore
  noteRefusal: (signalId: string, refused: RefusedBody) => void
  isOurs: (request: IncomingMessage) => boolean
  metrics: Metrics
  log: Logger
  now: () => Date
  patience: BodyPatience
  inFlight: BytesInFlight
  traffic: Traffic
}

/** What is larger leaves for the disk in groups of its own: a commit takes as long as what is written in it. */
const SMALL_BYTES_MAX = 16_384

/** From a request to its receipt: what arrives together is looked up, limited and stored together, and then answered. */
export function receiveEntries(deps: ReceiveEntriesDeps): Receive {
  const { findReceivers, metrics, log } = deps
  const observe = (group: StoredGroup) => {
    metrics.observeGroup(group)
    logGroup(log, group)
  }
  const storing = {
    ...deps,
    limitRequests: (receivers: readonly (Receiver | null)[]) => limitRequests(deps, receivers),
    observe,
  }
  const storeWithin = (limits: GroupLimits) =>
    createGroups<Arrival, Stored>({
      doTogether: (arrivals) => storeEntries(storing, arrivals),
      keyOf: ({ reference }) => senderOf(reference),
      weigh: weightOf,
      limits,
    })
  const storeSmall = storeWithin(GROUP_LIMITS)
  const storeLarge = storeWithin(LARGE_GROUP_LIMITS)
  const store = (arrival: Arrival) =>
    weightOf(arrival).bytes <= SMALL_BYTES_MAX ? storeSmall(arrival) : storeLarge(arrival)
  const isKnown = askTogether(findReceivers)
  return createReceiver({
    ...deps,
    lines: new LineLimit(),
    isWellFormed: (reference) => !('token' in reference) || isWellFormedToken('webhook', reference.token),
    isKnown,
    wasKnown: rememberKnown(isKnown),
    store: (arrival) => deps.traffic.during(() => store(arrival)),
    judge: async (signalId, arrival) => judgeEntry(arrival, await deps.findMapping(signalId)),
  })
}

function weightOf({ items }: Arrival): { entries: number; bytes: number } {
  return {
    entries: Math.max(1, items.length),
    bytes: items.reduce((sum, { bytes }) => sum + bytes.length, 0),
  }
}

/** Whether a reference leads to a signal: strangers who come together are looked up together. */
function askTogether(
  find: ReceiveEntriesDeps['findReceivers'],
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
