import type { IncomingMessage } from 'node:http'
import { AppError } from '../../shared/errors'
import { IDEMPOTENCY_KEY_LENGTH_MAX, REFUSAL_EXCERPT_BYTES_MAX } from '../../shared/limits'
import { inLine } from '../payload/line'
import { MalformedJson } from '../payload/malformedJson'
import { judgePayload } from '../payload/readPayload'
import { type Arrival, type Refusal, senderOf, type SignalReference } from './arrival'
import type { Hold } from './bytesInFlight'
import { inflate, openSmall, type WireBody } from './inflate'
import { type BodyPatience, BodyRefused, readBody } from './readBody'
import { readBatch } from './readBatch'
import { BATCH_LIMIT, ENTRY_LIMIT } from './tooLarge'
import { unknownReference } from './unknownReference'

export type Address = { reference: SignalReference; isBatch: boolean }

const CONTENT_TYPE_LENGTH_MAX = 1_000

export type ReadOptions = {
  patience: BodyPatience
  hold: Hold
  /** False for an unknown reference: its body costs nothing but its way here. */
  isKnown: () => Promise<boolean>
}

/** Reads a request to its end and judges it. Throws where nothing is there, its sender went away, or there is no room for it. */
export async function readArrival(
  request: IncomingMessage,
  { reference, isBatch }: Address,
  { patience, hold, isKnown }: ReadOptions,
): Promise<Arrival> {
  const contentType = request.headers['content-type']?.slice(0, CONTENT_TYPE_LENGTH_MAX) ?? null
  const idempotencyKey = keyOf(request)
  const arrival: Arrival = { reference, contentType, idempotencyKey, items: [], refusal: null }
  const size = isBatch ? BATCH_LIMIT : ENTRY_LIMIT
  // Who asks first whether to send its body must not send it for nothing.
  if (request.headers.expect !== undefined && !(await isKnown())) throw unknownReference(reference)
  let wire: WireBody
  try {
    wire = await readBody(request, { patience, hold, size })
  } catch (thrown) {
    if (!(thrown instanceof BodyRefused)) throw thrown
    if (thrown.error.status >= 500) throw thrown.error
    return { ...arrival, refusal: thrown }
  }
  if (!(await isKnown())) throw unknownReference(reference)
  return judgeBody({ arrival, isBatch, wire }, (body) => inflate(body, { size, hold }))
}

type Body = { arrival: Arrival; isBatch: boolean; wire: WireBody }

/** What is large waits for its turn: as it came, so that a few bytes that are many when inflated wait as the few. */
async function judgeBody(
  { arrival, isBatch, wire }: Body,
  open: (wire: WireBody) => Promise<Buffer>,
): Promise<Arrival> {
  const { contentType, reference } = arrival
  let seen = wire.bytes
  try {
    checkKey(arrival.idempotencyKey)
    const small = openSmall(wire)
    const place = { owner: senderOf(reference), sizeBytes: small?.length ?? Infinity }
    return await inLine(place, async () => {
      const bytes = small ?? (await open(wire))
      seen = bytes
      if (isBatch) return { ...arrival, ...(await readBatch(bytes, contentType)) }
      await judgePayload(bytes, contentType)
      return { ...arrival, items: [{ bytes, error: null }] }
    })
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.status >= 500) throw thrown
    return { ...arrival, refusal: { error: thrown, ...excerptOf(thrown, seen) } }
  }
}

function excerptOf(error: AppError, seen: Buffer): Omit<Refusal, 'error'> {
  if (!(error instanceof MalformedJson))
    return { excerpt: Buffer.from(seen.subarray(0, REFUSAL_EXCERPT_BYTES_MAX)) }
  const { bytes, start } = error.excerpt
  return { excerpt: bytes, ...(start === 0 ? {} : { excerptStart: start }) }
}

/** An empty key is none: tools whose field for it was left empty send the header all the same. */
function keyOf({ headers }: IncomingMessage): string | null {
  const header = headers['idempotency-key']
  const key = (Array.isArray(header) ? header.join() : header)?.trim()
  return key === undefined || key === '' ? null : key
}

function checkKey(key: string | null): void {
  if (key === null || key.length <= IDEMPOTENCY_KEY_LENGTH_MAX) return
  throw new AppError(
    'invalid_request',
    `The Idempotency-Key is longer than ${IDEMPOTENCY_KEY_LENGTH_MAX} characters.`,
    {
      hint: 'Send a shorter one, such as a UUID.',
    },
  )
}
