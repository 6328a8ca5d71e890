import type { ListedEntry } from '../../shared/contract/entries'
import { readPage } from '../http/readPage'
import { presentListedEntry } from './presentEntry'
import { searchEntries, type SearchEntriesDeps } from './searchEntries'
import type { EntryFilter } from './entryFilter'
import type { EntryStore, PageRequest } from './store'

export type ListEntriesDeps = SearchEntriesDeps & {
  entries: Pick<EntryStore, 'list'>
  /** Throws when there is no such signal. */
  requireSignal: (signalId: string) => Promise<unknown>
}

type ListRequest = { signalId: string; q?: string | undefined; filter: EntryFilter } & PageRequest

export async function listEntries(
  deps: ListEntriesDeps,
  { signalId, q, filter, limit, cursor }: ListRequest,
): Promise<{ items: ListedEntry[]; nextCursor: string | null }> {
  await deps.requireSignal(signalId)
  return readPage(limit, {
    find: (rows) =>
      q === undefined || q.trim() === ''
        ? deps.entries.list(signalId, filter, { limit: rows, cursor })
        : searchEntries(deps, { signalId, q, filter }, { limit: rows, cursor }),
    present: presentListedEntry,
  })
}
