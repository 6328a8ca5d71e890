import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { repeatUpsert } from '../database/repeatUpsert'

/** How many requests a signal has had in a minute; `_id` is the signal's id and the minute. */
type RequestCount = { _id: string; minute: Date; count: number }

/** Counted in the database, since the requests of one signal may come to several servers. */
export class RequestCountStore {
  private readonly counts: Collection<RequestCount>

  constructor(private readonly database: Database) {
    this.counts = database.connection.collection<RequestCount>('request_counts')
  }

  async prepare(): Promise<void> {
    await this.counts.createIndexes([{ key: { minute: 1 } }])
  }

  /** Adds to the count of that minute and gives what it is then. */
  async add(signalId: string, minute: Date, count: number): Promise<number> {
    const counted = await this.database.run(() =>
      repeatUpsert(() =>
        this.counts.findOneAndUpdate(
          { _id: `${signalId}:${minute.toISOString()}` },
          { $inc: { count }, $setOnInsert: { minute } },
          { upsert: true, returnDocument: 'after' },
        ),
      ),
    )
    return counted?.count ?? count
  }

  async removeBefore(minute: Date): Promise<number> {
    const { deletedCount } = await this.database.run(() =>
      this.counts.deleteMany({ minute: { $lt: minute } }),
    )
    return deletedCount
  }
}
