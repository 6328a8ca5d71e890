import type { EntryMode } from '../../shared/contract/entries'
import type { EntryNotification } from '../../shared/contract/hooks'
import type { Mapping } from '../../shared/contract/signals'
import { findByPath } from '../../shared/fields/findByPath'
import { listFields } from '../../shared/fields/listFields'
import type { Target } from '../../shared/identifiers/slots'
import { applyMapping } from '../../shared/mapping/applyMapping'
import { readStoredPayload } from '../payload/readPayload'

/** What is told of an entry, as it lies in the store, and of the signal as it is now. */
export type EntryToTell = {
  entry: { _id: string; signalId: string; mode: EntryMode; receivedAt: Date; contentType: string | null }
  bytes: Buffer
  signal: { name: string; target: Target; mapping: Mapping }
}

export async function describeEntry({ entry, bytes, signal }: EntryToTell): Promise<EntryNotification> {
  const { name, target, mapping } = signal
  const reading = await readStoredPayload(bytes, entry.contentType)
  const { identifiers } = applyMapping({ target, mapping, find: (path) => findByPath(reading, path) })
  const receivedAt = entry.receivedAt.toISOString()
  return {
    type: 'entry.received',
    timestamp: receivedAt,
    data: {
      id: entry._id,
      signalId: entry.signalId,
      signalName: name,
      mode: entry.mode,
      receivedAt,
      fields: Object.fromEntries(listFields(reading).fields.map(({ path, value }) => [path, value])),
      identifiers,
    },
  }
}
