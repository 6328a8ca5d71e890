import { AppError } from '../../shared/errors'
import { REFUSAL_EXCERPT_BYTES_MAX } from '../../shared/limits'
import type { Arrival, Refusal } from './arrival'

/** A request, or an item of a batch, that was refused for what is in it, with some of what arrived. */
export type RefusedBody = Refusal & { contentType: string | null; item?: number }

/** Of one batch, so that it does not push all other refusals out of the list. */
const NOTED_ITEMS_MAX = 10

/** Statuses of a refusal that is about what was sent, which the person who sets up the sender can mend. */
const ABOUT_THE_BODY = new Set([400, 413, 415, 422])

/** What of an arrival was refused for what is in it. */
export function refusedBodies(
  { contentType, refusal, items }: Arrival,
  outcome: AppError | readonly unknown[],
): RefusedBody[] {
  if (outcome instanceof AppError) {
    if (!ABOUT_THE_BODY.has(outcome.status)) return []
    return [{ excerpt: beginningOf(items[0]?.bytes), ...refusal, error: outcome, contentType }]
  }
  const refused = items.flatMap(({ error, bytes }, item) => (error === null ? [] : [{ error, bytes, item }]))
  return refused
    .slice(0, NOTED_ITEMS_MAX)
    .map(({ error, bytes, item }) => ({ error, contentType, excerpt: beginningOf(bytes), item }))
}

/** A copy, since a slice would keep the whole body in memory. */
function beginningOf(bytes: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.from(bytes.subarray(0, REFUSAL_EXCERPT_BYTES_MAX))
}
