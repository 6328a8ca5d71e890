import type { Collection } from 'mongoose'
import type { Database } from '../../database/connect'
import { insertMissing } from '../../database/insertMissing'
import { hashToken } from '../../secrets/token'

export type Identity = { issuer: string; subject: string }
/** `_id` is the hash of issuer and subject: somebody's address may change, these do not. */
type StoredIdentity = { _id: string; userId: string; createdAt: Date }

export class IdentityStore {
  private readonly identities: Collection<StoredIdentity>

  constructor(private readonly database: Database) {
    this.identities = database.connection.collection<StoredIdentity>('identities')
  }

  async findUserId(identity: Identity): Promise<string | null> {
    const found = await this.database.run(() => this.identities.findOne({ _id: idOf(identity) }))
    return found?.userId ?? null
  }

  async link(identity: Identity, userId: string, createdAt: Date): Promise<void> {
    await this.database.run(() =>
      insertMissing(this.identities, [{ _id: idOf(identity), userId, createdAt }]),
    )
  }

  async removeOf(userId: string): Promise<void> {
    await this.database.run(() => this.identities.deleteMany({ userId }))
  }
}

function idOf({ issuer, subject }: Identity): string {
  return hashToken(`${issuer}\n${subject}`)
}
