import type { SignalStats } from '../../shared/contract/stats'
import { DAY_MS, HOUR_MS } from '../durations'
import { KINDS, type Quarter } from './counterStore'

type Day = SignalStats['days'][number]
type Hour = SignalStats['hours'][number]

const HOURS_TOLD = 24

/** Quarters of an hour put together to the last days of a time zone, today the last of them. */
export function readStats(
  quarters: readonly Quarter[],
  { days, now, dayOf }: { days: number; now: Date; dayOf: (at: Date) => string },
): Pick<SignalStats, 'days' | 'hours' | 'skippedBy'> {
  const byDate = new Map(datesUntil(now, days, dayOf).map((date) => [date, emptyDay(date)]))
  const skippedBy: Record<string, number> = {}
  for (const quarter of quarters) {
    const day = byDate.get(dayOf(quarter.at))
    if (!day) continue
    for (const kind of KINDS) day[kind] += quarter[kind] ?? 0
    for (const [reason, n] of Object.entries(quarter.reasons ?? {})) {
      skippedBy[reason] = (skippedBy[reason] ?? 0) + n
    }
  }
  return { days: [...byDate.values()], hours: readHours(quarters, now), skippedBy }
}

/** Hours as the clock of UTC has them; where a zone is half an hour off, theirs begin at the half. */
function readHours(quarters: readonly Quarter[], now: Date): Hour[] {
  const begin = now.getTime() - (now.getTime() % HOUR_MS)
  return Array.from({ length: HOURS_TOLD }, (_, index) => {
    const at = begin - (HOURS_TOLD - 1 - index) * HOUR_MS
    const hour = { at: new Date(at).toISOString(), ...noCounts() }
    for (const quarter of quarters) {
      const ms = quarter.at.getTime()
      if (ms < at || ms >= at + HOUR_MS) continue
      for (const kind of KINDS) hour[kind] += quarter[kind] ?? 0
    }
    return hour
  })
}

/** Dates are counted, not hours: a day may have 23 or 25 of them. */
export function datesUntil(now: Date, days: number, dayOf: (at: Date) => string): string[] {
  const today = Date.parse(dayOf(now))
  return Array.from({ length: days }, (_, index) =>
    new Date(today - (days - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  )
}

function emptyDay(date: string): Day {
  return { date, ...noCounts() }
}

function noCounts() {
  return { live: 0, test: 0, leads: 0, skipped: 0, failed: 0, refused: 0 }
}
