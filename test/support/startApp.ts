import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../server/app'
import { prepareOwner } from '../../server/auth/prepareOwner'
import { type ConnectedDatabase, connectDatabase } from '../../server/database/connect'
import { catchUp, type Follow } from '../../server/entries/followEntries'
import { createCourier } from '../../server/hooks/createCourier'
import { startCourier } from '../../server/hooks/startCourier'
import { createHttpServer } from '../../server/http/createHttpServer'
import { createLogger } from '../../server/logger'
import { hookFollower } from '../../server/pipeline/hookFollower'
import { indexFollower } from '../../server/pipeline/indexFollower'
import { type HookSettings, notifyHooks } from '../../server/pipeline/notifyHooks'
import { purgeStores } from '../../server/pipeline/purgeStores'
import { purgeEntries } from '../../server/purge/purgeEntries'
import type { BodyPatience } from '../../server/receiving/readBody'
import { createSeal } from '../../server/secrets/seal'
import { createStores, prepareStores, type Stores } from '../../server/stores'
import { watchCommands, watchedUri } from './watchCommands'

export type TestAppOptions = {
  /** Two apps with the same name share their data, as several servers on one database do. */
  databaseName?: string
  databaseUri?: string
  /** Of one operation, instead of the product's. */
  operationMsMax?: number
  secret?: string
  patience?: BodyPatience
  bytesInFlightMax?: number
  isBehindProxy?: boolean
  /** By default hooks may reach this machine, where tests listen. */
  hooks?: Partial<HookSettings>
}

/** What came back: the status, the headers and the parsed body (text where it is not JSON). */
export type Answer = { status: number; headers: Headers; body: any; text: string }

export type TestApp = {
  url: string
  apiKey: string
  databaseName: string
  database: ConnectedDatabase
  stores: Stores
  /** Everything that was logged, a JSON line each. */
  log: string[]
  /** A call of the API with the owner's key. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  purge(): ReturnType<typeof purgeEntries>
  /** Does at once what happens a few seconds after entries came. */
  catchUp(): Promise<void>
  /** Offers the entries to the hooks, and makes every attempt that is due. */
  deliver(): Promise<void>
  /** Offers the entries to the hooks. */
  offer(): Promise<void>
  /** Starts what makes the attempts in a server, which looks again so seldom that a test never waits for it. */
  startCourier(): { stop(): Promise<void> }
  stop(): Promise<void>
}

const HOUR_MS = 3_600_000
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
  const stores = createStores(database)
  await prepareStores(stores)
  const apiKey = 'a-key-for-tests-of-32-characters'
  await prepareOwner({ auth: stores.auth, dataDir: tmpdir(), isShared: false }, apiKey)

  const deps = {
    database,
    seal: createSeal(options.secret ?? 'a secret for tests'),
    log: logger,
    workspaceName: 'Analytical Engines',
    publicUrl: () => url,
    webFolder: join(__dirname, '..', '..', 'web'),
    hooks: { privateHosts: ['127.0.0.1'], ...options.hooks },
    ...(options.patience ? { patience: options.patience } : {}),
    ...(options.bytesInFlightMax === undefined ? {} : { bytesInFlightMax: options.bytesInFlightMax }),
    isBehindProxy: options.isBehindProxy ?? false,
  }
  const { listener } = createApp(deps, stores)
  const notifying = notifyHooks(deps, stores)
  const follow = (follower: Follow) =>
    catchUp(stores, follower, { heldBy: 'test', settledMs: 0, goOn: () => Promise.resolve(true) })
  const server = createHttpServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${portOf(server.address())}`

  const couriers: { stop(): Promise<void> }[] = []
  const testApp: TestApp = {
    url,
    apiKey,
    databaseName,
    database,
    stores,
    log,
    call: (method, path, body, headers) =>
      request(`${url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${apiKey}`, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    catchUp: () => follow(indexFollower(stores, logger)),
    offer: () => follow(hookFollower(notifying)),
    startCourier: () => {
      const courier = startCourier({ ...notifying, lookIntervalMs: HOUR_MS })
      couriers.push(courier)
      return courier
    },
    async deliver() {
      await testApp.offer()
      await createCourier(notifying).deliverDue()
    },
    purge: () => purgeEntries(purgeStores(stores)),
    async stop() {
      await Promise.all(couriers.map((courier) => courier.stop()))
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await database.close()
    },
  }
  running.push({
    app: testApp,
    ownsData: options.databaseName === undefined && options.databaseUri === undefined,
  })
  return testApp
}

export async function stopApps(): Promise<void> {
  for (const { app, ownsData } of running.splice(0).reverse()) {
    if (ownsData) await app.database.connection.dropDatabase()
    await app.stop()
  }
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

/** A slow server of another make may be given longer than the product gives it. */
function operationMsMax(): number | undefined {
  const given = Number(process.env['TEST_OPERATION_MS_MAX'] ?? '')
  return given > 0 ? given : undefined
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port')
  return address.port
}
