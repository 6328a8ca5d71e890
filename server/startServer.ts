import { randomBytes } from 'node:crypto'
import type { RequestListener, Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { DemoReport } from '../shared/contract/demo'
import { createApp } from './app'
import { assemble } from './assemble'
import { OWNER_ID } from './auth/prepareOwner'
import type { Setup } from './auth/setup/openSetup'
import { type Core, LIMITS, OUTGOING } from './core'
import { insist, openDatabase } from './database/openDatabase'
import type { Settings } from './env'
import { answerWhileStarting } from './health/answerWhileStarting'
import { createHttpServer } from './http/createHttpServer'
import { LeaseStore } from './leases/leaseStore'
import { Traffic } from './traffic'
import { createSeal } from './secrets/seal'
import { readOrMakeSecretFile } from './secrets/readOrMakeSecretFile'

export type RunningServer = {
  url: string
  /** Puts sample data in, for the first owner. */
  fillDemo(): Promise<DemoReport>
  /** The file with the API key to begin with; null when the settings name one. */
  keyFile: string | null
  /** How somebody becomes the first owner; null once there is one who can sign in. */
  setup: Setup | null
  /**
   * Says at once that it is not ready, goes on for the delay that is set, so that whoever hands out the traffic sees it,
   * and ends. `hurry` cuts the delay short.
   */
  close(hurry: AbortSignal): Promise<void>
}

export type StartOptions = {
  settings: Settings
  log: Logger
  webFolder: string
  /** Whether a person sees what is printed. */
  canShow: boolean
  onLost: (error: Error) => void
}

/**
 * Brings up everything in order: HTTP, which only says that the process lives at first, then database, indexes, owner
 * and key; `close` takes it down the other way round.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { settings, log, webFolder, canShow, onLost } = options
  const { dataDir, mongodbUri, host, port } = settings
  const secret = settings.secret ?? (await readOrMakeSecretFile(join(dataDir, 'secret'), makeSecret))
  let listener: RequestListener = answerWhileStarting
  const { server, close: closeServer } = createHttpServer((request, response) => {
    listener(request, response)
  })
  await listen(server, host, port)
  const { database, close: closeDatabase } = await openDatabase({ mongodbUri, dataDir, log, onLost })
  const url = settings.publicUrl ?? addressOf(server)
  const core = makeCore({ database, log, settings, secret, url })
  const product = assemble(core)
  const { keyFile, setup } = await insist(async () => {
    await product.prepare()
    const { auth } = product.features
    return { ...(await auth.prepareOwner()), setup: await auth.openSetup(canShow) }
  }, log)

  let isStopping = false
  const app = createApp(core, product, { webFolder, isStopping: () => isStopping })
  collectDefaultMetrics({ register: core.registry })
  const workers = product.start()
  listener = app.listener

  return {
    url: addressOf(server),
    keyFile,
    setup,
    fillDemo: () => product.features.demo.fill(product.features, OWNER_ID),
    async close(hurry) {
      isStopping = true
      await waitUnlessHurried(settings.shutdownDelayMs, hurry)
      // Together, so that the longest of the two is what an end takes.
      await Promise.all([closeServer(), workers.stop()])
      await product.features.refusals.flush()
      await closeDatabase()
    },
  }
}

type CoreParts = Pick<Core, 'database' | 'log' | 'settings'> & { secret: string; url: string }

function makeCore({ database, log, settings, secret, url }: CoreParts): Core {
  const elapsedMs = () => performance.now()
  return {
    database,
    log,
    now: () => new Date(),
    elapsedMs,
    random: Math.random,
    seal: createSeal(secret, settings.oldSecret),
    leases: new LeaseStore(database.background, elapsedMs),
    traffic: new Traffic(),
    registry: new Registry(),
    publicUrl: () => url,
    settings,
    limits: LIMITS,
    outgoing: OUTGOING,
  }
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** An address that a person on this machine can open: a server that listens everywhere is found at localhost. */
function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') return ''
  const isEverywhere = address.address === '0.0.0.0' || address.address === '::'
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `http://${isEverywhere ? 'localhost' : host}:${address.port}`
}

async function waitUnlessHurried(ms: number, hurry: AbortSignal): Promise<void> {
  if (ms > 0) await wait(ms, undefined, { signal: hurry }).catch(() => undefined)
}
