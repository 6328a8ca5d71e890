import { setTimeout } from 'node:timers/promises'

/** A process that works more than this share of its time is busy receiving. */
const BUSY_UTILIZATION = 0.6
/** Well within the leases of those who pause. */
const PAUSE_MS_MAX = 8_000

/**
 * For work in batches beside requests: what it gives is asked between them, and waits for as long as the receiving of
 * entries needs, `factor` times as long as the batch took. False once the work is to stop.
 */
export function pauseWhileBusy(stopping: AbortSignal, factor: number): () => Promise<boolean> {
  let startedAt = performance.now()
  let load = performance.eventLoopUtilization()
  return async () => {
    const { utilization } = performance.eventLoopUtilization(load)
    const tookMs = performance.now() - startedAt
    const pauseMs = utilization > BUSY_UTILIZATION ? Math.min(tookMs * factor, PAUSE_MS_MAX) : 0
    await setTimeout(pauseMs, undefined, { signal: stopping }).catch(() => undefined)
    load = performance.eventLoopUtilization()
    startedAt = performance.now()
    return !stopping.aborted
  }
}
