import type { Core } from '../core'
import type { Database } from '../database/connect'
import type { Feature } from '../feature'
import { placeOf } from '../secrets/places'
import { sealedIn } from '../secrets/sealedValues'
import { finishRemoval, removeSignal } from './deleteSignal'
import { findSignal } from './editSignal'
import { findOwnSide } from './findOwnSide'
import { handOverSignals } from './handOverSignals'
import { findReceivers, type ReceiverReference } from './findReceivers'
import { type LiveSignal, makeLiveSignal } from './makeLiveSignal'
import { ReceiverStore } from './receiverStore'
import { RemovalStore } from './removalStore'
import { PromptStore } from './promptStore'
import { mountSignals, type SignalsNeed } from './routes'
import { SignalStore } from './store'

const SEALED = { collection: 'signals', fields: ['token.sealed'], placeOf: placeOf.webhookToken }

/** Signals: set-up, mapping, life, and the secret addresses that lead to them. */
export function createSignals(core: Pick<Core, 'database' | 'seal' | 'now' | 'publicUrl'>) {
  const { database, seal, now, publicUrl } = core
  const { signals, receivers, removals, prompts } = openStores(database)
  const background = openStores(database.background)
  const feature: Feature<SignalsNeed> = {
    async prepare() {
      await background.signals.prepare()
      await background.receivers.prepare()
    },
    mount(routes, { entries, auth, directory, users, workspace }) {
      const { readSample, readNewest, findLastReceivedAt, findLastEntries } = entries
      const asked = {
        ...{ readSample, readNewest, findLastReceivedAt, findLastEntries },
        findUsers: auth.findUsers,
        previewFilters: directory.previewFilters,
        findOwnSide: () => findOwnSide({ users, workspace }),
      }
      mountSignals(routes, { signals, receivers, removals, prompts, seal, now, publicUrl, ...asked })
    },
    removeSignal: (signalId) => background.prompts.removeOf(signalId),
  }
  return {
    ...feature,
    sealed: sealedIn(database.background, SEALED),
    /** Throws where there is no such signal. */
    requireSignal: (signalId: string) => findSignal(signals, signalId),
    /** Null where there is no such signal. */
    findMapping: (signalId: string) => signals.find(signalId),
    /** For workers. */
    findMappings: (signalIds: string[]) => background.signals.findMappings(signalIds),
    ...indexingFunctions(background),
    findReceivers: (references: readonly ReceiverReference[]) =>
      findReceivers({ receivers, now }, references),
    listLive: () => background.signals.listLive(),
    /** What is a user's goes to another, who also gets the leads of what would give nobody any. */
    handOver: (userId: string, toUserId: string) => handOverSignals({ signals, now }, { userId, toUserId }),
    findMany: (signalIds: readonly string[]) => background.signals.findMany(signalIds),
    /** Of all there are. */
    listIds: () => background.signals.listIds(),
    isEmpty: async () => (await background.signals.list({}, { limit: 1 })).length === 0,
    makeLive: (asked: LiveSignal) => makeLiveSignal({ ...background, seal, now }, asked),
    /** One that is gone already stays gone. */
    remove: (signalId: string) => removeSignal({ ...background, now }, signalId),
    ...removalFunctions(background),
  }
}

function removalFunctions(stores: ReturnType<typeof openStores>) {
  return {
    /** Signals that were deleted, or whose deletion was begun. */
    listRemovals: () => stores.removals.list(),
    finishRemoval: (signalId: string) => finishRemoval(stores, signalId),
    endRemoval: (signalId: string) => stores.removals.end(signalId),
  }
}

function indexingFunctions({ signals }: ReturnType<typeof openStores>) {
  return {
    /** One whose entries are to be indexed anew, since its mapping has changed. */
    findToIndex: () => signals.findToIndex(),
    noteIndexed: (...noted: Parameters<SignalStore['noteIndexed']>) => signals.noteIndexed(...noted),
  }
}

function openStores(database: Database) {
  return {
    signals: new SignalStore(database),
    receivers: new ReceiverStore(database),
    removals: new RemovalStore(database),
    prompts: new PromptStore(database),
  }
}
