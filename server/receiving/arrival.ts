import type { EntryMode } from '../../shared/contract/entries'
import type { Receipt } from '../../shared/contract/sending'
import type { AppError } from '../../shared/errors'

/** Whose entry it is: the webhook knows a token, the API a signal's id and perhaps that it is only a test. */
export type SignalReference = { token: string } | { signalId: string; mode?: 'test' | undefined }

/** Whose turn it is, whose share: what comes at one address of a signal is one sender's. */
export function senderOf(reference: SignalReference): string {
  return 'token' in reference ? reference.token : reference.signalId
}

/** What arrived to be one entry, byte for byte; with an error when it cannot be one. */
export type ArrivedItem = { bytes: Buffer; error: AppError | null }

/**
 * A request that is refused as a whole, with the beginning of what arrived, or what stands around the place where it cannot
 * be read: `excerptStart` characters behind the beginning.
 */
export type Refusal = { error: AppError; excerpt: Buffer; excerptStart?: number }

/** What one request brought: one entry, or those of a batch, or a reason why there is none. */
export type Arrival = {
  reference: SignalReference
  contentType: string | null
  idempotencyKey: string | null
  items: ArrivedItem[]
  refusal: Refusal | null
}

/** The signal that a request leads to, as it is at this moment. */
export type Receiver = { signalId: string; mode: EntryMode; requestsPerMinute: number | null }

/** For each item its receipt or why it is not stored, or one reason for all; null where there is no such signal. */
export type Stored = { signalId: string; outcome: (Receipt | AppError)[] | AppError } | null

/** An entry to be stored under an id that was made just now; the one who stores it adds where its way begins. */
export type NewEntry = {
  _id: string
  signalId: string
  mode: EntryMode
  receivedAt: Date
  contentType: string | null
  bytes: Buffer
}

/** What the receipt of an entry on disk says. */
export type StoredReceipt = { _id: string; mode: EntryMode; receivedAt: Date }

/** Where entries are put on disk, all of a group in one commit. */
export type EntryShelf = {
  /** What is neither failed nor taken is on disk; an id that is taken was there already. */
  insert(entries: readonly NewEntry[]): Promise<{ failed: Map<string, unknown>; taken: string[] }>
  findReceipts(entryIds: string[]): Promise<Map<string, StoredReceipt>>
}
