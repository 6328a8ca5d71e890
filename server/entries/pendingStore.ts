import type { Collection, mongo } from 'mongoose'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import {
  type Again,
  failing,
  type Failure,
  planning,
  type PlanToStore,
  replayable,
  retrying,
  type SettledEntry,
  settlement,
  type Waiting,
} from './pendingUpdates'
import type { Plan } from './plan'
import { type IdRange, whereBetween } from './signalsWith'
import type { StoredEntry } from './store'
import { whereMayGo, type WhoHasPlaces } from './whereMayGo'
import { readWithinBytes } from './withinBytes'

/**
 * Where a pending entry is, as the table in docs/architecture.md says; `finished`: it is over, which is yet to be told. Kept apart
 * from the reason, so that what cannot go on yet is never read.
 */
export type Due = 'now' | 'limit' | 'retry' | 'dealing' | 'plan' | 'writing' | 'fetch' | 'finished'

/** A pending entry without its bytes; `plan` is what was decided and not yet carried out. */
export type PendingRow = Pick<StoredEntry, '_id' | 'signalId' | 'receivedAt' | 'size' | 'contentType'> & {
  plan: Plan | null
  trace: StoredEntry['trace']
  leadIds: string[]
  boundTo: string | null
  override: string[]
  attempts: number
  waiting: Waiting | null
  retryAt?: Date | undefined
  dealer?: string | undefined
}

type PendingDocument = StoredEntry &
  Partial<Omit<PendingRow, keyof StoredEntry>> & {
    bytes: mongo.Binary
    due?: Due
    finishedAt?: Date
    leasedUntil?: Date
    isAwaited?: true
    /** Of what waits for a place: the recipients who dismissed it, or whom it is about; absent where nobody did. */
    refusedBy?: string[]
  }

/** What an entry had come to. */
export type Former = Pick<StoredEntry, 'signalId' | 'outcome' | 'reason'> & { finishedAt?: Date }

export type Settling = {
  at: Date
  /** Whether a hook waits for what has ended. */
  isAwaited: boolean
  /** Done before that is written of which a hook that came meanwhile waits. */
  tell: (settled: SettledEntry[]) => Promise<void>
}

/** Without what only those may get who are full. */
type Page = Partial<IdRange> & { limit: number; places?: WhoHasPlaces | undefined }

const WAITING: Due[] = ['now', 'limit', 'fetch']
/** A list is read no further than to an entry with which all of them hold so much. */
const LIST_BYTES_MAX = 8 * 1_048_576
const IN_HAND: Due[] = ['dealing', 'plan']
/** What waits for its turn has no plan; in data of before what had failed kept the one it could not be carried out by. */
export const STALE = { plan: 1 } as const

