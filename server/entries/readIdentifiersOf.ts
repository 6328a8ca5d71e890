import type { ListedEntry } from '../../shared/contract/entries'
import { type MappedSignal, readEntry } from '../payload/readEntry'
import type { EntryStore } from './store'

/** What nearly all requests fit into. A page of larger ones would be more to read than somebody waits for. */
const SIZE_BYTES_MAX = 16_384

/** What the mapping makes of each of a page's entries, as far as they are small; the bytes are the truth. */
export async function readIdentifiersOf(
  entries: Pick<EntryStore, 'findBytes'>,
  listed: readonly ListedEntry[],
  signal: MappedSignal | null,
): Promise<Map<string, NonNullable<ListedEntry['identifiers']>>> {
  const small = listed.filter(({ size }) => size <= SIZE_BYTES_MAX)
  const bytesOf = await entries.findBytes(small.map(({ id }) => id))
  const found = small.map(async ({ id, contentType }) => {
    const bytes = bytesOf.get(id)
    // Empty where privacy or retention took it; what cannot be read says nothing here, and why where it is opened.
    if (bytes === undefined || bytes.length === 0) return [id, {}] as const
    const identifiers = await readEntry({ bytes, contentType }, signal).then(
      (entry) => entry.identifiers,
      () => ({}),
    )
    return [id, identifiers] as const
  })
  return new Map(await Promise.all(found))
}
