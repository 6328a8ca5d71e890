import { type Collection, mongo } from 'mongoose'
import type { EntryMode, EntryOutcome, TraceStep } from '../../shared/contract/entries'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { insertEach } from '../database/insertEach'
import { removeInSlices } from '../database/removeInSlices'
import { idAtTime } from '../ids'
import { whereEntries, whereIds, type EntryFilter } from './entryFilter'
import { withinBytes } from './withinBytes'

/** An entry as it lies in the database; `bytes` are what arrived, after any Content-Encoding was undone. */
export type StoredEntry = {
  _id: string
  signalId: string
  mode: EntryMode
  receivedAt: Date
  size: number
  contentType: string | null
  outcome: EntryOutcome
  reason: string | null
  leadIds: string[]
  trace: (Omit<TraceStep, 'at'> & { at: Date })[]
  /** Of entries that were followed: whether anybody could be looked up by it. */
  isIdentified?: boolean
  /** Since when its bytes are gone, for privacy or because they are kept no longer. */
  bytesRemovedAt?: Date
}

export type StoredReceipt = Pick<StoredEntry, '_id' | 'mode' | 'receivedAt'>

/** What arrived, as it is handed over to be stored; the rest says where its way begins, unless it is given. */
export type NewEntry = Pick<StoredEntry, '_id' | 'signalId' | 'mode' | 'receivedAt' | 'contentType'> &
  Partial<StoredEntry> & { bytes: Buffer }

export type PageRequest = { limit: number; cursor?: string | undefined }

/** `isNew` until whoever follows the entries has seen it; `due` while it is on its way to leads. */
type EntryDocument = StoredEntry & { bytes: mongo.Binary; isNew?: true; due?: 'now' }

/** What one command writes: on a slow disk a batch of 8 MB takes longer than one operation may, and others wait for it. */
const INSERT_BYTES_MAX = 1_048_576

/** Fifty of the largest entries are as much as a statement can remove without holding others up. */
const PURGE_SLICE = 50

const RECENT_MAX = 100
type RecentEntry = Pick<StoredEntry, '_id' | 'signalId' | 'outcome'>

/** More than so many in a row are never emptied for the privacy of people. */
const AMONG_NEWEST = 500

