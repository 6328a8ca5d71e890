import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { findOfKeys } from '../database/findOfKeys'
import { insertMissing } from '../database/insertMissing'

/** Who is to stay out: `_id` is a keyed hash, by which nobody can be told who it is. */
type Forgotten = { _id: string; at: Date }

/** The key of the hashes, sealed. */
type HashKey = { _id: 'key'; sealed: string }

export class ForgottenStore {
  private readonly forgotten: Collection<Forgotten>
  private readonly hashKeys: Collection<HashKey>

  constructor(private readonly database: Database) {
    this.forgotten = database.connection.collection<Forgotten>('forgotten_people')
    this.hashKeys = database.connection.collection<HashKey>('forgotten_keys')
  }

  /** Null as long as nobody is forgotten. */
  async findSealedKey(): Promise<string | null> {
    return (await this.database.run(() => this.hashKeys.findOne({ _id: 'key' })))?.sealed ?? null
  }

  /** Gives the one there is, whoever made it. */
  async makeSealedKey(sealed: string): Promise<string> {
    await this.database.run(() => insertMissing(this.hashKeys, [{ _id: 'key' as const, sealed }]))
    return (await this.findSealedKey()) ?? sealed
  }

  async add(hashes: readonly string[], at: Date): Promise<void> {
    await this.database.run(() =>
      insertMissing(
        this.forgotten,
        hashes.map((_id) => ({ _id, at })),
      ),
    )
  }

  async find(hashes: readonly string[]): Promise<Set<string>> {
    const found = await findOfKeys(hashes, ($in) =>
      this.database.run(() => this.forgotten.find({ _id: { $in } }).toArray()),
    )
    return new Set(found.map(({ _id }) => _id))
  }
}
