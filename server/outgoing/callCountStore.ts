import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

export type Spent = { calls: number; promptTokens: number; completionTokens: number }

/** What was asked of somebody outside on a day in UTC; `_id` is both. */
type CallCount = Spent & { _id: string; day: string }

const NOTHING: Spent = { calls: 0, promptTokens: 0, completionTokens: 0 }

/** How many calls cost money today: counted before each, so that whoever dies in one has paid for no more than he may. */
export class CallCountStore {
  private readonly counts: Collection<CallCount>

  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {
    this.counts = database.connection.collection<CallCount>('outside_calls')
  }

  /** Takes one of today's calls; false where none is left. */
  async reserve(place: string, callsPerDay: number): Promise<boolean> {
    const { _id, day } = this.today(place)
    await this.database.run(() => insertMissing(this.counts, [{ _id, day, ...NOTHING }]))
    const { matchedCount } = await this.database.run(() =>
      this.counts.updateOne({ _id, calls: { $lt: callsPerDay } }, { $inc: { calls: 1 } }),
    )
    return matchedCount === 1
  }

  async note(place: string, tokens: Omit<Spent, 'calls'>): Promise<void> {
    const { _id } = this.today(place)
    await this.database.run(() => this.counts.updateOne({ _id }, { $inc: tokens }))
  }

  async find(place: string): Promise<Spent> {
    const found = await this.database.run(() => this.counts.findOne({ _id: this.today(place)._id }))
    const { calls, promptTokens, completionTokens } = found ?? NOTHING
    return { calls, promptTokens, completionTokens }
  }

  async removeBefore(moment: Date): Promise<void> {
    await this.database.run(() => this.counts.deleteMany({ day: { $lt: dayOf(moment) } }))
  }

  private today(place: string): { _id: string; day: string } {
    const day = dayOf(this.now())
    return { _id: `${place}|${day}`, day }
  }
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
