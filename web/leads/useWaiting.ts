import { useQueries } from '@tanstack/react-query'
import { call } from '../api/call'
import { useAllSignals } from './useAllSignals'

const FRESH_MS = 60_000
/** Of so many signals at most, newest first, so that a page is no hundred calls. */
const SIGNALS_MAX = 20

/** What all signals received lately and what became of it. Asked only where a screen has nothing else to say. */
export function useWaiting(isAsked: boolean) {
  const signals = useAllSignals()
  const stats = useQueries({
    queries: signals.slice(0, SIGNALS_MAX).map(({ id }) => ({
      queryKey: ['stats', id],
      queryFn: () => call('getSignalStats', { params: { signalId: id } }),
      staleTime: FRESH_MS,
      enabled: isAsked,
    })),
  })
  const known = stats.flatMap(({ data }) => data ?? [])
  const skippedBy = new Map<string, number>()
  for (const { skippedBy: reasons } of known)
    for (const [reason, count] of Object.entries(reasons))
      skippedBy.set(reason, (skippedBy.get(reason) ?? 0) + count)
  return {
    isPending: isAsked && stats.some(({ isPending }) => isPending),
    forLimit: sum(known.map(({ waitingForLimit }) => waitingForLimit)),
    leads: sum(known.flatMap(({ days }) => days.map(({ leads }) => leads))),
    skippedBy: [...skippedBy].sort(([, one], [, other]) => other - one),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
