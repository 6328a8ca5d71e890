import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'

/** Whom a user does not want to see; `_id` is the user's id and that of a person, a company or an entry. */
type Dismissal = { _id: string; at: Date; leadId: string }

export class DismissalStore {
  private readonly dismissals: Collection<Dismissal>

  constructor(private readonly database: Database) {
    this.dismissals = database.connection.collection<Dismissal>('lead_dismissals')
  }

  async note(userId: string, key: string, { at, leadId }: { at: Date; leadId: string }): Promise<void> {
    await this.database.run(() =>
      this.dismissals.updateOne({ _id: idOf(userId, key) }, { $set: { at, leadId } }, { upsert: true }),
    )
  }

  /** Takes it back where it is still the one of that lead. */
  async takeBack(userId: string, key: string, leadId: string): Promise<void> {
    await this.database.run(() => this.dismissals.deleteOne({ _id: idOf(userId, key), leadId }))
  }

  /** Those of the pairs, as `userId\tkey`, that were dismissed after a moment. */
  async find(userIds: readonly string[], keys: readonly string[], since: Date): Promise<Set<string>> {
    const ids = userIds.flatMap((userId) => [...new Set(keys)].map((key) => idOf(userId, key)))
    if (ids.length === 0) return new Set()
    const found = await this.database.run(() => this.dismissals.find({ _id: { $in: ids } }).toArray())
    return new Set(found.filter(({ at }) => at > since).map(({ _id }) => _id))
  }
}

function idOf(userId: string, key: string): string {
  return `${userId}\t${key}`
}
