import type { Entry, ListedEntry } from '../../shared/contract/entries'
import type { Mapping } from '../../shared/contract/signals'
import { findByPath } from '../../shared/fields/findByPath'
import { listFields } from '../../shared/fields/listFields'
import type { Target } from '../../shared/identifiers/slots'
import { applyMapping } from '../../shared/mapping/applyMapping'
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

/** How a signal is mapped; null where the signal is gone and its entries follow it. */
export type EntryMapping = { target: Target; mapping: Mapping } | null

/** With its fields, which are read from the stored bytes each time: the bytes are the truth. */
export async function presentEntry({ entry, bytes }: EntryWithBytes, mapped: EntryMapping): Promise<Entry> {
  const reading = await readStoredPayload(bytes, entry.contentType)
  const find = (path: string) => findByPath(reading, path)
  const { fields, warnings } = listFields(reading)
  const received = { stage: 'received', result: entry.mode, at: entry.receivedAt }
  return {
    ...presentListedEntry(entry),
    identifiers: mapped === null ? {} : applyMapping({ ...mapped, find }).identifiers,
    fields,
    warnings: [...reading.warnings, ...warnings],
    trace: [received, ...entry.trace].map(({ at, ...step }) => ({ ...step, at: at.toISOString() })),
  }
}
