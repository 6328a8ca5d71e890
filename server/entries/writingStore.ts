import type { Collection, mongo } from 'mongoose'
import type { Database } from '../database/connect'
import { type EntryLease, whereFree } from './leasedEntry'
import type { Due } from './pendingStore'
import type { Waiting } from './pendingUpdates'
import type { Plan } from './plan'
import type { StoredEntry } from './store'

/** An entry whose plan is stored and whose texts a model is to write. */
export type WritingRow = Pick<StoredEntry, '_id' | 'signalId' | 'trace'> & {
  plan: Plan
  attempts: number
  waiting: Waiting | null
}

/** What is decided of an entry and not carried out. */
type StoredPlan = { entryId: string; signalId: string; plan: Plan }

type WritingDocument = Omit<WritingRow, 'attempts' | 'waiting'> &
  Partial<Pick<WritingRow, 'attempts' | 'waiting'>> & { due?: Due; dealer?: string; leasedUntil?: Date }

const PROJECTION = { signalId: 1, trace: 1, plan: 1, attempts: 1, waiting: 1 }

function rowOf({ attempts = 0, waiting = null, ...row }: WritingDocument): WritingRow {
  return { ...row, attempts, waiting }
}

/** The part of the entries that waits for texts; each is under a lease of its own, so that many are written at once. */
export class WritingStore {
  private readonly entries: Collection<WritingDocument>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<WritingDocument>('entries')
  }

  /** Those that nobody is at. */
  async list(times: Omit<EntryLease, 'holder'>, limit: number): Promise<string[]> {
    const found = await this.database.run(() =>
      this.entries.find({ due: 'writing', ...whereFree(times) }, { projection: { _id: 1 }, limit }).toArray(),
    )
    return found.map(({ _id }) => _id)
  }

  /**
   * The entry as it is by now, with the tries of before: this one is counted before the work, so that an entry that kills
   * whoever writes uses them up. Null: another one has it.
   */
  async claim(entryId: string, { holder, ...times }: EntryLease): Promise<WritingRow | null> {
    const claimed = await this.database.run(() =>
      this.entries.findOneAndUpdate(
        { _id: entryId, due: 'writing', ...whereFree(times) },
        { $set: { dealer: holder, leasedUntil: times.until }, $inc: { attempts: 1 } },
        { returnDocument: 'before', projection: PROJECTION },
      ),
    )
    return claimed && rowOf(claimed)
  }

  /** Stores what is written so far; false where another one has taken the entry meanwhile. */
  async storeTexts(
    entryId: string,
    { holder, until, plan }: Pick<EntryLease, 'holder' | 'until'> & { plan: Plan },
  ): Promise<boolean> {
    const { matchedCount } = await this.database.run(() =>
      this.entries.updateOne(
        { _id: entryId, dealer: holder, due: 'writing' },
        { $set: { plan, leasedUntil: until } },
      ),
    )
    return matchedCount === 1
  }

  /** Leaves the entry to whoever comes next; nothing is held against it. */
  async release(entryId: string, holder: string): Promise<void> {
    await this.database.run(() =>
      this.entries.updateOne(
        { _id: entryId, dealer: holder, due: 'writing' },
        { $unset: { dealer: 1, leasedUntil: 1, attempts: 1 } },
      ),
    )
  }

  /** The plans for any of those people that still wait for their texts: they are as good as leads. */
  async listPlanned(keys: readonly string[]): Promise<StoredPlan[]> {
    // Mostly none waits, and the keys are many.
    const due = 'writing'
    const options = { projection: { _id: 1 } } as const
    if ((await this.database.run(() => this.entries.findOne({ due }, options))) === null) return []
    const $or = [
      { 'plan.people.keys': { $in: [...keys] } },
      // As those are that were stored before.
      { 'plan.people.keys': { $exists: false } },
    ]
    return this.listPlans({ due, $or })
  }

  /** All whose leads are not made yet, whoever is at them: their places are taken. */
  listUnmade(): Promise<StoredPlan[]> {
    return this.listPlans({ due: { $in: ['writing', 'plan'] } })
  }

  private async listPlans(filter: mongo.Filter<WritingDocument>): Promise<StoredPlan[]> {
    const found = await this.database.run(() =>
      this.entries.find(filter, { projection: { signalId: 1, plan: 1 } }).toArray(),
    )
    return found.map(({ _id: entryId, signalId, plan }) => ({ entryId, signalId, plan }))
  }
}
