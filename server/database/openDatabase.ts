import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { connectDatabase, type ConnectedDatabase } from './connect'
import { failures, kindOf } from './failures'
import { startDatabaseWorker } from './startDatabaseWorker'

const DATABASE_NAME = 'signalpost'
const NAMES_A_DATABASE = /^[^:]+:\/\/[^/]+\/[^?]/
const RETRY_MS = 1_000
const TO_CHECK =
  'Stop the server and run npm run signalpost -- check, which says more and saves what can be read.'
const TELL_INTERVAL_MS = 60_000

export type OpenDatabaseOptions = {
  mongodbUri: string | undefined
  dataDir: string
  log: Logger
  /** Called when the embedded database has ended by itself, which nothing but a new start can mend. */
  onLost: (error: Error) => void
}

/** `close` also ends what was started for it. */
export type OpenedDatabase = { database: ConnectedDatabase; close: () => Promise<void> }

/** The database of the settings: the one that MONGODB_URI names, or the embedded one in the data folder. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const { mongodbUri, log } = options
  if (mongodbUri === undefined) return openEmbedded(options)
  const database = await insist(() => connectTo(mongodbUri, log), log)
  return { database, close: () => database.close() }
}

async function openEmbedded({ dataDir, log, onLost }: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const worker = await startDatabaseWorker({
    folder: join(dataDir, 'database'),
    workerPath: join(__dirname, 'databaseWorker.js'),
    onDamaged: (namespace) => {
      log.error({
        event: 'database.document_damaged',
        collection: namespace,
        message: `A stored document is damaged, and passed over. ${TO_CHECK}`,
      })
    },
  })
  worker.onExit(onLost)
  const database = await connectDatabase({ uri: worker.uri, name: DATABASE_NAME, log })
  return {
    database,
    async close() {
      await database.close()
      await worker.close()
    },
  }
}

async function connectTo(uri: string, log: Logger): Promise<ConnectedDatabase> {
  const name = NAMES_A_DATABASE.test(uri) ? undefined : DATABASE_NAME
  try {
    return await connectDatabase({ uri, name, log })
  } catch (cause) {
    if (failures[kindOf(cause)].isUnavailable) throw cause
    // Not told further: the driver's words may repeat the address, and with it the password.
    const problem = 'MONGODB_URI cannot be used: it is malformed, or its user and password are refused.'
    throw new Error(problem, { cause })
  }
}

/**
 * Servers and databases are often started together: what the database cannot do now is tried again, for as long as it
 * takes, and told of once a minute.
 */
export async function insist<Result>(step: () => Promise<Result>, log: Logger): Promise<Result> {
  let toldAtMs = -Infinity
  for (;;) {
    try {
      return await step()
    } catch (error) {
      if (!failures[kindOf(error)].isUnavailable) throw error
      if (performance.now() - toldAtMs > TELL_INTERVAL_MS) {
        toldAtMs = performance.now()
        log.error({
          event: 'database.unreachable',
          message: 'The database cannot be reached; trying again until it is.',
          reason: error instanceof Error ? error.message : String(error),
        })
      }
      await wait(RETRY_MS)
    }
  }
}
