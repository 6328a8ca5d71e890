import type { ListedEntry } from '../../shared/contract/entry'
import { readPage } from '../http/readPage'
import { presentListedEntry } from './presentEntry'
import type { EntryFilter, EntryStore, PageRequest } from './store'

export type ListEntriesDeps = {
  entries: Pick<EntryStore, 'list'>
  /** Throws when there is no such signal. */
  requireSignal: (signalId: string) => Promise<unknown>
}

export async function listEntries(
  { entries, requireSignal }: ListEntriesDeps,
  { signalId, mode, outcome, limit, cursor }: { signalId: string } & EntryFilter & PageRequest,
): Promise<{ items: ListedEntry[]; nextCursor: string | null }> {
  await requireSignal(signalId)
  return readPage(limit, {
    find: (rows) => entries.list(signalId, { mode, outcome }, { limit: rows, cursor }),
    present: presentListedEntry,
  })
}
