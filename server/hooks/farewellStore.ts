import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { CLOCKS_DIFFER_MS } from '../durations'
import { insertMissing } from '../database/insertMissing'

/** One document per hook that has ended and whose address is still to be told; the hook itself may be gone. */
export type StoredFarewell = {
  /** The id of the hook. */
  _id: string
  url: string
  /** When it is said, or said again. */
  dueAt: Date
  attemptCount: number
}

export class FarewellStore {
  private readonly farewells: Collection<StoredFarewell>

  constructor(private readonly database: Database) {
    this.farewells = database.connection.collection<StoredFarewell>('hook_farewells')
  }

  async add(farewells: StoredFarewell[]): Promise<void> {
    await this.database.run(() => insertMissing(this.farewells, farewells))
  }

  /** Takes one that is due; it is due again at `nextAt`, unless it is removed before. */
  claimDue({ now, nextAt }: { now: Date; nextAt: Date }): Promise<StoredFarewell | null> {
    // None is due later than the next try; what is was written under a clock that was ahead.
    const latest = new Date(nextAt.getTime() + CLOCKS_DIFFER_MS)
    return this.database.run(() =>
      this.farewells.findOneAndUpdate(
        { $or: [{ dueAt: { $lte: now } }, { dueAt: { $gt: latest } }] },
        { $set: { dueAt: nextAt }, $inc: { attemptCount: 1 } },
        { sort: { _id: 1 }, returnDocument: 'after' },
      ),
    )
  }

  async remove(hookId: string): Promise<void> {
    await this.database.run(() => this.farewells.deleteOne({ _id: hookId }))
  }
}
