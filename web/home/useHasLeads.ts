import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call'

/** Whether there is any lead to see yet: before that, there is nothing to come home to. */
export function useHasLeads(): boolean {
  const { data } = useQuery({
    queryKey: ['home', 'any'],
    queryFn: () => call('listLeads', { query: { limit: 1 } }),
    select: ({ items }) => items.length > 0,
    staleTime: ({ state }) => ((state.data?.items.length ?? 0) > 0 ? Infinity : 0),
  })
  return data ?? false
}
