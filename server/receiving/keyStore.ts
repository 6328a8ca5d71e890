import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertEach } from '../database/insertEach'

/** An Idempotency-Key by the hash of signal and key, with the first of the ids that it stands for. */
export type StoredKey = { _id: string; entryId: string; bodyHash: string; createdAt: Date }

export class KeyStore {
  private readonly keys: Collection<StoredKey>

  constructor(private readonly database: Database) {
    this.keys = database.connection.collection<StoredKey>('idempotency_keys')
  }

  async prepare(): Promise<void> {
    await this.keys.createIndexes([{ key: { createdAt: 1 } }])
  }

  /** Writes those keys that are new, and gives for each the document that is there now; none where it was refused. */
  async claim(keys: StoredKey[]): Promise<Map<string, StoredKey>> {
    await this.database.run(() => insertEach(this.keys, keys))
    const _id = { $in: keys.map((key) => key._id) }
    const holders = await this.database.run(() => this.keys.find({ _id }).toArray())
    return new Map(holders.map((holder) => [holder._id, holder]))
  }

  /** Gives the key another id, unless somebody else has done so since it was read. */
  async takeOver({ _id, entryId: from }: StoredKey, entryId: string): Promise<boolean> {
    const { modifiedCount } = await this.database.run(() =>
      this.keys.updateOne({ _id, entryId: from }, { $set: { entryId } }),
    )
    return modifiedCount === 1
  }

  async removeBefore(time: Date): Promise<number> {
    const { deletedCount } = await this.database.run(() => this.keys.deleteMany({ createdAt: { $lt: time } }))
    return deletedCount
  }
}
