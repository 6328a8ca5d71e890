import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { insertMissing } from '../database/insertMissing'
import { whereBegins } from '../database/whereBegins'

export type Page = { limit: number; cursor?: string | undefined }

/**
 * Leads from what somebody is looked up by to whom it names: several, where a name is not one person's alone. Its `_id` is
 * the owner and the key, so that what an import adds lies side by side in one index at least; in data of before it is the
 * key and the owner.
 */
type KeyDocument = { _id: string; key: string; ownerId: string }

export type KeyOf = { ownerId: string; keys: readonly string[] }

/** Neither keys nor ids hold a tab. */
const SEPARATOR = '\t'

/** A name that more people share than this tells nobody apart; no more of them are read. */
const OWNERS_OF_KEY_MAX = 1_000

/** What people, or companies, are found by. */
export class DirectoryKeyStore {
  private readonly keys: Collection<KeyDocument>

  constructor(
    private readonly database: Database,
    of: 'people' | 'companies',
  ) {
    this.keys = database.connection.collection<KeyDocument>(`directory_${of}_keys`)
  }

  async prepare(): Promise<void> {
    await createIndexes(this.keys, [{ key: { key: 1 } }, { key: { ownerId: 1 } }])
  }

  async add(owners: readonly KeyOf[]): Promise<void> {
    const documents = owners.flatMap(({ ownerId, keys }) =>
      keys.map((key) => ({ _id: ownerId + SEPARATOR + key, key, ownerId })),
    )
    await this.database.run(() => insertMissing(this.keys, documents))
  }

  /** Whom each of the keys names; a key that names nobody is left out, and of one that names very many some are. */
  async findOwners(keys: readonly string[]): Promise<Map<string, string[]>> {
    const owners = new Map<string, string[]>()
    for (const { key, ownerId } of await this.findRows([...new Set(keys)])) {
      const known = owners.get(key)
      if (known === undefined) owners.set(key, [ownerId])
      else if (!known.includes(ownerId)) known.push(ownerId)
    }
    return owners
  }

  /** Whoever has a key that begins so, in the order of the keys; of very many some. */
  async findOwnersByBeginning(beginning: string): Promise<string[]> {
    const rows = await this.database.run(() =>
      this.keys
        .find({ key: whereBegins(beginning) })
        .sort({ key: 1 })
        .limit(OWNERS_OF_KEY_MAX)
        .toArray(),
    )
    return [...new Set(rows.map(({ ownerId }) => ownerId))]
  }

  /** All keys in one question; where a common one fills the answer, each by itself, so that it hides no other's owners. */
  private async findRows(keys: string[]): Promise<KeyDocument[]> {
    if (keys.length === 0) return []
    const limit = keys.length + OWNERS_OF_KEY_MAX
    const found = await this.database.run(() =>
      this.keys
        .find({ key: { $in: keys } })
        .limit(limit)
        .toArray(),
    )
    if (found.length < limit) return found
    const rows: KeyDocument[] = []
    for (const key of keys) {
      rows.push(
        ...(await this.database.run(() => this.keys.find({ key }).limit(OWNERS_OF_KEY_MAX).toArray())),
      )
    }
    return rows
  }

  /** Takes away those of the keys that each owner has. */
  async remove(owners: readonly KeyOf[]): Promise<void> {
    const ids = owners.flatMap(({ ownerId, keys }) =>
      keys.flatMap((key) => [ownerId + SEPARATOR + key, key + SEPARATOR + ownerId]),
    )
    if (ids.length === 0) return
    await this.database.run(() => this.keys.deleteMany({ _id: { $in: ids } }))
  }

  /** Whoever has them. */
  async removeKeys(keys: readonly string[]): Promise<void> {
    await this.database.run(() => this.keys.deleteMany({ key: { $in: [...keys] } }))
  }

  async removeAllOf(ownerIds: readonly string[]): Promise<void> {
    await this.database.run(() => this.keys.deleteMany({ ownerId: { $in: [...ownerIds] } }))
  }
}
