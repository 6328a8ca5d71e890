import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { createApp } from '../../server/app'
import { assemble, type Product } from '../../server/assemble'
import { AuthStore } from '../../server/auth/store'
import { type Core, LIMITS, type Limits, OUTGOING, type Outgoing } from '../../server/core'
import { type ConnectedDatabase, connectDatabase } from '../../server/database/connect'
import { EntryStore } from '../../server/entries/store'
import { HOUR_MS } from '../../server/durations'
import { readSettings } from '../../server/env'
import type { Running, Worker } from '../../server/feature'
import { HookStore } from '../../server/hooks/store'
import { createHttpServer, type HttpPatience } from '../../server/http/createHttpServer'
import { LeaseStore } from '../../server/leases/leaseStore'
import { Traffic } from '../../server/traffic'
import { createLogger } from '../../server/logger'
import { createSeal } from '../../server/secrets/seal'
import { SignalStore } from '../../server/signals/store'
import { clock } from './clock'
import { watchAnswers } from './watchAnswers'
import { watchCommands, watchedUri } from './watchCommands'
import { keepSecret, lookForSecrets, takeLeaks } from './watchSecrets'

const OPERATION_MS_MAX = 10_000

export type TestAppOptions = {
  /** Two apps with the same name share their data, as several servers on one database do. */
  databaseName?: string
  databaseUri?: string
  /** Of one operation. */
  operationMsMax?: number
  secret?: string
  /** Settings by their names in the environment. */
  settings?: Record<string, string>
  limits?: Partial<Limits>
  outgoing?: Partial<Outgoing>
  /** How long requests may take to arrive. */
  patience?: Partial<HttpPatience>
  now?: () => Date
  /** Instead of a page that needs no building. */
  webFolder?: string
  /** Milliseconds that never jump. Without it leases end by those that pass, and nothing else takes any. */
  elapsedMs?: () => number
  random?: () => number
}

/** What came back: the status, the headers and the parsed body (text where it is not JSON). */
export type Answer = { status: number; headers: Headers; body: any; text: string }

export type TestApp = {
  url: string
  apiKey: string
  databaseName: string
  database: ConnectedDatabase
  product: Product
  /** What lies in the database, for tests that look or put something there themselves. */
  stores: { auth: AuthStore; signals: SignalStore; entries: EntryStore; hooks: HookStore }
  /** Everything that was logged, a JSON line each. */
  log: string[]
  /** A call of the API with the owner's key. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** Does what a worker of that name does beside requests, once. */
  work(name: string): Promise<void>
  /** Starts that worker as a server does. */
  startWorker(name: string): Running
  purge(): Promise<void>
  /** Does at once what happens a few seconds after entries came. */
  catchUp(): Promise<void>
  /** Offers the entries to the hooks, and makes every attempt that is due. */
  deliver(): Promise<void>
  /** Offers the entries to the hooks. */
  offer(): Promise<void>
  stop(): Promise<void>
}

const running: { app: TestApp; ownsData: boolean }[] = []

