import { dateFormat } from '../ui/dateFormat'
import { momentOf } from '../ui/zoneTime'

const DAY_MS = 86_400_000
const MORNING = '08:00'

export type SnoozePreset = { key: string; name: 'hours' | 'tomorrow' | 'monday' | 'week' | 'month'; at: Date }

/** When a lead may come back, in the zone of whoever snoozes it. The keys choose one while the menu is open. */
export function snoozePresets(now: Date, timeZone: string): SnoozePreset[] {
  const morningIn = (days: number) => morningOf(new Date(now.getTime() + days * DAY_MS), timeZone)
  return [
    { key: '1', name: 'hours', at: new Date(now.getTime() + 3 * 3_600_000) },
    { key: '2', name: 'tomorrow', at: morningIn(1) },
    { key: '3', name: 'monday', at: morningIn(daysToMonday(now, timeZone)) },
    { key: '4', name: 'week', at: morningIn(7) },
    { key: '5', name: 'month', at: morningIn(30) },
  ]
}

const WEEK = ['Sun', 'Sat', 'Fri', 'Thu', 'Wed', 'Tue', 'Mon']

function daysToMonday(now: Date, timeZone: string): number {
  const day = dateFormat('en', { timeZone, weekday: 'short' }).format(now)
  return WEEK.indexOf(day) + 1
}

/** Eight o'clock on that day, whatever the clocks were put to in the night before. */
function morningOf(day: Date, timeZone: string): Date {
  const date = dateFormat('en-CA', { timeZone, dateStyle: 'short' }).format(day)
  return momentOf(`${date}T${MORNING}`, timeZone)
}
