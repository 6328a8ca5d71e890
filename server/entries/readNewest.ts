import type { JsonReading } from '../../shared/json/readJson'
import { readStoredPayload } from '../payload/readPayload'
import type { EntryStore } from './store'

/** The signal's newest entries, read one at a time and only as far as they are asked for: each may be a megabyte. */
export async function* readNewest(
  entries: Pick<EntryStore, 'list' | 'findWithBytes'>,
  { signalId, count }: { signalId: string; count: number },
): AsyncGenerator<JsonReading> {
  for (const { _id } of await entries.list(signalId, {}, { limit: count })) {
    const found = await entries.findWithBytes(_id)
    if (found && !found.entry.bytesRemovedAt)
      yield await readStoredPayload(found.bytes, found.entry.contentType)
  }
}