/** The real app over HTTP on the real store; `stopApps` takes them all down after each test. */
export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  const log: string[] = []
  const logger = createLogger({ write: (line) => void log.push(line) })
  const databaseName = options.databaseName ?? `test_${randomBytes(8).toString('hex')}`
  const uri = options.databaseUri ?? requireUri()
  const database = await connectDatabase({
    uri: watchedUri(uri),
    name: databaseName,
    log: logger,
    operationMsMax: options.operationMsMax ?? operationMsMax(),
  })
  for (const { connection } of [database, database.background]) watchCommands(connection)
  const apiKey = 'a-key-for-tests-of-32-characters'
  const secret = options.secret ?? 'a secret for tests'
  const ofSettings = Object.entries(options.settings ?? {}).filter(([name]) => /_(KEY|SECRET)$/.test(name))
  for (const each of [apiKey, secret, ...ofSettings.map(([, value]) => value)]) keepSecret(each)
  const settings = readSettings({
    WORKSPACE_NAME: 'Analytical Engines',
    // Tests listen on this machine.
    HOOK_PRIVATE_HOSTS: '127.0.0.1',
    SIGNALPOST_API_KEY: apiKey,
    DATA_DIR: tmpdir(),
    ...options.settings,
  })
  const core: Core = {
    database,
    log: logger,
    now: options.now ?? clock.now,
    elapsedMs: options.elapsedMs ?? (() => 0),
    random: options.random ?? Math.random,
    seal: createSeal(secret, settings.oldSecret),
    leases: new LeaseStore(database.background, options.elapsedMs ?? (() => performance.now())),
    traffic: new Traffic(),
    registry: new Registry(),
    publicUrl: () => settings.publicUrl ?? url,
    settings,
    // So seldom that no test waits for the courier to look again.
    // Nor does any test wait for passwords.
    limits: {
      ...LIMITS,
      courierIntervalMs: HOUR_MS,
      passwordCost: { memoryKib: 8, passes: 1 },
      ...options.limits,
    },
    outgoing: { ...OUTGOING, ...options.outgoing },
  }
  const product = assemble(core)
  await product.prepare()
  await product.features.auth.prepareOwner()
  const undeclared: string[] = []
  const { listener } = createApp(core, product, {
    webFolder: options.webFolder ?? join(__dirname, 'web'),
    onUndeclared: ({ method, path }, { code }) => undeclared.push(`${method} ${path}: ${code}`),
  })
  const { server } = createHttpServer(watchAnswers(listener), options.patience)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${portOf(server.address())}`
  const workers = product.workers()
  const workerCalled = (name: string): Worker => {
    const worker = workers.find((each) => each.name === name)
    if (!worker) throw new Error(`There is no worker called ${name}`)
    return worker
  }
  const started: Running[] = []

  const testApp: TestApp = {
    url,
    apiKey,
    databaseName,
    database,
    product,
    stores: {
      auth: new AuthStore(database),
      signals: new SignalStore(database),
      entries: new EntryStore(database),
      hooks: new HookStore(database),
    },
    log,
    call: (method, path, body, headers) =>
      request(`${url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${apiKey}`, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    work: (name) => workerCalled(name).run(),
    startWorker(name) {
      const worker = workerCalled(name).start()
      started.push(worker)
      return worker
    },
    catchUp: () => testApp.work('followers'),
    offer: () => testApp.work('followers'),
    async deliver() {
      await testApp.offer()
      await testApp.work('courier')
    },
    purge: () => testApp.work('purge'),
    async stop() {
      await Promise.all(started.map((worker) => worker.stop()))
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await database.close()
      lookForSecrets('the log', log.join(''))
      const leaks = takeLeaks()
      if (leaks.length > 0) throw new Error(`Secrets stand where none may be: ${leaks.join(', ')}`)
      // What a call may fail with stands in the contract, or whoever reads it is surprised.
      if (undeclared.length > 0) throw new Error(`Not among the errors of the call: ${undeclared.join(', ')}`)
    },
  }
  running.push({
    app: testApp,
    ownsData: options.databaseName === undefined && options.databaseUri === undefined,
  })
  return testApp
}

export async function stopApps(): Promise<void> {
  const problems: unknown[] = []
  for (const { app, ownsData } of running.splice(0).reverse()) {
    if (ownsData) await app.database.connection.dropDatabase()
    // One that fails leaves none of the others behind.
    await app.stop().catch((error: unknown) => problems.push(error))
  }
  if (problems.length > 0) throw problems[0]
}

export async function request(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init)
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  const body = isJson && text !== '' ? JSON.parse(text) : text
  return { status: response.status, headers: response.headers, body, text }
}

/** Posts a payload to a webhook; an object goes as JSON, text and bytes as they are. */
export function post(url: string, payload: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const isRaw = typeof payload === 'string' || payload instanceof Uint8Array
  return request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: isRaw ? payload : JSON.stringify(payload),
  })
}

function requireUri(): string {
  const uri = process.env['TEST_DATABASE_URI']
  if (uri === undefined) throw new Error('The database of the run was not started')
  return uri
}

/** Longer than the product gives an operation: a machine may be busy, and a server of another make slow. */
function operationMsMax(): number {
  const given = Number(process.env['TEST_OPERATION_MS_MAX'] ?? '')
  return given > 0 ? given : OPERATION_MS_MAX
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port')
  return address.port
}
