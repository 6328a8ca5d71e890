import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { EntryOutcome } from '../../shared/contract/entries'
import { call, send } from '../api/call'
import { CallError } from '../api/callError'
import type { EntryFilter } from './entryFilter'

/** What the server filters by. */
export type ListFilter = Omit<EntryFilter, 'outcome'> & { outcome?: EntryOutcome }

const PAGE_SIZE = 100

/** Newest first, a page at a time. It does not move by itself: what is new comes by `newestQuery`. */
export function entriesQuery(signalId: string, filter: ListFilter) {
  return infiniteQueryOptions({
    queryKey: ['signals', signalId, 'list-of-entries', filter],
    queryFn: ({ pageParam }) => readPage(signalId, filter, pageParam),
    initialPageParam: noCursor(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: Infinity,
    meta: { isKept: true },
  })
}

/** The first page again, as soon as something happened to the signal's entries. */
export function newestQuery(signalId: string, filter: ListFilter) {
  return queryOptions({
    queryKey: ['signals', signalId, 'entries', 'newest', filter],
    queryFn: () => readPage(signalId, filter, null),
  })
}

function readPage(signalId: string, filter: ListFilter, cursor: string | null) {
  return call('listEntries', {
    params: { signalId },
    query: { limit: PAGE_SIZE, identifiers: 'true', ...filter, ...(cursor === null ? {} : { cursor }) },
  })
}

function noCursor(): string | null {
  return null
}

export function entryQuery(entryId: string) {
  return queryOptions({
    queryKey: ['entries', entryId, 'entry'],
    queryFn: () => call('getEntry', { params: { entryId } }),
  })
}

/** The exact bytes as a text; null once they were removed. */
export function rawQuery(entryId: string) {
  return queryOptions({
    queryKey: ['entries', entryId, 'raw'],
    staleTime: Infinity,
    queryFn: async () => {
      try {
        const response = await send('GET', `/entries/${encodeURIComponent(entryId)}/raw`)
        return await response.text()
      } catch (error) {
        if (error instanceof CallError && error.status === 410) return null
        throw error
      }
    },
  })
}
