import type { Collection } from 'mongoose'
import type { EntryMode } from '../../shared/contract/entries'
import type { LeadStatus } from '../../shared/contract/leads'
import type { HookDelivery, HookEvent } from '../../shared/contract/hooks'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { insertMissing } from '../database/insertMissing'
import { removeInSlices } from '../database/removeInSlices'
import type { KeptRequest } from './keepRequest'

export type StoredHook = {
  _id: string
  url: string
  event: HookEvent
  signalId: string | null
  mode: EntryMode | null
  /** Absent in data of before there were any. */
  entryId?: string | null
  statuses?: LeadStatus[] | null
  waitMinutes?: number | null
  /** What was yet to be told when it was made, by the ids of the news: the clocks of two servers cannot say what was before. */
  untoldBefore?: string[]
  isEnabled: boolean
  disabledReason: string | null
  disabledAt: Date | null
  lastDeliveredAt: Date | null
  /** After an attempt that failed: when its address is tried again. */
  heldUntil: Date | null
  sealedSecret: string
  /** The secret before the last rotation, while notifications are still signed with it too. */
  oldSecret: { sealed: string; expiresAt: Date } | null
  ownerId: string
  createdAt: Date
  updatedAt: Date
}

export type StoredAttempt = {
  at: Date
  durationMs: number
  status: number | null
  error: string | null
  answer: string
  /** Absent in data of before it was kept; null where nothing was sent, or it is taken away. */
  request?: KeptRequest | null
}

/** One notification for one hook. Its id is made of both, so that nothing is ever queued twice. */
export type StoredDelivery = {
  _id: string
  hookId: string
  event: HookEvent
  entryId: string | null
  /** Of lead events; `previous` of what changed it. Absent in data of before there were any. */
  leadId?: string | null
  previous?: LeadStatus | null
  refusalId?: string | null
  noticeId?: string | null
  isTest: boolean
  outcome: HookDelivery['outcome']
  reason: string | null
  createdAt: Date
  /** When it is due; while it is being attempted, when whoever attempts it is given up. Null: no further attempt. */
  nextAttemptAt: Date | null
  /** Counted before the attempt, so that one that takes its process down is used up too. */
  attemptCount: number
  attempts: StoredAttempt[]
}

export type HooksOf = { signalId: string } | { ownerId: string }

type PageRequest = { limit: number; cursor?: string | undefined }

/** Deliveries lie there one at a time, thousands in a burst: the driver itself, not models. */
/** A slice of news for many hooks is a great many deliveries. */
const QUEUED_AT_ONCE = 1_000

export class HookStore {
  private readonly hooks: Collection<StoredHook>
  private readonly deliveries: Collection<StoredDelivery>

