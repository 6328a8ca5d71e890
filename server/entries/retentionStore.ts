import { type Collection, mongo } from 'mongoose'
import type { Database } from '../database/connect'
import type { StoredEntry } from './store'

/** Where a round through all old entries is, and when the last one ended. */
export type Round = { _id: 'entries'; after: string; endedAt: Date | null }

export type OldRow = Pick<StoredEntry, '_id' | 'outcome' | 'bytesRemovedAt'>

type EntryDocument = StoredEntry & { bytes: mongo.Binary }

const FIRST: Round = { _id: 'entries', after: '', endedAt: null }

/** Entries as far as they are old. */
export class RetentionStore {
  private readonly entries: Collection<EntryDocument>
  private readonly rounds: Collection<Round>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<EntryDocument>('entries')
    this.rounds = database.connection.collection<Round>('retention_rounds')
  }

  async findRound(): Promise<Round> {
    return (await this.database.run(() => this.rounds.findOne({ _id: 'entries' }))) ?? FIRST
  }

  async noteRound({ _id, ...round }: Round): Promise<void> {
    await this.database.run(() => this.rounds.updateOne({ _id }, { $set: round }, { upsert: true }))
  }

  /** In the order of their ids. */
  list({ after, before }: { after: string; before: string }, limit: number): Promise<OldRow[]> {
    return this.database.run(() =>
      this.entries
        .find({ _id: { $gt: after, $lt: before } })
        .project<OldRow>({ outcome: 1, bytesRemovedAt: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  async remove(rows: readonly OldRow[]): Promise<void> {
    if (rows.length === 0) return
    const _id = { $in: rows.map((row) => row._id) }
    await this.database.run(() => this.entries.deleteMany({ _id }))
  }

  /** What became of them stays. */
  async removeBytes(rows: readonly OldRow[], at: Date): Promise<void> {
    if (rows.length === 0) return
    const filter = { _id: { $in: rows.map((row) => row._id) }, outcome: { $ne: 'pending' as const } }
    const bytes = new mongo.Binary(Buffer.alloc(0))
    await this.database.run(() => this.entries.updateMany(filter, { $set: { bytes, bytesRemovedAt: at } }))
  }
}
