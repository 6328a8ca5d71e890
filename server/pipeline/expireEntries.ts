import type { DueStore } from '../entries/dueStore'
import type { PendingRow } from '../entries/pendingStore'
import type { SettledEntry } from '../entries/pendingUpdates'
import type { IdRange } from '../entries/signalsWith'
import { CLOCKS_DIFFER_MS } from '../durations'
import { idAtTime } from '../ids'
import type { Dealer } from '../runs/due'
import type { StoredSignal } from '../signals/store'
import { type SettleDeps, settleEntries } from './settleEntries'

const EXPIRED_AT_ONCE = 200
const WAITING_FOR = ['limit', 'fetch'] as const
type WaitingFor = (typeof WAITING_FOR)[number]

export type ExpireDeps = SettleDeps & {
  signals: { listLive: () => Promise<StoredSignal[]> }
  due: Pick<DueStore, 'listSignals'>
  /** How long an entry waits for a place or a provider. */
  waitMsMax: number
}

/** Ends what has waited for too long, a slice at a time, as long as whoever does it is the dealer. */
export async function expireEntries(deps: ExpireDeps, dealer: Dealer): Promise<void> {
  const { signals, due: dueStore, now, waitMsMax } = deps
  const live = new Map((await signals.listLive()).map((signal) => [signal._id, signal]))
  for (const { due, ...ids } of whatMayBeOld(now().getTime(), waitMsMax)) {
    for (const signalId of await dueStore.listSignals(due, [...live.keys()], ids)) {
      const signal = live.get(signalId)
      if (signal && !(await expireAll(deps, { signal, due, ids, dealer }))) return
    }
  }
}

/** Nothing has waited for longer than it is there, as its id tells; of what has one of the future a clock was ahead. */
function whatMayBeOld(nowMs: number, waitMsMax: number) {
  const before = idAtTime('ent', nowMs - waitMsMax)
  const after = idAtTime('ent', nowMs + CLOCKS_DIFFER_MS)
  return WAITING_FOR.flatMap((due) => [
    { due, before },
    { due, after },
  ])
}

type Expiring = { signal: StoredSignal; due: WaitingFor; ids: Partial<IdRange>; dealer: Dealer }

/** False where another one deals by now. */
async function expireAll(deps: ExpireDeps, { signal, due, ids, dealer }: Expiring): Promise<boolean> {
  const { entries, now, waitMsMax } = deps
  for (let { after } = ids; ;) {
    const rows = await entries.list(signal._id, due, { ...ids, limit: EXPIRED_AT_ONCE, after })
    if (rows.length === 0) return true
    after = rows.at(-1)?._id
    if (!(await dealer.isStill())) return false
    // What was replayed, or waited while its signal was paused, may have longer to go than what came after it.
    const old = rows.filter((row) => waitedMs(row, signal, now()) > waitMsMax)
    if (old.length === 0) continue
    await entries.take(
      old.map(({ _id }) => _id),
      dealer.name,
    )
    await settleEntries(
      deps,
      old.map((row) => expired(row, due, now())),
      dealer.name,
    )
  }
}

/** How long an entry has waited, without the pauses of its signal. */
function waitedMs({ waiting, receivedAt }: PendingRow, { pausedMs = 0 }: StoredSignal, at: Date): number {
  const { since, pausedMs: before } = waiting ?? { since: receivedAt, pausedMs }
  return at.getTime() - since.getTime() - (pausedMs - before)
}

/** What has waited for too long ends, as what it gave until then. */
function expired({ _id, signalId, leadIds, trace }: PendingRow, due: WaitingFor, at: Date): SettledEntry {
  const reason =
    due === 'limit' ? 'Waited too long for a place of the daily limit.' : 'Waited too long for a provider.'
  const hasLeads = leadIds.length > 0
  return {
    entryId: _id,
    signalId,
    outcome: hasLeads ? 'lead' : 'skipped',
    reason: hasLeads ? null : 'too_old',
    leadIds: [],
    trace: [...trace, { stage: 'deal', result: 'stopped', reason, at }],
    boundTo: null,
    waiting: null,
  }
}
