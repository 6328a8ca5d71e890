import { LRUCache } from 'lru-cache'
import type { Collection } from 'mongoose'
import type { Database } from '../../database/connect'
import { removeInSlices } from '../../database/removeInSlices'
import { repeatUpsert } from '../../database/repeatUpsert'

/** How often somebody tried in a stretch of time; `_id` holds both, the somebody as a hash. */
type Attempts = { _id: string; n: number; endsAt: Date }

/** How many tries may be made under an id before more are refused. */
export type Bound = { _id: string; triesMax: number }

const USED_UP_MAX = 10_000
const COLLECTION = 'sign_in_attempts'
const PURGE_SLICE = 500

export class AttemptStore {
  private readonly attempts: Collection<Attempts>
  private readonly usedUp = new LRUCache<string, true>({ max: USED_UP_MAX })

  constructor(private readonly database: Database) {
    this.attempts = database.connection.collection<Attempts>(COLLECTION)
  }

  /** Whether every further try is refused, whatever becomes of those before. */
  isUsedUp(_id: string): boolean {
    return this.usedUp.has(_id)
  }

  /** Counts one more, and says how many that makes. */
  async count({ _id, triesMax }: Bound, endsAt: Date): Promise<number> {
    const counted = await this.database.run(() =>
      repeatUpsert(() =>
        this.attempts.findOneAndUpdate(
          { _id },
          { $inc: { n: 1 }, $setOnInsert: { endsAt } },
          { upsert: true, returnDocument: 'after' },
        ),
      ),
    )
    const n = counted?.n ?? 1
    // Only what was let through is ever taken back, which is as many as may be at most.
    if (n > 2 * triesMax) this.usedUp.set(_id, true)
    return n
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
