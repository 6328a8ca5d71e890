import type { EntryMode, Receipt } from '../../shared/contract/entry'
import { AppError } from '../../shared/errors'
import { makeId } from '../ids'
import type { EntryStore } from './store'

export type StoreEntryDeps<Reference> = {
  entries: Pick<EntryStore, 'insert'>
  /** The signal behind a token or an id, and what its entries are at this moment; null when there is none. */
  findReceiver: (reference: Reference) => Promise<{ signalId: string; mode: EntryMode } | null>
}

type Arrival<Reference> = { reference: Reference; bytes: Buffer; contentType: string | null }

/** Puts one entry on disk and gives its receipt; null when the reference leads to no signal. */
export async function storeEntry<Reference>(
  { entries, findReceiver }: StoreEntryDeps<Reference>,
  { reference, bytes, contentType }: Arrival<Reference>,
): Promise<Receipt | null> {
  const receiver = await findReceiver(reference)
  if (!receiver) return null

  const { signalId, mode } = receiver
  const id = makeId('ent')
  const receivedAt = new Date()
  const outcome = mode === 'test' ? 'test' : 'pending'
  const size = bytes.length
  const entry = {
    _id: id,
    signalId,
    mode,
    receivedAt,
    size,
    contentType,
    outcome,
    reason: null,
    leadIds: [],
    trace: [],
  }
  await entries.insert({ ...entry, outcome }, bytes).catch((cause: unknown) => {
    // Whatever kept it from the disk (a full one, say): the sender must know that nothing was promised.
    throw new AppError('unavailable', 'The entry cannot be stored right now.', {
      hint: 'Send the request again a little later.',
      cause,
    })
  })
  return { status: 202, id, mode, receivedAt: receivedAt.toISOString() }
}
