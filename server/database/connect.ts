import { setTimeout as wait } from 'node:timers/promises'
import mongoose, { type Connection } from 'mongoose'
import type { Logger } from 'pino'
import { AppError } from '../../shared/errors'
import { errorCodeOf } from '../errorCode'

/** How long one operation may take before its caller is told that the database is not available. */
const OPERATION_MS_MAX = 2_000
const PROBE_INTERVAL_MS = 250
const CONNECTIONS_MAX = 20
const OUT_OF_DISK_SPACE = 14031
const BROKEN_CONNECTION = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED'])

const { mongo } = mongoose

/** The database, and whether it answers. */
export type Database = {
  connection: Connection
  /** Asks it: true once it has answered. */
  isReady(): Promise<boolean>
  /**
   * Runs one operation. A database that does not answer makes it fail with `unavailable` (503): after two seconds at
   * first, then at once until a probe finds it again, so that senders are turned away in milliseconds meanwhile. One
   * whose disk is full makes it fail with `unavailable` too, but goes on being asked.
   */
  run<Result>(operation: () => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export type DatabaseOptions = {
  uri: string
  name?: string | undefined
  log: Logger
  /** Another time than two seconds for one operation. */
  operationMsMax?: number | undefined
}

/** Resolves once the first connection stands; rejects when there is none within two seconds. */
export async function connectDatabase(options: DatabaseOptions): Promise<Database> {
  const connection = await openConnection(options)
  return new WatchedDatabase(connection, options.log, options.operationMsMax ?? OPERATION_MS_MAX)
}

async function openConnection({ uri, name }: DatabaseOptions): Promise<Connection> {
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
  try {
    return await connection.asPromise()
  } catch (error) {
    await connection.close()
    throw error
  }
}

class WatchedDatabase implements Database {
  private isUp = true
  private isClosed = false

  constructor(
    readonly connection: Connection,
    private readonly log: Logger,
    private readonly operationMsMax: number,
  ) {}

  async run<Result>(operation: () => Promise<Result>): Promise<Result> {
    if (!this.isUp) throw unavailable()
    try {
      return await withDeadline(operation, this.operationMsMax)
    } catch (thrown) {
      const error = unwrapBulkError(thrown)
      if (!isUnreachable(error)) throw isOutOfDisk(error) ? outOfDisk(error) : error
      this.setDown(error)
      throw unavailable(error)
    }
  }

  isReady(): Promise<boolean> {
    return succeeds(this.run(() => this.ping()))
  }

  async close(): Promise<void> {
    this.isClosed = true
    await this.connection.close()
  }

  private setDown(cause: unknown): void {
    if (!this.isUp) return
    this.isUp = false
    this.log.error({ event: 'database.down', err: cause })
    void this.waitUntilUp()
  }

  private async waitUntilUp(): Promise<void> {
    while (!this.isClosed) {
      await wait(PROBE_INTERVAL_MS)
      this.isUp = await succeeds(withDeadline(() => this.ping(), this.operationMsMax))
      if (!this.isUp) continue
      this.log.info({ event: 'database.up' })
      return
    }
  }

  private async ping(): Promise<void> {
    await this.connection.getClient().db().command({ ping: 1 })
  }
}

function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  )
}

class TooSlow extends Error {}

function withDeadline<Result>(operation: () => Promise<Result>, operationMsMax: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new TooSlow(`The database took longer than ${operationMsMax} ms.`))
    }, operationMsMax)
    operation()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer)
      })
  })
}

/**
 * The driver reports a connection that broke under a bulk write as a bulk write in which nothing failed. What it says of
 * single documents may only be believed when it does say something; otherwise the error underneath counts.
 */
function unwrapBulkError(error: unknown): unknown {
  if (!(error instanceof mongo.MongoBulkWriteError)) return error
  const hasVerdict =
    [error.writeErrors].flat().length > 0 || error.result.getWriteConcernError() !== undefined
  if (hasVerdict) return error
  // What the server said of the whole command is no error yet: its text, its labels and its code are in a plain object.
  const { errorResponse } = error
  return errorResponse instanceof Error ? errorResponse : new mongo.MongoServerError(errorResponse)
}

/** Whether the database may answer later; anything else it would answer the same again. */
export function isUnreachable(error: unknown): boolean {
  return (
    error instanceof TooSlow ||
    // The driver lets some errors of its socket through as they are.
    BROKEN_CONNECTION.has(errorCodeOf(error) ?? '') ||
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoWriteConcernError ||
    (error instanceof mongo.MongoError && error.hasErrorLabel('RetryableWriteError'))
  )
}

/** Of several documents each has a verdict of its own, which is left to whoever asked. */
function isOutOfDisk(error: unknown): boolean {
  if (!(error instanceof mongo.MongoServerError) || error instanceof mongo.MongoBulkWriteError) return false
  return error.code === OUT_OF_DISK_SPACE
}

function outOfDisk(cause: unknown): AppError {
  return new AppError('unavailable', 'The database cannot store this: its disk is full or fails.', {
    hint: 'Make room on the disk that the database uses, then send the request again.',
    cause,
  })
}

function unavailable(cause?: unknown): AppError {
  return new AppError('unavailable', 'The database cannot be reached right now.', {
    hint: 'Send the request again a little later.',
    cause,
  })
}
