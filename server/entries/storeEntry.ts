import type { EntryMode, Receipt } from '../../shared/contract/entry'
import { AppError } from '../../shared/errors'
import { makeId } from '../ids'
import type { EntryStore, StoredEntry } from './store'

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
): Promise<{ receipt: Receipt; signalId: string } | null> {
  const receiver = await findReceiver(reference)
  if (!receiver) return null

  const { signalId, mode } = receiver
  const entry: StoredEntry = {
    _id: makeId('ent'),
    signalId,
    mode,
    receivedAt: new Date(),
    size: bytes.length,
    contentType,
    outcome: mode === 'test' ? 'test' : 'pending',
    reason: null,
    leadIds: [],
    trace: [],
  }
  await entries.insert(entry, bytes).catch((cause: unknown) => {
    // Whatever kept it from the disk (a full one, say): the sender must know that nothing was promised.
    throw new AppError('unavailable', 'The entry cannot be stored right now.', {
      hint: 'Send the request again a little later.',
      cause,
    })
  })
  return {
    signalId,
    receipt: { status: 202, id: entry._id, mode, receivedAt: entry.receivedAt.toISOString() },
  }
}
