import { LRUCache } from 'lru-cache'
import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'
import type { StoredSignal } from './store'

/** Leads from a token to its signal; whether the token still holds is written on the signal. */
type TokenDocument = { _id: string; signalId: string; lastUsedAt: Date | null }

/** What the receiver must know of a signal. */
export type ReceivingSignal = Pick<
  StoredSignal,
  '_id' | 'status' | 'requestsPerMinute' | 'token' | 'oldTokens'
>
const RECEIVING = { _id: 1, status: 1, requestsPerMinute: 1, token: 1, oldTokens: 1 } as const

const TOKENS_REMEMBERED_MAX = 10_000

/** What is asked for every group of entries that arrives; so it takes the driver, without document objects. */
export class ReceiverStore {
  private readonly signals: Collection<ReceivingSignal>
  private readonly tokens: Collection<TokenDocument>
  private readonly ownersRemembered: LRUCache<string, string>

  constructor(
    private readonly database: Database,
    tokensRememberedMax = TOKENS_REMEMBERED_MAX,
  ) {
    this.ownersRemembered = new LRUCache({ max: tokensRememberedMax })
    this.signals = database.connection.collection<ReceivingSignal>('signals')
    this.tokens = database.connection.collection<TokenDocument>('webhook_tokens')
  }

  async prepare(): Promise<void> {
    await this.tokens.createIndexes([{ key: { signalId: 1 } }])
  }

  async addToken(hash: string, signalId: string): Promise<void> {
    await this.database.run(() => insertMissing(this.tokens, [{ _id: hash, signalId, lastUsedAt: null }]))
  }

  /**
   * Which signal each token leads to, by the token's hash. This never changes, so what was found once is remembered;
   * whether the token still holds, and what its signal is now, is read from the signal each time.
   */
  async findTokenOwners(hashes: readonly string[]): Promise<Map<string, string>> {
    const owners = new Map<string, string>()
    const unknown: string[] = []
    for (const hash of hashes) {
      const signalId = this.ownersRemembered.get(hash)
      if (signalId === undefined) unknown.push(hash)
      else owners.set(hash, signalId)
    }
    for (const { _id, signalId } of await this.findTokens(unknown)) {
      this.ownersRemembered.set(_id, signalId)
      owners.set(_id, signalId)
    }
    return owners
  }

  /** The signals of those ids that there are. */
  async findReceiving(signalIds: string[]): Promise<Map<string, ReceivingSignal>> {
    if (signalIds.length === 0) return new Map()
    const rows = await this.database.run(() =>
      this.signals.find({ _id: { $in: signalIds } }, { projection: RECEIVING }).toArray(),
    )
    return new Map(rows.map((row) => [row._id, row]))
  }

  async markTokensUsed(hashes: string[], at: Date): Promise<void> {
    const update = { $set: { lastUsedAt: at } }
    await this.database.run(() => this.tokens.updateMany({ _id: { $in: hashes } }, update))
  }

  /** When the last of these tokens was used. */
  async findLastUse(hashes: string[]): Promise<Date | null> {
    const tokens = await this.findTokens(hashes)
    const times = tokens.flatMap(({ lastUsedAt }) => lastUsedAt?.getTime() ?? [])
    return times.length === 0 ? null : new Date(Math.max(...times))
  }

  async removeTokensOf(signalId: string): Promise<void> {
    await this.database.run(() => this.tokens.deleteMany({ signalId }))
  }

  private findTokens(hashes: string[]): Promise<TokenDocument[]> {
    if (hashes.length === 0) return Promise.resolve([])
    return this.database.run(() => this.tokens.find({ _id: { $in: hashes } }).toArray())
  }
}
