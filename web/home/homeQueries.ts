import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call'

const FRESH_MS = 60_000

export const teamStatsQuery = queryOptions({
  queryKey: ['home', 'stats'],
  queryFn: () => call('getTeamStats'),
  staleTime: FRESH_MS,
})

/** The newest lead on somebody's own feed: once the limit is reached, when that was. */
export function newestLeadQuery(userId: string) {
  return queryOptions({
    queryKey: ['home', 'newest', userId],
    queryFn: () => call('listLeads', { query: { userId, limit: 1 } }),
    staleTime: FRESH_MS,
  })
}
