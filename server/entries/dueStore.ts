import type { Collection, mongo } from 'mongoose'
import type { EntryReason } from '../../shared/contract/entries'
import type { Database } from '../database/connect'
import { type Due, STALE } from './pendingStore'
import type { Plan } from './plan'
import { type IdRange, signalsWith, whereBetween } from './signalsWith'
import { whereMayGo, type WhoHasPlaces } from './whereMayGo'

type DueDocument = {
  _id: string
  signalId: string
  due?: Due
  boundTo?: string | null
  refusedBy?: string[]
  retryAt?: Date
  plan?: Plan
  reason?: string | null
}
type WithPlaces = WhoHasPlaces & { signalId: string }

type PendingCounts = { pending: number; waitingForLimit: number; waitingForRecipient: number }

const PENDING: Due[] = ['now', 'limit', 'fetch', 'retry', 'dealing', 'plan', 'writing']

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

  /** Those that have entries waiting at the limit, other than what only those may get who have no place. */
  listWaiting(signals: readonly WithPlaces[]): Promise<string[]> {
    const byPlaces = new Map<string, { places: WhoHasPlaces; signalIds: string[] }>()
    for (const { signalId, ...places } of signals) {
      // Where nobody is full it makes no difference who they are.
      const name = places.full.length === 0 ? '' : JSON.stringify(places)
      const alike = byPlaces.get(name) ?? { places, signalIds: [] }
      alike.signalIds.push(signalId)
      byPlaces.set(name, alike)
    }
    const $or = [...byPlaces.values()].map(({ places, signalIds }) => ({
      signalId: { $in: signalIds },
      ...whereMayGo(places),
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

  /** How many entries of a signal are not decided, and what how many of these wait for. */
  async count(signalId: string): Promise<PendingCounts> {
    const counted = (filter: mongo.Filter<DueDocument>) =>
      this.database.run(() => this.entries.countDocuments({ ...filter, signalId }))
    const waiting = (reason: EntryReason) => counted({ reason })
    return {
      pending: await counted({ due: { $in: PENDING } }),
      waitingForLimit: await waiting('daily_limit'),
      waitingForRecipient: await waiting('no_recipient'),
    }
  }

  private list(signalIds: readonly string[], filter: mongo.Filter<DueDocument>): Promise<string[]> {
    const options = { projection: { signalId: 1 }, sort: { signalId: 1 } } as const
    return signalsWith(signalIds, ($in) =>
      this.database.run(() => this.entries.findOne({ ...filter, signalId: { $in } }, options)),
    )
  }
}
