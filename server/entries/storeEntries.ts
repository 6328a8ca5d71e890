import type { EntryMode, Receipt } from '../../shared/contract/entry'
import { AppError } from '../../shared/errors'
import { makeId } from '../ids'
import type { EntryStore, NewEntry } from './store'

export type Arrival<Reference> = { reference: Reference; bytes: Buffer; contentType: string | null }

/** The receipt of an entry that is on disk; null where the reference leads to no signal. */
export type Stored = { receipt: Receipt; signalId: string } | null

export type StoreEntriesDeps<Reference> = {
  entries: Pick<EntryStore, 'insert'>
  /** The signal behind each token or id, and what its entries are at this moment; null where there is none. */
  findReceivers: (
    references: readonly Reference[],
  ) => Promise<({ signalId: string; mode: EntryMode } | null)[]>
}

/** Puts a group of entries on disk in one commit; one that cannot be stored does not hold up the others. */
export async function storeEntries<Reference>(
  { entries, findReceivers }: StoreEntriesDeps<Reference>,
  arrivals: readonly Arrival<Reference>[],
): Promise<(Stored | AppError)[]> {
  const receivers = await findReceivers(arrivals.map(({ reference }) => reference))
  const made = arrivals.map((arrival, index) => {
    const receiver = receivers[index]
    return receiver ? makeEntry(arrival, receiver) : null
  })
  const failed = await entries.insert(made.filter((entry) => entry !== null)).catch((cause: unknown) => {
    // Whatever kept them from the disk (a full one, say): the senders must know that nothing was promised.
    throw cannotStore(cause)
  })
  return made.map((entry) => {
    if (entry === null) return null
    const cause = failed.get(entry._id)
    return cause === undefined ? { signalId: entry.signalId, receipt: receiptOf(entry) } : cannotStore(cause)
  })
}

function makeEntry<Reference>(
  { bytes, contentType }: Arrival<Reference>,
  { signalId, mode }: { signalId: string; mode: EntryMode },
): NewEntry {
  return {
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
    bytes,
  }
}

function receiptOf({ _id: id, mode, receivedAt }: NewEntry): Receipt {
  return { status: 202, id, mode, receivedAt: receivedAt.toISOString() }
}

function cannotStore(cause: unknown): AppError {
  return new AppError('unavailable', 'The entry cannot be stored right now.', {
    hint: 'Send the request again a little later.',
    cause,
  })
}