/** The driver itself is used here, not models: a document object for each request would cost more than all the rest. */
export class EntryStore {
  private readonly entries: Collection<EntryDocument>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<EntryDocument>('entries')
  }

  /** Without the deadline of other operations: an index over millions of entries takes as long as it takes. */
  async prepare(): Promise<void> {
    await createIndexes(this.entries, [
      { key: { signalId: 1, _id: -1 } },
      { key: { signalId: 1, outcome: 1, _id: -1 } },
      { key: { signalId: 1, reason: 1, _id: -1 } },
      { key: { signalId: 1, isIdentified: 1, _id: -1 } },
    ])
  }

  /**
   * What is neither failed nor taken is on disk; a taken id was there already. Much is written in slices, each of which may
   * take as long as one operation; it throws where nothing is stored, so that nothing of it has to be told one by one.
   */
  async insert(entries: readonly NewEntry[]): Promise<{ failed: Map<string, unknown>; taken: string[] }> {
    const failed = new Map<string, unknown>()
    const taken: string[] = []
    for (let rest = entries.map(newDocument); rest.length > 0;) {
      const slice = withinBytes(rest, INSERT_BYTES_MAX)
      try {
        const inserted = await this.database.run(() => insertEach(this.entries, slice))
        const idOf = (index: number) => slice[index]?._id ?? ''
        for (const [index, each] of inserted.failed) failed.set(idOf(index), causeOf(each))
        taken.push(...inserted.taken.map(idOf))
      } catch (cause) {
        if (rest.length === entries.length) throw cause
        for (const { _id } of rest) failed.set(_id, cause)
        break
      }
      rest = rest.slice(slice.length)
    }
    return { failed, taken }
  }

  /** What the receipts of those entries said that are there. */
  async findReceipts(entryIds: string[]): Promise<Map<string, StoredReceipt>> {
    if (entryIds.length === 0) return new Map()
    const found = await this.database.run(() =>
      this.entries
        .find({ _id: { $in: entryIds } })
        .project<StoredReceipt>({ mode: 1, receivedAt: 1 })
        .toArray(),
    )
    return new Map(found.map((receipt) => [receipt._id, receipt]))
  }

  async findWithBytes(entryId: string): Promise<{ entry: StoredEntry; bytes: Buffer } | null> {
    const found = await this.database.run(() => this.entries.findOne({ _id: entryId }))
    return found && { entry: found, bytes: Buffer.from(found.bytes.buffer) }
  }

  /** The bytes of those entries that are there. */
  async findBytes(entryIds: string[]): Promise<Map<string, Buffer>> {
    const found = await this.database.run(() =>
      this.entries
        .find({ _id: { $in: entryIds } })
        .project<Pick<EntryDocument, '_id' | 'bytes'>>({ bytes: 1 })
        .toArray(),
    )
    return new Map(found.map(({ _id, bytes }) => [_id, Buffer.from(bytes.buffer)]))
  }

  /** Whether so many of a signal's newest live entries all name nobody; what is not looked at yet is left out. */
  async nameNobody(signalId: string, count: number): Promise<boolean> {
    const options = { projection: { _id: 1 }, sort: { _id: -1 } } as const
    const nobodys = await this.database.run(() =>
      this.entries
        .find({ signalId, isIdentified: false, mode: 'live' }, { ...options, limit: count })
        .toArray(),
    )
    const oldest = nobodys[count - 1]
    if (!oldest) return false
    const later = { signalId, isIdentified: true, mode: 'live' as const, _id: { $gt: oldest._id } }
    return (await this.database.run(() => this.entries.findOne(later, options))) === null
  }

  /** Of all signals, newest first: what was received since then, as far as a screen could show it, and those of the ids. */
  async listRecent(sinceMs: number, ids: readonly string[]): Promise<RecentEntry[]> {
    const list = (_id: mongo.Condition<string>) =>
      this.database.run(() =>
        this.entries
          .find({ _id })
          .project<RecentEntry>({ signalId: 1, outcome: 1 })
          .sort({ _id: -1 })
          .limit(RECENT_MAX)
          .toArray(),
      )
    const received = await list({ $gt: idAtTime('ent', sinceMs) })
    const older = ids.filter((id) => !received.some(({ _id }) => _id === id))
    return older.length === 0 ? received : [...received, ...(await list({ $in: older }))]
  }

  /** Those of the signal's entries that are among the ids, newest first. */
  async listByIds(
    signalId: string,
    { ids, filter, limit }: { ids: string[]; filter: EntryFilter; limit: number },
  ): Promise<StoredEntry[]> {
    if (ids.length === 0) return []
    return this.database.run(() =>
      this.entries
        .find({ _id: { $in: ids }, signalId, ...whereEntries(filter) })
        .project<StoredEntry>({ bytes: 0 })
        .sort({ _id: -1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** Newest first; ids sort by time, so the last id of a page is the cursor to the next. */
  list(signalId: string, filter: EntryFilter, { limit, cursor }: PageRequest): Promise<StoredEntry[]> {
    return this.database.run(() =>
      this.entries
        .find({ signalId, ...whereEntries(filter), ...whereIds(filter, cursor) })
        .project<StoredEntry>({ bytes: 0 })
        .sort({ _id: -1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** The signal's newest entry. */
  findLatest(signalId: string): Promise<Pick<StoredEntry, '_id' | 'receivedAt'> | null> {
    return this.database.run(() =>
      this.entries.findOne({ signalId }, { sort: { _id: -1 }, projection: { _id: 1, receivedAt: 1 } }),
    )
  }

  /** The newest of which the bytes are still kept. They go oldest first, so that it is among the newest or nowhere. */
  async findLatestWithBytes(signalId: string): Promise<Pick<StoredEntry, '_id'> | null> {
    const newest = await this.database.run(() =>
      this.entries
        .find({ signalId })
        .project<Pick<StoredEntry, '_id' | 'bytesRemovedAt'>>({ bytesRemovedAt: 1 })
        .sort({ _id: -1 })
        .limit(AMONG_NEWEST)
        .toArray(),
    )
    return newest.find(({ bytesRemovedAt }) => !bytesRemovedAt) ?? null
  }

  /** Removes the test entries beyond the newest `kept`; says how many, and the newest of them. */
  async trimTestEntries(signalId: string, kept: number): Promise<{ removed: number; lastId: string | null }> {
    const newest = await this.database.run(() =>
      this.entries
        .find({ signalId, outcome: 'test' }, { projection: { _id: 1 }, sort: { _id: -1 }, limit: kept + 1 })
        .toArray(),
    )
    const tooOld = newest[kept]
    if (!tooOld) return { removed: 0, lastId: null }
    const filter = { signalId, outcome: 'test', _id: { $lte: tooOld._id } }
    return { removed: await this.remove(filter), lastId: tooOld._id }
  }

  removeAllOf(signalId: string): Promise<number> {
    return this.remove({ signalId })
  }

  private remove(filter: mongo.Filter<{ _id: string }>): Promise<number> {
    return removeInSlices(this.database, { from: this.entries.collectionName, filter, slice: PURGE_SLICE })
  }
}

/** Where the way of an entry begins. With its id in front, or the database would copy it to bring it there. */
function newDocument({ _id, bytes, ...entry }: NewEntry): EntryDocument {
  return {
    _id,
    size: bytes.length,
    outcome: entry.mode === 'test' ? 'test' : 'pending',
    reason: null,
    leadIds: [],
    trace: [],
    ...entry,
    bytes: new mongo.Binary(bytes),
    isNew: true,
    ...(entry.mode === 'live' && entry.outcome === undefined ? { due: 'now' } : {}),
  }
}

/** What the driver gives for a single document is no error, and a log would show nothing of it. */
function causeOf({ code, errmsg }: mongo.WriteError): Error {
  return new Error(`${errmsg ?? 'The database gave no reason.'} (${code})`)
}
