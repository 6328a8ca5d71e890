import type { TeamStats } from '../../shared/contract/stats'
import { DAY_MS } from '../durations'
import type { Quarter } from './counterStore'
import { datesUntil } from './readStats'

const COUNTS = ['live', 'leads', 'skipped', 'failed', 'approved', 'dismissed'] as const

type Sums = Record<(typeof COUNTS)[number] | 'waitedMinutes' | 'leadsLastDay', number>

/** The quarters of all signals put together: by day, by signal, and by why there was no lead. */
export async function readTeamStats(
  lots: AsyncIterable<readonly Quarter[]>,
  { days, now, dayOf }: { days: number; now: Date; dayOf: (at: Date) => string },
): Promise<TeamStats> {
  const byDate = new Map(datesUntil(now, days, dayOf).map((date) => [date, noSums()]))
  const bySignal = new Map<string, Sums>()
  const skippedBy: Record<string, number> = {}
  const all = noSums()
  const lastDay = new Date(now.getTime() - DAY_MS)
  const dateOf = rememberDates(dayOf)
  for await (const quarters of lots) {
    for (const quarter of quarters) {
      const day = byDate.get(dateOf(quarter.at))
      if (!day) continue
      const signal = bySignal.get(quarter.signalId) ?? noSums()
      bySignal.set(quarter.signalId, signal)
      for (const sums of [day, signal, all]) add(sums, quarter, lastDay)
      for (const [reason, n] of Object.entries(quarter.reasons ?? {}))
        skippedBy[reason] = (skippedBy[reason] ?? 0) + n
    }
  }
  return {
    days: [...byDate].map(([date, { live, leads, skipped, failed, approved, dismissed }]) => ({
      date,
      live,
      leads,
      skipped,
      failed,
      approved,
      dismissed,
    })),
    skippedBy,
    decided: decidedOf(all),
    signals: signalsOf(bySignal),
  }
}

/** Those with most leads first. */
function signalsOf(bySignal: ReadonlyMap<string, Sums>): TeamStats['signals'] {
  return [...bySignal]
    .map(([signalId, sums]) => ({
      signalId,
      leads: sums.leads,
      leadsLastDay: sums.leadsLastDay,
      ...decidedOf(sums),
    }))
    .sort((one, other) => other.leads - one.leads)
}

/** Signals share their quarters, and to find the date of one in a zone takes longer than all else. */
function rememberDates(dayOf: (at: Date) => string): (at: Date) => string {
  const known = new Map<number, string>()
  return (at) => {
    const date = known.get(at.getTime()) ?? dayOf(at)
    known.set(at.getTime(), date)
    return date
  }
}

function add(sums: Sums, quarter: Quarter, lastDay: Date): void {
  for (const kind of COUNTS) sums[kind] += quarter[kind] ?? 0
  sums.waitedMinutes += quarter.waitedMinutes ?? 0
  if (quarter.at >= lastDay) sums.leadsLastDay += quarter.leads ?? 0
}

function decidedOf({ approved, dismissed, waitedMinutes }: Sums): TeamStats['decided'] {
  const decided = approved + dismissed
  return { approved, dismissed, meanMinutes: decided > 0 ? Math.max(0, waitedMinutes) / decided : null }
}

function noSums(): Sums {
  return {
    live: 0,
    leads: 0,
    skipped: 0,
    failed: 0,
    approved: 0,
    dismissed: 0,
    waitedMinutes: 0,
    leadsLastDay: 0,
  }
}
