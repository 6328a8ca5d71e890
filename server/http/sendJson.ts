import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError } from '../../shared/errors'

/** Answers are about secrets and about now: nobody on the way may keep them, and the address goes to no third party. */
const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** How long a body that nobody wants is still read, so that its sender sees the answer. */
const UNREAD_BODY_MS_MAX = 1_000

type Answer = { status: number; body: unknown; headers?: Record<string, string> }

/** Answers with JSON on a plain response; the one way errors and receipts leave, with Express or without. */
export function sendJson(response: ServerResponse, { status, body, headers }: Answer): void {
  const text = JSON.stringify(body)
  const unread = hasUnreadBody(response.req)
  response.writeHead(status, {
    ...HEADERS,
    ...headers,
    'Content-Length': Buffer.byteLength(text),
    ...(unread ? { Connection: 'close' } : {}),
  })
  if (unread) endAfterBody(response, text)
  else response.end(text)
}

export function sendError(response: ServerResponse, error: AppError): void {
  sendJson(response, { status: error.status, body: error.toBody(), headers: errorHeaders(error) })
}

function hasUnreadBody(request: IncomingMessage): boolean {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0
  return hasBody && !request.complete
}

/**
 * Closing a connection on which bytes still arrive resets it, and the sender may never see the answer: so the answer
 * goes out at once, and the rest of the body is thrown away for a moment before the connection is closed.
 */
function endAfterBody(response: ServerResponse, text: string): void {
  const end = () => {
    clearTimeout(timer)
    response.end()
  }
  const timer = setTimeout(end, UNREAD_BODY_MS_MAX)
  response.write(text)
  response.req.once('end', end).once('close', end).resume()
}

/** What to answer for anything that was thrown: what is not an AppError is our own fault, and its text stays inside. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  return new AppError('internal', 'Something went wrong on our side.', {
    hint: 'Try again; if it stays, look at the log of the server.',
    cause: error,
  })
}

/** Whole seconds, a few at random so that senders that were turned away together do not come back together. */
function retryAfterSeconds(): string {
  return String(1 + Math.floor(Math.random() * 5))
}

function errorHeaders(error: AppError): Record<string, string> {
  if (error.status === 503) return { 'Retry-After': retryAfterSeconds() }
  if (error.code === 'rate_limited') return { 'Retry-After': String(error.details?.['retryAfterSeconds']) }
  if (error.status === 401) return { 'WWW-Authenticate': 'Bearer' }
  if (error.status === 405) return { Allow: String(error.details?.['allow']) }
  return {}
}
