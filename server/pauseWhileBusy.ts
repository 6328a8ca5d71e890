import { setTimeout } from 'node:timers/promises'
import type { Traffic } from './traffic'

/** So many requests a second are much, whatever the machine: a share of the time is enough to deal with what they bring. */
const BUSY_PER_SECOND = 20
/** So long is looked, while the work in batches rests, whether more comes. */
const LOOK_MS = 100
/** Well within the leases of those who pause. */
const PAUSE_MS_MAX = 8_000

/**
 * For work in batches beside requests: what it gives is asked between them, and waits while much is received, `factor`
 * times as long as the batch took. How busy threads are tells nothing here: a sender who waits for each receipt leaves them
 * idle, and so does a disk that all wait for. False once the work is to stop.
 */
export function pauseWhileBusy(
  traffic: Traffic,
  stopping: AbortSignal,
  factor: number,
): () => Promise<boolean> {
  let batch = lookAt(traffic)
  return async () => {
    const startedAt = performance.now()
    const pauseUntil = startedAt + Math.min((startedAt - batch.at) * factor, PAUSE_MS_MAX)
    let look = batch
    while (isBusy(traffic, look) && performance.now() < pauseUntil && !stopping.aborted) {
      look = lookAt(traffic)
      const restMs = Math.min(LOOK_MS, pauseUntil - look.at)
      await setTimeout(restMs, undefined, { signal: stopping }).catch(() => undefined)
    }
    batch = lookAt(traffic)
    return !stopping.aborted
  }
}

type Look = { at: number; count: number }

function lookAt({ count }: Traffic): Look {
  return { at: performance.now(), count }
}

function isBusy({ count, waiting }: Traffic, since: Look): boolean {
  const perSecond = ((count - since.count) / (performance.now() - since.at)) * 1_000
  return waiting > 0 || perSecond > BUSY_PER_SECOND
}
