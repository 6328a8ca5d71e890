import type { Collection } from 'mongoose'
import type { Role } from '../../shared/contract/me'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

export type StoredUser = {
  _id: string
  name: string
  email: string | null
  role: Role
  timeZone: string
  /** The zone before, which counts until its next midnight: a new zone gives no second day. */
  zoneBefore?: { timeZone: string; until: Date } | null
  dailyLeadLimit: number
  isActive?: boolean
  /** While what was theirs goes to others: to whom. */
  handingTo?: string | null
  /** How often that was begun again: whoever hands over ends only what he has begun. */
  handedAgain?: number
  createdAt: Date
}

export class UserStore {
  private readonly users: Collection<StoredUser>

  constructor(private readonly database: Database) {
    this.users = database.connection.collection<StoredUser>('users')
  }

  /** Those of the ids that there are, by their ids. */
  async find(userIds: readonly string[]): Promise<Map<string, StoredUser>> {
    if (userIds.length === 0) return new Map()
    const found = await this.database.run(() =>
      this.users.find({ _id: { $in: [...new Set(userIds)] } }).toArray(),
    )
    return new Map(found.map((user) => [user._id, user]))
  }

  async add(user: StoredUser): Promise<void> {
    await this.database.run(() => insertMissing(this.users, [user]))
  }

  findByEmail(email: string): Promise<StoredUser | null> {
    return this.database.run(() => this.users.findOne({ email }))
  }

  list({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<StoredUser[]> {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    return this.database.run(() => this.users.find(older).sort({ _id: -1 }).limit(limit).toArray())
  }

  listActive(): Promise<StoredUser[]> {
    return this.database.run(() => this.users.find({ isActive: { $ne: false } }).toArray())
  }

  /** Of all who are active, and nothing else of them. */
  async listEmails(): Promise<string[]> {
    const filter = { isActive: { $ne: false }, email: { $ne: null } }
    const found = await this.database.run(() =>
      this.users.find(filter, { projection: { _id: 0, email: 1 } }).toArray(),
    )
    return found.flatMap(({ email }) => (email === null ? [] : [email]))
  }

  /** Who was switched off by a process that ended before all was with others. */
  listHandingOver(): Promise<StoredUser[]> {
    return this.database.run(() => this.users.find({ isActive: false, handingTo: { $ne: null } }).toArray())
  }

  async beginHandOverAgain(userId: string, toUserId: string): Promise<void> {
    await this.database.run(() =>
      this.users.updateOne(
        { _id: userId, isActive: false },
        { $set: { handingTo: toUserId }, $inc: { handedAgain: 1 } },
      ),
    )
  }

  /** Unless it was begun again meanwhile, or the user was switched on. */
  async endHandOver({ _id, handingTo = null, handedAgain }: StoredUser): Promise<void> {
    const isSame = { handedAgain: handedAgain ?? { $exists: false } }
    await this.database.run(() =>
      this.users.updateOne({ _id, isActive: false, handingTo, ...isSame }, { $set: { handingTo: null } }),
    )
  }

  findActiveOwner(): Promise<StoredUser | null> {
    return this.database.run(() => this.users.findOne({ role: 'owner', isActive: { $ne: false } }))
  }

  /** An active one beside that user. */
  findOtherOwner(userId: string): Promise<StoredUser | null> {
    return this.database.run(() =>
      this.users.findOne({ _id: { $ne: userId }, role: 'owner', isActive: { $ne: false } }),
    )
  }

  change(userId: string, change: Partial<StoredUser>): Promise<StoredUser | null> {
    // Nothing to set is refused by some servers.
    if (Object.keys(change).length === 0) return this.database.run(() => this.users.findOne({ _id: userId }))
    return this.database.run(() =>
      this.users.findOneAndUpdate({ _id: userId }, { $set: change }, { returnDocument: 'after' }),
    )
  }
}
