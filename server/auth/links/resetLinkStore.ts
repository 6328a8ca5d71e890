import type { Collection } from 'mongoose'
import type { Database } from '../../database/connect'
import { removeInSlices } from '../../database/removeInSlices'

/** `_id` is the hash of the token in the link. */
export type StoredResetLink = { _id: string; userId: string; expiresAt: Date }

const COLLECTION = 'reset_links'
const PURGE_SLICE = 500

export class ResetLinkStore {
  private readonly links: Collection<StoredResetLink>

  constructor(private readonly database: Database) {
    this.links = database.connection.collection<StoredResetLink>(COLLECTION)
  }

  /** One for each user: the one before ends. */
  async put(link: StoredResetLink): Promise<void> {
    await this.removeOf(link.userId)
    await this.database.run(() => this.links.insertOne(link))
  }

  find(hash: string, at: Date): Promise<StoredResetLink | null> {
    return this.database.run(() => this.links.findOne({ _id: hash, expiresAt: { $gt: at } }))
  }

  async remove(hash: string): Promise<void> {
    await this.database.run(() => this.links.deleteOne({ _id: hash }))
  }

  async removeOf(userId: string): Promise<void> {
    await this.database.run(() => this.links.deleteMany({ userId }))
  }

  async removeExpired(at: Date): Promise<void> {
    const filter = { expiresAt: { $lte: at } }
    await removeInSlices(this.database, { from: COLLECTION, filter, slice: PURGE_SLICE })
  }
}
