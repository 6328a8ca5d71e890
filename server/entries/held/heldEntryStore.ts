import { type Collection, mongo } from 'mongoose'
import type { EntryOutcome, EntryReason } from '../../../shared/contract/entries'
import type { Database } from '../../database/connect'
import { insertMissing } from '../../database/insertMissing'
import type { Due } from '../pendingStore'
import type { Plan } from '../plan'
import type { StoredEntry } from '../store'

/** What a reading needs of an entry, without its bytes. */
export type HeldRow = StoredEntry & { plan?: Plan; due?: Due }

type HeldDocument = HeldRow & { bytes: mongo.Binary; finishedAt?: Date }
type LookUp = { _id: string; entryId: string }

/** What a removed entry says of its way. */
const REMOVED_STEP = { stage: 'filter', result: 'stopped', reason: 'Deleted for privacy.' } as const
const ENDED: EntryOutcome[] = ['lead', 'skipped', 'failed']
const AT_ONCE = 200

/** Entries as far as they are about somebody. */
export class HeldEntryStore {
  private readonly entries: Collection<HeldDocument>
  private readonly lookUps: Collection<LookUp>
  private readonly arrivals: Collection<{ _id: string; at: Date }>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<HeldDocument>('entries')
    this.lookUps = database.connection.collection<LookUp>('entry_look_ups')
    this.arrivals = database.connection.collection<{ _id: string; at: Date }>('forgotten_arrivals')
  }

  /** In the order of their ids. */
  listBetween({ after, before }: { after: string; before: string }, limit: number): Promise<HeldRow[]> {
    return this.database.run(() =>
      this.entries
        .find({ _id: { $gt: after, $lt: before } })
        .project<HeldRow>({ bytes: 0 })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  async findNewestId(): Promise<string | null> {
    const found = await this.database.run(() =>
      this.entries.findOne({}, { projection: { _id: 1 }, sort: { _id: -1 } }),
    )
    return found?._id ?? null
  }

  async findMany(entryIds: readonly string[]): Promise<(HeldRow & { bytes: Buffer })[]> {
    if (entryIds.length === 0) return []
    const found = await this.database.run(() => this.entries.find({ _id: { $in: [...entryIds] } }).toArray())
    return found.map((entry) => ({ ...entry, bytes: Buffer.from(entry.bytes.buffer) }))
  }

  /** Those whose plans are stored and not yet carried out. */
  listPlanned(): Promise<(Pick<HeldRow, '_id' | 'signalId'> & { plan: Plan })[]> {
    return this.database.run(() =>
      this.entries
        .find({ due: { $in: ['plan', 'writing'] } })
        .project<Pick<HeldRow, '_id' | 'signalId'> & { plan: Plan }>({ signalId: 1, plan: 1 })
        .toArray(),
    )
  }

  /** The leads of a signal that are decided and may not be made yet; in data of before what was to be tried again has a plan too. */
  async listPlannedLeads(signalId: string): Promise<{ leadId: string; id: string; day: string }[]> {
    const found = await this.database.run(() =>
      this.entries
        .find({ signalId, due: { $in: ['plan', 'writing', 'retry'] }, plan: { $exists: true } })
        .project<{ plan: Plan }>({ plan: 1 })
        .toArray(),
    )
    return found.flatMap(({ plan: { userId: id, day, people } }) =>
      people.map(({ leadId }) => ({ leadId, id, day })),
    )
  }

  /** Takes away what entries say; whoever is dealing with one finds it gone. Gives how many were there. */
  async empty(entryIds: readonly string[], at: Date): Promise<number> {
    let emptied = 0
    for (let start = 0; start < entryIds.length; start += AT_ONCE) {
      emptied += await this.emptySlice(entryIds.slice(start, start + AT_ONCE), at)
    }
    return emptied
  }

  private async emptySlice(entryIds: string[], at: Date): Promise<number> {
    const still = { _id: { $in: entryIds }, bytesRemovedAt: { $exists: false } }
    const ended = { outcome: 'skipped' as const, leadIds: [], trace: [{ ...REMOVED_STEP, at }] }
    const updates = [
      // What was pending has an outcome now, of which somebody may wait to be told.
      {
        filter: { ...still, outcome: 'pending' as const },
        set: { ...ended, due: 'finished' as const, finishedAt: at },
      },
      { filter: { ...still, outcome: { $in: ENDED } }, set: ended },
      { filter: { ...still, outcome: 'test' as const }, set: { trace: [] } },
    ]
    let emptied = 0
    for (const { filter, set } of updates) {
      const update = { $set: { ...set, ...nothingOf(at) }, $unset: IN_HAND }
      const { modifiedCount } = await this.database.run(() => this.entries.updateMany(filter, update))
      emptied += modifiedCount
    }
    return emptied
  }

  async blank(entryId: string, change: { bytes?: Buffer; trace?: StoredEntry['trace'] }): Promise<void> {
    const { bytes, trace } = change
    const set = { ...(bytes && { bytes: new mongo.Binary(bytes) }), ...(trace && { trace }) }
    await this.database.run(() =>
      this.entries.updateOne({ _id: entryId, bytesRemovedAt: { $exists: false } }, { $set: set }),
    )
  }

  /** Has those decided anew whose plans are for, or name, somebody who is gone. */
  async replan(entryIds: readonly string[]): Promise<void> {
    await this.database.run(() =>
      this.entries.updateMany(
        { _id: { $in: [...entryIds] }, due: { $in: ['plan', 'writing'] } },
        {
          $set: { due: 'now', reason: null, trace: [] },
          $unset: { plan: 1, dealer: 1, retryAt: 1, leasedUntil: 1 },
        },
      ),
    )
    // In data of before what was to be tried again kept the plan that had failed.
    await this.database.run(() =>
      this.entries.updateMany(
        { _id: { $in: [...entryIds] }, due: { $in: ['now', 'retry'] } },
        { $unset: { plan: 1 } },
      ),
    )
  }

  listLookUps(after: string, limit: number): Promise<LookUp[]> {
    return this.database.run(() =>
      this.lookUps
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** Those of the entries that still say something. */
  async findFull(entryIds: readonly string[]): Promise<Set<string>> {
    const found = await this.database.run(() =>
      this.entries
        .find({ _id: { $in: [...new Set(entryIds)] }, bytesRemovedAt: { $exists: false } })
        .project<{ _id: string }>({ _id: 1 })
        .toArray(),
    )
    return new Set(found.map(({ _id }) => _id))
  }

  /** Entries that came about people who had been deleted before. */
  async noteArrivals(entryIds: readonly string[], at: Date): Promise<void> {
    await this.database.run(() =>
      insertMissing(
        this.arrivals,
        entryIds.map((_id) => ({ _id, at })),
      ),
    )
  }

  async listArrivals(before: Date, limit: number): Promise<string[]> {
    const found = await this.database.run(() =>
      this.arrivals
        .find({ at: { $lt: before } })
        .limit(limit)
        .toArray(),
    )
    return found.map(({ _id }) => _id)
  }

  async removeArrivals(entryIds: readonly string[]): Promise<void> {
    await this.database.run(() => this.arrivals.deleteMany({ _id: { $in: [...entryIds] } }))
  }

  async removeLookUps(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    await this.database.run(() => this.lookUps.deleteMany({ _id: { $in: [...ids] } }))
  }
}

const IN_HAND = {
  plan: 1,
  dealer: 1,
  attempts: 1,
  retryAt: 1,
  leasedUntil: 1,
  boundTo: 1,
  refusedBy: 1,
  waiting: 1,
  override: 1,
} as const

function nothingOf(bytesRemovedAt: Date) {
  return { reason: 'privacy' satisfies EntryReason, bytes: new mongo.Binary(Buffer.alloc(0)), bytesRemovedAt }
}
