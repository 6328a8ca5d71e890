import { type Collection, mongo } from 'mongoose'
import type { EntryMode, EntryOutcome, TraceStep } from '../../shared/contract/entry'
import type { Database } from '../database/connect'

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
}

/** With the bytes that arrived. */
export type NewEntry = StoredEntry & { bytes: Buffer }

export type EntryFilter = { mode?: EntryMode | undefined; outcome?: EntryOutcome | undefined }
export type PageRequest = { limit: number; cursor?: string | undefined }

type EntryDocument = StoredEntry & { bytes: mongo.Binary }

const LIVE_OUTCOMES: EntryOutcome[] = ['pending', 'lead', 'skipped', 'failed']
/** Fifty of the largest entries are as much as a statement can remove without holding others up. */
const PURGE_SLICE = 50

/** The driver itself is used here, not models: a document object for each request would cost more than all the rest. */
export class EntryStore {
  private readonly entries: Collection<EntryDocument>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<EntryDocument>('entries')
  }

  /** Without the deadline of other operations: an index over millions of entries takes as long as it takes. */
  async prepare(): Promise<void> {
    await this.entries.createIndexes([
      { key: { signalId: 1, _id: -1 } },
      { key: { signalId: 1, outcome: 1, _id: -1 } },
    ])
  }

  /** All in one commit. Gives those that could not be stored, by id, with the reason; the others are on disk. */
  async insert(entries: NewEntry[]): Promise<Map<string, unknown>> {
    if (entries.length === 0) return new Map()
    const documents = entries.map((entry) => ({ ...entry, bytes: new mongo.Binary(entry.bytes) }))
    try {
      await this.database.run(() => this.entries.insertMany(documents, { ordered: false }))
      return new Map()
    } catch (error) {
      if (!(error instanceof mongo.MongoBulkWriteError) || error.result.getWriteConcernError()) throw error
      return new Map([error.writeErrors].flat().map((failed) => [entries[failed.index]?._id ?? '', failed]))
    }
  }

  async findWithBytes(entryId: string): Promise<{ entry: StoredEntry; bytes: Buffer } | null> {
    const found = await this.database.run(() => this.entries.findOne({ _id: entryId }))
    return found && { entry: found, bytes: Buffer.from(found.bytes.buffer) }
  }

  /** Newest first; ids sort by time, so the last id of a page is the cursor to the next. */
  list(signalId: string, filter: EntryFilter, { limit, cursor }: PageRequest): Promise<StoredEntry[]> {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    return this.database.run(() =>
      this.entries
        .find({ signalId, ...whereOutcome(filter), ...older })
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

  /** Removes the test entries beyond the newest `kept`, and says how many. */
  async trimTestEntries(signalId: string, kept: number): Promise<number> {
    const newest = await this.database.run(() =>
      this.entries
        .find({ signalId, outcome: 'test' }, { projection: { _id: 1 }, sort: { _id: -1 }, limit: kept + 1 })
        .toArray(),
    )
    const tooOld = newest[kept]
    if (!tooOld) return 0
    return this.removeInSlices({ signalId, outcome: 'test', _id: { $lte: tooOld._id } })
  }

  removeAllOf(signalId: string): Promise<number> {
    return this.removeInSlices({ signalId })
  }

  /** In slices, so that no single statement holds the database for long. */
  private async removeInSlices(filter: mongo.Filter<EntryDocument>): Promise<number> {
    let removed = 0
    for (;;) {
      const slice = await this.database.run(() =>
        this.entries.find(filter, { projection: { _id: 1 }, limit: PURGE_SLICE }).toArray(),
      )
      if (slice.length === 0) return removed
      const _id = { $in: slice.map((each) => each._id) }
      removed += (await this.database.run(() => this.entries.deleteMany({ ...filter, _id }))).deletedCount
    }
  }
}

function whereOutcome({ mode, outcome }: EntryFilter): mongo.Filter<EntryDocument> {
  if (mode === undefined) return outcome === undefined ? {} : { outcome }
  const ofMode: EntryOutcome[] = mode === 'test' ? ['test'] : LIVE_OUTCOMES
  return { outcome: { $in: ofMode.filter((each) => outcome === undefined || each === outcome) } }
}
