import { DAY_MS } from '../durations'
import { type CounterStore, dateOf, type Quarter, QUARTER_MS } from './counterStore'
import type { DayStore } from './dayStore'
import { datesUntil } from './readStats'
import { putTogether, type TeamDay } from './teamDay'

export type WantedDays = { days: number; now: Date; dayOf: (at: Date) => string }
type Deps = { counters: Pick<CounterStore, 'listBetween'>; days: Pick<DayStore, 'find'> }

/** What falls into the wanted days of a time zone, by days of UTC: of one that is wanted whole, as it was put together before. */
export async function* eachTeamDay(
  { counters, days }: Deps,
  { days: count, now, dayOf }: WantedDays,
): AsyncGenerator<TeamDay & { leadsLastDay: ReadonlyMap<string, number> }> {
  const dates = new Set(datesUntil(now, count, dayOf))
  const isWanted = rememberTimes((at) => dates.has(dayOf(at)))
  const lastDay = new Date(now.getTime() - DAY_MS)
  // A day more than asked for: somewhere it began earlier.
  const first = Date.parse(dateOf(new Date(now.getTime() - (count + 1) * DAY_MS)))
  for (let beginMs = first; beginMs <= now.getTime(); beginMs += DAY_MS) {
    const [begin, end] = [new Date(beginMs), new Date(beginMs + DAY_MS)]
    const edges = [begin, new Date(end.getTime() - QUARTER_MS)].map(isWanted)
    if (!edges.includes(true)) continue
    const isWhole = end <= lastDay && !edges.includes(false)
    const known = isWhole ? await days.find(dateOf(begin)) : null
    if (known) yield { ...known, leadsLastDay: new Map() }
    else {
      const quarters = (await counters.listBetween(begin, end)).filter(({ at }) => isWanted(at))
      yield { ...putTogether(quarters), leadsLastDay: leadsSince(quarters, lastDay) }
    }
  }
}

function leadsSince(quarters: readonly Quarter[], moment: Date): Map<string, number> {
  const leads = new Map<string, number>()
  for (const quarter of quarters) {
    if (quarter.at < moment) continue
    leads.set(quarter.signalId, (leads.get(quarter.signalId) ?? 0) + (quarter.leads ?? 0))
  }
  return leads
}

/** Signals share their quarters, and to find the date of one in a zone takes longer than all else. */
function rememberTimes(ask: (at: Date) => boolean): (at: Date) => boolean {
  const known = new Map<number, boolean>()
  return (at) => {
    const answer = known.get(at.getTime()) ?? ask(at)
    known.set(at.getTime(), answer)
    return answer
  }
}
