import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { AppError, type ErrorCode } from '../../shared/errors'
import { LineLimit } from './lineLimit'
import { sendError, toAppError } from './sendJson'

/** Express's own refusals (its body parser, its path decoding) by the type or name they carry. */
const CODE_OF_EXPRESS_ERROR: Record<string, [ErrorCode, string]> = {
  'entity.too.large': ['payload_too_large', 'The body is too large for this call.'],
  'charset.unsupported': ['unsupported_charset', 'The body must be UTF-8.'],
  'encoding.unsupported': ['unsupported_encoding', 'The content encoding is not known.'],
  'request.size.invalid': ['malformed_request', 'The body is not as long as its Content-Length says.'],
  'request.aborted': ['malformed_request', 'The body was cut off.'],
}

export const answerUnknownAddress: RequestHandler = (request) => {
  throw new AppError('not_found', `There is nothing at this address for ${request.method}.`, {
    hint: 'All calls are listed at /docs.',
  })
}

/** The one error handler: whatever was thrown becomes one answer in the one shape, and one line where it is our fault. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  const lines = new LineLimit()
  return (thrown: unknown, request, response, next) => {
    if (response.headersSent) {
      next(thrown)
      return
    }
    const error = translate(thrown)
    const line = error.status >= 500 ? lines.admit(error.code) : null
    if (line)
      log.error({ event: 'call.failed', ...line, method: request.method, code: error.code, err: error })
    sendError(response, error)
  }
}

function translate(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const type = thrown instanceof Error && 'type' in thrown ? String(thrown.type) : ''
  const [code, message] = CODE_OF_EXPRESS_ERROR[type] ?? []
  if (code !== undefined && message !== undefined) return new AppError(code, message, { cause: thrown })
  return isSendersFault(thrown)
    ? new AppError('malformed_request', 'The request cannot be read.', { cause: thrown })
    : toAppError(thrown)
}

/** What Express refuses without a type, such as an address that is not well formed, carries a status all the same. */
function isSendersFault(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return false
  return typeof thrown.status === 'number' && thrown.status >= 400 && thrown.status < 500
}
