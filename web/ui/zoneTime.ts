import { dateFormat } from './dateFormat'

/** What the clocks of a zone show at a moment, to the minute, as a field of the browser wants it: `2026-03-29T14:05`. */
export function clockTimeOf(moment: Date, timeZone: string | undefined): string {
  return new Date(moment.getTime() + offsetMs(moment, timeZone)).toISOString().slice(0, 16)
}

/** The moment at which the clocks of a zone show that. Of an hour that they show twice it is one, and one they leave out comes near. */
export function momentOf(clockTime: string, timeZone: string | undefined): Date {
  const asUtc = new Date(`${clockTime}Z`)
  const near = new Date(asUtc.getTime() - offsetMs(asUtc, timeZone))
  // Where the clocks are changed between the two, the first offset is that of the other side.
  return new Date(asUtc.getTime() - offsetMs(near, timeZone))
}

function offsetMs(at: Date, timeZone: string | undefined): number {
  const parts = dateFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return shown - Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS
}

const MINUTE_MS = 60_000
