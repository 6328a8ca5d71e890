import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

/** A deleted signal of which something may still be left. */
type RemovalDocument = { _id: string; requestedAt: Date }

export class RemovalStore {
  private readonly removals: Collection<RemovalDocument>

  constructor(private readonly database: Database) {
    this.removals = database.connection.collection<RemovalDocument>('signal_removals')
  }

  async begin(signalId: string, requestedAt: Date): Promise<void> {
    await this.database.run(() => insertMissing(this.removals, [{ _id: signalId, requestedAt }]))
  }

  async list(): Promise<{ signalId: string; requestedAt: Date }[]> {
    const rows = await this.database.run(() => this.removals.find().toArray())
    return rows.map(({ _id, requestedAt }) => ({ signalId: _id, requestedAt }))
  }

  async end(signalId: string): Promise<void> {
    await this.database.run(() => this.removals.deleteOne({ _id: signalId }))
  }
}
