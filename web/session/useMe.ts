import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../api/call'
import { CallError } from '../api/callError'
import { SESSION_ENDED } from '../api/queryClient'
import { texts } from '../texts/texts'

export const ME = ['me']

export const sessionQuery = { queryKey: ME, queryFn: askWhoIsHere }

/** That nobody is signed in is no failure to the server, which the browser would write down as one; to each screen it is. */
async function askWhoIsHere() {
  const { me, ...waysIn } = await call('getVisitor')
  if (me) return me
  throw new CallError({
    status: 401,
    code: 'unauthorized',
    message: texts.signIn.ended,
    hint: undefined,
    details: waysIn,
  })
}

/** Who is signed in, while that is not known yet. */
export function useSignedIn() {
  // Asked before anything is drawn: that nobody is known by then, nobody has to ask again.
  return useQuery({ ...sessionQuery, retryOnMount: false })
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
