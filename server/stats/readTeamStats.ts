import type { TeamStats } from '../../shared/contract/stats'
import type { WantedDays } from './eachTeamDay'
import { datesUntil } from './readStats'
import { noSums, type SignalSums, sumOf, type TeamDay } from './teamDay'

const COUNTS = ['live', 'leads', 'skipped', 'failed', 'approved', 'dismissed'] as const

type Lot = TeamDay & { leadsLastDay: ReadonlyMap<string, number> }

/** What came to all signals: by day, by signal, and by why there was no lead. */
export async function readTeamStats(
  lots: AsyncIterable<Lot>,
  { days, now, dayOf }: WantedDays,
): Promise<TeamStats> {
  const byDate = new Map(datesUntil(now, days, dayOf).map((date) => [date, emptyDay(date)]))
  const bySignal = new Map<string, SignalSums>()
  const leadsLastDay = new Map<string, number>()
  const skippedBy: Record<string, number> = {}
  for await (const lot of lots) {
    for (const { at, reasons = {}, ...counts } of lot.quarters) {
      const day = byDate.get(dayOf(at))
      if (day) for (const kind of COUNTS) day[kind] += counts[kind] ?? 0
      addAll(skippedBy, reasons)
    }
    for (const sums of lot.signals)
      bySignal.set(sums.signalId, sumOf(bySignal.get(sums.signalId) ?? noSums(sums.signalId), sums))
    for (const [id, n] of lot.leadsLastDay) leadsLastDay.set(id, (leadsLastDay.get(id) ?? 0) + n)
  }
  const all = [...bySignal.values()]
  return {
    days: [...byDate.values()],
    skippedBy,
    decided: decidedOf(all.reduce(sumOf, noSums('all'))),
    signals: all
      .map((sums) => ({
        signalId: sums.signalId,
        leads: sums.leads,
        leadsLastDay: leadsLastDay.get(sums.signalId) ?? 0,
        ...decidedOf(sums),
      }))
      // Those with most leads first.
      .sort((one, other) => other.leads - one.leads),
  }
}

function addAll(sums: Record<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [name, n] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + n
}

function decidedOf({ approved, dismissed, waitedMinutes }: SignalSums): TeamStats['decided'] {
  const decided = approved + dismissed
  return { approved, dismissed, meanMinutes: decided > 0 ? Math.max(0, waitedMinutes) / decided : null }
}

function emptyDay(date: string): TeamStats['days'][number] {
  return { date, live: 0, leads: 0, skipped: 0, failed: 0, approved: 0, dismissed: 0 }
}
