import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call'

export const HOOKS = ['hooks']
const DELIVERIES_MS = 5_000

/** All of them: there are two hundred at most. */
export const hooksQuery = queryOptions({
  queryKey: [...HOOKS, 'list'],
  queryFn: () => call('listHooks', { query: { limit: 200 } }),
})

export function hookQuery(hookId: string) {
  return queryOptions({
    queryKey: [...HOOKS, hookId],
    queryFn: () => call('getHook', { params: { hookId } }),
  })
}

export function deliveriesQuery(hookId: string) {
  return queryOptions({
    queryKey: [...HOOKS, hookId, 'deliveries'],
    queryFn: () => call('listHookDeliveries', { params: { hookId }, query: { limit: 50 } }),
    refetchInterval: DELIVERIES_MS,
  })
}
