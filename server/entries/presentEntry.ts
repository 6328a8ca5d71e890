import type { Entry, ListedEntry } from '../../shared/contract/entry'
import { listFields } from '../../shared/fields/listFields'
import { readStoredPayload } from '../payload/readPayload'
import type { EntryWithBytes } from './findEntry'
import type { StoredEntry } from './store'

export function presentListedEntry(entry: StoredEntry): ListedEntry {
  const { _id: id, signalId, mode, receivedAt, size, contentType, outcome, reason, leadIds } = entry
  return {
    id,
    signalId,
    mode,
    receivedAt: receivedAt.toISOString(),
    size,
    contentType,
    outcome,
    reason,
    leadIds,
  }
}

/** With its fields, which are read from the stored bytes each time: the bytes are the truth. */
export async function presentEntry({ entry, bytes }: EntryWithBytes): Promise<Entry> {
  const reading = await readStoredPayload(bytes, entry.contentType)
  const { fields, warnings } = listFields(reading)
  const received = { stage: 'received', result: entry.mode, at: entry.receivedAt }
  return {
    ...presentListedEntry(entry),
    fields,
    warnings: [...reading.warnings, ...warnings],
    trace: [received, ...entry.trace].map(({ at, ...step }) => ({ ...step, at: at.toISOString() })),
  }
}
