import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import type { Due } from './pendingStore'
import type { StoredEntry } from './store'

/** An entry that has come to its outcome. */
export type FinishedEntry = Pick<StoredEntry, '_id' | 'signalId' | 'mode'> & { finishedAt: Date }

type OutcomeDocument = FinishedEntry & { due?: Due }

const PROJECTION = { _id: 1, signalId: 1, mode: 1, finishedAt: 1 } as const

/** The part of the entries that is over, as long as that is yet to be told. */
export class OutcomeStore {
  private readonly entries: Collection<OutcomeDocument>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<OutcomeDocument>('entries')
  }

  listFinished(limit: number): Promise<FinishedEntry[]> {
    return this.database.run(() =>
      this.entries.find({ due: 'finished' }, { projection: PROJECTION, limit }).toArray(),
    )
  }

  /** The entry of that id where its outcome is yet to be told. */
  findFinished(entryId: string): Promise<FinishedEntry[]> {
    return this.database.run(() =>
      this.entries.find({ _id: entryId, due: 'finished' }, { projection: PROJECTION }).toArray(),
    )
  }

  /** But for what has come to another outcome since. */
  async markTold(told: readonly FinishedEntry[]): Promise<void> {
    if (told.length === 0) return
    const latest = new Date(Math.max(...told.map(({ finishedAt }) => finishedAt.getTime())))
    const filter = { _id: { $in: told.map(({ _id }) => _id) }, finishedAt: { $lte: latest } }
    await this.database.run(() =>
      this.entries.updateMany({ ...filter, due: 'finished' }, { $unset: { due: 1 } }),
    )
  }
}
