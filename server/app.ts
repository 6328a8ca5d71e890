import type { RequestListener } from 'node:http'
import express, { type Express } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { createAuthenticate } from './auth/authenticate'
import { mountMe } from './auth/routes'
import type { ConnectedDatabase } from './database/connect'
import { routeDocs } from './docs/routes'
import { readSample } from './entries/readSample'
import { mountEntries, routeEntryBytes } from './entries/routes'
import { routeHealth } from './health/routes'
import { answerErrors, answerUnknownAddress } from './http/answerErrors'
import { createMount } from './http/handle'
import { mountHooks } from './hooks/routes'
import { routeMetrics } from './metrics/routes'
import { routePages } from './pages/routes'
import { type HookSettings, notifyHooks } from './pipeline/notifyHooks'
import { receiveEntries } from './receiving/receiveEntries'
import type { BodyPatience } from './receiving/readBody'
import { receiveAtWebhook } from './receiving/receive'
import { noteRefusals, type RefusalNotes } from './refusals/noteRefusals'
import { mountRefusals } from './refusals/routes'
import type { Seal } from './secrets/seal'
import { findSignal } from './signals/editSignal'
import { mountSignals } from './signals/routes'
import type { Stores } from './stores'

export type AppDeps = {
  database: ConnectedDatabase
  seal: Seal
  log: Logger
  workspaceName: string
  /** Where the outside reaches this server, without a slash at the end. */
  publicUrl: () => string
  /** The folder with the pages. */
  webFolder: string
  /** Whether the outside reaches the server at another address than its own. */
  isBehindProxy?: boolean
  /** True once the server was told to stop: it must get no more traffic. */
  isStopping?: () => boolean
  patience?: BodyPatience
  bytesInFlightMax?: number
  hooks: HookSettings
}

export type App = {
  express: Express
  /** What an HTTP server is given: webhooks first, Express for everything else. */
  listener: RequestListener
  metrics: Registry
  /** What has been noted and is still to be written. */
  refusalNotes: RefusalNotes
}

/** Wires the features to each other; nothing here starts anything. */
export function createApp(deps: AppDeps, stores: Stores): App {
  const { auth, signals, entries, lookUps, refusals } = stores
  const { seal, publicUrl, database, log, isStopping = () => false, isBehindProxy = false } = deps
  const authenticate = createAuthenticate(auth)
  const refusalNotes = noteRefusals(refusals, log)
  const { receive, metrics } = receiveEntries({ ...deps, stores, noteRefusal: refusalNotes.note })
  const router = express.Router()
  const mount = createMount(router, authenticate)
  const requireSignal = (signalId: string) => findSignal(signals, signalId)

  mountMe(mount, deps)
  mountSignals(mount, {
    signals,
    seal,
    publicUrl,
    readSample: (signalId, entryId) => readSample(entries, { signalId, entryId }),
    findLastReceivedAt: async (signalId) => (await entries.findLatest(signalId))?.receivedAt ?? null,
  })
  mountEntries(mount, { entries, lookUps, requireSignal, findMapping: (signalId) => signals.find(signalId) })
  mountHooks(mount, { ...notifyHooks(deps, stores), requireSignal })
  mountRefusals(mount, { refusals, requireSignal, flush: refusalNotes.flush })
  routeEntryBytes(router, { authenticate, entries, receive })

  const app = express()
  app.disable('x-powered-by').disable('etag')
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }))
  routeHealth(app, { isReady: async () => !isStopping() && (await database.isReady()) })
  routeMetrics(app, { registry: metrics.registry, authenticate, isBehindProxy })
  app.use('/api/v1', router)
  routeDocs(app, deps)
  routePages(app, deps)
  app.use(answerUnknownAddress)
  app.use(answerErrors(log))
  return {
    express: app,
    listener: receiveAtWebhook(receive, app),
    metrics: metrics.registry,
    refusalNotes,
  }
}
