import { errorCodeOf } from '../../errorCode'

/** MongoDB's numbers for the errors that this server gives, by MongoDB's names. */
export const errorCodes = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  Overflow: 15,
  IllegalOperation: 20,
  InvalidBSON: 22,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CommandNotSupported: 115,
  QueryPlanKilled: 175,
  QueryExceededMemoryLimitNoDiskUseAllowed: 292,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  OutOfDiskSpace: 14031,
  IDLFailedToParse: 40414,
  IDLUnknownField: 40415,
} as const

export type ErrorName = keyof typeof errorCodes

/** A refusal that goes to the client as MongoDB would word it; `details` become fields of the reply. */
export class CommandError extends Error {
  readonly code: number

  constructor(
    readonly codeName: ErrorName,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message)
    this.code = errorCodes[codeName]
  }
}

/** What is thrown by SQLite or by a mistake of ours becomes an error reply too, so that the server lives on. */
export function toCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error
  const code = errorCodeOf(error) ?? ''
  if (code.startsWith('SQLITE_FULL')) {
    return new CommandError('OutOfDiskSpace', 'There is no room left to store this.')
  }
  return new CommandError('InternalError', error instanceof Error ? error.message : String(error))
}
