import type { Collection } from 'mongoose'
import type { Role } from '../../../shared/contract/me'
import type { Database } from '../../database/connect'
import { removeInSlices } from '../../database/removeInSlices'

export type StoredInvitation = {
  _id: string
  /** Of the token in its link. */
  hash: string
  email: string
  role: Role
  expiresAt: Date
}

/** Whom somebody becomes by it: the same each time, however often that is begun. */
export function userIdOf({ _id }: Pick<StoredInvitation, '_id'>): string {
  return _id.replace(/^inv_/, 'usr_')
}

const COLLECTION = 'invitations'
const PURGE_SLICE = 500

export class InvitationStore {
  private readonly invitations: Collection<StoredInvitation>

  constructor(private readonly database: Database) {
    this.invitations = database.connection.collection<StoredInvitation>(COLLECTION)
  }

  /** One for each address: the one before ends. */
  async put(invitation: StoredInvitation): Promise<void> {
    await this.database.run(() => this.invitations.deleteMany({ email: invitation.email }))
    await this.database.run(() => this.invitations.insertOne(invitation))
  }

  list({ at, limit, cursor }: { at: Date; limit: number; cursor?: string | undefined }) {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    return this.database.run(() =>
      this.invitations
        .find({ ...older, expiresAt: { $gt: at } })
        .sort({ _id: -1 })
        .limit(limit)
        .toArray(),
    )
  }

  find(hash: string, at: Date): Promise<StoredInvitation | null> {
    return this.database.run(() => this.invitations.findOne({ hash, expiresAt: { $gt: at } }))
  }

  findFor(email: string, at: Date): Promise<StoredInvitation | null> {
    return this.database.run(() => this.invitations.findOne({ email, expiresAt: { $gt: at } }))
  }

  /** Uses it up or withdraws it; whether it was there. */
  async take(invitationId: string): Promise<boolean> {
    const { deletedCount } = await this.database.run(() => this.invitations.deleteOne({ _id: invitationId }))
    return deletedCount === 1
  }

  async removeExpired(at: Date): Promise<void> {
    const filter = { expiresAt: { $lte: at } }
    await removeInSlices(this.database, { from: COLLECTION, filter, slice: PURGE_SLICE })
  }
}
