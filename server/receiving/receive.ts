import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Receipt } from '../../shared/contract/sending'
import { AppError } from '../../shared/errors'
import type { LineLimit } from '../http/lineLimit'
import { sendError, sendJson, toAppError } from '../http/sendJson'
import { type Arrival, senderOf, type SignalReference, type Stored } from './arrival'
import type { BytesInFlight, Hold } from './bytesInFlight'
import { greet } from './greet'
import type { Judgement } from './judgeEntry'
import { type Address, readArrival } from './readArrival'
import { type BodyPatience, SenderGone } from './readBody'
import { type RefusedBody, refusedBodies } from './refusedBodies'
import { unknownReference } from './unknownReference'

export type ReceiverDeps = {
  /** False for a token that none can be: it is answered before its body is read. */
  isWellFormed(reference: SignalReference): boolean
  /** A notification of ours, which came back. */
  isOurs(request: IncomingMessage): boolean
  /** False for an unknown, malformed or revoked reference. */
  isKnown(reference: SignalReference): Promise<boolean>
  /** The same as it was at most a moment ago; whether to judge a body hangs on it, not what becomes of it. */
  wasKnown(reference: SignalReference): Promise<boolean>
  /** Resolves when everything that could be stored is on disk. */
  store(arrival: Arrival): Promise<Stored>
  /** What an entry that was stored is worth to its signal. */
  judge(signalId: string, arrival: Arrival): Promise<Partial<Judgement>>
  /** Told after the answer, and only what the sender can mend. */
  noteRefusal(signalId: string, refused: RefusedBody): void
  /** Told of every answer, and of the reason of every refusal. */
  metrics: { countAnswer(status: number): void; countRefusal(code: string): void }
  log: Logger
  lines: LineLimit
  patience: BodyPatience
  inFlight: BytesInFlight
}

export type Receive = (request: IncomingMessage, response: ServerResponse, address: Address) => Promise<void>

const OWN = 'This is a notification of the server itself, of which it makes no entry.'
const OWN_HINT =
  'Let the hook lead elsewhere: entries that its own notifications make would go round for ever.'

/** The one function that answers at both addresses of a signal, without a framework and with its own body reader. */
export function createReceiver(deps: ReceiverDeps): Receive {
  return async (request, response, address) => {
    let hold: Hold | undefined
    try {
      if (!deps.isWellFormed(address.reference)) throw unknownReference(address.reference)
      if (deps.isOurs(request)) throw new AppError('own_notification', OWN, { hint: OWN_HINT })
      if (request.method === 'POST') {
        hold = deps.inFlight.open(senderOf(address.reference))
        await receive(deps, { request, response, address, hold })
      } else {
        if (!(await deps.isKnown(address.reference))) throw unknownReference(address.reference)
        greet(String(request.method), response)
        deps.metrics.countAnswer(200)
      }
    } catch (thrown) {
      if (thrown instanceof SenderGone) return
      refuse(deps, response, toAppError(thrown))
    } finally {
      hold?.release()
    }
  }
}

type Exchange = { request: IncomingMessage; response: ServerResponse; address: Address; hold: Hold }

/** Who the signal is, is asked again after the body arrived: an entry sent after "save" was answered must be live. */
async function receive(deps: ReceiverDeps, { request, response, address, hold }: Exchange): Promise<void> {
  const known = deps.wasKnown(address.reference)
  // Nobody waits for the answer when the body does not arrive.
  known.catch(() => undefined)
  const arrival = await readArrival(request, address, {
    patience: deps.patience,
    hold,
    isKnown: () => known,
  })
  const stored = await deps.store(arrival)
  if (stored === null) throw unknownReference(address.reference)
  const { signalId, outcome } = stored
  const answer = outcome instanceof AppError ? outcome : answerOf(outcome, address)
  if (answer instanceof AppError) refuse(deps, response, answer, signalId)
  else {
    const body = Array.isArray(answer)
      ? batchReceipt(answer)
      : { ...answer, ...(await judgementFor(deps, address, { signalId, arrival })) }
    sendJson(response, { status: 202, body })
    deps.metrics.countAnswer(202)
  }
  for (const refused of refusedBodies(arrival, outcome)) deps.noteRefusal(signalId, refused)
}

/** A batch of which nothing was stored, but something may be later, is refused as a whole: it can be sent again as it is. */
function answerOf(results: (Receipt | AppError)[], { isBatch }: Address) {
  if (!isBatch) return results[0] ?? results
  const refusals = results.filter((result) => result instanceof AppError)
  const isStored = refusals.length < results.length
  return (isStored ? undefined : refusals.find(({ code }) => code === 'unavailable')) ?? results
}

/** The webhook tells no stranger what the signal makes of an entry. That one is stored is told, whatever becomes of this. */
async function judgementFor(
  deps: ReceiverDeps,
  { reference }: Address,
  { signalId, arrival }: { signalId: string; arrival: Arrival },
): Promise<Partial<Judgement>> {
  if ('token' in reference) return {}
  try {
    return await deps.judge(signalId, arrival)
  } catch (err) {
    deps.log.error({ event: 'entry.unjudged', signalId, err })
    return {}
  }
}

function batchReceipt(results: (Receipt | AppError)[]) {
  return {
    status: 202,
    results: results.map((result) => {
      if (result instanceof AppError) return result.toBody()
      const { status, id, mode, duplicate } = result
      return { status, id, mode, ...(duplicate === undefined ? {} : { duplicate }) }
    }),
  }
}

function refuse(
  { log, lines, metrics }: ReceiverDeps,
  response: ServerResponse,
  error: AppError,
  signalId?: string,
): void {
  sendError(response, error)
  metrics.countAnswer(error.status)
  metrics.countRefusal(error.code)
  const line = lines.admit(error.code)
  if (!line) return
  const isOurs = error.status >= 500
  log[isOurs ? 'error' : 'info']({
    event: 'request.refused',
    ...line,
    ...(signalId === undefined ? {} : { signalId }),
    status: error.status,
    code: error.code,
    ...(isOurs ? { err: error } : {}),
  })
}
