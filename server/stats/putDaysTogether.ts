import type { Logger } from 'pino'
import { STATS_DAYS_MAX } from '../../shared/limits'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../durations'
import type { Worker } from '../feature'
import { makeId } from '../ids'
import type { LeaseStore } from '../leases/leaseStore'
import { workInTurns } from '../leases/workInTurns'
import { pauseWhileBusy } from '../pauseWhileBusy'
import { repeatWork } from '../repeatWork'
import type { Traffic } from '../traffic'
import { type CounterStore, dateOf } from './counterStore'
import type { DayStore } from './dayStore'
import { putTogether } from './teamDay'

export type PutDaysTogetherDeps = {
  counters: Pick<CounterStore, 'listBetween'>
  days: DayStore
  leases: LeaseStore
  traffic: Traffic
  log: Logger
  now: () => Date
}

const NAME = 'stats'
const LOOK_INTERVAL_MS = MINUTE_MS
/** Outlasts the longest day. */
const LEASE_MS = 60_000
const BUSY_PAUSE_FACTOR = 5
/** Most of what is counted late for a day has come by then. */
const LATE_MS = HOUR_MS

/** Puts each day together once it is over. */
export function putDaysTogether(deps: PutDaysTogetherDeps): Worker {
  const { leases, days, traffic, now } = deps
  const turn = { leases, name: NAME, holder: makeId('run', now()), lastsMs: LEASE_MS }
  return repeatWork(NAME, {
    async run(stopping) {
      const goOn = pauseWhileBusy(traffic, stopping, BUSY_PAUSE_FACTOR)
      const list = async () => {
        const dates = datesBefore(now())
        const known = await days.findKnown(dates)
        return dates.filter((each) => !known.has(each)).slice(0, 1)
      }
      const handle = async (dates: string[]) => {
        for (const date of dates) await putOneTogether(deps, date)
      }
      if (await goOn()) await workInTurns(turn, { atOnce: 1, list, handle, goOn })
    },
    pauseMs: LOOK_INTERVAL_MS,
    log: deps.log,
  })
}

async function putOneTogether({ counters, days, now }: PutDaysTogetherDeps, date: string): Promise<void> {
  const holder = makeId('run', now())
  await days.begin(date, holder)
  const begin = new Date(date)
  const quarters = await counters.listBetween(begin, new Date(begin.getTime() + DAY_MS))
  await days.finish(date, holder, putTogether(quarters))
}

/** Newest first: those are looked at most. */
function datesBefore(now: Date): string[] {
  const newest = now.getTime() - LATE_MS - DAY_MS
  return Array.from({ length: STATS_DAYS_MAX + 1 }, (_, index) => dateOf(new Date(newest - index * DAY_MS)))
}
