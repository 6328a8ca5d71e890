import { DAY_MS } from '../../durations'
import type { Detector, Finding, Quarter, WatchedSignal } from '../detector'

export type QuietSourcesDeps = {
  listLive: () => Promise<WatchedSignal[]>
  /** Quarters of an hour since then in which something came to the signal. */
  listQuarters: (signalId: string, from: Date) => Promise<Quarter[]>
  now: () => Date
}

const LOOKED_BACK_MS = 28 * DAY_MS
/** With fewer days there is no rhythm to know. */
const DAYS_MIN = 5
/** Longer than any pause before, by this; so weekends and nights are learned. */
const PAUSE_FACTOR = 2

/** Signals to which entries came regularly, and now for twice as long as ever have not. */
export function quietSources({ listLive, listQuarters, now }: QuietSourcesDeps): Detector {
  return {
    kind: 'source_quiet',
    async find() {
      const at = now()
      const found: Finding[] = []
      for (const { _id: signalId, name } of await listLive()) {
        // The usual case costs little: nobody is quiet within a day.
        if ((await listQuarters(signalId, new Date(at.getTime() - DAY_MS))).some(hasLive)) continue
        const quarters = await listQuarters(signalId, new Date(at.getTime() - LOOKED_BACK_MS))
        const times = quarters.filter(hasLive).map((quarter) => quarter.at.getTime())
        const last = quietSince(
          times.sort((one, other) => one - other),
          at,
        )
        if (last !== null) found.push({ signalId, text: textOf(name, at.getTime() - last) })
      }
      return found
    },
  }
}

function hasLive({ live = 0 }: Quarter): boolean {
  return live > 0
}

/** When the last ones came, where that is too long ago; null where it is not. */
function quietSince(times: readonly number[], now: Date): number | null {
  const days = new Set(times.map((time) => Math.floor(time / DAY_MS)))
  const last = times.at(-1)
  if (last === undefined || days.size < DAYS_MIN) return null
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const longest = Math.max(DAY_MS / PAUSE_FACTOR, ...pauses)
  return now.getTime() - last > longest * PAUSE_FACTOR ? last : null
}

function textOf(name: string, quietMs: number): string {
  const days = Math.max(1, Math.floor(quietMs / DAY_MS))
  return `Nothing has come to ${name} for ${days} ${days === 1 ? 'day' : 'days'}, longer than ever before. See whether its source still sends.`
}
