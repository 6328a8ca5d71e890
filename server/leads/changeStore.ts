import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import type { StoredLead } from './leadStore'
import type { LeadState } from './moveLead'

export type Before = Pick<
  StoredLead,
  '_id' | 'status' | 'dismissReason' | 'snoozedUntil' | 'approachedAt'
> & {
  /** The version that the change made of it; another one means that somebody has changed it since. */
  versionAfter: number
}

export type After = LeadState & Pick<StoredLead, 'approachedAt'>

/** A change of leads, stored before it is applied, with what they were before. */
export type StoredChange = {
  _id: string
  userId: string
  before: Before[]
  /** What it makes of each, in the order of `before`. */
  after: After[]
  /** Until all of it holds. */
  openSince?: Date
  dismissals: { userId: string; key: string; leadId: string }[]
  undoUntil: Date
  createdAt: Date
}

export class ChangeStore {
  private readonly changes: Collection<StoredChange>

  constructor(private readonly database: Database) {
    this.changes = database.connection.collection<StoredChange>('lead_changes')
  }

  async prepare(): Promise<void> {
    await this.changes.createIndexes([{ key: { createdAt: 1 } }, { key: { openSince: 1 } }])
  }

  async create(change: StoredChange): Promise<void> {
    await this.database.run(() => this.changes.insertOne(change))
  }

  find(changeId: string): Promise<StoredChange | null> {
    return this.database.run(() => this.changes.findOne({ _id: changeId }))
  }

  /** Those that were begun before a moment and not finished. */
  listOpen(before: Date, limit: number): Promise<StoredChange[]> {
    return this.database.run(() =>
      this.changes
        .find({ openSince: { $lt: before } })
        .limit(limit)
        .toArray(),
    )
  }

  async close(changeId: string): Promise<void> {
    await this.database.run(() =>
      this.changes.updateOne({ _id: changeId }, { $unset: { openSince: 1 as const } }),
    )
  }

  async removeBefore(moment: Date): Promise<void> {
    await this.database.run(() => this.changes.deleteMany({ createdAt: { $lt: moment } }))
  }
}
