import type { Collection } from 'mongoose'
import type { Database } from '../../database/connect'
import { removeInSlices } from '../../database/removeInSlices'
import { repeatUpsert } from '../../database/repeatUpsert'

/** How often somebody tried in a stretch of time; `_id` holds both, the somebody as a hash. */
type Attempts = { _id: string; n: number; endsAt: Date }

const COLLECTION = 'sign_in_attempts'
const PURGE_SLICE = 500

export class AttemptStore {
  private readonly attempts: Collection<Attempts>

  constructor(private readonly database: Database) {
    this.attempts = database.connection.collection<Attempts>(COLLECTION)
  }

  /** Counts one more, and says how many that makes. */
  async count(_id: string, endsAt: Date): Promise<number> {
    const counted = await this.database.run(() =>
      repeatUpsert(() =>
        this.attempts.findOneAndUpdate(
          { _id },
          { $inc: { n: 1 }, $setOnInsert: { endsAt } },
          { upsert: true, returnDocument: 'after' },
        ),
      ),
    )
    return counted?.n ?? 1
  }

  /** Those that were counted and were none. */
  async takeBack(ids: readonly string[]): Promise<void> {
    await this.database.run(() => this.attempts.updateMany({ _id: { $in: [...ids] } }, { $inc: { n: -1 } }))
  }

  async removeEnded(at: Date): Promise<void> {
    await removeInSlices(this.database, {
      from: COLLECTION,
      filter: { endsAt: { $lte: at } },
      slice: PURGE_SLICE,
    })
  }
}
