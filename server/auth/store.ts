import { type Connection, Schema } from 'mongoose'
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
  timeZone: string
  dailyLeadLimit: number
  createdAt: Date
}

/** A key is found by its hash; the key itself is kept nowhere. */
export type StoredApiKey = {
  _id: string
  hash: string
  name: string
  scopes: Scope[]
  userId: string
  createdAt: Date
}

const userSchema = new Schema<StoredUser>(
  {
    _id: String,
    name: String,
    email: String,
    role: String,
    timeZone: String,
    dailyLeadLimit: Number,
    createdAt: Date,
  },
  { collection: 'users', versionKey: false, strict: 'throw' },
)
const apiKeySchema = new Schema<StoredApiKey>(
  { _id: String, hash: String, name: String, scopes: [String], userId: String, createdAt: Date },
  { collection: 'api_keys', versionKey: false, strict: 'throw' },
)

const openUsers = (connection: Connection) => connection.model('User', userSchema)
const openApiKeys = (connection: Connection) => connection.model('ApiKey', apiKeySchema)

export class AuthStore {
  private readonly users: ReturnType<typeof openUsers>
  private readonly apiKeys: ReturnType<typeof openApiKeys>

  constructor(private readonly database: Database) {
    this.users = openUsers(database.connection)
    this.apiKeys = openApiKeys(database.connection)
  }

  async prepare(): Promise<void> {
    await this.apiKeys.collection.createIndexes([{ key: { hash: 1 }, unique: true }])
  }

  /** Data of before users had roles: the only user there was is the owner. */
  async addRoles(): Promise<void> {
    await this.database.run(() =>
      this.users.updateMany({ role: { $exists: false } }, { $set: { role: 'owner' } }).exec(),
    )
  }

  findUser(userId: string): Promise<StoredUser | null> {
    return this.database.run(() => this.users.findById(userId).lean().exec())
  }

  /** Leaves a user who is there already as he is, also when several servers start at once. */
  async ensureUser(user: StoredUser): Promise<void> {
    const users = this.database.connection.collection<StoredUser>('users')
    await this.database.run(() => insertMissing(users, [user]))
  }

  findKeyByHash(hash: string): Promise<StoredApiKey | null> {
    return this.database.run(() => this.apiKeys.findOne({ hash }).lean().exec())
  }

  /** One key for each `_id`: a new key under the same id ends the old one. */
  async putKey({ _id, ...key }: StoredApiKey): Promise<void> {
    await this.database.run(() =>
      repeatUpsert(() => this.apiKeys.updateOne({ _id }, { $set: key }, { upsert: true }).exec()),
    )
  }

  /** Ends every key that a start has made or taken from the settings, but the one of that id. */
  async removeStartKeysBut(keyId: string): Promise<void> {
    const ofStarts = { $or: [{ _id: 'key_settings' }, { _id: { $gte: 'key_file_', $lt: 'key_file`' } }] }
    await this.database.run(() =>
      this.apiKeys.deleteMany({ $and: [ofStarts, { _id: { $ne: keyId } }] }).exec(),
    )
  }
}
