import { join } from 'node:path'
import type { Logger } from 'pino'
import { connectDatabase, type Database, isUnreachable } from './connect'
import { startDatabaseWorker } from './startDatabaseWorker'

const DATABASE_NAME = 'signalpost'
const NAMES_A_DATABASE = /^[^:]+:\/\/[^/]+\/[^?]/
const RETRY_MS = 1_000

export type OpenDatabaseOptions = {
  mongodbUri: string | undefined
  dataDir: string
  log: Logger
  /** Called when the embedded database has ended by itself, which nothing but a new start can mend. */
  onLost: (error: Error) => void
}

/** `close` also ends what was started for it. */
export type OpenedDatabase = { database: Database; close: () => Promise<void> }

/** The database of the settings: the one that MONGODB_URI names, or the embedded one in the data folder. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const { mongodbUri, log } = options
  if (mongodbUri === undefined) return openEmbedded(options)
  const database = await connectPatiently(mongodbUri, log)
  return { database, close: () => database.close() }
}

async function openEmbedded({ dataDir, log, onLost }: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const worker = await startDatabaseWorker({
    folder: join(dataDir, 'database'),
    workerPath: join(__dirname, 'databaseWorker.js'),
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

/** Servers and databases are often started together; the server waits for as long as it takes. */
async function connectPatiently(uri: string, log: Logger): Promise<Database> {
  const name = NAMES_A_DATABASE.test(uri) ? undefined : DATABASE_NAME
  for (;;) {
    try {
      return await connectDatabase({ uri, name, log })
    } catch (error) {
      // Not told further: the driver's words may repeat the address, and with it the password.
      if (!isUnreachable(error)) {
        throw new Error(
          'MONGODB_URI cannot be used: it is malformed, or its user and password are refused.',
          { cause: error },
        )
      }
      log.error({
        event: 'database.unreachable',
        message: 'The database cannot be reached; trying again.',
        err: error,
      })
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}
