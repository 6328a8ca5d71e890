import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

type Progress = { _id: string; before: string | null }

const ID = 'nameKeys'
/** Sorts behind every id. */
const LAST_ID = '~'

/** How far the people of before have got the keys that their names are searched for by. */
export class NameKeyProgressStore {
  private readonly progress: Collection<Progress>

  constructor(private readonly database: Database) {
    this.progress = database.connection.collection<Progress>('directory_progress')
  }

  /** Whoever is older than this one is next; null where all have them. */
  async find(): Promise<string | null> {
    const found = await this.database.run(() => this.progress.findOne({ _id: ID }))
    return found === null ? LAST_ID : found.before
  }

  async note(before: string | null): Promise<void> {
    await this.database.run(() => insertMissing(this.progress, [{ _id: ID, before }]))
    await this.database.run(() => this.progress.updateOne({ _id: ID }, { $set: { before } }))
  }
}
