import type { JsonReading } from '../../shared/json/readJson'
import { readStoredPayload } from '../payload/readPayload'
import type { EntryStore } from './store'

/** The named entry of a signal, or else its latest, read; null when there is none. */
export async function readSample(
  entries: Pick<EntryStore, 'findLatestWithBytes' | 'findWithBytes'>,
  { signalId, entryId }: { signalId: string; entryId?: string | undefined },
): Promise<{ entryId: string; reading: JsonReading } | null> {
  const id = entryId ?? (await entries.findLatestWithBytes(signalId))?._id
  const found = id === undefined ? null : await entries.findWithBytes(id)
  if (found?.entry.signalId !== signalId || found.entry.bytesRemovedAt) return null
  const { entry, bytes } = found
  return { entryId: entry._id, reading: await readStoredPayload(bytes, entry.contentType) }
}
