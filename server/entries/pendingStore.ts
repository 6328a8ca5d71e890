import type { Collection, mongo } from 'mongoose'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import type { Plan } from './plan'
import type { StoredEntry } from './store'

/**
 * What a pending entry waits for: its turn, a place of the day, or another try. Kept apart from the reason, so that what
 * cannot go on yet is never read.
 */
export type Due = 'now' | 'limit' | 'retry'

type TraceRow = StoredEntry['trace'][number]

/** A pending entry without its bytes; `plan` is what was decided and not yet carried out. */
export type PendingRow = Pick<StoredEntry, '_id' | 'signalId' | 'receivedAt' | 'size' | 'contentType'> & {
  plan: Plan | null
  trace: TraceRow[]
  leadIds: string[]
  boundTo: string | null
  override: string[]
  attempts: number
}

export type SettledEntry = {
  entryId: string
  outcome: 'lead' | 'skipped' | 'pending'
  reason: string | null
  leadIds: string[]
  trace: TraceRow[]
  boundTo: string | null
}

type PendingDocument = StoredEntry &
  Partial<Omit<PendingRow, keyof StoredEntry>> & { due?: Due; dealer?: string; retryAt?: Date }

/** The part of the entries that is on its way to becoming leads. */
export class PendingStore {
  private readonly entries: Collection<PendingDocument>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<PendingDocument>('entries')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.entries, [{ key: { due: 1, signalId: 1, _id: 1 } }])
  }

  /** Oldest first. */
  async list(signalId: string, due: Due, limit: number): Promise<PendingRow[]> {
    if (limit <= 0) return []
    const rows = await this.database.run(() =>
      this.entries
        .find({ due, signalId }, { projection: { bytes: 0 } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
    return rows.map(({ plan = null, boundTo = null, override = [], attempts = 0, ...row }) => ({
      ...row,
      plan,
      boundTo,
      override,
      attempts,
    }))
  }

  /** Takes the entries for a dealer; from then on no other one's decisions about them count. */
  async claim(entryIds: readonly string[], dealer: string): Promise<void> {
    await this.database.run(() =>
      this.entries.updateMany({ _id: { $in: [...entryIds] }, outcome: 'pending' }, { $set: { dealer } }),
    )
  }

  /** Stores decisions on the entries that still are the dealer's; gives the ids of those. */
  async storePlans(
    dealer: string,
    plans: readonly { entryId: string; plan: Plan; trace: TraceRow[] }[],
  ): Promise<Set<string>> {
    if (plans.length === 0) return new Set()
    const updates = plans.map(({ entryId, plan, trace }) => ({
      updateOne: {
        filter: { _id: entryId, dealer, outcome: 'pending' as const },
        update: { $set: { plan, trace, due: 'now' as const } },
      },
    }))
    await this.database.run(() => this.entries.bulkWrite(updates, { ordered: false }))
    const _id = { $in: plans.map(({ entryId }) => entryId) }
    const taken = await this.database.run(() =>
      this.entries.find({ _id, dealer, outcome: 'pending' }, { projection: { _id: 1 } }).toArray(),
    )
    return new Set(taken.map((row) => row._id))
  }

  /** What became of entries: those that wait go on waiting for a place of the day. */
  async settle(dealer: string, settled: readonly SettledEntry[]): Promise<void> {
    if (settled.length === 0) return
    const updates = settled.map((each) => ({
      updateOne: { filter: { _id: each.entryId, dealer }, update: settlement(each) },
    }))
    await this.database.run(() => this.entries.bulkWrite(updates, { ordered: false }))
  }

  /** After a failure: another try later, or the end. */
  async fail(
    { _id, attempts }: Pick<PendingRow, '_id' | 'attempts'>,
    next: { retryAt: Date } | { reason: string },
  ): Promise<void> {
    const update: mongo.UpdateFilter<PendingDocument> =
      'retryAt' in next
        ? { $set: { due: 'retry', retryAt: next.retryAt, attempts: attempts + 1 } }
        : {
            $set: { outcome: 'failed', reason: next.reason },
            $unset: { due: 1, dealer: 1, plan: 1 },
          }
    await this.database.run(() => this.entries.updateOne({ _id }, update))
  }

  /** Brings those back whose time has come. */
  async retry(signalId: string, now: Date): Promise<void> {
    await this.database.run(() =>
      this.entries.updateMany(
        { due: 'retry', signalId, retryAt: { $lte: now } },
        { $set: { due: 'now' }, $unset: { retryAt: 1 } },
      ),
    )
  }
}

function settlement({ outcome, reason, leadIds, trace, boundTo }: SettledEntry) {
  const isOver = outcome !== 'pending'
  const due = isOver ? {} : { due: 'limit' as const, boundTo }
  return {
    $set: { outcome, reason, trace, ...due },
    $unset: {
      plan: 1 as const,
      dealer: 1 as const,
      ...(isOver ? { due: 1 as const, boundTo: 1 as const } : {}),
    },
    $addToSet: { leadIds: { $each: leadIds } },
  }
}
