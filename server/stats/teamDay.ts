import { KINDS, type Quarter } from './counterStore'

const DECIDED = ['approved', 'dismissed', 'waitedMinutes'] as const
const SUMMED = [...KINDS, ...DECIDED] as const

export type TeamQuarter = Omit<Quarter, '_id' | 'signalId'>
export type SignalSums = {
  signalId: string
  leads: number
  approved: number
  dismissed: number
  waitedMinutes: number
}

/** What came to all signals in some time, put together by quarter of an hour, since days begin elsewhere at other times, and by signal. */
export type TeamDay = { quarters: TeamQuarter[]; signals: SignalSums[] }

export function putTogether(quarters: readonly Quarter[]): TeamDay {
  const byTime = new Map<number, TeamQuarter>()
  const bySignal = new Map<string, SignalSums>()
  for (const quarter of quarters) {
    const { at, signalId, reasons = {} } = quarter
    const sums = byTime.get(at.getTime()) ?? { at, reasons: {} }
    byTime.set(at.getTime(), sums)
    for (const kind of SUMMED) if (quarter[kind]) sums[kind] = (sums[kind] ?? 0) + quarter[kind]
    for (const [reason, n] of Object.entries(reasons))
      sums.reasons = { ...sums.reasons, [reason]: (sums.reasons?.[reason] ?? 0) + n }
    bySignal.set(signalId, sumOf(bySignal.get(signalId) ?? noSums(signalId), quarter))
  }
  return { quarters: [...byTime.values()], signals: [...bySignal.values()] }
}

export function noSums(signalId: string): SignalSums {
  return { signalId, leads: 0, approved: 0, dismissed: 0, waitedMinutes: 0 }
}

export function sumOf(
  sums: SignalSums,
  { leads = 0, approved = 0, dismissed = 0, waitedMinutes = 0 }: Partial<Omit<SignalSums, 'signalId'>>,
): SignalSums {
  return {
    signalId: sums.signalId,
    leads: sums.leads + leads,
    approved: sums.approved + approved,
    dismissed: sums.dismissed + dismissed,
    waitedMinutes: sums.waitedMinutes + waitedMinutes,
  }
}
