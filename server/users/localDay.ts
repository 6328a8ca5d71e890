import { LRUCache } from 'lru-cache'
import { HOUR_MS, MINUTE_MS } from '../durations'

/** The calendar day of a moment in a time zone, as 2026-11-28. */
export function localDay(at: Date, timeZone: string): string {
  return dayReader(timeZone)(at)
}

const NOON = 12
const READERS_MAX = 1_000
const readers = new LRUCache<string, (at: Date) => string>({ max: READERS_MAX })

/** For many moments. To make what formats dates costs far more than to use it, so it is kept. */
export function dayReader(timeZone: string): (at: Date) => string {
  const known = readers.get(timeZone)
  if (known) return known
  const reader = makeReader(timeZone)
  readers.set(timeZone, reader)
  return reader
}

function makeReader(timeZone: string): (at: Date) => string {
  // What Canada writes is year-month-day.
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return (at) => format.format(at)
}

export function isBeforeNoon(at: Date, timeZone: string): boolean {
  const hour = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(at)
  return Number(hour) < NOON
}

/** The first minute of the next calendar day there: by looking, since days have 23 to 25 hours and begin at odd times. */
export function nextLocalDay(at: Date, timeZone: string): Date {
  const today = localDay(at, timeZone)
  let before = Math.floor(at.getTime() / MINUTE_MS)
  let after = before + (26 * HOUR_MS) / MINUTE_MS
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (localDay(new Date(middle * MINUTE_MS), timeZone) === today) before = middle
    else after = middle
  }
  return new Date(after * MINUTE_MS)
}

export type Zoned = { timeZone: string; zoneBefore?: { timeZone: string; until: Date } | null }

/** What changes for a user with the zone: it counts from the next midnight of the one before, or a day could be dealt twice. */
export function zoneChange(at: Date, user: Zoned, timeZone: string | undefined): Partial<Zoned> {
  if (timeZone === undefined || timeZone === user.timeZone) return {}
  const counting = zoneAt(at, user)
  return { timeZone, zoneBefore: { timeZone: counting, until: nextLocalDay(at, counting) } }
}

/** The zone that counts for a user at a moment. */
export function zoneAt(at: Date, { timeZone, zoneBefore }: Zoned): string {
  return zoneBefore && at < zoneBefore.until ? zoneBefore.timeZone : timeZone
}
