import type { Collection } from 'mongoose'
import type { Scope } from '../../shared/contract/call'
import type { Role } from '../../shared/contract/me'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'
import { repeatUpsert } from '../database/repeatUpsert'

export type StoredUser = {
  _id: string
  name: string
  email: string | null
  role: Role
  /** The last invitation that gave a role. */
  byInvitation?: string
  timeZone: string
  /** The zone whose day is still counted, after a change. */
  zoneBefore?: { timeZone: string; until: Date } | null
  dailyLeadLimit: number
  isActive?: boolean
  /** Absent: somebody who cannot sign in. */
  password?: StoredPassword
  createdAt: Date
}

export type StoredPassword = {
  hash: string
  changedAt: Date
  /** The hash of the reset link that set it. */
  byLink?: string
}

/** A key is found by its hash; the key itself is kept nowhere. */
export type StoredApiKey = {
  _id: string
  hash: string
  name: string
  scopes: Scope[]
  userId: string
  createdAt: Date
  /** Absent on keys that an earlier version made, as is the next. */
  lastUsedAt?: Date | null
  expiresAt?: Date | null
}

/** What a new zone changes of a user; none, nothing. */
export type ZoneChange = (user: StoredUser, timeZone: string | undefined) => Partial<StoredUser>

type KeyPage = { limit: number; cursor?: string | undefined; userId?: string | undefined }

export class AuthStore {
  private readonly users: Collection<StoredUser>
  private readonly apiKeys: Collection<StoredApiKey>

  constructor(private readonly database: Database) {
    this.users = database.connection.collection<StoredUser>('users')
    this.apiKeys = database.connection.collection<StoredApiKey>('api_keys')
  }

  async prepare(): Promise<void> {
    await this.apiKeys.createIndexes([{ key: { hash: 1 }, unique: true }])
  }

  /** Data of before users had roles: the only user there was is the owner. */
  async addRoles(): Promise<void> {
    await this.database.run(() =>
      this.users.updateMany({ role: { $exists: false } }, { $set: { role: 'owner' } }),
    )
  }

  findUser(userId: string): Promise<StoredUser | null> {
    return this.database.run(() => this.users.findOne({ _id: userId }))
  }

  async listEmails(): Promise<{ email: string; userId: string }[]> {
    const found = await this.database.run(() =>
      this.users
        .find({ email: { $ne: null } }, { projection: { email: 1 } })
        .sort({ _id: 1 })
        .toArray(),
    )
    return found.flatMap(({ _id: userId, email }) => (email ? [{ email, userId }] : []))
  }

  findUserByEmail(email: string): Promise<StoredUser | null> {
    return this.database.run(() => this.users.findOne({ email }))
  }

  /** The addresses of those who manage the workspace. */
  async listOwnerEmails(): Promise<string[]> {
    const found = await this.database.run(() =>
      this.users.find({ role: 'owner', isActive: { $ne: false }, email: { $ne: null } }).toArray(),
    )
    return found.flatMap(({ email }) => email ?? [])
  }

  /** Somebody who can sign in and do everything. */
  async hasOwner(): Promise<boolean> {
    const owner = await this.database.run(() =>
      this.users.findOne(
        { role: 'owner', isActive: { $ne: false }, password: { $exists: true } },
        { projection: { _id: 1 } },
      ),
    )
    return owner !== null
  }

  /** Changes a user who has no password, mostly into somebody who can sign in by one; null where there is one already. */
  claimUser(userId: string, change: Partial<StoredUser>): Promise<StoredUser | null> {
    return this.database.run(() =>
      this.users.findOneAndUpdate(
        { _id: userId, password: { $exists: false } },
        { $set: change },
        { returnDocument: 'after' },
      ),
    )
  }

  /** Null where that invitation has given its role before. */
  giveRole(userId: string, given: { role: Role; byInvitation: string }): Promise<StoredUser | null> {
    return this.database.run(() =>
      this.users.findOneAndUpdate(
        { _id: userId, byInvitation: { $ne: given.byInvitation } },
        { $set: given },
        { returnDocument: 'after' },
      ),
    )
  }

