import mongoose, { type Connection } from 'mongoose'
import type { Logger } from 'pino'
import { AppError } from '../../shared/errors'
import { Breaker } from './breaker'
import { DiskProbe } from './diskProbe'
import { type FailureKind, failures, kindOf, TooSlow } from './failures'
import { shareAnswer } from './shareAnswer'
import { succeeds } from './succeeds'

/**
 * How long one operation may take before its caller is told that the database is not available: the answer is there within two
 * seconds, with all that goes on around it.
 */
const OPERATION_MS_MAX = 1_900
const CONNECTIONS_MAX = 20
/** Nobody waits for what is done beside requests, and it may be much. */
const BACKGROUND_OPERATION_MS_MAX = 30_000
const BACKGROUND_CONNECTIONS_MAX = 10
/** A connection whose operation was given up is of use to nobody; it is closed a little later, and another one opened. */
const GIVEN_UP_FACTOR = 1.5
/** An index over millions of entries is made on one of these. */
const BACKGROUND_SILENCE_MS_MAX = 600_000

/** A way to the database, with connections and a patience of its own. */
export type Database = {
  connection: Connection
  /**
   * Runs one operation. What the database cannot do now fails with `unavailable` (503), after two seconds at the latest:
   * `failures` says what that is. While the database is away it fails at once, so that senders are turned away in
   * milliseconds.
   */
  run: <Result>(operation: () => Promise<Result>) => Promise<Result>
}

export type ConnectedDatabase = Database & {
  /** For what nobody waits for: it may take half a minute, and however it fails, no request is turned away for it. */
  background: Database
  /** Whether it can be written to now; those who ask at the same time share one answer. */
  isReady: () => Promise<boolean>
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
export async function connectDatabase(options: DatabaseOptions): Promise<ConnectedDatabase> {
  const { log, operationMsMax = OPERATION_MS_MAX } = options
  const patienceMs = Math.max(operationMsMax, BACKGROUND_OPERATION_MS_MAX)
  const connection = createConnection(
    options,
    poolFor(CONNECTIONS_MAX, operationMsMax, operationMsMax * GIVEN_UP_FACTOR),
  )
  const backgroundConnection = createConnection(
    options,
    poolFor(BACKGROUND_CONNECTIONS_MAX, patienceMs, BACKGROUND_SILENCE_MS_MAX),
  )
  // Over a connection of its own: a ping must not wait behind the questions that are the reason for it.
  const pings = createConnection(options, { maxPoolSize: 1 })
  const connections = [connection, backgroundConnection, pings]
  await openAll(connections)
  const breaker = new Breaker({ ping: () => ping(pings, operationMsMax), log })
  const probe = new DiskProbe(connection.collection('probes'))
  const failed: Failed = (error, kind) => {
    if (kind === 'slow') void breaker.suspect(error)
    if (kind === 'diskFull') probe.noteFull()
  }
  const lookMs = operationMsMax
  const run = createRun(breaker, { patienceMs: operationMsMax, lookMs, mayOpenBreaker: true, failed })
  return {
    connection,
    run,
    background: {
      connection: backgroundConnection,
      run: createRun(breaker, { patienceMs, lookMs, mayOpenBreaker: false, failed }),
    },
    isReady: shareAnswer(() => succeeds(run(() => probe.write()))),
    async close() {
      breaker.close()
      await closeAll(connections)
    },
  }
}

const PATIENCE = { serverSelectionTimeoutMS: OPERATION_MS_MAX, connectTimeoutMS: OPERATION_MS_MAX }

/** What was given up leaves the queue for a connection too, or it would be done before what somebody still waits for. */
function poolFor(
  maxPoolSize: number,
  waitQueueTimeoutMS: number,
  socketTimeoutMS: number,
): mongoose.ConnectOptions {
  return { maxPoolSize, waitQueueTimeoutMS, socketTimeoutMS }
}

function createConnection({ uri, name }: DatabaseOptions, pool: mongoose.ConnectOptions): Connection {
  return mongoose.createConnection(uri, {
    ...(name === undefined ? {} : { dbName: name }),
    ...PATIENCE,
    ...pool,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
    writeConcern: { w: 'majority', journal: true },
  })
}

/** All of them now, at the start: a client whose first attempt fails takes the database for gone for ever. */
async function openAll(connections: Connection[]): Promise<void> {
  const openings = await Promise.allSettled(connections.map((connection) => connection.asPromise()))
  const failed = openings.find((opening) => opening.status === 'rejected')
  if (failed === undefined) return
  await closeAll(connections)
  throw failed.reason
}

function ping(connection: Connection, patienceMs: number): Promise<unknown> {
  return connection
    .getClient()
    .db()
    .command({ ping: 1 }, { signal: AbortSignal.timeout(patienceMs) })
}

async function closeAll(connections: Connection[]): Promise<void> {
  await Promise.all(connections.map((connection) => connection.close()))
}

type Failed = (error: unknown, kind: FailureKind) => void
type RunOptions = { patienceMs: number; lookMs: number; mayOpenBreaker: boolean; failed: Failed }

function createRun(breaker: Breaker, options: RunOptions): Database['run'] {
  const { patienceMs, lookMs, mayOpenBreaker, failed } = options
  const isAway = async () => {
    await breaker.suspect(new TooSlow(lookMs))
    return breaker.isOpen
  }
  return async (operation) => {
    if (breaker.isOpen) throw unavailable(breaker.cause)
    try {
      return await withPatience(operation, { patienceMs, lookMs, isAway })
    } catch (error) {
      const kind = kindOf(error)
      failed(error, kind)
      if (failures[kind].opensBreaker && mayOpenBreaker) breaker.open(error)
      if (!failures[kind].isUnavailable) throw error
      throw kind === 'diskFull' ? outOfDisk(error) : unavailable(error)
    }
  }
}

type Waiting = { patienceMs: number; lookMs: number; isAway: () => Promise<boolean> }

/** A database that hangs breaks no connection: who waits for long looks now and then whether it is still there. */
async function withPatience<Result>(operation: () => Promise<Result>, waiting: Waiting): Promise<Result> {
  const { patienceMs, lookMs, isAway } = waiting
  let deadline: NodeJS.Timeout | undefined
  let looks: NodeJS.Timeout | undefined
  const givenUp = new Promise<never>((_resolve, reject) => {
    deadline = setTimeout(() => {
      reject(new TooSlow(patienceMs))
    }, patienceMs)
    looks = setInterval(() => {
      void isAway().then((isGone) => {
        if (isGone) reject(new TooSlow(lookMs))
      })
    }, lookMs)
  })
  try {
    return await Promise.race([operation(), givenUp])
  } finally {
    clearTimeout(deadline)
    clearInterval(looks)
  }
}

function outOfDisk(cause: unknown): AppError {
  return new AppError('unavailable', 'The database cannot store this: its disk is full or fails.', {
    hint: 'Make room on the disk that the database uses, then send the request again.',
    cause,
  })
}

function unavailable(cause: unknown): AppError {
  return new AppError('unavailable', 'The database cannot be reached right now.', {
    hint: 'Send the request again a little later.',
    cause,
  })
}
