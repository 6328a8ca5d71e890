import type { Collection } from 'mongoose'
import type { Database } from '../../database/connect'
import { insertMissing } from '../../database/insertMissing'

/** Whose an address is; `_id` is the address, so that of several who want it at once one gets it. */
type StoredEmail = { _id: string; userId: string; claimedAt: Date }

export class EmailStore {
  private readonly emails: Collection<StoredEmail>

  constructor(private readonly database: Database) {
    this.emails = database.connection.collection<StoredEmail>('user_emails')
  }

  /** Gives it to that user unless somebody has it, and says whose it is now. */
  async claim(email: StoredEmail): Promise<StoredEmail> {
    await this.database.run(() => insertMissing(this.emails, [email]))
    return (await this.database.run(() => this.emails.findOne({ _id: email._id }))) ?? email
  }

  /** Takes it from whoever was given it and never used it; of several who try at once one does. */
  async takeOver({ _id, userId: before }: StoredEmail, { userId, claimedAt }: StoredEmail): Promise<boolean> {
    const { modifiedCount } = await this.database.run(() =>
      this.emails.updateOne({ _id, userId: before }, { $set: { userId, claimedAt } }),
    )
    return modifiedCount === 1
  }

  async release(email: string, userId: string): Promise<void> {
    await this.database.run(() => this.emails.deleteOne({ _id: email, userId }))
  }

  /** For data of before there were any. */
  async addMissing(emails: readonly StoredEmail[]): Promise<void> {
    if (emails.length > 0) await this.database.run(() => insertMissing(this.emails, emails))
  }
}
