import { Progress, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Run } from '../../shared/contract/runs'
import { call } from '../api/call'
import { useAllSignals } from '../leads/useAllSignals'
import { runTexts } from '../texts/runs'

const words = runTexts.runs
const LOOK_MS = 3_000
/** Of so many signals at most, so that a look is no hundred calls. */
const SIGNALS_MAX = 20
/** Sooner a rate says nothing. */
const RATE_AFTER_MS = 2_000

/** How far a run has come, how fast, and how long it will still take. */
export function RunProgress({ run }: { run: Run }) {
  const left = usePending()
  const rate = useRate(run)
  if (left === undefined) return null
  const done = run.counts.entries
  return (
    <div style={{ maxWidth: 420 }}>
      <Progress value={(100 * done) / Math.max(1, done + left)} aria-label={words.progress} mb={4} />
      <Text fz="sm" c="dimmed" className="tabular" role="status">
        {words.left(left)}
        {rate !== null && rate > 0 && ` · ${words.rate(rate)} · ${words.timeLeft(left / rate)}`}
      </Text>
    </div>
  )
}

/** Entries that can be dealt with now; those that wait for a place of the day, or for a recipient, cannot. */
function usePending(): number | undefined {
  const signals = useAllSignals().slice(0, SIGNALS_MAX)
  const { data } = useQuery({
    queryKey: ['runs', 'pending', signals.map(({ id }) => id)],
    queryFn: async () => {
      const stats = await Promise.all(
        signals.map(({ id }) => call('getSignalStats', { params: { signalId: id }, query: { days: 1 } })),
      )
      const left = stats.map(
        ({ pending, waitingForLimit, waitingForRecipient }) =>
          pending - waitingForLimit - waitingForRecipient,
      )
      return left.reduce((sum, each) => sum + each, 0)
    },
    refetchInterval: LOOK_MS,
  })
  return data
}

/** Entries a second since this run was first seen here: what it waited for before is not its speed. */
function useRate({ id, counts }: Run): number | null {
  const first = useRef({ id, entries: counts.entries, at: Date.now() })
  if (first.current.id !== id) first.current = { id, entries: counts.entries, at: Date.now() }
  const passedMs = Date.now() - first.current.at
  return passedMs < RATE_AFTER_MS ? null : ((counts.entries - first.current.entries) / passedMs) * 1_000
}
