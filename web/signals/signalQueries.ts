import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Refresh } from '../../shared/contract/refresh'
import type { Signal } from '../../shared/contract/signals'
import { call } from '../api/call'
import { CallError } from '../api/callError'
import { mayWriteSignal } from './mayWriteSignal'

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

export function statsQuery(signalId: string) {
  return queryOptions({
    queryKey: ['signals', signalId, 'stats'],
    queryFn: () => call('getSignalStats', { params: { signalId }, query: { days: 14 } }),
  })
}

/** The latest entry as the sample; null before the first one. In set-up, suggestions are taken over by this, unless one only looks. */
export function sampleQuery(signalId: string) {
  return queryOptions({
    queryKey: ['signals', signalId, 'entries', 'sample'],
    queryFn: async ({ client }) => {
      const { queryKey } = signalQuery(signalId)
      const signal = client.getQueryData(queryKey)
      if (signal && !mayWriteSignal(signal)) return await readSample(signal)
      if (signal?.lastEntryAt === null && !(await hasReceived(signalId))) return null
      try {
        const sample = await call('refreshSignal', { params: { signalId }, body: {} })
        if (signal?.status === 'setup') await client.invalidateQueries({ queryKey })
        return sample
      } catch (error) {
        if (error instanceof CallError && error.code === 'nothing_received') return null
        throw error
      }
    },
  })
}

/** What a refresh says without its suggestions, which write: for whoever may not change the signal. */
async function readSample({ id, mapping, contextFields }: Signal): Promise<Refresh | null> {
  const { items } = await call('listEntries', { params: { signalId: id }, query: { limit: 1 } })
  const [latest] = items
  if (!latest) return null
  const { fields, warnings } = await call('getEntry', { params: { entryId: latest.id } })
  return {
    ...{ entryId: latest.id, fields, warnings, mapping, contextFields },
    ...{ suggestedMapping: {}, suggestions: [], suggestedContextFields: [], absentPaths: [] },
  }
}

/** Asked first where nothing may be there: the browser would write down the refusal as an error. */
async function hasReceived(signalId: string): Promise<boolean> {
  const { items } = await call('listEntries', { params: { signalId }, query: { limit: 1 } })
  return items.length > 0
}

/** What would become of an entry, by the signal as it is in that version. */
export function previewQuery(entryId: string, version: number) {
  return queryOptions({
    queryKey: ['entries', entryId, 'preview', version],
    queryFn: () => call('previewEntry', { params: { entryId }, body: {} }),
  })
}
