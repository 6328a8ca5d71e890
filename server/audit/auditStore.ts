import type { Collection } from 'mongoose'
import { createIndexes } from '../database/createIndexes'
import type { Database } from '../database/connect'
import { removeInSlices } from '../database/removeInSlices'
import { idAtTime } from '../ids'

export type StoredAuditEvent = {
  _id: string
  at: Date
  actor: string | null
  via: string | null
  action: string
  object: string | null
  address: string
}

type Wanted = { actor?: string | undefined; action?: string | undefined }

const COLLECTION = 'audit_events'
const PURGE_SLICE = 500

export class AuditStore {
  private readonly events: Collection<StoredAuditEvent>

  constructor(private readonly database: Database) {
    this.events = database.connection.collection<StoredAuditEvent>(COLLECTION)
  }

  async prepare(): Promise<void> {
    await createIndexes(this.events, [{ key: { actor: 1, _id: 1 } }, { key: { action: 1, _id: 1 } }])
  }

  async add(event: StoredAuditEvent): Promise<void> {
    await this.database.run(() => this.events.insertOne(event))
  }

  list(
    { actor, action }: Wanted,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<StoredAuditEvent[]> {
    const filter = {
      ...(actor === undefined ? {} : { actor }),
      ...(action === undefined ? {} : { action }),
      ...(cursor === undefined ? {} : { _id: { $lt: cursor } }),
    }
    return this.database.run(() => this.events.find(filter).sort({ _id: -1 }).limit(limit).toArray())
  }

  /** In the order of their ids. */
  listBehind(after: string, limit: number): Promise<StoredAuditEvent[]> {
    return this.database.run(() =>
      this.events
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  async changeObject(eventId: string, object: string): Promise<void> {
    await this.database.run(() => this.events.updateOne({ _id: eventId }, { $set: { object } }))
  }

  async removeBefore(moment: Date): Promise<void> {
    const filter = { _id: { $lt: idAtTime('aud', moment.getTime()) } }
    await removeInSlices(this.database, { from: COLLECTION, filter, slice: PURGE_SLICE })
  }
}
