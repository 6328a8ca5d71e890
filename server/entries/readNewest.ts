import type { EntryMode } from '../../shared/contract/entries'
import type { JsonReading } from '../../shared/json/readJson'
import { readStoredPayload } from '../payload/readPayload'
import type { EntryStore } from './store'

/** Once so much was read no further entry is: each may be a megabyte, and take a quarter of a second. */
const BYTES_MAX = 2 * 1_048_576

/** The signal's newest entries, read one at a time and only as far as they are asked for. */
export async function* readNewest(
  entries: Pick<EntryStore, 'list' | 'findWithBytes'>,
  { signalId, count, mode }: { signalId: string; count: number; mode?: EntryMode },
): AsyncGenerator<JsonReading> {
  let bytes = 0
  for (const { _id, size } of await entries.list(signalId, mode === undefined ? {} : { mode }, {
    limit: count,
  })) {
    if (bytes > BYTES_MAX) return
    bytes += size
    const found = await entries.findWithBytes(_id)
    if (found && !found.entry.bytesRemovedAt)
      yield await readStoredPayload(found.bytes, found.entry.contentType)
  }
}
