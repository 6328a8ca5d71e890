import type { Collection, mongo } from 'mongoose'
import type { Database } from '../database/connect'
import { type Due, notBoundTo, STALE } from './pendingStore'
import type { Plan } from './plan'
import { type IdRange, signalsWith, whereBetween } from './signalsWith'

type DueDocument = {
  _id: string
  signalId: string
  due?: Due
  boundTo?: string | null
  retryAt?: Date
  plan?: Plan
}
/** A signal, and those of its recipients who have no place left today. */
type WithFull = { signalId: string; full: readonly string[] }

/** Tells which signals have entries on their way, without a question for each that has none. */
export class DueStore {
  private readonly entries: Collection<DueDocument>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<DueDocument>('entries')
  }

  async hasAny(...$in: Due[]): Promise<boolean> {
    const due = { $in }
    const found = await this.database.run(() => this.entries.findOne({ due }, { projection: { _id: 1 } }))
    return found !== null
  }

  /** Those of the signals that have such entries, also only ones between two ids. */
  listSignals(due: Due, signalIds: readonly string[], ids: Partial<IdRange> = {}): Promise<string[]> {
    return this.list(signalIds, { due, _id: whereBetween(ids) })
  }

  /** Those that have entries waiting at the limit, other than what only somebody may get who has no place. */
  listWaiting(signals: readonly WithFull[]): Promise<string[]> {
    const byFull = new Map<string, { full: readonly string[]; signalIds: string[] }>()
    for (const { signalId, full } of signals) {
      const alike = byFull.get(full.join(' ')) ?? { full, signalIds: [] }
      alike.signalIds.push(signalId)
      byFull.set(full.join(' '), alike)
    }
    const $or = [...byFull.values()].map(({ full, signalIds }) => ({
      signalId: { $in: signalIds },
      ...notBoundTo(full),
    }))
    const signalIds = signals.map(({ signalId }) => signalId)
    return this.list(signalIds, { due: 'limit', _id: whereBetween({}), $or })
  }

  /** Brings those back whose time has come; one later than `latest` was set under a clock that was ahead. */
  async retry({ now, latest }: { now: Date; latest: Date }): Promise<void> {
    await this.database.run(() =>
      this.entries.updateMany(
        { due: 'retry', $or: [{ retryAt: { $lte: now } }, { retryAt: { $gt: latest } }] },
        { $set: { due: 'now' }, $unset: { retryAt: 1, ...STALE } },
      ),
    )
  }

  private list(signalIds: readonly string[], filter: mongo.Filter<DueDocument>): Promise<string[]> {
    const options = { projection: { signalId: 1 }, sort: { signalId: 1 } } as const
    return signalsWith(signalIds, ($in) =>
      this.database.run(() => this.entries.findOne({ ...filter, signalId: { $in } }, options)),
    )
  }
}
