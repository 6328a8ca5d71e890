import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../api/call'

/** The newest lead that whoever is here may see. */
export const anyLeadQuery = queryOptions({
  queryKey: ['home', 'any'],
  queryFn: () => call('listLeads', { query: { limit: 1 } }),
  staleTime: ({ state }) => ((state.data?.items.length ?? 0) > 0 ? Infinity : 0),
})

/** Whether there is any lead to see yet: before that, there is nothing to come home to. */
export function useHasLeads(): boolean {
  const { data } = useQuery(anyLeadQuery)
  return (data?.items.length ?? 0) > 0
}
