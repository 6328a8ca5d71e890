import { type DestinationStream, type Logger, pino } from 'pino'
import { AppError } from '../shared/errors'

/**
 * One JSON line for each unit of work. Of an error only its type, text and stack are written, never what it carries,
 * which may be a payload; and no line ever holds an address, since a webhook's address is its secret.
 */
export function createLogger(destination?: DestinationStream): Logger {
  const options = {
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level: string) => ({ level }) },
    serializers: { err: describeError },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** What is told as 503 comes by the thousand while the database is away, and no stack says why: only the causes do. */
function describeError(error: unknown): unknown {
  return describe(error, { withStack: !(error instanceof AppError && error.status === 503) })
}

function describe(error: unknown, options: { withStack: boolean }): unknown {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : typeof error }
  const { name, message, stack, cause } = error
  return {
    type: name,
    message,
    ...(options.withStack ? { stack } : {}),
    // Some libraries give a state of theirs as the cause, of which nothing could be read.
    ...(error instanceof AggregateError
      ? { errors: Array.from(error.errors, (each) => describe(each, options)) }
      : {}),
    ...(cause instanceof Error || typeof cause === 'string' ? { cause: describe(cause, options) } : {}),
  }
}
