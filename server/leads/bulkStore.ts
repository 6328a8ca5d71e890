import type { Collection, mongo } from 'mongoose'
import type { Database } from '../database/connect'
import { findOfKeys } from '../database/findOfKeys'
import { type StoredLead, withChangedAt } from './leadStore'

/** By what it is known which leads go along with one, and what is kept to take a change of it back. */
const HEAD = {
  userId: 1,
  entryId: 1,
  personKey: 1,
  emailKey: 1,
  companyId: 1,
  companyKey: 1,
  status: 1,
  dismissReason: 1,
  snoozedUntil: 1,
  approachedAt: 1,
  version: 1,
  updatedAt: 1,
  change: 1,
} as const
export type MoveHead = Pick<StoredLead, '_id' | keyof typeof HEAD>

const MOVING = { ...HEAD, signalId: 1, createdAt: 1, news: 1, history: 1 } as const
export type MovingLead = Pick<StoredLead, '_id' | keyof typeof MOVING>

export type SharedKey = 'entryId' | 'personKey' | 'emailKey' | 'companyId' | 'companyKey'

export type LeadUpdate = { lead: Pick<StoredLead, '_id' | 'version'>; change: Partial<StoredLead> }

const READ_AT_ONCE = 1_000

/** Leads of which tens of thousands may change at once: no texts of them, and many in one statement. */
export class LeadBulkStore {
  private readonly leads: Collection<StoredLead>

  constructor(private readonly database: Database) {
    this.leads = database.connection.collection<StoredLead>('leads')
  }

  /** Those with one of the keys under one of the names, each once. */
  async listSharing(names: readonly SharedKey[], keys: readonly string[]): Promise<MoveHead[]> {
    const found = new Map<string, MoveHead>()
    for (const name of names) {
      const leads = await findOfKeys(keys, ($in) => this.readAll({ [name]: { $in } }))
      for (const lead of leads) found.set(lead._id, lead)
    }
    return [...found.values()]
  }

  /** In parts, each of which takes no longer than an operation may. */
  private async readAll(filter: mongo.Filter<StoredLead>): Promise<MoveHead[]> {
    const cursor = this.leads.find(filter).project<MoveHead>(HEAD).batchSize(READ_AT_ONCE)
    const found: MoveHead[] = []
    try {
      while (await this.database.run(() => cursor.hasNext())) {
        for (const lead of cursor.readBufferedDocuments()) found.push(lead)
      }
    } finally {
      await cursor.close()
    }
    return found
  }

  async findMany(leadIds: readonly string[]): Promise<Map<string, MovingLead>> {
    const found = await this.database.run(() =>
      this.leads
        .find({ _id: { $in: [...leadIds] }, order: { $exists: true } })
        .project<MovingLead>(MOVING)
        .toArray(),
    )
    return new Map(found.map((lead) => [lead._id, lead]))
  }

  /** Writes onto those versions only. */
  async update(updates: readonly LeadUpdate[]): Promise<void> {
    if (updates.length === 0) return
    const statements = updates.map(({ lead: { _id, version }, change }) => ({
      updateOne: { filter: { _id, version }, update: { $set: withChangedAt(change), $inc: { version: 1 } } },
    }))
    await this.database.run(() => this.leads.bulkWrite(statements, { ordered: false }))
  }
}
