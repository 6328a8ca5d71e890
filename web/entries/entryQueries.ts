import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, send } from '../api/call'
import { CallError } from '../api/callError'
import type { EntryFilter } from './entryFilter'

const PAGE_SIZE = 100

/** Newest first, a page at a time. */
export function entriesQuery(signalId: string, filter: EntryFilter) {
  return infiniteQueryOptions({
    queryKey: ['signals', signalId, 'entries', 'list', filter],
    queryFn: ({ pageParam }) =>
      call('listEntries', {
        params: { signalId },
        query: { limit: PAGE_SIZE, ...filter, ...(pageParam === null ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: noCursor(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
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
