import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Receipt } from '../../shared/contract/entry'
import { AppError } from '../../shared/errors'
import { errorHeaders, sendJson, toAppError } from '../http/sendJson'
import { checkEntryText, readPayload } from '../payload/readPayload'
import { type BodyPatience, readBody, SenderGone } from './readBody'

/** Whose entry it is: the webhook knows a token, the API a signal's id and perhaps that it is only a test. */
export type SignalReference = { token: string } | { signalId: string; mode?: 'test' | undefined }

/** A body that may be stored: what arrived, byte for byte. */
export type Arrival = { reference: SignalReference; bytes: Buffer; contentType: string | null }

export type ReceiverDeps = {
  /** False for a token that none can be: it is answered before its body is read. */
  isWellFormed(reference: SignalReference): boolean
  /** False for an unknown, malformed or revoked reference. */
  isKnown(reference: SignalReference): Promise<boolean>
  /** Resolves when the entry is on disk, with null when the reference is unknown. */
  storeEntry(arrival: Arrival): Promise<{ receipt: Receipt; signalId: string } | null>
  log: Logger
  patience: BodyPatience
}

export type Receive = (
  request: IncomingMessage,
  response: ServerResponse,
  reference: SignalReference,
) => Promise<void>

const CONTENT_TYPE_LENGTH_MAX = 1_000

/** The path with an optional origin in front, which proxies may send, and whatever follows as a query. */
const WEBHOOK_ADDRESS = /^(?:https?:\/\/[^/?#]+)?\/custom_signals\/([^/?#]*)\/entries\/?(?:[?#].*)?$/i

/**
 * Hands requests for a webhook address straight to the receiver and all others on: router and middleware would cost
 * several times what receiving costs, and do nothing for it.
 */
export function receiveAtWebhook(receive: Receive, others: RequestListener): RequestListener {
  return (request, response) => {
    const token = WEBHOOK_ADDRESS.exec(request.url ?? '')?.[1]
    if (token === undefined) others(request, response)
    else void receive(request, response, { token })
  }
}

/** The one function that answers at both addresses of a signal, without a framework and with its own body reader. */
export function createReceiver(deps: ReceiverDeps): Receive {
  return async (request, response, reference) => {
    const startedAt = performance.now()
    const durationMs = () => Math.round((performance.now() - startedAt) * 1000) / 1000
    try {
      if (!deps.isWellFormed(reference)) throw unknownReference(reference)
      if (request.method === 'POST') {
        const { receipt, signalId } = await receiveEntry(deps, request, reference)
        sendJson(response, { status: receipt.status, body: receipt })
        deps.log.info({ event: 'entry.received', signalId, ...receipt, durationMs: durationMs() })
      } else {
        await greet(deps, request, reference)
        sendGreeting(response)
      }
    } catch (thrown) {
      if (thrown instanceof SenderGone) return
      const error = toAppError(thrown)
      sendJson(response, { status: error.status, body: error.toBody(), headers: errorHeaders(error) })
      deps.log[error.status >= 500 ? 'error' : 'info']({
        event: 'entry.refused',
        status: error.status,
        code: error.code,
        durationMs: durationMs(),
        ...(error.status >= 500 ? { err: error } : {}),
      })
    }
  }
}

/** Some tools ask with GET or HEAD before they trust an address; anything else is no way to send an entry. */
async function greet(
  deps: ReceiverDeps,
  request: IncomingMessage,
  reference: SignalReference,
): Promise<void> {
  if (!(await deps.isKnown(reference))) throw unknownReference(reference)
  if (request.method === 'GET' || request.method === 'HEAD') return
  throw new AppError('method_not_allowed', `${String(request.method)} is not for this address.`, {
    hint: 'Send entries with POST.',
  })
}

/** Who the signal is, is asked after the body arrived: an entry sent after "save" was answered must be live. */
async function receiveEntry(
  deps: ReceiverDeps,
  request: IncomingMessage,
  reference: SignalReference,
): Promise<{ receipt: Receipt; signalId: string }> {
  const arrival = await readArrival(deps, request, reference)
  if (arrival instanceof AppError)
    throw (await deps.isKnown(reference)) ? arrival : unknownReference(reference)
  const stored = await deps.storeEntry(arrival)
  if (stored === null) throw unknownReference(reference)
  return stored
}

async function readArrival(
  deps: ReceiverDeps,
  request: IncomingMessage,
  reference: SignalReference,
): Promise<Arrival | AppError> {
  try {
    const contentType = request.headers['content-type']?.slice(0, CONTENT_TYPE_LENGTH_MAX) ?? null
    const bytes = await readBody(request, deps.patience)
    const { text } = await readPayload(bytes, contentType)
    checkEntryText(text)
    return { reference, bytes, contentType }
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

/** One and the same answer for unknown, malformed and revoked tokens, so that guessing teaches nothing. */
function unknownReference(reference: SignalReference): AppError {
  return 'token' in reference
    ? new AppError('webhook_not_found', 'No signal has this webhook URL.', {
        hint: 'Copy the webhook URL from the signal again; it may have been changed.',
      })
    : new AppError('signal_not_found', 'There is no such signal.')
}

function sendGreeting(response: ServerResponse): void {
  const text = 'This webhook is ready. Send entries with POST.\n'
  response.writeHead(200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
  response.end(text)
}
