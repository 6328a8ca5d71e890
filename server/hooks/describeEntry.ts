import type { EntryMode } from '../../shared/contract/entries'
import type { EntryNotification } from '../../shared/contract/notifications'
import { type MappedSignal, readEntry } from '../payload/readEntry'

/** What is told of an entry, as it lies in the store, and of the signal as it is now. */
export type EntryToTell = {
  entry: { _id: string; signalId: string; mode: EntryMode; receivedAt: Date; contentType: string | null }
  bytes: Buffer
  signal: MappedSignal & { name: string; version: number }
}

export async function describeEntry({ entry, bytes, signal }: EntryToTell): Promise<EntryNotification> {
  const { identifiers, list } = await readEntry({ bytes, contentType: entry.contentType }, signal)
  const receivedAt = entry.receivedAt.toISOString()
  return {
    type: 'entry.received',
    timestamp: receivedAt,
    data: {
      id: entry._id,
      signalId: entry.signalId,
      signalName: signal.name,
      mode: entry.mode,
      receivedAt,
      fields: Object.fromEntries(list().fields.map(({ path, value }) => [path, value])),
      identifiers,
    },
  }
}
