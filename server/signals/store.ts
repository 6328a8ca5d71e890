import type { Collection } from 'mongoose'
import type { Enrichment } from '../../shared/contract/enrichment'
import type { Mapping, SequenceSettings, SignalStatus } from '../../shared/contract/signals'
import type { FieldType, LeafValue, Segment } from '../../shared/fields/field'
import type { Slot, Target } from '../../shared/identifiers/slots'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { insertMissing } from '../database/insertMissing'
import type { MappedSignal } from '../payload/readEntry'

/** What a sample showed of a mapped path or context field: enough to offer it as an input without the sample. */
export type KnownField = {
  path: string
  segments: Segment[]
  label: string
  type: FieldType
  sample: LeafValue
}

/** A webhook token as it is kept: found by its hash, shown again by unsealing. */
export type CurrentToken = { hash: string; sealed: string }
export type OldToken = { hash: string; expiresAt: Date }

export type StoredSignal = {
  _id: string
  name: string
  label: string
  target: Target
  status: SignalStatus
  mapping: Mapping
  mappedBy: Partial<Record<Slot, 'auto' | 'user'>>
  contextFields: string[]
  contextFieldsBy: 'auto' | 'user'
  knownFields: KnownField[]
  prompt: string
  enrichment: Enrichment
  /** Absent in data of before there were any: the default. */
  sequences?: SequenceSettings
  /** Absent in data of before there were any: its owner alone. */
  recipients?: string[]
  /** More are turned away; null: no limit. */
  requestsPerMinute?: number | null
  /** While it is paused: since when; absent in data of before. */
  pausedAt?: Date | null
  /** How long it has been paused in all, the pause of now left out. */
  pausedMs?: number
  ownerId: string
  token: CurrentToken
  oldTokens: OldToken[]
  /** Counts the changes; a change is written only onto the version it was made from. */
  version: number
  createdAt: Date
  updatedAt: Date
  /** While entries are to be found by what a changed mapping makes of them. */
  toIndex?: ToIndex
}

/**
 * Entries that are to be indexed anew since a version of their signal: so many of those older than that one, or of all.
 * Until now they are found by what the mappings of before made of them.
 */
type ToIndex = { version: number; before: string | null; left: number; mappedBefore: MappedSignal[] }

export class SignalStore {
  private readonly signals: Collection<StoredSignal>

  constructor(private readonly database: Database) {
    this.signals = database.connection.collection<StoredSignal>('signals')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.signals, [{ key: { 'toIndex.version': 1 } }])
  }

  /** A signal that is there already is this one: its id is new, and the driver repeats what it got no answer to. */
  async create(signal: StoredSignal): Promise<void> {
    await this.database.run(() => insertMissing(this.signals, [signal]))
  }

  find(signalId: string): Promise<StoredSignal | null> {
    return this.database.run(() => this.signals.findOne({ _id: signalId }))
  }

  /** Newest first; of one owner, or of all. */
  list(
    { ownerId }: { ownerId?: string | undefined },
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<StoredSignal[]> {
    const filter = {
      ...(ownerId === undefined ? {} : { ownerId }),
      ...(cursor === undefined ? {} : { _id: { $lt: cursor } }),
    }
    return this.database.run(() => this.signals.find(filter).sort({ _id: -1 }).limit(limit).toArray())
  }

  /** Writes the change onto that version only; null when the signal has meanwhile been changed or deleted. */
  update(
    { signalId, version, at }: { signalId: string; version: number; at: Date },
    change: Partial<StoredSignal>,
  ): Promise<StoredSignal | null> {
    const update = { $set: { ...change, updatedAt: at }, $inc: { version: 1 } }
    return this.database.run(() =>
      this.signals.findOneAndUpdate({ _id: signalId, version }, update, { returnDocument: 'after' }),
    )
  }

  /** The name and the mapping of each signal, by its id. */
  async findMappings(
    signalIds: string[],
  ): Promise<Map<string, Pick<StoredSignal, 'name' | 'target' | 'mapping'>>> {
    const rows = await this.database.run(() =>
      this.signals
        .find({ _id: { $in: signalIds } })
        .project<Pick<StoredSignal, '_id' | 'name' | 'target' | 'mapping'>>({
          name: 1,
          target: 1,
          mapping: 1,
        })
        .toArray(),
    )
    return new Map(rows.map((row) => [row._id, row]))
  }

  /** One whose entries are to be indexed anew. */
  async findToIndex(): Promise<{ signalId: string; toIndex: ToIndex } | null> {
    const options = { projection: { toIndex: 1 } } as const
    const found = await this.database.run(() =>
      this.signals.findOne({ 'toIndex.version': { $gte: 0 } }, options),
    )
    return found?.toIndex ? { signalId: found._id, toIndex: found.toIndex } : null
  }

  /** How far they are; null: all are done. Another change since then has them all done again. */
  async noteIndexed(
    { signalId, version }: { signalId: string; version: number },
    rest: Pick<ToIndex, 'before' | 'left'> | null,
  ): Promise<void> {
    const update =
      rest === null
        ? { $unset: { toIndex: 1 as const } }
        : { $set: { 'toIndex.before': rest.before, 'toIndex.left': rest.left } }
    await this.database.run(() =>
      this.signals.updateOne({ _id: signalId, 'toIndex.version': version }, update),
    )
  }

  async listIds(): Promise<string[]> {
    const rows = await this.database.run(() => this.signals.find({}, { projection: { _id: 1 } }).toArray())
    return rows.map(({ _id }) => _id)
  }

  listLive(): Promise<StoredSignal[]> {
    return this.database.run(() => this.signals.find({ status: 'live' }).toArray())
  }

  findMany(signalIds: readonly string[]): Promise<StoredSignal[]> {
    if (signalIds.length === 0) return Promise.resolve([])
    const _id = { $in: [...new Set(signalIds)] }
    return this.database.run(() => this.signals.find({ _id }).toArray())
  }

  /** Whether there was still a signal to delete. */
  async remove(signalId: string): Promise<boolean> {
    const { deletedCount } = await this.database.run(() => this.signals.deleteOne({ _id: signalId }))
    return deletedCount > 0
  }
}
