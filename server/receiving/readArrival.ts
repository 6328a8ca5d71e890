import type { IncomingMessage } from 'node:http'
import { AppError } from '../../shared/errors'
import { IDEMPOTENCY_KEY_LENGTH_MAX, REFUSAL_EXCERPT_BYTES_MAX } from '../../shared/limits'
import { checkEntryText, readPayload } from '../payload/readPayload'
import type { Arrival, SignalReference } from './arrival'
import type { Hold } from './bytesInFlight'
import { type BodyPatience, BodyRefused, readBody } from './readBody'
import { readBatch } from './readBatch'
import { BATCH_LIMIT, ENTRY_LIMIT } from './tooLarge'

export type Address = { reference: SignalReference; isBatch: boolean }

const CONTENT_TYPE_LENGTH_MAX = 1_000

/** Reads a request to its end and judges it. Throws only where its sender went away, or where there is no room for it. */
export async function readArrival(
  request: IncomingMessage,
  { reference, isBatch }: Address,
  { patience, hold }: { patience: BodyPatience; hold: Hold },
): Promise<Arrival> {
  const contentType = request.headers['content-type']?.slice(0, CONTENT_TYPE_LENGTH_MAX) ?? null
  const idempotencyKey = keyOf(request)
  const arrival: Arrival = { reference, contentType, idempotencyKey, items: [], refusal: null }
  let bytes: Buffer | undefined
  try {
    bytes = await readBody(request, { patience, hold, size: isBatch ? BATCH_LIMIT : ENTRY_LIMIT })
    checkKey(idempotencyKey)
    if (isBatch) return { ...arrival, ...(await readBatch(bytes, contentType)) }
    const { text } = await readPayload(bytes, contentType)
    checkEntryText(text)
    arrival.items.push({ bytes, error: null })
  } catch (thrown) {
    if (thrown instanceof BodyRefused && thrown.error.status < 500) arrival.refusal = thrown
    else if (thrown instanceof BodyRefused) throw thrown.error
    else if (bytes === undefined || !(thrown instanceof AppError)) throw thrown
    else
      arrival.refusal = { error: thrown, excerpt: Buffer.from(bytes.subarray(0, REFUSAL_EXCERPT_BYTES_MAX)) }
  }
  return arrival
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
