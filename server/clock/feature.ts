import type { Core } from '../core'
import type { Feature } from '../feature'
import { createClockWatch } from './createClockWatch'

/** Says in the log when the clock jumps: ids and times of what comes then are not in the order in which it came. */
export function createClock({
  now,
  elapsedMs,
  log,
}: Pick<Core, 'now' | 'elapsedMs' | 'log'>): Feature<unknown> {
  const watch = createClockWatch({ now, elapsedMs, log })
  return { workers: () => [watch] }
}
