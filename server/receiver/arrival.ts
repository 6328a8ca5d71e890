import type { AppError } from '../../shared/errors'

/** Whose entry it is: the webhook knows a token, the API a signal's id and perhaps that it is only a test. */
export type SignalReference = { token: string } | { signalId: string; mode?: 'test' | undefined }

/** Whose turn it is, whose share: what comes at one address of a signal is one sender's. */
export function senderOf(reference: SignalReference): string {
  return 'token' in reference ? reference.token : reference.signalId
}

/** What arrived to be one entry, byte for byte; with an error when it cannot be one. */
export type ArrivedItem = { bytes: Buffer; error: AppError | null }

/** A request that is refused as a whole, with the beginning of what arrived. */
export type Refusal = { error: AppError; excerpt: Buffer }

/** What one request brought: one entry, or those of a batch, or a reason why there is none. */
export type Arrival = {
  reference: SignalReference
  contentType: string | null
  idempotencyKey: string | null
  items: ArrivedItem[]
  refusal: Refusal | null
}
