import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'
import { removeInSlices } from '../database/removeInSlices'

/** A user who had all leads of a day before noon; `_id` is both. */
type FullMorning = { _id: string; at: Date }
type UserDay = { id: string; day: string }

const COLLECTION = 'full_mornings'
const PURGE_SLICE = 500

export class FullMorningStore {
  private readonly mornings: Collection<FullMorning>

  constructor(private readonly database: Database) {
    this.mornings = database.connection.collection<FullMorning>(COLLECTION)
  }

  async add(days: readonly UserDay[], at: Date): Promise<void> {
    if (days.length === 0) return
    await this.database.run(() =>
      insertMissing(
        this.mornings,
        days.map((day) => ({ _id: idOf(day), at })),
      ),
    )
  }

  /** The ids of those that there were: `usr_…|2026-11-28`. */
  async find(days: readonly UserDay[]): Promise<Set<string>> {
    if (days.length === 0) return new Set()
    const found = await this.database.run(() =>
      this.mornings.find({ _id: { $in: days.map(idOf) } }, { projection: { _id: 1 } }).toArray(),
    )
    return new Set(found.map(({ _id }) => _id))
  }

  async removeBefore(moment: Date): Promise<void> {
    const filter = { at: { $lt: moment } }
    await removeInSlices(this.database, { from: COLLECTION, filter, slice: PURGE_SLICE })
  }
}

function idOf({ id, day }: UserDay): string {
  return `${id}|${day}`
}
