import type { ListedEntry } from '../../shared/contract/entries'
import { readPage } from '../http/readPage'
import type { MappedSignal } from '../payload/readEntry'
import { presentListedEntry } from './presentEntry'
import { readIdentifiersOf } from './readIdentifiersOf'
import { searchEntries, type SearchEntriesDeps } from './searchEntries'
import type { EntryFilter } from './entryFilter'
import type { EntryStore, PageRequest } from './store'

export type ListEntriesDeps = SearchEntriesDeps & {
  entries: Pick<EntryStore, 'list' | 'findBytes'>
  /** Throws when there is no such signal. */
  requireSignal: (signalId: string) => Promise<unknown>
  findMapping: (signalId: string) => Promise<MappedSignal | null>
}

type ListRequest = {
  signalId: string
  q?: string | undefined
  filter: EntryFilter
  /** Whether to tell of each whom it is about. */
  withIdentifiers: boolean
} & PageRequest

export async function listEntries(
  deps: ListEntriesDeps,
  { signalId, q, filter, limit, cursor, withIdentifiers }: ListRequest,
): Promise<{ items: ListedEntry[]; nextCursor: string | null }> {
  await deps.requireSignal(signalId)
  const page = await readPage(limit, {
    find: (rows) =>
      q === undefined || q.trim() === ''
        ? deps.entries.list(signalId, filter, { limit: rows, cursor })
        : searchEntries(deps, { signalId, q, filter }, { limit: rows, cursor }),
    present: presentListedEntry,
  })
  if (!withIdentifiers) return page
  const identifiersOf = await readIdentifiersOf(deps.entries, page.items, await deps.findMapping(signalId))
  return {
    ...page,
    items: page.items.map((entry) => ({ ...entry, identifiers: identifiersOf.get(entry.id) })),
  }
}
