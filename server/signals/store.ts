import { type Collection, type Connection, Schema } from 'mongoose'
import type { Enrichment } from '../../shared/contract/enrichment'
import type { Mapping, SignalStatus } from '../../shared/contract/signals'
import type { FieldType, LeafValue, Segment } from '../../shared/fields/field'
import type { Slot, Target } from '../../shared/identifiers/slots'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

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
  /** More are turned away; null: no limit. */
  requestsPerMinute?: number | null
  ownerId: string
  token: CurrentToken
  oldTokens: OldToken[]
  /** Counts the changes; a change is written only onto the version it was made from. */
  version: number
  createdAt: Date
  updatedAt: Date
}

/** Leads from a token to its signal; whether the token still holds is written on the signal. */
type TokenDocument = { _id: string; signalId: string; lastUsedAt: Date | null }

/** A deleted signal whose entries are still to be removed. */
type RemovalDocument = { _id: string; requestedAt: Date }

const signalSchema = new Schema<StoredSignal>(
  {
    _id: String,
    name: String,
    label: String,
    target: String,
    status: String,
    mapping: Schema.Types.Mixed,
    mappedBy: Schema.Types.Mixed,
    contextFields: [String],
    contextFieldsBy: String,
    knownFields: Schema.Types.Mixed,
    prompt: String,
    enrichment: Schema.Types.Mixed,
    requestsPerMinute: Number,
    ownerId: String,
    token: Schema.Types.Mixed,
    oldTokens: Schema.Types.Mixed,
    version: Number,
    createdAt: Date,
    updatedAt: Date,
  },
  { collection: 'signals', minimize: false, versionKey: false, strict: 'throw' },
)
const tokenSchema = new Schema<TokenDocument>(
  { _id: String, signalId: String, lastUsedAt: Date },
  { collection: 'webhook_tokens', versionKey: false, strict: 'throw' },
)
const removalSchema = new Schema<RemovalDocument>(
  { _id: String, requestedAt: Date },
  { collection: 'signal_removals', versionKey: false, strict: 'throw' },
)

/** What the receiver must know of a signal. */
export type ReceivingSignal = Pick<
  StoredSignal,
  '_id' | 'status' | 'requestsPerMinute' | 'token' | 'oldTokens'
>
const RECEIVING = { _id: 1, status: 1, requestsPerMinute: 1, token: 1, oldTokens: 1 } as const

const TOKENS_REMEMBERED_MAX = 10_000

const openSignals = (connection: Connection) => connection.model('Signal', signalSchema)
const openTokens = (connection: Connection) => connection.model('WebhookToken', tokenSchema)
const openRemovals = (connection: Connection) => connection.model('SignalRemoval', removalSchema)

export class SignalStore {
  private readonly signals: ReturnType<typeof openSignals>
  private readonly receiving: Collection<ReceivingSignal>
  private readonly tokens: ReturnType<typeof openTokens>
  private readonly removals: ReturnType<typeof openRemovals>
  private readonly tokenOwners = new Map<string, string>()

  constructor(private readonly database: Database) {
    this.signals = openSignals(database.connection)
    this.receiving = database.connection.collection<ReceivingSignal>('signals')
    this.tokens = openTokens(database.connection)
    this.removals = openRemovals(database.connection)
  }

  async prepare(): Promise<void> {
    await this.tokens.collection.createIndexes([{ key: { signalId: 1 } }])
  }

  /**
   * The token goes first: a signal whose token leads nowhere would be worse than a token that leads to no signal. A
   * signal that is there already is this one: its id is new, and the driver repeats what it got no answer to.
   */
  async create(signal: StoredSignal): Promise<void> {
    await this.addToken(signal.token.hash, signal._id)
    const signals = this.database.connection.collection<StoredSignal>('signals')
    await this.database.run(() => insertMissing(signals, [signal]))
  }

  find(signalId: string): Promise<StoredSignal | null> {
    return this.database.run(() => this.signals.findById(signalId).lean().exec())
  }

