import type { EntryReason } from '../../shared/contract/entries'
import type { Plan } from './plan'
import type { StoredEntry } from './store'

type TraceRow = StoredEntry['trace'][number]

/** Since when an entry waits for a place or a provider, and how long its signal had been paused until then. */
export type Waiting = { since: Date; pausedMs: number }

export type SettledEntry = {
  entryId: string
  signalId: string
  outcome: 'lead' | 'skipped' | 'pending'
  reason: EntryReason | null
  leadIds: string[]
  trace: TraceRow[]
  boundTo: string | null
  waiting: Waiting | null
  /** Of what waits for a place: the recipients who dismissed it, or whom it is about. */
  refusedBy?: readonly string[]
  /** Of what waits: not for a place of the day, but for what a provider knows. */
  waitsForProvider?: boolean
}

/** `isToWrite`: its texts are a model's to write before anybody carries it out. */
export type PlanToStore = { entryId: string; plan: Plan; trace: TraceRow[]; isToWrite: boolean }

/** Why an entry ends without a lead, and the last row of its trace. */
export type Failure = { reason: EntryReason; end: TraceRow }

/** When an entry is tried again, and what its trace says until then. */
export type Again = { retryAt: Date; step: TraceRow }

/** More than the steps of a plan and the tries of one entry; where a database is away again and again there is no end to these. */
const STEPS_MAX = 20

/** What is written to a pending entry at each of its turns. */
export function retrying(due: 'plan' | 'retry', { step, ...again }: Again & { attempts: number }) {
  return {
    $set: { due, ...again },
    $unset: { dealer: 1 as const },
    $push: { trace: { $each: [step], $slice: -STEPS_MAX } },
  }
}

export function planning({ plan, trace, isToWrite }: PlanToStore) {
  if (!isToWrite) return { $set: { plan, trace, due: 'plan' as const } }
  return {
    $set: { plan, trace, due: 'writing' as const, reason: 'writing' satisfies EntryReason },
    $unset: { dealer: 1 as const, attempts: 1 as const },
  }
}

/** An entry that has ended, which is told, and of which something can be made. */
export function replayable(entryId: string) {
  return {
    _id: entryId,
    mode: 'live' as const,
    outcome: { $in: ['lead' as const, 'skipped' as const, 'failed' as const] },
    due: { $ne: 'finished' as const },
    bytesRemovedAt: { $exists: false },
  }
}

export function settlement(
  { outcome, reason, leadIds, trace, boundTo, waiting, ...settled }: SettledEntry,
  { at, isAwaited }: { at: Date; isAwaited: boolean },
) {
  const isOver = outcome !== 'pending'
  const { waitsForProvider = false, refusedBy = [] } = settled
  const isRefused = !isOver && refusedBy.length > 0
  const next = isOver
    ? { ...(isAwaited ? { due: 'finished' as const } : {}), finishedAt: at }
    : { due: waitsForProvider ? ('fetch' as const) : ('limit' as const), boundTo, waiting }
  return {
    $set: { outcome, reason, trace, ...next, ...(isRefused ? { refusedBy: [...refusedBy] } : {}) },
    $unset: {
      plan: 1 as const,
      dealer: 1 as const,
      attempts: 1 as const,
      retryAt: 1 as const,
      leasedUntil: 1 as const,
      ...(isOver ? { boundTo: 1 as const, waiting: 1 as const } : {}),
      ...(isRefused ? {} : { refusedBy: 1 as const }),
      ...(isAwaited ? { isAwaited: 1 as const } : isOver ? { due: 1 as const } : {}),
    },
    $addToSet: { leadIds: { $each: leadIds } },
  }
}

export function failing(trace: readonly TraceRow[], { reason, end }: Failure) {
  return {
    $set: {
      outcome: 'failed' as const,
      reason,
      trace: [...trace, end],
      due: 'finished' as const,
      finishedAt: end.at,
    },
    $unset: {
      plan: 1 as const,
      dealer: 1 as const,
      attempts: 1 as const,
      retryAt: 1 as const,
      leasedUntil: 1 as const,
      boundTo: 1 as const,
      refusedBy: 1 as const,
      waiting: 1 as const,
      isAwaited: 1 as const,
    },
  }
}
