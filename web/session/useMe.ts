import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call'

export const ME = ['me']

const options = { queryKey: ME, queryFn: () => call('getSession') }

/** Who is signed in, while that is not known yet. */
export function useSignedIn() {
  return useQuery(options)
}

/** Who is signed in, on any page. */
export function useMe() {
  return useSuspenseQuery(options).data
}
