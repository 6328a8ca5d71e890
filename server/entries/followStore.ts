import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import type { Due } from './pendingStore'
import type { StoredEntry } from './store'
import { readWithinBytes } from './withinBytes'

/** Whether anybody could be looked up by an entry. */
export type FollowedEntry = { _id: string; isIdentified: boolean }

type Followed = StoredEntry & { isNew?: true; due?: Due }

const MARKED_AT_ONCE = 500

/** Which entries nobody has followed yet: each says so itself, by a mark that is stored with it. */
export class FollowStore {
  private readonly entries: Collection<Followed>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<Followed>('entries')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.entries, [{ key: { isNew: 1, _id: 1 } }])
  }

  /** The place up to which entries had been followed, in data of before they carried marks. */
  async findOldPlace(): Promise<string | null> {
    const [first] = await this.database.run(() =>
      this.oldPlaces().find().sort({ lastId: 1 }).limit(1).toArray(),
    )
    return first?.lastId ?? null
  }

  /** What lies behind that place gets the mark; what is handed over twice by that does no harm. */
  async markUnfollowed(lastId: string): Promise<void> {
    await this.database.run(() =>
      this.entries.updateMany({ _id: { $gt: lastId } }, { $set: { isNew: true } }),
    )
    await this.database.run(() => this.oldPlaces().deleteMany({}))
  }

  /** Data of before entries had a turn: those that were pending get theirs. */
  async markPending(): Promise<void> {
    let after = ''
    for (;;) {
      const filter = { _id: { $gt: after }, outcome: 'pending' as const, due: { $exists: false } }
      const found = await this.database.run(() =>
        this.entries
          .find(filter, { projection: { _id: 1 }, sort: { _id: 1 }, limit: MARKED_AT_ONCE })
          .toArray(),
      )
      const last = found.at(-1)
      if (last === undefined) return
      const _id = { $in: found.map((entry) => entry._id) }
      await this.database.run(() => this.entries.updateMany({ _id }, { $set: { due: 'now' } }))
      after = last._id
    }
  }

  private oldPlaces() {
    return this.database.connection.collection<{ _id: string; lastId: string }>('entry_cursors')
  }

  /** Of all signals, oldest first: those that nobody has followed yet, as far as they are wanted at once. */
  listNew({ limit, bytesMax }: { limit: number; bytesMax: number }): Promise<StoredEntry[]> {
    return this.database.run(() =>
      readWithinBytes(
        this.entries.find({ isNew: true }).project<StoredEntry>({ bytes: 0 }).sort({ _id: 1 }).limit(limit),
        bytesMax,
      ),
    )
  }

  async listNewIds(limit: number): Promise<string[]> {
    const options = { projection: { _id: 1 }, limit }
    const entries = await this.database.run(() => this.entries.find({ isNew: true }, options).toArray())
    return entries.map(({ _id }) => _id)
  }

  /** Of the signal's newest ones, those that nobody has followed yet. */
  async listNewOf(signalId: string, among: number): Promise<StoredEntry[]> {
    const newest = await this.database.run(() =>
      this.entries
        .find({ signalId })
        .project<Followed>({ bytes: 0 })
        .sort({ _id: -1 })
        .limit(among)
        .toArray(),
    )
    return newest.filter(({ isNew }) => isNew === true)
  }

  /** The signal's entries older than that one, newest first, as far as they are wanted at once. */
  listOlder(
    signalId: string,
    { before, limit, bytesMax }: { before: string; limit: number; bytesMax: number },
  ): Promise<Followed[]> {
    return this.database.run(() =>
      readWithinBytes(
        this.entries
          .find({ signalId, _id: { $lt: before } })
          .project<Followed>({ bytes: 0 })
          .sort({ _id: -1 })
          .limit(limit),
        bytesMax,
      ),
    )
  }

  /** Takes the mark away, and writes what was found about each. */
  async markFollowed(followed: readonly FollowedEntry[]): Promise<void> {
    await this.write(followed, { $unset: { isNew: 1 } })
  }

  /** Writes what was found about each by now. */
  async markIdentified(found: readonly FollowedEntry[]): Promise<void> {
    await this.write(found, {})
  }

  private async write(found: readonly FollowedEntry[], more: { $unset?: { isNew: 1 } }): Promise<void> {
    for (const isIdentified of [true, false]) {
      const ids = found.filter((entry) => entry.isIdentified === isIdentified).map(({ _id }) => _id)
      if (ids.length === 0) continue
      const update = { $set: { isIdentified }, ...more }
      await this.database.run(() => this.entries.updateMany({ _id: { $in: ids } }, update))
    }
  }
}
