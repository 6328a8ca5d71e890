import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { findOfKeys } from '../database/findOfKeys'
import { insertMissing } from '../database/insertMissing'
import { repeatUpsert } from '../database/repeatUpsert'
import type { StoredChange } from './changeStore'

/** One document: how often dismissals were noted, and by which changes they are being noted at this moment. */
type Noting = { _id: typeof NOTING_ID; count: number; changes: string[] }

const NOTING_ID = 'noting'

/**
 * Whom a user does not want to see. `key` is the id of a person, a company or an entry, or one of their addresses; `_id` the
 * user's id, the key, and the id of the change by which it is so: undone, it leaves those of before. In data of before it is
 * without that of the change.
 */
type Dismissal = { _id: string; key: string; at: Date }
export type DismissingChange = Pick<StoredChange, '_id' | 'createdAt' | 'dismissals'>

export class DismissalStore {
  private readonly dismissals: Collection<Dismissal>
  private readonly notings: Collection<Noting>

  constructor(private readonly database: Database) {
    this.dismissals = database.connection.collection<Dismissal>('lead_dismissals')
    this.notings = database.connection.collection<Noting>('lead_dismissal_notings')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.dismissals, [{ key: { key: 1 } }])
  }

  async note({ _id: changeId, createdAt: at, dismissals }: DismissingChange): Promise<void> {
    const keyOf = new Map(dismissals.map(({ userId, key }) => [idOf(userId, key, changeId), key]))
    const noted = [...keyOf].map(([_id, key]) => ({ _id, key, at }))
    if (noted.length === 0) return
    await this.beginNoting(changeId)
    await this.database.run(() => insertMissing(this.dismissals, noted))
    // Where whoever notes is killed before, whoever finishes the change does this.
    await this.database.run(() =>
      this.notings.updateOne({ _id: NOTING_ID }, { $pull: { changes: changeId } }),
    )
  }

  private async beginNoting(changeId: string): Promise<void> {
    const begin = { $inc: { count: 1 }, $addToSet: { changes: changeId } }
    await this.database.run(() =>
      repeatUpsert(() => this.notings.updateOne({ _id: NOTING_ID }, begin, { upsert: true })),
    )
  }

  /**
   * As long as this stays the same, whoever read it before he looked for dismissals has missed none; null while any is being
   * noted, which he may miss. It goes by no clock: a change that was killed is noted long after it was made.
   */
  async countNoted(): Promise<number | null> {
    const noting = await this.database.run(() => this.notings.findOne({ _id: NOTING_ID }))
    if (noting === null) return 0
    return noting.changes.length === 0 ? noting.count : null
  }

  async takeBack({ _id: changeId, createdAt: at, dismissals }: DismissingChange): Promise<void> {
    const $in = dismissals.flatMap(({ userId, key }) => [idOf(userId, key, changeId), idOf(userId, key)])
    if ($in.length > 0) await this.database.run(() => this.dismissals.deleteMany({ _id: { $in }, at }))
  }

  /** The changes by which a user dismissed any of the keys, by their ids; of data of before nobody knows them, which gives ''. */
  async findChanges(userId: string, keys: string[]): Promise<string[]> {
    const found = await this.database.run(() => this.dismissals.find({ key: { $in: keys } }).toArray())
    const ids = found.flatMap(({ _id }) => {
      const [of, , changeId = ''] = _id.split(SEPARATOR)
      return of === userId ? [changeId] : []
    })
    return [...new Set(ids)]
  }

  /** Whoever dismissed one of the keys after a moment, or one of the entries ever, as `userId\tkey`. */
  async find(keys: readonly string[], since: Date, entryIds: readonly string[] = []): Promise<Set<string>> {
    const found = await findOfKeys([...keys, ...entryIds], ($in) =>
      this.database.run(() => this.dismissals.find({ key: { $in } }).toArray()),
    )
    const entries = new Set(entryIds)
    const kept = found.filter(({ key, at }) => at > since || entries.has(key))
    return new Set(kept.map(({ _id }) => _id.split(SEPARATOR).slice(0, 2).join(SEPARATOR)))
  }
}

/** Neither keys nor ids hold a tab. */
const SEPARATOR = '\t'

function idOf(...parts: string[]): string {
  return parts.join(SEPARATOR)
}
