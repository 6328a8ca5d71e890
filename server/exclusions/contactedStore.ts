import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { findOfKeys } from '../database/findOfKeys'

/** When somebody was last contacted; `_id` is the key of the e-mail or the LinkedIn URL. */
export type StoredContacted = {
  _id: string
  contactedAt: Date
  /** By which import; absent in data of before. */
  importedAt?: Date | undefined
}

export class ContactedStore {
  private readonly contacted: Collection<StoredContacted>

  constructor(private readonly database: Database) {
    this.contacted = database.connection.collection<StoredContacted>('contacted')
  }

  /** By their keys. */
  list({ limit, after = '' }: { limit: number; after?: string | undefined }): Promise<StoredContacted[]> {
    return this.database.run(() =>
      this.contacted
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** The latest time of each key counts. */
  async note(contacts: readonly { key: string; at: Date }[], importedAt: Date): Promise<void> {
    if (contacts.length === 0) return
    const latest = new Map<string, Date>()
    for (const { key, at } of contacts) if (at > (latest.get(key) ?? new Date(0))) latest.set(key, at)
    const updates = [...latest].map(([_id, contactedAt]) => ({
      updateOne: { filter: { _id }, update: { $max: { contactedAt }, $set: { importedAt } }, upsert: true },
    }))
    await this.database.run(() => this.contacted.bulkWrite(updates, { ordered: false }))
  }

  async remove(keys: readonly string[]): Promise<number> {
    const { deletedCount } = await this.database.run(() =>
      this.contacted.deleteMany({ _id: { $in: [...keys] } }),
    )
    return deletedCount
  }

  async findLatest(keys: readonly string[]): Promise<Map<string, Date>> {
    return new Map((await this.find(keys)).map(({ _id, contactedAt }) => [_id, contactedAt]))
  }

  async find(keys: readonly string[]): Promise<StoredContacted[]> {
    return findOfKeys(keys, ($in) => this.database.run(() => this.contacted.find({ _id: { $in } }).toArray()))
  }
}
