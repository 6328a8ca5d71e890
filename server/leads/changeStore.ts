import type { Collection } from 'mongoose'
import type { DismissReason } from '../../shared/contract/leads'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'
import { CLOCKS_DIFFER_MS } from '../durations'
import type { StoredLead } from './leadStore'
import type { LeadState } from './moveLead'

export type Before = Pick<
  StoredLead,
  '_id' | 'status' | 'dismissReason' | 'snoozedUntil' | 'approachedAt'
> & {
  /** The version that the change made of it; another one means that somebody has changed it since. */
  versionAfter: number
}

export type After = LeadState & Pick<StoredLead, 'approachedAt'>

/** What leads were before, and in the same order what a change makes of each. */
export type ChangePart = { before: Before[]; after: After[] }

/** A change of leads, stored before it is applied, with the first part of it. */
export type StoredChange = ChangePart & {
  _id: string
  userId: string
  /**
   * By which whoever stores it knows it from one that was sent at the same time. Its parts lie under this where `alongId` is
   * absent, and in data of before, where this is absent too, under its own id.
   */
  partsId?: string
  /** Why it dismisses somebody, as long as the leads that go along are not listed. */
  along?: DismissReason
  /** Under which its parts lie, once whoever listed them has stored them. */
  alongId?: string
  /** By which what was asked for is known when it is asked again; absent in data of before. */
  asked?: string
  /** How many of the leads that were named took it, once it was applied; absent in data of before. */
  made?: number
  /** How many parts lie beside it; absent in data of before, where it is whole. */
  parts?: number
  /** Until all of it holds, or all of it is undone. */
  openSince?: Date
  /** When its undo was begun, by which what that has made of a lead is known. */
  undoneAt?: Date
  dismissals: { userId: string; key: string; leadId: string }[]
  undoUntil: Date
  createdAt: Date
}

/** `counted` says what of it has been counted: that it was made, or after that that it was undone. */
type StoredPart = ChangePart & { _id: string; createdAt: Date; counted?: Counted }
type Counted = 'made' | 'undone'

type Along = { first: ChangePart; parts: readonly ChangePart[]; alongId: string; openSince: Date }

type OpenTimes = { before: Date; at: Date }

function whereOpen({ before, at }: OpenTimes) {
  const latest = new Date(at.getTime() + CLOCKS_DIFFER_MS)
  return { $or: [{ openSince: { $lt: before } }, { openSince: { $gt: latest } }] }
}

export class ChangeStore {
  private readonly changes: Collection<StoredChange>
  private readonly parts: Collection<StoredPart>

  constructor(private readonly database: Database) {
    this.changes = database.connection.collection<StoredChange>('lead_changes')
    this.parts = database.connection.collection<StoredPart>('lead_change_parts')
  }

  async prepare(): Promise<void> {
    await this.changes.createIndexes([{ key: { createdAt: 1 } }, { key: { openSince: 1 } }])
    await this.parts.createIndexes([{ key: { createdAt: 1 } }])
  }

  /** Gives the one of its id that was stored first. */
  async create(change: StoredChange): Promise<StoredChange> {
    await this.database.run(() => insertMissing(this.changes, [change]))
    return (await this.find(change._id)) ?? change
  }

  /**
   * Stores which leads go along, the parts first, where nobody has done so yet. Gives the change as it is then, which has none
   * of them where its undo was begun.
   */
  async storeAlong(
    { _id, createdAt }: StoredChange,
    { first, parts, alongId, openSince }: Along,
  ): Promise<StoredChange | null> {
    for (const [nth, part] of parts.entries()) {
      const stored = { _id: partId({ _id, alongId }, nth), ...part, createdAt }
      await this.database.run(() => this.parts.insertOne(stored))
    }
    const unlisted = { _id, along: { $exists: true }, undoneAt: { $exists: false } }
    const change = {
      $set: { ...first, parts: parts.length, alongId, openSince },
      $unset: { along: 1 as const },
    }
    await this.database.run(() => this.changes.updateOne(unlisted, change))
    return this.find(_id)
  }

  async findPart(change: StoredChange, nth: number): Promise<ChangePart> {
    const part = await this.database.run(() => this.parts.findOne({ _id: partId(change, nth) }))
    return part ?? { before: [], after: [] }
  }

  /** True for one of all who apply or undo a part, however often and at whatever time: its decisions are counted once. */
  async mayCount(change: StoredChange, nth: number, counted: Counted): Promise<boolean> {
    const before = counted === 'made' ? { counted: { $exists: false } } : { counted: 'made' as const }
    const { matchedCount } = await this.database.run(() =>
      this.parts.updateOne({ _id: partId(change, nth), ...before }, { $set: { counted } }),
    )
    return matchedCount === 1
  }

  find(changeId: string): Promise<StoredChange | null> {
    return this.database.run(() => this.changes.findOne({ _id: changeId }))
  }

  findMany(changeIds: readonly string[]): Promise<StoredChange[]> {
    return this.database.run(() => this.changes.find({ _id: { $in: [...changeIds] } }).toArray())
  }

  /** Those that were begun before a moment, or later than can be, and not finished. */
  listOpen(times: OpenTimes, limit: number): Promise<StoredChange[]> {
    return this.database.run(() => this.changes.find(whereOpen(times)).limit(limit).toArray())
  }

  /** Of several who found it killed at the same time one finishes it. */
  async takeOver(changeId: string, times: OpenTimes): Promise<boolean> {
    const { matchedCount } = await this.database.run(() =>
      this.changes.updateOne({ _id: changeId, ...whereOpen(times) }, { $set: { openSince: times.at } }),
    )
    return matchedCount === 1
  }

  /** Has a change begin from other versions of its leads, unless its undo was begun. */
  async renew(changeId: string, renewed: ChangePart & { openSince: Date }): Promise<boolean> {
    const { matchedCount } = await this.database.run(() =>
      this.changes.updateOne({ _id: changeId, undoneAt: { $exists: false } }, { $set: renewed }),
    )
    return matchedCount === 1
  }

  /** Whoever looks for changes that were killed leaves this one alone for a while. */
  async noteProgress(changeId: string, at: Date): Promise<void> {
    await this.database.run(() => this.changes.updateOne({ _id: changeId }, { $set: { openSince: at } }))
  }

  /** From here on it is undone, also where whoever begins is killed. Begun a second time it was begun the first. */
  beginUndo(changeId: string, at: Date): Promise<StoredChange | null> {
    return this.database.run(() =>
      this.changes.findOneAndUpdate(
        { _id: changeId },
        { $min: { undoneAt: at }, $set: { openSince: at } },
        { returnDocument: 'after' },
      ),
    )
  }

  /** `made`: of a change that was applied, not undone. */
  async close(changeId: string, made?: number): Promise<void> {
    const update = { $unset: { openSince: 1 as const }, ...(made === undefined ? {} : { $max: { made } }) }
    await this.database.run(() => this.changes.updateOne({ _id: changeId }, update))
  }

  async remove(changeId: string): Promise<void> {
    await this.database.run(() => this.changes.deleteOne({ _id: changeId }))
  }

  async removeBefore(moment: Date): Promise<void> {
    await this.database.run(() => this.changes.deleteMany({ createdAt: { $lt: moment } }))
    await this.database.run(() => this.parts.deleteMany({ createdAt: { $lt: moment } }))
  }
}

type PartsOf = Pick<StoredChange, '_id' | 'partsId' | 'alongId'>

function partId({ _id, partsId = _id, alongId = partsId }: PartsOf, nth: number): string {
  return `${alongId}\t${nth}`
}
