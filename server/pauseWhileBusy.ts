import { setTimeout } from 'node:timers/promises'

/** A process that works more than this share of its time is busy. */
const BUSY_UTILIZATION = 0.6
/** So long it is watched, while the work in batches rests, to see whether others keep it busy. */
const WATCH_MS = 20
/** Well within the leases of those who pause. */
const PAUSE_MS_MAX = 8_000

/**
 * For work in batches beside requests: what it gives is asked between them, and waits for as long as the receiving of
 * entries needs, at most `factor` times as long as the batch took. Its own work does not count: only what the process does
 * while it rests. False once the work is to stop.
 */
export function pauseWhileBusy(stopping: AbortSignal, factor: number): () => Promise<boolean> {
  let startedAt = performance.now()
  let load = performance.eventLoopUtilization()
  const isBusy = () => performance.eventLoopUtilization(load).utilization > BUSY_UTILIZATION
  return async () => {
    const pauseUntil = performance.now() + Math.min((performance.now() - startedAt) * factor, PAUSE_MS_MAX)
    while (isBusy() && performance.now() < pauseUntil && !stopping.aborted) {
      load = performance.eventLoopUtilization()
      await setTimeout(WATCH_MS, undefined, { signal: stopping }).catch(() => undefined)
    }
    load = performance.eventLoopUtilization()
    startedAt = performance.now()
    return !stopping.aborted
  }
}
