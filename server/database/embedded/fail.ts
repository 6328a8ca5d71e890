import { SQLITE, sqliteCodeOf } from './storage/sqlite'

/** A refusal that goes to the client, with MongoDB's number and name for it. */
export class CommandError extends Error {
  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
  ) {
    super(message)
  }
}

export function fail(code: number, codeName: string, message: string): never {
  throw new CommandError(code, codeName, message)
}

/** For what lies outside of the subset, and for what makes no sense. */
export function refuse(message: string): never {
  fail(2, 'BadValue', message)
}

/** What is thrown by SQLite or by a mistake of ours becomes an error reply too, so that the server lives on. */
export function toCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error
  const message = error instanceof Error ? error.message : String(error)
  const isDisk = [SQLITE.full, SQLITE.ioError].includes(sqliteCodeOf(error) ?? 0)
  if (isDisk) return new CommandError(14031, 'OutOfDiskSpace', `The disk is full, or fails: ${message}`)
  return new CommandError(1, 'InternalError', message)
}
