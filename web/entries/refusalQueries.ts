import { queryOptions } from '@tanstack/react-query'
import { REFUSALS_MAX } from '../../shared/limits'
import { call } from '../api/call'

/** They are in no stream of events. */
const LOOK_MS = 5_000

/** All that are kept of a signal, newest first. */
export function refusalsQuery(signalId: string) {
  return queryOptions({
    queryKey: ['signals', signalId, 'entries', 'refusals', 'all'],
    queryFn: async () => {
      const { items } = await call('listRefusals', { params: { signalId }, query: { limit: REFUSALS_MAX } })
      return items
    },
    refetchInterval: LOOK_MS,
  })
}