  constructor(private readonly database: Database) {
    this.hooks = database.connection.collection<StoredHook>('hooks')
    this.deliveries = database.connection.collection<StoredDelivery>('hook_deliveries')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.deliveries, [
      { key: { hookId: 1, nextAttemptAt: 1 } },
      { key: { createdAt: 1 } },
    ])
  }

  async create(hook: StoredHook): Promise<void> {
    await this.database.run(() => insertMissing(this.hooks, [hook]))
  }

  find(hookId: string): Promise<StoredHook | null> {
    return this.database.run(() => this.hooks.findOne({ _id: hookId }))
  }

  /** Of those that wait for the outcome of one entry, or of all others. */
  async countUpTo(max: number, { waiting }: { waiting: boolean }): Promise<number> {
    const ofKind = { waitMinutes: waiting ? { $ne: null } : null }
    const found = await this.database.run(() =>
      this.hooks
        .find(ofKind, { projection: { _id: 1 } })
        .limit(max)
        .toArray(),
    )
    return found.length
  }

  /** Of one owner or of all. */
  list({ limit, cursor, ownerId }: PageRequest & { ownerId?: string | undefined }): Promise<StoredHook[]> {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    const theirs = ownerId === undefined ? {} : { ownerId }
    return this.database.run(() =>
      this.hooks
        .find({ ...older, ...theirs })
        .sort({ _id: -1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** The ids of hooks that are not held back. Also of those that are switched off: what waits for them is dropped. */
  async listReady(now: Date): Promise<string[]> {
    const hooks = await this.database.run(() =>
      this.hooks.find({}, { projection: { _id: 1, heldUntil: 1 } }).toArray(),
    )
    return hooks.filter(({ heldUntil }) => !heldUntil || heldUntil <= now).map(({ _id }) => _id)
  }

  /** No attempt waits until after `latest`; what was to, was written under a clock that was ahead, and is due now. */
  async pullBack(hookIds: string[], { now, latest }: { now: Date; latest: Date }): Promise<void> {
    await this.database.run(() =>
      this.deliveries.updateMany(
        { hookId: { $in: hookIds }, nextAttemptAt: { $gt: latest } },
        { $set: { nextAttemptAt: now } },
      ),
    )
  }

  listEnabled(event: HookEvent): Promise<StoredHook[]> {
    return this.database.run(() => this.hooks.find({ event, isEnabled: true }).toArray())
  }

  /** Whether any hook is for that event, be it switched off. */
  async isAwaited(event: HookEvent): Promise<boolean> {
    const found = await this.database.run(() => this.hooks.findOne({ event }, { projection: { _id: 1 } }))
    return found !== null
  }

  /** Those that were not switched off by anybody. */
  listSwitchedOff(): Promise<StoredHook[]> {
    return this.database.run(() =>
      this.hooks.find({ isEnabled: false, disabledReason: { $ne: null } }).toArray(),
    )
  }

  update(hookId: string, change: Partial<StoredHook>): Promise<StoredHook | null> {
    return this.database.run(() =>
      this.hooks.findOneAndUpdate({ _id: hookId }, { $set: change }, { returnDocument: 'after' }),
    )
  }

  async remove(hookId: string): Promise<boolean> {
    const { deletedCount } = await this.database.run(() => this.hooks.deleteOne({ _id: hookId }))
    return deletedCount > 0
  }

  /** The hooks that are for that signal alone, or that are a user's. */
  listOf(whose: HooksOf): Promise<StoredHook[]> {
    return this.database.run(() => this.hooks.find(whose).toArray())
  }

  async removeAllOf(whose: HooksOf): Promise<void> {
    await this.database.run(() => this.hooks.deleteMany(whose))
  }

  /** Queues what is not queued yet. */
  async addDeliveries(deliveries: StoredDelivery[]): Promise<void> {
    for (let start = 0; start < deliveries.length; start += QUEUED_AT_ONCE) {
      const slice = deliveries.slice(start, start + QUEUED_AT_ONCE)
      await this.database.run(() => insertMissing(this.deliveries, slice))
    }
  }

  /**
   * Takes what has been due for longest for one of the hooks, for itself alone until `leaseEndsAt`. It reads one place of
   * an index for each hook, however much waits there and for others.
   */
  claimDue(lease: { now: Date; leaseEndsAt: Date; hookIds: string[] }): Promise<StoredDelivery | null> {
    const { now, leaseEndsAt, hookIds } = lease
    return this.database.run(() =>
      this.deliveries.findOneAndUpdate(
        { hookId: { $in: hookIds }, nextAttemptAt: { $lte: now } },
        { $set: { nextAttemptAt: leaseEndsAt }, $inc: { attemptCount: 1 } },
        { sort: { hookId: 1, nextAttemptAt: 1 }, returnDocument: 'after' },
      ),
    )
  }

  /** Writes what came of an attempt, unless the lease has ended and somebody else has taken the delivery. */
  settle(
    { _id, attemptCount }: StoredDelivery,
    change: Pick<StoredDelivery, 'outcome' | 'reason' | 'nextAttemptAt'>,
    attempt: StoredAttempt | null,
  ): Promise<StoredDelivery | null> {
    const update = { $set: change, ...(attempt === null ? {} : { $push: { attempts: attempt } }) }
    return this.database.run(() =>
      this.deliveries.findOneAndUpdate({ _id, attemptCount }, update, { returnDocument: 'after' }),
    )
  }

  /** Gives back what was taken, as if it had not been, unless it is settled or somebody else has taken it. */
  async release({ _id, attemptCount }: StoredDelivery, nextAttemptAt: Date): Promise<void> {
    const update = { $set: { nextAttemptAt }, $inc: { attemptCount: -1 } }
    const taken = { _id, attemptCount, outcome: 'pending' } as const
    await this.database.run(() => this.deliveries.updateOne(taken, update))
  }

  listDeliveries(hookId: string, { limit, cursor }: PageRequest): Promise<StoredDelivery[]> {
    const _id = { $gt: `${hookId}_`, $lt: cursor ?? `${hookId}\`` }
    return this.database.run(() => this.deliveries.find({ _id }).sort({ _id: -1 }).limit(limit).toArray())
  }

  /** In the order of their ids. */
  listDeliveriesBehind(after: string, limit: number): Promise<StoredDelivery[]> {
    return this.database.run(() =>
      this.deliveries
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** Of attempts that were made. */
  async changeAttempts(deliveryId: string, attempts: StoredAttempt[]): Promise<void> {
    await this.database.run(() => this.deliveries.updateOne({ _id: deliveryId }, { $set: { attempts } }))
  }

  async removeDelivery(deliveryId: string): Promise<void> {
    await this.database.run(() => this.deliveries.deleteOne({ _id: deliveryId }))
  }

  async removeDeliveriesBefore(moment: Date): Promise<void> {
    await removeInSlices(this.database, {
      from: this.deliveries.collectionName,
      filter: { createdAt: { $lt: moment } },
      slice: PURGE_SLICE,
    })
  }
}

const PURGE_SLICE = 500
