import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'
import { removeInSlices } from '../database/removeInSlices'
import type { TeamDay } from './teamDay'

/** `_id` is the date, of UTC. Until `day` is there its holder is putting it together. Behind all dates: signals that are being removed. */
type StoredDay = { _id: string; holder: string; day?: TeamDay }

/** Comes behind every date. */
const REMOVING = 'removing '
const PURGE_SLICE = 500

/** Days that are over, put together once, so that whoever looks back a month need not have read each quarter of each signal. */
export class DayStore {
  private readonly days: Collection<StoredDay>

  constructor(private readonly database: Database) {
    this.days = database.connection.collection<StoredDay>('team_days')
  }

  find(date: string): Promise<TeamDay | null> {
    return this.database.run(async () => (await this.days.findOne({ _id: date }))?.day ?? null)
  }

  /** Those of the dates that are put together. */
  async findKnown(dates: readonly string[]): Promise<Set<string>> {
    const found = await this.database.run(() =>
      this.days
        .find({ _id: { $in: [...dates] }, day: { $exists: true } }, { projection: { _id: 1 } })
        .toArray(),
    )
    return new Set(found.map(({ _id }) => _id))
  }

  /** Before the quarters are read: whatever is counted for that day from now on is either read or takes this away. */
  async begin(date: string, holder: string): Promise<void> {
    await this.database.run(() => insertMissing(this.days, [{ _id: date, holder }]))
    await this.database.run(() =>
      this.days.updateOne({ _id: date, day: { $exists: false } }, { $set: { holder } }),
    )
  }

  async finish(date: string, holder: string, day: TeamDay): Promise<void> {
    await this.database.run(() =>
      this.days.updateOne({ _id: date, holder, day: { $exists: false } }, { $set: { day } }),
    )
  }

  /** Days for which something was counted since are put together anew. */
  async remove(dates: readonly string[]): Promise<void> {
    await this.database.run(() => this.days.deleteMany({ _id: { $in: [...dates] } }))
  }

  /** Before the signal's counts are removed, so that whoever follows one that was killed knows what is left to do. */
  async beginRemoving(signalId: string): Promise<void> {
    await this.database.run(() => insertMissing(this.days, [{ _id: `${REMOVING}${signalId}`, holder: '' }]))
  }

  async isRemoving(signalId: string): Promise<boolean> {
    const found = await this.database.run(() => this.days.findOne({ _id: `${REMOVING}${signalId}` }))
    return found !== null
  }

  /** Once its counts are gone: all days are put together anew without it. */
  async endRemoving(signalId: string): Promise<void> {
    await this.database.run(() => this.days.deleteMany({ _id: { $lt: REMOVING } }))
    await this.database.run(() => this.days.deleteOne({ _id: `${REMOVING}${signalId}` }))
  }

  async removeBefore(date: string): Promise<void> {
    const filter = { _id: { $lt: date } }
    await removeInSlices(this.database, { from: this.days.collectionName, filter, slice: PURGE_SLICE })
  }
}
