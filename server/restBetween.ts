import { setTimeout } from 'node:timers/promises'

/** Well within the leases of those who rest. */
const REST_MS_MAX = 8_000

/**
 * For work in batches for which nobody waits, whatever else the server has to do: what it gives is asked between them, and
 * waits `factor` times as long as the batch took. False once the work is to stop.
 */
export function restBetween(stopping: AbortSignal, factor: number): () => Promise<boolean> {
  let startedAt = performance.now()
  return async () => {
    const restMs = Math.min((performance.now() - startedAt) * factor, REST_MS_MAX)
    await setTimeout(restMs, undefined, { signal: stopping }).catch(() => undefined)
    startedAt = performance.now()
    return !stopping.aborted
  }
}
