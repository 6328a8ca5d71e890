import type { EntryMode, Receipt } from '../../shared/contract/entry'
import { AppError } from '../../shared/errors'
import type { NewEntry } from './store'

/** What one request brought for a signal: entries to store, or a reason why there are none. */
export type Arrival<Reference> = {
  reference: Reference
  contentType: string | null
  idempotencyKey: string | null
  items: readonly { bytes: Buffer; error: AppError | null }[]
  refusal: { error: AppError } | null
}

/** For each item its receipt or why it is not stored, or one reason for all; null where there is no such signal. */
export type Stored = { signalId: string; outcome: (Receipt | AppError)[] | AppError } | null

export type Receiver = { signalId: string; mode: EntryMode; requestsPerMinute: number | null }

/** A request that leads to a signal, with what is to be stored of it. */
export type Plan = {
  signalId: string
  refusal: AppError | null
  items: (NewEntry | AppError)[]
  /** What an Idempotency-Key said: the request came before, and its first entry counts. */
  isRepeat: boolean
}

export function cannotStore(cause?: unknown): AppError {
  return new AppError('unavailable', 'The entry cannot be stored right now.', {
    hint: 'Send the request again a little later.',
    cause,
  })
}
