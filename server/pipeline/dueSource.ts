import type { PendingRow } from '../entries/pendingStore'
import type { SettledEntry } from '../entries/pendingUpdates'
import type { DueSource } from '../runs/due'
import type { StoredSignal } from '../signals/store'
import type { Acting } from './acting'
import { failedRow, type SettleDeps, settleEntries } from './settleEntries'

/** More than one dealer ever has in his hands: a batch being decided, and those that are carried out. */
const LEFT_AT_ONCE = 1_000
const EXPIRED_AT_ONCE = 200

export type DueSourceDeps = SettleDeps & {
  signals: { findMany: (signalIds: readonly string[]) => Promise<StoredSignal[]> }
  acting: Pick<Acting, 'beginWith' | 'forget'>
  /** How long an entry waits for a place or a provider. */
  waitMsMax: number
}

/** Where runs find what they are to deal. */
export function createDueSource(
  deps: DueSourceDeps,
  recount: DueSource<PendingRow>['recount'],
): DueSource<PendingRow> {
  const { entries, signals, stats, acting, now } = deps
  return {
    list: (signalId, due, page) => entries.list(signalId, due, page),
    async listLeft() {
      const rows = await entries.listInHand(LEFT_AT_ONCE)
      acting.beginWith(rows.flatMap(({ plan, ...entry }) => (plan === null ? [] : [{ entry, plan }])))
      return {
        decided: rows.filter(({ plan }) => plan !== null),
        undecided: rows.filter(({ plan }) => plan === null),
      }
    },
    readAnew: ({ _id }, dealer) => entries.findOwn(_id, dealer.name),
    retry: (signalId, times) => entries.retry(signalId, times),
    async fail(row, next, failedFor) {
      if ('retryAt' in next) return entries.fail(row, next, failedFor)
      await entries.fail(row, { ...next, end: failedRow(next.why, now()) }, failedFor)
      acting.forget([row._id])
      await stats.count([{ signalId: row.signalId, at: now(), kind: 'failed', n: 1 }])
    },
    async expire(signalId, dealer) {
      const [signal] = await signals.findMany([signalId])
      if (signal?.status !== 'live') return
      for (const due of WAITING_FOR) await expireAll(deps, { signal, due, dealer: dealer.name })
    },
    recount,
  }
}

const WAITING_FOR = ['limit', 'fetch'] as const
type WaitingFor = (typeof WAITING_FOR)[number]

async function expireAll(
  deps: DueSourceDeps,
  { signal, due, dealer }: { signal: StoredSignal; due: WaitingFor; dealer: string },
): Promise<void> {
  const { entries, now, waitMsMax } = deps
  for (;;) {
    const rows = await entries.list(signal._id, due, { limit: EXPIRED_AT_ONCE })
    const old = rows.filter((row) => waitedMs(row, signal, now()) > waitMsMax)
    if (old.length === 0) return
    await entries.claim(
      old.map(({ _id }) => _id),
      dealer,
    )
    await settleEntries(
      deps,
      old.map((row) => expired(row, due, now())),
      dealer,
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
