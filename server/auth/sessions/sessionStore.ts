import type { Collection } from 'mongoose'
import type { Database } from '../../database/connect'
import { removeInSlices } from '../../database/removeInSlices'

/** A signed-in browser. Its cookie is kept nowhere but there; here is its hash. */
export type StoredSession = {
  _id: string
  hash: string
  userId: string
  device: string
  address: string
  createdAt: Date
  lastUsedAt: Date
  /** At the latest. */
  expiresAt: Date
  /** It holds with these passwords of its user only; absent in sessions that an earlier version opened. */
  passwordMarks?: string[]
}

const COLLECTION = 'sessions'
const PURGE_SLICE = 500

export class SessionStore {
  private readonly sessions: Collection<StoredSession>

  constructor(private readonly database: Database) {
    this.sessions = database.connection.collection<StoredSession>(COLLECTION)
  }

  async prepare(): Promise<void> {
    await this.sessions.createIndexes([{ key: { hash: 1 }, unique: true }, { key: { userId: 1 } }])
  }

  async add(session: StoredSession): Promise<void> {
    await this.database.run(() => this.sessions.insertOne(session))
  }

  findByHash(hash: string): Promise<StoredSession | null> {
    return this.database.run(() => this.sessions.findOne({ hash }))
  }

  /** Newest first. */
  listOf(userId: string, limit: number): Promise<StoredSession[]> {
    return this.database.run(() => this.sessions.find({ userId }).sort({ _id: -1 }).limit(limit).toArray())
  }

  async markUsed(sessionId: string, at: Date): Promise<void> {
    await this.database.run(() => this.sessions.updateOne({ _id: sessionId }, { $max: { lastUsedAt: at } }))
  }

  /** Lets it go on with these passwords too. */
  async addPasswordMarks(sessionId: string, marks: string[]): Promise<void> {
    await this.database.run(() =>
      this.sessions.updateOne({ _id: sessionId }, { $addToSet: { passwordMarks: { $each: marks } } }),
    )
  }

  /** Whether there was such a session of that user. */
  async remove(session: { _id: string; userId: string }): Promise<boolean> {
    const { deletedCount } = await this.database.run(() => this.sessions.deleteOne(session))
    return deletedCount === 1
  }

  /** Whether there was such a session. */
  async removeByHash(hash: string): Promise<boolean> {
    const { deletedCount } = await this.database.run(() => this.sessions.deleteOne({ hash }))
    return deletedCount === 1
  }

  /** All of a user's, but the one that is excepted. */
  async removeOf(userId: string, except?: string): Promise<void> {
    const others = except === undefined ? {} : { _id: { $ne: except } }
    await this.database.run(() => this.sessions.deleteMany({ userId, ...others }))
  }

  async removeExpired(at: Date): Promise<void> {
    await removeInSlices(this.database, {
      from: COLLECTION,
      filter: { expiresAt: { $lte: at } },
      slice: PURGE_SLICE,
    })
  }
}
