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

const ENTRY_ID = /^ent_[0-9a-z]{26}$/

/** The signal's entries that are meant by a text: an entry's id, or the value of an identifier in any spelling. */
export async function searchEntries(
  deps: SearchEntriesDeps,
  { signalId, q, filter }: { signalId: string; q: string; filter: EntryFilter },
  { limit, cursor }: PageRequest,
): Promise<StoredEntry[]> {
  const text = q.trim()
  if (ENTRY_ID.test(text)) return deps.entries.listByIds(signalId, [text], filter)
  const keys = keysOfQuery(text)
  await deps.indexNewest(signalId)
  const found: StoredEntry[] = []
  for (let from = cursor; ;) {
    const ids = await findIds(deps.lookUps, { signalId, keys }, { limit, cursor: from })
    found.push(...(await deps.entries.listByIds(signalId, ids, filter)))
    from = ids.at(-1)
    if (found.length >= limit || ids.length < limit) return found.slice(0, limit)
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
