import type { ZObject } from 'zapier-platform-core'

/** Zapier ends a step after 30 s, of which its own beginning and end take some. */
const STEP_MS = 25_000

/** When each step made its first call, by a time that no change of the clock moves; the platform makes a `z` for each. */
const startOf = new WeakMap<ZObject, number>()

/** How long the calls of a step may still take, all together, in milliseconds; 0 when it is over. */
export function timeLeft(z: ZObject): number {
  const elapsedMs = performance.now()
  const startMs = startOf.get(z) ?? elapsedMs
  startOf.set(z, startMs)
  return Math.max(0, Math.floor(startMs + STEP_MS - elapsedMs))
}