  /** False where the password is no longer the one of that hash. */
  async replacePassword(userId: string, before: string, password: StoredPassword): Promise<boolean> {
    const { matchedCount } = await this.database.run(() =>
      this.users.updateOne({ _id: userId, 'password.hash': before }, { $set: { password } }),
    )
    return matchedCount === 1
  }

  /** False where that link has set a password already (of several who use it at once one does), or the user is switched off. */
  async resetPassword(userId: string, password: StoredPassword & { byLink: string }): Promise<boolean> {
    const { matchedCount } = await this.database.run(() =>
      this.users.updateOne(
        { _id: userId, isActive: { $ne: false }, 'password.byLink': { $ne: password.byLink } },
        { $set: { password } },
      ),
    )
    return matchedCount === 1
  }

  /** Leaves of a user who was switched off what others' work hangs on. */
  async emptyUser(userId: string): Promise<void> {
    const change = { $set: { name: 'Deleted user', email: null }, $unset: { password: 1 as const } }
    await this.database.run(() => this.users.updateOne({ _id: userId, isActive: false }, change))
  }

  /** The users of those ids. */
  findUsers(ids: readonly string[]): Promise<StoredUser[]> {
    return this.database.run(() => this.users.find({ _id: { $in: [...ids] } }).toArray())
  }

  /** Leaves a user who is there already as he is, also when several servers start at once. */
  async ensureUser(user: StoredUser): Promise<void> {
    await this.database.run(() => insertMissing(this.users, [user]))
  }

  /** Makes that user an owner where nobody is: two who demoted each other may both have been killed at it. */
  async ensureOwner(userId: string): Promise<void> {
    const owner = await this.database.run(() =>
      this.users.findOne({ role: 'owner', isActive: { $ne: false } }),
    )
    if (owner !== null) return
    await this.database.run(() =>
      this.users.updateOne({ _id: userId }, { $set: { role: 'owner', isActive: true } }),
    )
  }

  findKeyByHash(hash: string): Promise<StoredApiKey | null> {
    return this.database.run(() => this.apiKeys.findOne({ hash }))
  }

  findKey(keyId: string): Promise<StoredApiKey | null> {
    return this.database.run(() => this.apiKeys.findOne({ _id: keyId }))
  }

  /** Of one user or of all, newest first. */
  listKeys({ limit, cursor, userId }: KeyPage): Promise<StoredApiKey[]> {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    const theirs = userId === undefined ? {} : { userId }
    return this.database.run(() =>
      this.apiKeys
        .find({ ...older, ...theirs })
        .sort({ _id: -1 })
        .limit(limit)
        .toArray(),
    )
  }

  async removeKey(keyId: string): Promise<void> {
    await this.database.run(() => this.apiKeys.deleteOne({ _id: keyId }))
  }

  async removeKeysOf(userId: string): Promise<void> {
    await this.database.run(() => this.apiKeys.deleteMany({ userId }))
  }

  async markKeyUsed(keyId: string, at: Date): Promise<void> {
    await this.database.run(() => this.apiKeys.updateOne({ _id: keyId }, { $max: { lastUsedAt: at } }))
  }

  /** One key for each `_id`: a new key under the same id ends the old one. */
  async putKey({ _id, ...key }: StoredApiKey): Promise<void> {
    await this.database.run(() =>
      repeatUpsert(() => this.apiKeys.updateOne({ _id }, { $set: key }, { upsert: true })),
    )
  }

  /** Ends every key that a start has made or taken from the settings, but the one of that id. */
  async removeStartKeysBut(keyId: string): Promise<void> {
    const ofStarts = { $or: [{ _id: 'key_settings' }, { _id: { $gte: 'key_file_', $lt: 'key_file`' } }] }
    await this.database.run(() => this.apiKeys.deleteMany({ $and: [ofStarts, { _id: { $ne: keyId } }] }))
  }
}
