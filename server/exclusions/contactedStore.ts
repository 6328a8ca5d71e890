import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { findOfKeys } from '../database/findOfKeys'
import { isDuplicateKey } from '../database/isDuplicateKey'

/** When somebody was last contacted; `_id` is the key of the e-mail or the LinkedIn URL. */
export type StoredContacted = {
  _id: string
  contactedAt: Date
  /** By which import, and when; absent in data of before. */
  importedAt?: Date | null
  importId?: string | null
  /** What was known before that import, which holds again where it is taken back; absent where nothing was. */
  before?: Earlier
}

type Earlier = { contactedAt: Date; importedAt: Date | null }

type NotedImport = { id: string; at: Date }
type Noting = { by: NotedImport; known: ReadonlyMap<string, StoredContacted> }

const UNDONE_AT_ONCE = 500

export class ContactedStore {
  private readonly contacted: Collection<StoredContacted>

  constructor(private readonly database: Database) {
    this.contacted = database.connection.collection<StoredContacted>('contacted')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.contacted, [{ key: { importId: 1 } }])
  }

  /** By their keys. */
  list({ limit, after = '' }: { limit: number; after?: string | undefined }): Promise<StoredContacted[]> {
    return this.database.run(() =>
      this.contacted
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** The later time counts. Beside it stands what was known before, which may have come by an earlier part of the same import. */
  async note(contacts: ReadonlyMap<string, Date>, { by, known }: Noting): Promise<void> {
    await this.detachFromImports(
      [...known.keys()].filter((key) => !contacts.has(key)),
      by.id,
    )
    let [left, before] = [contacts, known]
    while (!(await this.write(left, { by, known: before }))) {
      before = new Map((await this.find([...left.keys()])).map((each) => [each._id, each]))
      left = new Map([...left].filter(([key]) => before.get(key)?.importId !== by.id))
    }
  }

  /** False where another import has named some of them since: those stay as they are until what is known of them is read again. */
  private async write(contacts: ReadonlyMap<string, Date>, { by, known }: Noting): Promise<boolean> {
    if (contacts.size === 0) return true
    const updates = [...contacts].map(([_id, contactedAt]) => {
      const before = known.get(_id)
      const filter = { _id, importId: before?.importId ?? null }
      const $set = { importedAt: by.at, importId: by.id, ...beforeOf(before, by) }
      return { updateOne: { filter, update: { $max: { contactedAt }, $set }, upsert: true } }
    })
    try {
      await this.database.run(() => this.contacted.bulkWrite(updates, { ordered: false }))
      return true
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      return false
    }
  }

  /** What another import names too is taken back with none. */
  private async detachFromImports(keys: readonly string[], importId: string): Promise<void> {
    if (keys.length === 0) return
    await this.database.run(() =>
      this.contacted.updateMany(
        { _id: { $in: [...keys] }, importId: { $exists: true, $nin: [importId, null] } },
        { $set: { importId: null }, $unset: { before: 1 } },
      ),
    )
  }

  /** Takes an import back, in parts; says of how many keys. */
  async undoImport(importId: string): Promise<number> {
    let undone = 0
    for (;;) {
      const found = await this.database.run(() =>
        this.contacted.find({ importId }).limit(UNDONE_AT_ONCE).toArray(),
      )
      if (found.length === 0) return undone
      const restored = found.flatMap(({ _id, before }) => (before ? [{ _id, before }] : []))
      const gone = found.flatMap(({ _id, before }) => (before ? [] : [_id]))
      await this.restore(importId, restored)
      await this.database.run(() => this.contacted.deleteMany({ _id: { $in: gone }, importId }))
      undone += found.length
    }
  }

  private async restore(importId: string, contacts: { _id: string; before: Earlier }[]): Promise<void> {
    if (contacts.length === 0) return
    const updates = contacts.map(({ _id, before }) => ({
      updateOne: {
        filter: { _id, importId },
        // More than one import names it, so it is taken back with none.
        update: { $set: { ...before, importId: null }, $unset: { before: 1 as const } },
      },
    }))
    await this.database.run(() => this.contacted.bulkWrite(updates, { ordered: false }))
  }

  async remove(keys: readonly string[]): Promise<number> {
    const { deletedCount } = await this.database.run(() =>
      this.contacted.deleteMany({ _id: { $in: [...keys] } }),
    )
    return deletedCount
  }

  async findLatest(keys: readonly string[]): Promise<Map<string, Date>> {
    return new Map((await this.find(keys)).map(({ _id, contactedAt }) => [_id, contactedAt]))
  }

  async find(keys: readonly string[]): Promise<StoredContacted[]> {
    return findOfKeys(keys, ($in) => this.database.run(() => this.contacted.find({ _id: { $in } }).toArray()))
  }
}

function beforeOf(known: StoredContacted | undefined, by: NotedImport): Pick<StoredContacted, 'before'> {
  if (!known || known.importId === by.id) return {}
  const { contactedAt, importedAt = null } = known
  return { before: { contactedAt, importedAt } }
}
