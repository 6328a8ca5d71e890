import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'

/** Whom a user does not want to see; `key` is the id of a person, a company or an entry, `_id` the user's id and it. */
type Dismissal = { _id: string; key: string; at: Date; leadId: string }

export class DismissalStore {
  private readonly dismissals: Collection<Dismissal>

  constructor(private readonly database: Database) {
    this.dismissals = database.connection.collection<Dismissal>('lead_dismissals')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.dismissals, [{ key: { key: 1 } }])
  }

  async note(userId: string, key: string, { at, leadId }: { at: Date; leadId: string }): Promise<void> {
    await this.database.run(() =>
      this.dismissals.updateOne({ _id: idOf(userId, key) }, { $set: { key, at, leadId } }, { upsert: true }),
    )
  }

  /** Takes it back where it is still the one of that lead and time. */
  async takeBack(userId: string, key: string, noted: { at: Date; leadId: string }): Promise<void> {
    await this.database.run(() => this.dismissals.deleteOne({ _id: idOf(userId, key), ...noted }))
  }

  /** Whoever dismissed one of the keys after a moment, as `userId\tkey`. */
  async find(keys: readonly string[], since: Date): Promise<Set<string>> {
    if (keys.length === 0) return new Set()
    const found = await this.database.run(() =>
      this.dismissals.find({ key: { $in: [...new Set(keys)] } }).toArray(),
    )
    return new Set(found.filter(({ at }) => at > since).map(({ _id }) => _id))
  }
}

function idOf(userId: string, key: string): string {
  return `${userId}\t${key}`
}
