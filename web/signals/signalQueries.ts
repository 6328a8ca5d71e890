import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../api/call'

const SIGNALS = ['signals', 'list']

/** All signals, a page at a time. */
export const signalsQuery = infiniteQueryOptions({
  queryKey: SIGNALS,
  queryFn: ({ pageParam }) =>
    call('listSignals', { query: { limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) } }),
  initialPageParam: noCursor(),
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

function noCursor(): string | null {
  return null
}
