import { HOUR_MS, MINUTE_MS } from '../durations'

const SECOND_MS = 1_000

/** How long after each failed attempt the next one is made: a day in all. */
const DELAYS_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
  8 * HOUR_MS,
  8 * HOUR_MS,
]

/** A fifth more or less, so that what failed together does not come back together. */
const JITTER = 0.2

/** Longer than any wait between two attempts. */
export const RETRY_DELAY_MS_MAX = 10 * HOUR_MS

/** How long what waits behind a failed attempt holds back; its own attempts are still to come. */
export const BACKLOG_DELAY_MS_MAX = MINUTE_MS

/** The wait after that many failed attempts; null where it was the last. `random` is from 0 to 1. */
export function retryDelayMs(attemptCount: number, random: number): number | null {
  const delayMs = DELAYS_MS[attemptCount - 1]
  return delayMs === undefined ? null : Math.round(delayMs * (1 - JITTER + 2 * JITTER * random))
}
