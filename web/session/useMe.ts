import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call'
import { SESSION_ENDED } from '../api/queryClient'

export const ME = ['me']

export const sessionQuery = { queryKey: ME, queryFn: () => call('getSession') }

/** Who is signed in, while that is not known yet. */
export function useSignedIn() {
  return useQuery(sessionQuery)
}

/** Who is signed in, on any page. */
export function useMe() {
  return useSuspenseQuery(sessionQuery).data
}

/** Whether some call was answered that nobody is signed in any more. */
export function useHasEnded(): boolean {
  const { data } = useQuery({
    queryKey: SESSION_ENDED,
    queryFn: () => false,
    initialData: false,
    staleTime: Infinity,
  })
  return data
}
