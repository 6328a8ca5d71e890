import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { findOfKeys } from '../database/findOfKeys'
import { insertMissing } from '../database/insertMissing'
import { removeInSlices } from '../database/removeInSlices'

/** `key` is what it is looked up by: one exclusion for each. */
export type StoredExclusion = {
  _id: string
  key: string
  email: string | null
  domain: string | null
  linkedinUrl: string | null
  reason: string | null
  /** By which import; absent where it came by none, and in data of before. */
  importId?: string
  createdAt: Date
}

const COLLECTION = 'exclusions'
const UNDONE_AT_ONCE = 500

export class ExclusionStore {
  private readonly exclusions: Collection<StoredExclusion>

  constructor(private readonly database: Database) {
    this.exclusions = database.connection.collection<StoredExclusion>(COLLECTION)
  }

  async prepare(): Promise<void> {
    await createIndexes(this.exclusions, [{ key: { key: 1 }, unique: true }, { key: { importId: 1 } }])
  }

  /** Those whose key is there already stay as they are; gives these keys. */
  async add(exclusions: StoredExclusion[]): Promise<string[]> {
    const taken = await this.database.run(() => insertMissing(this.exclusions, exclusions))
    return taken.flatMap((place) => exclusions[place]?.key ?? [])
  }

  /** What another import names too, or somebody, is taken back with none. */
  async detachFromImports(keys: readonly string[], importId?: string): Promise<void> {
    if (keys.length === 0) return
    await this.database.run(() =>
      this.exclusions.updateMany(
        {
          key: { $in: [...keys] },
          importId: { $exists: true, ...(importId === undefined ? {} : { $ne: importId }) },
        },
        { $unset: { importId: 1 } },
      ),
    )
  }

  /** Those of the keys that are excluded. */
  async findByKeys(keys: readonly string[]): Promise<Map<string, StoredExclusion>> {
    const found = await findOfKeys(keys, ($in) =>
      this.database.run(() => this.exclusions.find({ key: { $in } }).toArray()),
    )
    return new Map(found.map((exclusion) => [exclusion.key, exclusion]))
  }

  list({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<StoredExclusion[]> {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    return this.database.run(() => this.exclusions.find(older).sort({ _id: -1 }).limit(limit).toArray())
  }

  /** In the order of their ids. */
  listBehind(after: string, limit: number): Promise<StoredExclusion[]> {
    return this.database.run(() =>
      this.exclusions
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  async changeReason(exclusionId: string, reason: string): Promise<void> {
    await this.database.run(() => this.exclusions.updateOne({ _id: exclusionId }, { $set: { reason } }))
  }

  async removeByKeys(keys: readonly string[]): Promise<number> {
    const { deletedCount } = await this.database.run(() =>
      this.exclusions.deleteMany({ key: { $in: [...keys] } }),
    )
    return deletedCount
  }

  /** Takes an import back; says how many it had brought. */
  undoImport(importId: string): Promise<number> {
    return removeInSlices(this.database, { from: COLLECTION, filter: { importId }, slice: UNDONE_AT_ONCE })
  }

  async remove(exclusionId: string): Promise<boolean> {
    const { deletedCount } = await this.database.run(() => this.exclusions.deleteOne({ _id: exclusionId }))
    return deletedCount > 0
  }
}
