import type { Logger } from 'pino'
import type { Worker } from '../feature'

export type ClockDeps = {
  now: () => Date
  log: Logger
  /** Milliseconds that never jump. */
  elapsedMs: () => number
}

const LOOK_INTERVAL_MS = 10_000
/** A clock that is set right slowly stays below this from one look to the next. */
const JUMP_MS_MIN = 2_000

/** Compares the clock with one that never jumps. A machine that slept looks like a jump ahead, and is one. */
export function createClockWatch({ now, log, elapsedMs }: ClockDeps): Worker {
  const distanceMs = () => now().getTime() - elapsedMs()
  let lastMs = distanceMs()
  const look = () => {
    const byMs = Math.round(distanceMs() - lastMs)
    lastMs += byMs
    if (Math.abs(byMs) >= JUMP_MS_MIN) log.warn({ event: 'clock.jumped', byMs, now: now().toISOString() })
  }
  return {
    name: 'clock',
    run() {
      look()
      return Promise.resolve()
    },
    start() {
      const timer = setInterval(look, LOOK_INTERVAL_MS)
      return {
        stop() {
          clearInterval(timer)
          return Promise.resolve()
        },
      }
    },
  }
}
