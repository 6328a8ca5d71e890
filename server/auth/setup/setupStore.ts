import type { Collection } from 'mongoose'
import type { Database } from '../../database/connect'
import { insertMissing } from '../../database/insertMissing'

/** The hash of a code that makes its holder the first owner. */
type SetupCode = { _id: string; createdAt: Date }

export class SetupStore {
  private readonly codes: Collection<SetupCode>

  constructor(private readonly database: Database) {
    this.codes = database.connection.collection<SetupCode>('setup_codes')
  }

  async add(code: SetupCode): Promise<void> {
    await this.database.run(() => insertMissing(this.codes, [code]))
  }

  async has(hash: string): Promise<boolean> {
    return (await this.database.run(() => this.codes.findOne({ _id: hash }))) !== null
  }

  async removeAll(): Promise<void> {
    await this.database.run(() => this.codes.deleteMany({}))
  }
}
