import type { RequestListener } from 'node:http'
import express, { type Express } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { createAuthenticate } from './auth/authenticate'
import { mountMe } from './auth/routes'
import { AuthStore } from './auth/store'
import type { Database } from './database/connect'
import { routeDocs } from './docs/routes'
import { readSample } from './entries/readSample'
import { mountEntries, routeEntryBytes } from './entries/routes'
import { EntryStore } from './entries/store'
import { createGroups, GROUP_LIMITS } from './entries/groupArrivals'
import { storeEntries, type Stored } from './entries/storeEntries'
import { routeHealth } from './health/routes'
import { routePages } from './pages/routes'
import { answerErrors, answerUnknownAddress } from './http/answerErrors'
import { createMount } from './http/handle'
import type { PurgeDeps } from './purge/purgeEntries'
import { type BodyPatience, BODY_PATIENCE } from './receiver/readBody'
import {
  type Arrival,
  createReceiver,
  receiveAtWebhook,
  type ReceiverDeps,
  type SignalReference,
} from './receiver/receive'
import type { Seal } from './secrets/seal'
import { isWellFormedToken } from './secrets/token'
import { findSignal } from './signals/editSignal'
import { findReceivers } from './signals/findReceivers'
import { mountSignals } from './signals/routes'
import { SignalStore } from './signals/store'

export type AppDeps = {
  database: Database
  seal: Seal
  log: Logger
  workspaceName: string
  /** Where the outside reaches this server, without a slash at the end. */
  publicUrl: () => string
  /** The folder with the pages. */
  webFolder: string
  patience?: BodyPatience
}

export type Stores = ReturnType<typeof createStores>

export function createStores(database: Database) {
  return {
    auth: new AuthStore(database),
    signals: new SignalStore(database),
    entries: new EntryStore(database),
  }
}

/** `listener` is what an HTTP server is given: webhooks first, Express for everything else. */
export type App = { express: Express; listener: RequestListener }

/** Wires the features to each other; nothing here starts anything. */
export function createApp(deps: AppDeps, { auth, signals, entries }: Stores): App {
  const authenticate = createAuthenticate(auth)
  const receive = createReceiver(receiverDeps(deps, { signals, entries }))
  const router = express.Router()
  const mount = createMount(router, authenticate)
  const { seal, publicUrl } = deps

  mountMe(mount, deps)
  mountSignals(mount, {
    signals,
    seal,
    publicUrl,
    readSample: (signalId, entryId) => readSample(entries, { signalId, entryId }),
    findLastReceivedAt: async (signalId) => (await entries.findLatest(signalId))?.receivedAt ?? null,
  })
  mountEntries(mount, { entries, requireSignal: (signalId) => findSignal(signals, signalId) })
  routeEntryBytes(router, { authenticate, entries, receive })

  const app = express()
  app.disable('x-powered-by').disable('etag')
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }))
  routeHealth(app, { isReady: () => deps.database.isReady() })
  app.use('/api/v1', router)
  routeDocs(app, deps)
  routePages(app, deps)
  app.use(answerUnknownAddress)
  app.use(answerErrors(deps.log))
  return { express: app, listener: receiveAtWebhook(receive, app) }
}

function receiverDeps(
  { log, patience = BODY_PATIENCE }: AppDeps,
  { signals, entries }: Pick<Stores, 'signals' | 'entries'>,
): ReceiverDeps {
  const find = (references: readonly SignalReference[]) => findReceivers({ signals }, references)
  return {
    log,
    patience,
    isWellFormed: (reference) => !('token' in reference) || isWellFormedToken('webhook', reference.token),
    isKnown: async (reference) => (await find([reference]))[0] !== null,
    storeEntry: createGroups<Arrival, Stored>({
      doTogether: (arrivals) => storeEntries({ entries, findReceivers: find }, arrivals),
      keyOf: ({ reference }) => ('token' in reference ? reference.token : reference.signalId),
      sizeBytesOf: ({ bytes }) => bytes.length,
      limits: GROUP_LIMITS,
    }),
  }
}

export function purgeDeps({ signals, entries }: Stores): PurgeDeps {
  return {
    listRemovals: () => signals.listRemovals(),
    finishRemoval: (signalId) => signals.finishRemoval(signalId),
    endRemoval: (signalId) => signals.endRemoval(signalId),
    listSignalIds: () => signals.listIds(),
    removeEntriesOf: (signalId) => entries.removeAllOf(signalId),
    trimTestEntries: (signalId, kept) => entries.trimTestEntries(signalId, kept),
  }
}
