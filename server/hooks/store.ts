import type { Collection, mongo } from 'mongoose'
import type { EntryMode } from '../../shared/contract/entry'
import type { HookDelivery, HookEvent } from '../../shared/contract/hooks'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { insertMissing } from '../database/insertMissing'

export type StoredHook = {
  _id: string
  url: string
  event: HookEvent
  signalId: string | null
  mode: EntryMode | null
  isEnabled: boolean
  disabledReason: string | null
  disabledAt: Date | null
  lastDeliveredAt: Date | null
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
}

/** One notification for one hook. Its id is made of both, so that nothing is ever queued twice. */
export type StoredDelivery = {
  _id: string
  hookId: string
  event: HookEvent
  entryId: string
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

type PageRequest = { limit: number; cursor?: string | undefined }

/** Deliveries lie there one at a time, thousands in a burst: the driver itself, not models. */
export class HookStore {
  private readonly hooks: Collection<StoredHook>
  private readonly deliveries: Collection<StoredDelivery>

  constructor(private readonly database: Database) {
    this.hooks = database.connection.collection<StoredHook>('hooks')
    this.deliveries = database.connection.collection<StoredDelivery>('hook_deliveries')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.deliveries, [
      { key: { nextAttemptAt: 1 } },
      { key: { hookId: 1, nextAttemptAt: 1 } },
      { key: { createdAt: 1 } },
    ])
  }

  async create(hook: StoredHook): Promise<void> {
    await this.database.run(() => this.hooks.insertOne(hook))
  }

  find(hookId: string): Promise<StoredHook | null> {
    return this.database.run(() => this.hooks.findOne({ _id: hookId }))
  }

  list({ limit, cursor }: PageRequest): Promise<StoredHook[]> {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    return this.database.run(() => this.hooks.find(older).sort({ _id: -1 }).limit(limit).toArray())
  }

  listEnabled(event: HookEvent): Promise<StoredHook[]> {
    return this.database.run(() => this.hooks.find({ event, isEnabled: true }).toArray())
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

  /** Removes the hooks that were for that signal alone. */
  async removeAllOf(signalId: string): Promise<void> {
    await this.database.run(() => this.hooks.deleteMany({ signalId }))
  }

  /** Queues what is not queued yet. */
  async addDeliveries(deliveries: StoredDelivery[]): Promise<void> {
    await this.database.run(() => insertMissing(this.deliveries, deliveries))
  }

  /** Takes the delivery that has been due for longest, for itself alone until `leaseEndsAt`. */
  claimDue(lease: { now: Date; leaseEndsAt: Date; exceptHookIds: string[] }): Promise<StoredDelivery | null> {
    const { now, leaseEndsAt, exceptHookIds } = lease
    return this.database.run(() =>
      this.deliveries.findOneAndUpdate(
        { nextAttemptAt: { $lte: now }, hookId: { $nin: exceptHookIds } },
        { $set: { nextAttemptAt: leaseEndsAt }, $inc: { attemptCount: 1 } },
        { sort: { nextAttemptAt: 1 }, returnDocument: 'after' },
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

  /** What waits for the same hook need not find out anew that its address does not answer. */
  postponeDue(hookId: string, { now, until }: { now: Date; until: Date }): Promise<void> {
    const due = { hookId, nextAttemptAt: { $lte: now } }
    return this.inSlices(due, (_id) =>
      this.deliveries.updateMany({ ...due, _id }, { $set: { nextAttemptAt: until } }),
    )
  }

  listDeliveries(hookId: string, { limit, cursor }: PageRequest): Promise<StoredDelivery[]> {
    const _id = { $gt: `${hookId}_`, $lt: cursor ?? `${hookId}\`` }
    return this.database.run(() => this.deliveries.find({ _id }).sort({ _id: -1 }).limit(limit).toArray())
  }

  async removeDelivery(deliveryId: string): Promise<void> {
    await this.database.run(() => this.deliveries.deleteOne({ _id: deliveryId }))
  }

  removeDeliveriesBefore(moment: Date): Promise<void> {
    return this.inSlices({ createdAt: { $lt: moment } }, (_id) => this.deliveries.deleteMany({ _id }))
  }

  /** Until none fits the filter any more; in slices, so that no single statement holds the database for long. */
  private async inSlices(
    filter: mongo.Filter<StoredDelivery>,
    change: (_id: { $in: string[] }) => Promise<unknown>,
  ): Promise<void> {
    for (;;) {
      const slice = await this.database.run(() =>
        this.deliveries.find(filter, { projection: { _id: 1 }, limit: SLICE }).toArray(),
      )
      if (slice.length === 0) return
      await this.database.run(() => change({ $in: slice.map((each) => each._id) }))
    }
  }
}

const SLICE = 500
