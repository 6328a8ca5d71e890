import { type QueryClient, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Me } from '../../shared/contract/me'
import { call } from '../api/call'
import { CallError } from '../api/callError'
import { beginAnew } from '../api/leaving'
import { SESSION_ENDED } from '../api/queryClient'
import { takeAllBack } from '../signals/holdBack'
import { texts } from '../texts/texts'

export const ME = ['me']

export const sessionQuery = { queryKey: ME, queryFn: askWhoIsHere }

/** That nobody is signed in is no failure to the server, which the browser would write down as one; to each screen it is. */
async function askWhoIsHere({ client }: { client: QueryClient }) {
  const { me, ...waysIn } = await call('getVisitor')
  if (me) return requireSame(client, me)
  throw new CallError({
    status: 401,
    code: 'unauthorized',
    message: texts.signIn.ended,
    hint: undefined,
    details: waysIn,
  })
}

/**
 * Begins the page anew where somebody else has come than it was drawn for, here or in another window: nothing that one was shown,
 * has read or typed may be seen, or stored, by another.
 */
export function requireSame(client: QueryClient, me: Me): Me | Promise<never> {
  const before = client.getQueryData<Me>(ME)
  if (before === undefined || before.user.id === me.user.id) return me
  takeAllBack()
  beginAnew()
  // The page is gone before anything is done with an answer.
  return new Promise(() => undefined)
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
  // Told, never asked for: who reads everything anew would find it false, and take away what is being typed to sign in again.
  const { data } = useQuery({ queryKey: SESSION_ENDED, enabled: false, initialData: false })
  return data
}
