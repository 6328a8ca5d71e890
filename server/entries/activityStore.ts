import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'
import { repeatUpsert } from '../database/repeatUpsert'

/** When a signal last received something, as far as its entries were followed; null: never. */
type Activity = { _id: string; lastEntryAt: Date | null }

export class ActivityStore {
  private readonly activities: Collection<Activity>

  constructor(private readonly database: Database) {
    this.activities = database.connection.collection<Activity>('signal_activity')
  }

  /** A time that is earlier than the one known changes nothing. */
  async note(lastEntries: ReadonlyMap<string, Date>): Promise<void> {
    const operations = [...lastEntries].map(([_id, lastEntryAt]) => ({
      updateOne: { filter: { _id }, update: { $max: { lastEntryAt } }, upsert: true },
    }))
    await this.database.run(() =>
      repeatUpsert(() => this.activities.bulkWrite(operations, { ordered: false })),
    )
  }

  /** Begins with what was found of signals that nothing is known of yet. */
  async begin(lastEntries: ReadonlyMap<string, Date | null>): Promise<void> {
    const documents = [...lastEntries].map(([_id, lastEntryAt]) => ({ _id, lastEntryAt }))
    await this.database.run(() => insertMissing(this.activities, documents))
  }

  async find(signalIds: string[]): Promise<Map<string, Date | null>> {
    const found = await this.database.run(() => this.activities.find({ _id: { $in: signalIds } }).toArray())
    return new Map(found.map(({ _id, lastEntryAt }) => [_id, lastEntryAt]))
  }

  async remove(signalId: string): Promise<void> {
    await this.database.run(() => this.activities.deleteOne({ _id: signalId }))
  }
}
