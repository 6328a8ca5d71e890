import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { call } from '../api/call'
import { signalsQuery } from '../signals/signalQueries'
import { useAllSignals } from './useAllSignals'

const FRESH_MS = 60_000
/** Of so many signals at most, newest first, so that a page is no hundred calls. */
const SIGNALS_MAX = 20

/** What all signals received lately and what became of it. Asked only where a screen has nothing else to say. */
export function useWaiting(isAsked: boolean) {
  const signals = useAllSignals()
  const read = useInfiniteQuery(signalsQuery)
  const stats = useQueries({
    queries: signals.slice(0, SIGNALS_MAX).map(({ id }) => ({
      queryKey: ['stats', id],
      queryFn: () => call('getSignalStats', { params: { signalId: id } }),
      staleTime: FRESH_MS,
      enabled: isAsked,
    })),
  })
  const known = stats.flatMap(({ data }) => data ?? [])
  const skipped = stats.flatMap(({ data }, place) =>
    Object.entries(data?.skippedBy ?? {}).map(([reason, count]) => ({
      reason,
      count,
      signalId: signals[place]?.id,
    })),
  )
  return {
    isPending: isAsked && (read.isPending || stats.some(({ isPending }) => isPending)),
    error: isAsked ? (read.error ?? stats.find(({ error }) => error !== null)?.error ?? null) : null,
    refetch: () => {
      for (const { error, refetch } of [read, ...stats]) if (error !== null) void refetch()
    },
    forLimit: sum(known.map(({ waitingForLimit }) => waitingForLimit)),
    leads: sum(known.flatMap(({ days }) => days.map(({ leads }) => leads))),
    skippedBy: addUp(skipped).sort((one, other) => other.count - one.count),
  }
}

export type Skipped = { reason: string; count: number; signalId: string | undefined }

/** By reason; of one that several signals have, no signal is named. */
function addUp(skipped: readonly Skipped[]): Skipped[] {
  const byReason = new Map<string, Skipped>()
  for (const each of skipped) {
    const before = byReason.get(each.reason)
    byReason.set(
      each.reason,
      before ? { ...each, count: before.count + each.count, signalId: undefined } : each,
    )
  }
  return [...byReason.values()]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
