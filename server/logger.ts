import { type DestinationStream, type Logger, pino } from 'pino'

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

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, cause } = error
  return { type: name, message, stack, ...(cause === undefined ? {} : { cause: describeError(cause) }) }
}
