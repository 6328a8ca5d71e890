import { texts } from '../texts/texts'
import { dateFormat } from '../ui/dateFormat'

const words = texts.feed

const DAY_MINUTES = 1_440

/** How long the day still lasts there, as people say it; on the two days on which clocks are changed an hour more or less. */
export function untilMidnight(now: Date, timeZone: string): string {
  const parts = dateFormat('en', {
    timeZone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(now)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const minutes = DAY_MINUTES - part('hour') * 60 - part('minute')
  return minutes < 60 ? words.inMinutes(minutes) : words.inHours(Math.round(minutes / 60))
}
