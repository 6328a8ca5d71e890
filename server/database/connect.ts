import mongoose, { type Connection } from 'mongoose'
import type { Logger } from 'pino'
import { AppError } from '../../shared/errors'

/** How long one operation may take before its caller is told that the database is not available. */
const OPERATION_MS_MAX = 2_000
const PROBE_INTERVAL_MS = 250
const CONNECTIONS_MAX = 20

const { mongo } = mongoose

/** The database, and whether it answers. */
export type Database = {
  connection: Connection
  isUp(): boolean
  /**
   * Runs one operation. A database that does not answer makes it fail with `unavailable` (503): after two seconds at
   * first, then at once until a probe finds it again, so that senders are turned away in milliseconds meanwhile.
   */
  run<Result>(operation: () => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export type DatabaseOptions = { uri: string; name?: string | undefined; log: Logger }

/** Resolves once the first connection stands; rejects when there is none within two seconds. */
export async function connectDatabase({ uri, name, log }: DatabaseOptions): Promise<Database> {
  const connection = await openConnection(uri, name)
  return watchDatabase(connection, log)
}

function openConnection(uri: string, name: string | undefined): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    ...(name === undefined ? {} : { dbName: name }),
    serverSelectionTimeoutMS: OPERATION_MS_MAX,
    connectTimeoutMS: OPERATION_MS_MAX,
    maxPoolSize: CONNECTIONS_MAX,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
    writeConcern: { w: 'majority', journal: true },
  })
  return connection.asPromise()
}

function watchDatabase(connection: Connection, log: Logger): Database {
  let isUp = true
  let probe: NodeJS.Timeout | undefined

  const setDown = (cause: unknown) => {
    if (!isUp) return
    isUp = false
    log.error({ event: 'database.down', err: cause })
    probe = setTimeout(() => void look(), PROBE_INTERVAL_MS)
  }
  const look = async () => {
    try {
      await withDeadline(() => connection.getClient().db().command({ ping: 1 }))
      isUp = true
      log.info({ event: 'database.up' })
    } catch {
      probe = setTimeout(() => void look(), PROBE_INTERVAL_MS)
    }
  }

  return {
    connection,
    isUp: () => isUp,
    async run(operation) {
      if (!isUp) throw unavailable()
      try {
        return await withDeadline(operation)
      } catch (error) {
        if (!isUnreachable(error)) throw error
        setDown(error)
        throw unavailable(error)
      }
    },
    async close() {
      clearTimeout(probe)
      await connection.close()
    },
  }
}

class TooSlow extends Error {}

async function withDeadline<Result>(operation: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TooSlow(`The database took longer than ${OPERATION_MS_MAX} ms.`))
    }, OPERATION_MS_MAX)
  })
  try {
    return await Promise.race([operation(), deadline])
  } finally {
    clearTimeout(timer)
  }
}

function isUnreachable(error: unknown): boolean {
  return (
    error instanceof TooSlow ||
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoWriteConcernError ||
    (error instanceof mongo.MongoError && error.hasErrorLabel('RetryableWriteError'))
  )
}

function unavailable(cause?: unknown): AppError {
  return new AppError('unavailable', 'The database cannot be reached right now.', {
    hint: 'Send the request again a little later.',
    cause,
  })
}
