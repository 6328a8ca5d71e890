import type { Core } from '../core'
import type { Feature } from '../feature'
import { createClockWatch } from './createClockWatch'

/** Says in the log when the clock jumps: ids and times of what comes then are not in the order in which it came. */
export function createClock({ now, log }: Pick<Core, 'now' | 'log'>): Feature<unknown> {
  const watch = createClockWatch({ now, log, elapsedMs: () => performance.now() })
  return { workers: () => [watch] }
}
