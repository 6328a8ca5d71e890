import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { call } from './call'
import { CallError, TIMED_OUT } from './callError'

const TRIES_MAX = 3
const FRESH_MS = 5_000

/** Set when a call was answered that nobody is signed in; the shell then asks for the password over the page. */
export const SESSION_ENDED = ['session-ended']

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteEnd }),
  mutationCache: new MutationCache({ onError: noteEnd }),
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: isWorthAnotherTry, throwOnError: false },
  },
})

/** Only what may pass by itself is asked again; who has waited for so long decides alone whether to wait anew. */
function isWorthAnotherTry(failures: number, error: Error): boolean {
  if (error instanceof CallError && error.code === TIMED_OUT.code) return false
  return failures < TRIES_MAX && error instanceof CallError && (error.status === 0 || error.status >= 500)
}

function noteEnd(error: Error): void {
  // A wrong password is answered with 401 too.
  if (error instanceof CallError && error.code === 'unauthorized') void noteUnlessHere()
}

/** What was asked before somebody signed in may be answered after it. */
async function noteUnlessHere(): Promise<void> {
  const visitor = await call('getVisitor').catch(() => null)
  if (visitor !== null && !visitor.me) queryClient.setQueryData(SESSION_ENDED, true)
}