/** The part of the entries that is on its way to becoming leads. */
export class PendingStore {
  private readonly entries: Collection<PendingDocument>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<PendingDocument>('entries')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.entries, [{ key: { due: 1, signalId: 1, _id: 1 } }])
  }

  /** Oldest first, from behind an entry on. */
  list(
    signalId: string,
    due: 'now' | 'limit' | 'fetch',
    { limit, places, ...ids }: Page,
  ): Promise<PendingRow[]> {
    if (limit <= 0) return Promise.resolve([])
    const filter = { due, signalId, _id: whereBetween(ids), ...whereMayGo(places) }
    return this.listDue(filter, limit, { without: STALE, bytesMax: LIST_BYTES_MAX })
  }

  /** What dealers that died or failed have left in their hands. */
  listInHand(limit: number): Promise<PendingRow[]> {
    return this.listDue({ due: { $in: IN_HAND } }, limit)
  }

  /** Null where it is in somebody else's hands, or has ended. */
  async findOwn(entryId: string, dealer: string): Promise<PendingRow | null> {
    const [row] = await this.listDue(ownOrWaiting(entryId, dealer), 1)
    return row ?? null
  }

  private async listDue(
    filter: mongo.Filter<PendingDocument>,
    limit: number,
    { without = {}, bytesMax = Infinity }: { without?: { plan?: 1 }; bytesMax?: number } = {},
  ): Promise<PendingRow[]> {
    const leftOut = Object.fromEntries(['bytes', ...Object.keys(without)].map((name) => [name, 0]))
    const rows = await this.database.run(() =>
      readWithinBytes(
        this.entries.find(filter, { projection: leftOut }).sort({ _id: 1 }).limit(limit),
        bytesMax,
      ),
    )
    return rows.map(
      ({ plan = null, boundTo = null, override = [], attempts = 0, waiting = null, ...row }) => ({
        ...row,
        plan,
        boundTo,
        override,
        attempts,
        waiting,
      }),
    )
  }

  /** Takes entries that wait for a dealer, and gives the bytes of those he has. */
  async claim(entryIds: readonly string[], dealer: string): Promise<Map<string, Buffer>> {
    await this.take(entryIds, dealer)
    const _id = { $in: [...entryIds] }
    const taken = await this.database.run(() =>
      this.entries.find({ _id, dealer, due: 'dealing' }, { projection: { bytes: 1 } }).toArray(),
    )
    return new Map(taken.map((entry) => [entry._id, Buffer.from(entry.bytes.buffer)]))
  }

  /** From then on no other one's decisions about them count. */
  async take(entryIds: readonly string[], dealer: string): Promise<void> {
    await this.database.run(() =>
      this.entries.updateMany(
        { _id: { $in: [...entryIds] }, outcome: 'pending', due: { $in: WAITING } },
        { $set: { dealer, due: 'dealing' }, $unset: STALE },
      ),
    )
  }

  /**
   * Takes a planned entry over from a dealer who died, to carry its plan out. Counted before that, and put off for whoever
   * follows, so that a plan that kills its dealers uses its tries up.
   */
  async adopt(entryId: string, by: { dealer: string; retryAt: Date }): Promise<void> {
    await this.database.run(() =>
      this.entries.updateOne({ _id: entryId, due: 'plan' }, { $set: by, $inc: { attempts: 1 } }),
    )
  }

  /** Gives entries back of which nothing was decided. */
  async release(entryIds: readonly string[], dealer: string): Promise<void> {
    if (entryIds.length === 0) return
    await this.database.run(() =>
      this.entries.updateMany(
        { _id: { $in: [...entryIds] }, dealer, due: 'dealing' },
        { $set: { due: 'now' }, $unset: { dealer: 1 } },
      ),
    )
  }

  /** Stores decisions on the entries that still are the dealer's; gives the ids of those whose plans he carries out. */
  async storePlans(dealer: string, plans: readonly PlanToStore[]): Promise<Set<string>> {
    if (plans.length === 0) return new Set()
    const updates = plans.map((each) => ({
      updateOne: {
        filter: { _id: each.entryId, dealer, due: 'dealing' as const },
        update: planning(each),
      },
    }))
    const { matchedCount } = await this.database.run(() =>
      this.entries.bulkWrite(updates, { ordered: false }),
    )
    const toCarryOut = plans.filter(({ isToWrite }) => !isToWrite)
    if (matchedCount === plans.length) return new Set(toCarryOut.map(({ entryId }) => entryId))
    const _id = { $in: plans.map(({ entryId }) => entryId) }
    const taken = await this.database.run(() =>
      this.entries.find({ _id, dealer, due: 'plan' }, { projection: { _id: 1 } }).toArray(),
    )
    return new Set(taken.map((row) => row._id))
  }

  /** What becomes of the entries that are in hand now is told, also where whoever has them knows of no hook. */
  async markAwaited(): Promise<void> {
    const unmarked = { due: { $in: IN_HAND }, isAwaited: { $exists: false } }
    await this.database.run(() => this.entries.updateMany(unmarked, { $set: { isAwaited: true } }))
  }

  /** What became of entries: those that wait go on waiting for a place of the day. Gives those that were written. */
  async settle(
    dealer: string,
    settled: readonly SettledEntry[],
    { at, isAwaited, tell }: Settling,
  ): Promise<SettledEntry[]> {
    if (settled.length === 0) return []
    let written = await this.write(settled, {
      at,
      isAwaited,
      where: { dealer, isAwaited: { $exists: false } },
    })
    if (written < settled.length) {
      const marked = await this.listMarked(dealer, settled)
      await tell(marked)
      written += await this.write(marked, { at, isAwaited: true, where: { dealer } })
    }
    return written === settled.length ? [...settled] : this.listSettled(settled, at)
  }

  private async write(
    settled: readonly SettledEntry[],
    { where, ...settling }: Pick<Settling, 'at' | 'isAwaited'> & { where: mongo.Filter<PendingDocument> },
  ): Promise<number> {
    if (settled.length === 0) return 0
    const updates = settled.map((each) => ({
      updateOne: { filter: { ...where, _id: each.entryId }, update: settlement(each, settling) },
    }))
    const { matchedCount } = await this.database.run(() =>
      this.entries.bulkWrite(updates, { ordered: false }),
    )
    return matchedCount
  }

  private async listMarked(dealer: string, settled: readonly SettledEntry[]): Promise<SettledEntry[]> {
    const _id = { $in: settled.map(({ entryId }) => entryId) }
    const found = await this.database.run(() =>
      this.entries.find({ _id, dealer, isAwaited: true }, { projection: { _id: 1 } }).toArray(),
    )
    const marked = new Set(found.map((row) => row._id))
    return settled.filter(({ entryId }) => marked.has(entryId))
  }

  /** Those that were this dealer's; another may have taken some since, or a deletion. */
  private async listSettled(settled: readonly SettledEntry[], at: Date): Promise<SettledEntry[]> {
    const _id = { $in: settled.map(({ entryId }) => entryId) }
    const found = await this.database.run(() =>
      this.entries
        .find({ _id })
        .project<Pick<PendingDocument, '_id' | 'leadIds' | 'finishedAt'>>({ leadIds: 1, finishedAt: 1 })
        .toArray(),
    )
    const rows = new Map(found.map((row) => [row._id, row]))
    return settled.filter(({ entryId, outcome, leadIds }) => {
      const row = rows.get(entryId)
      return outcome === 'pending'
        ? leadIds.every((id) => row?.leadIds.includes(id) === true)
        : row?.finishedAt?.getTime() === at.getTime()
    })
  }

  /** After a failure: another try later, or the end. What is planned stays so, and what another dealer has taken too. */
  async fail(
    { _id, attempts, trace }: Pick<PendingRow, '_id' | 'attempts' | 'trace'>,
    next: Again | Failure,
    failedFor: string,
  ): Promise<boolean> {
    const isOurs = ownOrWaiting(_id, failedFor)
    if ('retryAt' in next) {
      const again = { ...next, attempts: attempts + 1 }
      // By what is stored: a plan may have come or gone since whoever fails had read the entry.
      const planned = { filter: { ...isOurs, due: 'plan' as const }, update: retrying('plan', again) }
      const others = {
        filter: { ...isOurs, due: { $ne: 'plan' as const } },
        update: retrying('retry', again),
      }
      const updates = [{ updateOne: planned }, { updateOne: others }]
      const { matchedCount } = await this.database.run(() => this.entries.bulkWrite(updates))
      return matchedCount > 0
    }
    const { matchedCount } = await this.database.run(() =>
      this.entries.updateOne(isOurs, failing(trace, next)),
    )
    return matchedCount > 0
  }

  /**
   * An entry that has ended, which is told, waits for its turn again; with what it had come to, and when. Null where it does
   * not, or nothing is left of it.
   */
  async replay(entryId: string, override: string[]): Promise<{ entry: StoredEntry; former: Former } | null> {
    const again = { outcome: 'pending' as const, reason: null, trace: [] }
    const before = await this.database.run(() =>
      this.entries.findOneAndUpdate(
        replayable(entryId),
        {
          $set: { ...again, due: 'now', override, attempts: 0 },
          // It waits from now on, for whoever gets it now.
          $unset: { waiting: 1, boundTo: 1, refusedBy: 1 },
        },
        { returnDocument: 'before', projection: { bytes: 0 } },
      ),
    )
    return before && { entry: { ...before, ...again }, former: before }
  }
}

/** A pending entry that is in a dealer's hands, or in nobody's. */
function ownOrWaiting(_id: string, dealer: string) {
  return { _id, outcome: 'pending' as const, $or: [{ dealer }, { due: { $in: WAITING } }] }
}
