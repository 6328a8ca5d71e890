import type { Entry, ListedEntry, TraceStep } from '../../shared/contract/entries'
import { type MappedSignal, readEntry } from '../payload/readEntry'
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
export async function presentEntry(
  { entry, bytes }: EntryWithBytes,
  /** Null where the signal is gone and its entries follow it. */
  signal: MappedSignal | null,
): Promise<Entry> {
  if (entry.bytesRemovedAt) return presentEmptied(entry)
  const { identifiers, list } = await readEntry({ bytes, contentType: entry.contentType }, signal)
  return {
    ...presentListedEntry(entry),
    identifiers,
    ...list(),
    trace: presentTrace(entry, entry.trace),
  }
}

function presentEmptied(entry: StoredEntry): Entry {
  return {
    ...presentListedEntry(entry),
    identifiers: {},
    fields: [],
    warnings: [{ code: 'bytes_removed', message: 'What this entry said is no longer kept.' }],
    trace: presentTrace(entry, entry.trace),
  }
}

/** From its arrival on. */
export function presentTrace(
  { mode, receivedAt }: Pick<StoredEntry, 'mode' | 'receivedAt'>,
  trace: StoredEntry['trace'],
): TraceStep[] {
  const received = {
    stage: 'received',
    result: 'ok',
    reason: `Received as a ${mode} entry.`,
    at: receivedAt,
  } as const
  return [received, ...trace].map(({ at, ...step }) => ({ ...step, at: at.toISOString() }))
}
