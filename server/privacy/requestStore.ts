import type { Collection } from 'mongoose'
import type { PrivacyPart } from '../../shared/contract/privacy'
import type { Database } from '../database/connect'

export type StoredPart = {
  part: PrivacyPart
  isLookedUp: boolean
  isRead: boolean
  /** Up to where all was read. */
  after: string | null
  removed: number
}

/** A wish to be deleted. `sealed` tells who it is about until it is done, and then goes. */
export type StoredRequest = {
  _id: string
  requestedAt: Date
  requestedBy: string
  /** Up to when what is stored is read; absent in wishes that an earlier version noted. */
  readUntil?: Date
  sealed: string | null
  parts: StoredPart[]
  isRunning: boolean
  finishedAt: Date | null
}

export class RequestStore {
  private readonly requests: Collection<StoredRequest>

  constructor(private readonly database: Database) {
    this.requests = database.connection.collection<StoredRequest>('privacy_requests')
  }

  async create(request: StoredRequest): Promise<void> {
    await this.database.run(() => this.requests.insertOne(request))
  }

  list({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<StoredRequest[]> {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    return this.database.run(() => this.requests.find(older).sort({ _id: -1 }).limit(limit).toArray())
  }

  /** Those that are not done, oldest first. They are few for ever, so they need no index. */
  listRunning(): Promise<StoredRequest[]> {
    return this.database.run(() => this.requests.find({ isRunning: true }).sort({ _id: 1 }).toArray())
  }

  findRunning(requestId: string): Promise<StoredRequest | null> {
    return this.database.run(() => this.requests.findOne({ _id: requestId, isRunning: true }))
  }

  async note(
    requestId: string,
    change: Partial<Pick<StoredRequest, 'parts' | 'sealed' | 'isRunning' | 'finishedAt'>>,
  ): Promise<void> {
    await this.database.run(() => this.requests.updateOne({ _id: requestId }, { $set: change }))
  }
}
