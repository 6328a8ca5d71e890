import { MINUTE_MS } from '../durations'

/** An entry that fails as often as that has failed for good. */
export const TRIES_MAX = 5
export const WHY_FAILED =
  'Something went wrong on our side each of five times; the log of the server tells what.'

const SECOND_MS = 1_000
const RETRY_MS = [5_000, 30_000, 300_000, 1_800_000]
export const RETRY_MS_MAX = Math.max(...RETRY_MS)

/** After a pause that grows with the tries before this one. */
export function nextTryAt(triesBefore: number, at: Date): Date {
  const pauseMs = RETRY_MS[Math.min(triesBefore, RETRY_MS.length - 1)] ?? 0
  return new Date(at.getTime() + pauseMs)
}

/** What the trace of an entry says until then. */
export function whyAgain(retryAt: Date, at: Date): string {
  const pauseMs = Math.max(0, retryAt.getTime() - at.getTime())
  const pause =
    pauseMs < MINUTE_MS
      ? `${Math.round(pauseMs / SECOND_MS)} seconds`
      : `${Math.round(pauseMs / MINUTE_MS)} minutes`
  return `Something went wrong on our side; it is tried again ${pause} later. The log of the server tells what.`
}
