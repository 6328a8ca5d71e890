import { z as schema } from 'zod'
import type { Problem } from './problem'
import { SERVER_UNAVAILABLE } from './toZapierError'

/** What an error that this app or the platform threw says to the user; null for a fault of the app itself. */
export function problemOfError(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null
  const { name, message } = error
  switch (name) {
    case 'HaltedError':
      return { next: 'halt', message }
    case 'ExpiredAuthError':
      return { next: 'reconnect', message }
    case 'ThrottledError':
      return { next: 'retry', ...Told.parse(JSON.parse(message)) }
    case 'AppError': {
      const { code, ...told } = CodedError.parse(JSON.parse(message))
      return { next: code === SERVER_UNAVAILABLE ? 'retry' : 'repair', ...told }
    }
    default:
      return null
  }
}

/** These errors of the platform carry their sentence inside a JSON text. */
const Told = schema.object({ message: schema.string() })
const CodedError = Told.extend({ code: schema.string().optional() })
