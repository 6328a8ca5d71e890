import { documentOf } from '../bsonValues'
import type { Command } from '../command'
import { CommandError } from '../commandError'
import type { StatementOutcome } from '../modifyMatching'
import { readBoolean } from '../readOption'

/** How many documents or statements one write command may carry; announced to the driver, which splits accordingly. */
export const WRITE_BATCH_MAX = 1000

export type WriteError = { readonly index: number; readonly error: CommandError }

export function checkBatch(statements: readonly unknown[]): void {
  if (statements.length > 0 && statements.length <= WRITE_BATCH_MAX) return
  throw new CommandError(
    'BadValue',
    `Write batch sizes must be between 1 and ${WRITE_BATCH_MAX}. Got ${statements.length} operations.`,
  )
}

export function writeReply(counts: Record<string, unknown>, errors: readonly WriteError[]): Buffer {
  const writeErrors = errors.map(({ index, error }) => ({
    index,
    code: error.code,
    ...error.details,
    errmsg: error.message,
  }))
  return documentOf({ ...counts, ...(writeErrors.length > 0 ? { writeErrors } : {}), ok: 1 })
}

export function isOrdered({ fields }: Command): boolean {
  return !fields.has('ordered') || readBoolean('ordered', fields.get('ordered'))
}

export function errorsOf(outcomes: readonly StatementOutcome<unknown>[]): WriteError[] {
  return outcomes.flatMap((outcome, index) => ('error' in outcome ? [{ index, error: outcome.error }] : []))
}
