import { useMe } from '../session/useMe'
import { texts } from '../texts/texts'
import { dateFormat } from '../ui/dateFormat'
import classes from './feed.module.css'

const DAY_MS = 86_400_000

export function DayHeading({ day }: { day: string }) {
  const { user } = useMe()
  return <h2 className={classes.day}>{nameDay(day, user.timeZone, Date.now())}</h2>
}

function nameDay(day: string, timeZone: string, now: number): string {
  const dayOf = dateFormat('en-CA', { timeZone, dateStyle: 'short' })
  if (day === dayOf.format(now)) return texts.feed.today
  if (day === dayOf.format(now - DAY_MS)) return texts.feed.yesterday
  return dateFormat(undefined, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}
