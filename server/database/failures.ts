import mongoose from 'mongoose'
import { AppError } from '../../shared/errors'
import { errorCodeOf } from '../errorCode'

const { mongo } = mongoose

type Failure = {
  /** Whether the driver tries once more by itself, which it does for reads and for writes of one document, with sessions. */
  isRetried: boolean
  /** Whether it is told as 503, for the sender to come again; anything else would fail the same way again. */
  isUnavailable: boolean
  /** Whether everybody is turned away at once until the database answers a ping. */
  opensBreaker: boolean
}

/** What each kind of failure of the database means for whoever asked, and for everybody else. */
export const failures = {
  /** The connection broke, or none could be had. */
  broken: { isRetried: true, isUnavailable: true, opensBreaker: true },
  /** No answer in time: a matter of this one question, unless a ping that is sent then is not answered either. */
  slow: { isRetried: false, isUnavailable: true, opensBreaker: false },
  /** The server answers, but cannot do it now: it steps down, is shutting down, or is overloaded. */
  notNow: { isRetried: true, isUnavailable: true, opensBreaker: false },
  /** Written, but not confirmed by a majority: it may be undone. */
  unconfirmed: { isRetried: false, isUnavailable: true, opensBreaker: false },
  diskFull: { isRetried: false, isUnavailable: true, opensBreaker: false },
  /** The question itself was refused. */
  refused: { isRetried: false, isUnavailable: false, opensBreaker: false },
} satisfies Record<string, Failure>

export type FailureKind = keyof typeof failures

/** Those that the driver retries or takes for a change of the primary, and those that say "later" in other words. */
const NOT_NOW = new Set(
  Object.values({
    HostUnreachable: 6,
    HostNotFound: 7,
    LockTimeout: 24,
    CursorNotFound: 43,
    LockBusy: 46,
    MaxTimeMSExpired: 50,
    NetworkTimeout: 89,
    ShutdownInProgress: 91,
    WriteConflict: 112,
    FailedToSatisfyReadPreference: 133,
    ReadConcernMajorityNotAvailableYet: 134,
    PrimarySteppedDown: 189,
    NetworkInterfaceExceededTimeLimit: 202,
    ExceededTimeLimit: 262,
    UserWritesBlocked: 371,
    IngressRequestRateLimitExceeded: 462,
    SocketException: 9001,
    LegacyNotPrimary: 10058,
    NotWritablePrimary: 10107,
    InterruptedAtShutdown: 11600,
    Interrupted: 11601,
    InterruptedDueToReplStateChange: 11602,
    NotPrimaryNoSecondaryOk: 13435,
    NotPrimaryOrSecondary: 13436,
    RequestRateTooLarge: 16500,
  }),
)
const LATER_LABELS = ['RetryableWriteError', 'RetryableError', 'SystemOverloadedError']
const OUT_OF_DISK_SPACE = 14031
/** The driver lets some errors of its socket through as they are. */
const BROKEN_CONNECTION = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED'])

/** All connections were in use; the driver exports the class of this error nowhere. */
const WAITED_FOR_CONNECTION = 'MongoWaitQueueTimeoutError'

/** No answer within the time that somebody was ready to wait. */
export class TooSlow extends Error {
  constructor(waitedMs: number) {
    super(`The database took longer than ${waitedMs} ms.`)
    this.name = 'TooSlow'
  }
}

/** Which kind of failure an error of the driver or of `Database.run` is. */
export function kindOf(thrown: unknown): FailureKind {
  if (thrown instanceof AppError) return kindOf(thrown.cause)
  const error = unwrapBulkError(thrown)
  if (error instanceof TooSlow || error instanceof mongo.MongoNetworkTimeoutError) return 'slow'
  if (error instanceof Error && error.name === WAITED_FOR_CONNECTION) return 'slow'
  if (isBroken(error)) return 'broken'
  if (isUnconfirmed(error)) return 'unconfirmed'
  if (!(error instanceof mongo.MongoError) || error instanceof mongo.MongoBulkWriteError) return 'refused'
  if (error.code === OUT_OF_DISK_SPACE) return 'diskFull'
  const isLater = NOT_NOW.has(Number(error.code)) || LATER_LABELS.some((label) => error.hasErrorLabel(label))
  return isLater ? 'notNow' : 'refused'
}

function isBroken(error: unknown): boolean {
  return (
    BROKEN_CONNECTION.has(errorCodeOf(error) ?? '') ||
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoClientClosedError
  )
}

function isUnconfirmed(error: unknown): boolean {
  if (error instanceof mongo.MongoBulkWriteError) return error.result.getWriteConcernError() !== undefined
  return error instanceof mongo.MongoWriteConcernError
}

/**
 * The driver reports a connection that broke under a bulk write as a bulk write in which nothing failed. What it says of
 * single documents may only be believed when it does say something; otherwise the error underneath counts.
 */
function unwrapBulkError(error: unknown): unknown {
  if (!(error instanceof mongo.MongoBulkWriteError)) return error
  if ([error.writeErrors].flat().length > 0 || isUnconfirmed(error)) return error
  // What the server said of the whole command is no error yet: its text, its labels and its code are in a plain object.
  const { errorResponse } = error
  return errorResponse instanceof Error ? errorResponse : new mongo.MongoServerError(errorResponse)
}