  list({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<StoredSignal[]> {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    return this.database.run(() => this.signals.find(older).sort({ _id: -1 }).limit(limit).lean().exec())
  }

  async listIds(): Promise<string[]> {
    const rows = await this.database.run(() => this.signals.find({}, { _id: 1 }).lean().exec())
    return rows.map(({ _id }) => _id)
  }

  /** Writes the change onto that version only; null when the signal has meanwhile been changed or deleted. */
  update(signalId: string, version: number, change: Partial<StoredSignal>): Promise<StoredSignal | null> {
    const update = { $set: { ...change, updatedAt: new Date() }, $inc: { version: 1 } }
    return this.database.run(() =>
      this.signals
        .findOneAndUpdate({ _id: signalId, version }, update, { returnDocument: 'after' })
        .lean()
        .exec(),
    )
  }

  async addToken(hash: string, signalId: string): Promise<void> {
    const tokens = this.database.connection.collection<TokenDocument>('webhook_tokens')
    await this.database.run(() => insertMissing(tokens, [{ _id: hash, signalId, lastUsedAt: null }]))
  }

  /**
   * Which signal each token leads to, by the token's hash. This never changes, so what was found once is remembered;
   * whether the token still holds, and what its signal is now, is read from the signal each time.
   */
  async findTokenOwners(hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unknown = hashes.filter((hash) => !this.tokenOwners.has(hash))
    if (unknown.length > 0) {
      const rows = await this.database.run(() =>
        this.tokens
          .find({ _id: { $in: unknown } })
          .lean()
          .exec(),
      )
      if (this.tokenOwners.size > TOKENS_REMEMBERED_MAX) this.tokenOwners.clear()
      for (const { _id, signalId } of rows) this.tokenOwners.set(_id, signalId)
    }
    return this.tokenOwners
  }

  /** What the receiver must know of each signal, by its id. Asked for every group of entries, so it takes the driver. */
  async findReceiving(signalIds: string[]): Promise<Map<string, ReceivingSignal>> {
    if (signalIds.length === 0) return new Map()
    const rows = await this.database.run(() =>
      this.receiving.find({ _id: { $in: signalIds } }, { projection: RECEIVING }).toArray(),
    )
    return new Map(rows.map((row) => [row._id, row]))
  }

  /** By what the entries of each signal are read, by its id. */
  async findMappings(signalIds: string[]): Promise<Map<string, Pick<StoredSignal, 'target' | 'mapping'>>> {
    const rows = await this.database.run(() =>
      this.signals
        .find({ _id: { $in: signalIds } }, { target: 1, mapping: 1 })
        .lean()
        .exec(),
    )
    return new Map(rows.map((row) => [row._id, row]))
  }

  async markTokensUsed(hashes: string[], at: Date): Promise<void> {
    const update = { $set: { lastUsedAt: at } }
    await this.database.run(() => this.tokens.updateMany({ _id: { $in: hashes } }, update).exec())
  }

  async findTokenUse(hash: string): Promise<Date | null> {
    const token = await this.database.run(() => this.tokens.findById(hash).lean().exec())
    return token?.lastUsedAt ?? null
  }

  /** Noted first, so that a kill at any point leaves at worst work for the purge. */
  async remove(signalId: string): Promise<boolean> {
    const removals = this.database.connection.collection<RemovalDocument>('signal_removals')
    await this.database.run(() => insertMissing(removals, [{ _id: signalId, requestedAt: new Date() }]))
    return this.finishRemoval(signalId)
  }

  /** Whether there was still a signal to delete. */
  async finishRemoval(signalId: string): Promise<boolean> {
    const { deletedCount } = await this.database.run(() => this.signals.deleteOne({ _id: signalId }).exec())
    await this.database.run(() => this.tokens.deleteMany({ signalId }).exec())
    return deletedCount > 0
  }

  async listRemovals(): Promise<{ signalId: string; requestedAt: Date }[]> {
    const rows = await this.database.run(() => this.removals.find().lean().exec())
    return rows.map(({ _id, requestedAt }) => ({ signalId: _id, requestedAt }))
  }

  async endRemoval(signalId: string): Promise<void> {
    await this.database.run(() => this.removals.deleteOne({ _id: signalId }).exec())
  }
}
