import type { ZObject } from 'zapier-platform-core'

/** Zapier ends a step after 30 s, of which its own beginning and end take some. */
const STEP_MS = 25_000

/** When each step made its first call; the platform makes a `z` for each. */
const startOf = new WeakMap<ZObject, number>()

/** How long the calls of a step may still take, all together, in milliseconds; 0 when it is over. */
export function timeLeft(z: ZObject): number {
  const now = Date.now()
  const start = startOf.get(z) ?? now
  startOf.set(z, start)
  return Math.max(0, start + STEP_MS - now)
}
