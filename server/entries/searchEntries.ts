import type { LookUpStore } from './lookUpStore'
import { keysOfQuery } from './searchKeys'
import type { EntryFilter } from './entryFilter'
import type { EntryStore, PageRequest, StoredEntry } from './store'

export type SearchEntriesDeps = {
  entries: Pick<EntryStore, 'listByIds'>
  lookUps: Pick<LookUpStore, 'findEntryIds'>
  /** Makes findable what has just come. */
  indexNewest: (signalId: string) => Promise<void>
}

/** Where few of those that were found fit the filter, more are looked at in each turn, up to so many. */
const IDS_AT_ONCE_MAX = 1_000
const ENTRY_ID = /^ent_[0-9a-z]{26}$/

/** The signal's entries that are meant by a text: an entry's id, or the value of an identifier in any spelling. */
export async function searchEntries(
  deps: SearchEntriesDeps,
  { signalId, q, filter }: { signalId: string; q: string; filter: EntryFilter },
  { limit, cursor }: PageRequest,
): Promise<StoredEntry[]> {
  const text = q.trim()
  if (ENTRY_ID.test(text)) return deps.entries.listByIds(signalId, { ids: [text], filter, limit })
  const keys = keysOfQuery(text)
  await deps.indexNewest(signalId)
  const found: StoredEntry[] = []
  for (let from = cursor, rows = limit; ; rows = Math.min(rows * 2, IDS_AT_ONCE_MAX)) {
    const ids = await findIds(deps.lookUps, { signalId, keys }, { limit: rows, cursor: from })
    found.push(...(await deps.entries.listByIds(signalId, { ids, filter, limit: limit - found.length })))
    from = ids.at(-1)
    if (found.length >= limit || ids.length < rows) return found
  }
}

/** The newest ids under any of the keys, each once. */
async function findIds(
  lookUps: Pick<LookUpStore, 'findEntryIds'>,
  { signalId, keys }: { signalId: string; keys: string[] },
  page: PageRequest,
): Promise<string[]> {
  const lists = await Promise.all(keys.map((key) => lookUps.findEntryIds({ signalId, key }, page)))
  return [...new Set(lists.flat())].sort().reverse().slice(0, page.limit)
}
