import type { PendingRow, PendingStore } from '../entries/pendingStore'
import type { SettledEntry } from '../entries/pendingUpdates'
import type { IsAwaited } from './makeLeads'
import type { Counted } from '../stats/counterStore'

export type SettleDeps = {
  entries: PendingStore
  hooks: { isAwaited: IsAwaited }
  /** Has those leads told of that were made while nobody was to be told. */
  leads: { tellMade: (leadIds: readonly string[]) => Promise<void> }
  stats: { count: (counted: readonly Counted[]) => Promise<void> }
  now: () => Date
}

/** Writes what became of entries, and counts what was written, whose ids it gives: what others have taken meanwhile they count. */
export async function settleEntries(
  { entries, hooks, leads, stats, now }: SettleDeps,
  settled: readonly SettledEntry[],
  dealer: string,
): Promise<Set<string>> {
  const at = now()
  const written = await entries.settle(dealer, settled, {
    at,
    isAwaited: await hooks.isAwaited('entry.finished'),
    tell: (marked) => leads.tellMade(marked.flatMap(({ leadIds }) => leadIds)),
  })
  await stats.count(
    written.flatMap(({ signalId, outcome, reason, leadIds }) => [
      ...(leadIds.length > 0 ? [{ signalId, at, kind: 'leads', n: leadIds.length } as const] : []),
      ...(outcome === 'skipped' ? [{ signalId, at, kind: 'skipped', n: 1, reason } as const] : []),
    ]),
  )
  return new Set(written.map(({ entryId }) => entryId))
}

export function failedRow(reason: string, at: Date): PendingRow['trace'][number] {
  return { stage: 'lead', result: 'stopped', reason, at }
}

export function againRow(reason: string, at: Date): PendingRow['trace'][number] {
  return { stage: 'lead', result: 'waiting', reason, at }
}
