import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call'

/** All signals, a page at a time. */
export const signalsQuery = infiniteQueryOptions({
  queryKey: ['signals', 'list'],
  queryFn: ({ pageParam }) =>
    call('listSignals', { query: { limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) } }),
  initialPageParam: noCursor(),
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

function noCursor(): string | null {
  return null
}

export const demoQuery = queryOptions({ queryKey: ['demo'], queryFn: () => call('getDemo') })

export function signalQuery(signalId: string) {
  return queryOptions({
    queryKey: ['signals', signalId, 'signal'],
    queryFn: () => call('getSignal', { params: { signalId } }),
  })
}

/** Of the old URL, read again whenever an entry came: it may have come that way. */
export function previousUrlQuery(signalId: string) {
  return queryOptions({
    queryKey: ['signals', signalId, 'entries', 'previous-url'],
    queryFn: async () => (await call('getSignal', { params: { signalId } })).previousWebhook ?? null,
  })
}

export function statsQuery(signalId: string) {
  return queryOptions({
    queryKey: ['signals', signalId, 'stats'],
    queryFn: () => call('getSignalStats', { params: { signalId }, query: { days: 14 } }),
  })
}

/** What would become of an entry, by the signal as it is in that version. */
export function previewQuery(entryId: string, version: number) {
  return queryOptions({
    queryKey: ['entries', entryId, 'preview', version],
    queryFn: () => call('previewEntry', { params: { entryId }, body: {} }),
  })
}
