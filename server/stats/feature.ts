import { api } from '../../shared/contract/api'
import type { SignalStats } from '../../shared/contract/stats'
import { QUESTIONS_WAITING_MAX, STATS_DAYS_MAX } from '../../shared/limits'
import type { Core } from '../core'
import { DAY_MS } from '../durations'
import type { Feature } from '../feature'
import type { Routes } from '../http/createRoutes'
import { goneOf } from '../http/goneOf'
import { Line } from '../line'
import { type Counted, CounterStore, dateOf } from './counterStore'
import { DayStore } from './dayStore'
import { eachTeamDay } from './eachTeamDay'
import { putDaysTogether } from './putDaysTogether'
import { readStats } from './readStats'
import { readTeamStats } from './readTeamStats'

type PendingOf = Pick<SignalStats, 'pending' | 'waitingForLimit' | 'waitingForRecipient'>

type StatsNeed = {
  signals: { requireSignal: (signalId: string) => Promise<unknown> }
  users: { dayIn: (timeZone: string) => (at: Date) => string }
  entries: { countPending: (signalId: string) => Promise<PendingOf> }
}

/** How much came to each signal, and what became of it. A kill may leave a moment's entries counted twice or not at all. */
export function createStats(core: Pick<Core, 'database' | 'leases' | 'traffic' | 'log' | 'now'>) {
  const { database, log, now } = core
  const background = new CounterStore(database.background)
  const days = new DayStore(database.background)
  const removeDays = createRemoveDays(days)
  const feature: Feature<StatsNeed> = {
    prepare: () => background.prepare(),
    mount(routes, others) {
      const stores = { counters: new CounterStore(database), days: new DayStore(database) }
      mountStats(routes, { ...others, ...stores, now })
    },
    workers: () => [putDaysTogether({ ...core, counters: background, days })],
    async removeSignal(signalId) {
      if (!(await background.hasSome(signalId)) && !(await days.isRemoving(signalId))) return
      await days.beginRemoving(signalId)
      await background.removeAllOf(signalId)
      await days.endRemoving(signalId)
    },
    async removeOld(at) {
      const oldest = new Date(at.getTime() - (STATS_DAYS_MAX + 2) * DAY_MS)
      await background.removeBefore(oldest)
      await days.removeBefore(dateOf(oldest))
    },
  }
  return {
    ...feature,
    /** The quarters of an hour since then in which something came to the signal or was made of it. */
    listQuarters: (signalId: string, from: Date) => background.list(signalId, from),
    /** Counts are for reading: what fails here is logged, and holds nothing else up. */
    async count(counted: readonly Counted[]): Promise<void> {
      if (counted.length === 0) return
      try {
        await background.add(counted)
        // Today's too: under a clock that was ahead it may have been put together.
        await removeDays(counted.map(({ at }) => dateOf(at)))
      } catch (err) {
        log.error({ event: 'stats.uncounted', err })
      }
    },
  }
}

/** Days that cannot be removed are removed with the next ones: what was put together of them lacks what was counted since. */
function createRemoveDays(days: DayStore): (dates: readonly string[]) => Promise<void> {
  const left = new Set<string>()
  return async (dates) => {
    const all = [...new Set([...left, ...dates])]
    try {
      await days.remove(all)
    } catch (error) {
      for (const date of dates) left.add(date)
      throw error
    }
    for (const date of all) left.delete(date)
  }
}

type Mounted = StatsNeed & { counters: CounterStore; days: DayStore; now: () => Date }

function mountStats(routes: Routes, { signals, users, entries, counters, days, now }: Mounted): void {
  const line = new Line(QUESTIONS_WAITING_MAX)
  routes.answer(api.getSignalStats, async ({ params: { signalId }, query, caller }) => {
    await signals.requireSignal(signalId)
    const at = now()
    // A day more than asked for: somewhere it began earlier.
    const quarters = await counters.list(signalId, new Date(at.getTime() - (query.days + 1) * DAY_MS))
    const wanted = { days: query.days, now: at, dayOf: users.dayIn(caller.user.timeZone) }
    return { ...readStats(quarters, wanted), ...(await entries.countPending(signalId)) }
  })
  routes.answer(api.getTeamStats, ({ query, caller, response }) => {
    const wanted = { days: query.days, now: now(), dayOf: users.dayIn(caller.user.timeZone) }
    const read = () => readTeamStats(eachTeamDay({ counters, days }, wanted), wanted)
    return line.join(caller.user.id, read, goneOf(response))
  })
}
