import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import type { Due } from './pendingStore'
import type { StoredEntry } from './store'

/** An entry that has come to its outcome. */
export type FinishedEntry = Pick<StoredEntry, '_id' | 'signalId' | 'mode'> & { finishedAt: Date }

type OutcomeDocument = FinishedEntry & { due?: Due }

/** The part of the entries that is over, as long as that is yet to be told. */
export class OutcomeStore {
  private readonly entries: Collection<OutcomeDocument>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<OutcomeDocument>('entries')
  }

  listFinished(limit: number): Promise<FinishedEntry[]> {
    const projection = { _id: 1, signalId: 1, mode: 1, finishedAt: 1 }
    return this.database.run(() => this.entries.find({ due: 'finished' }, { projection, limit }).toArray())
  }

  async markTold(entryIds: readonly string[]): Promise<void> {
    await this.database.run(() =>
      this.entries.updateMany({ _id: { $in: [...entryIds] }, due: 'finished' }, { $unset: { due: 1 } }),
    )
  }
}
