import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

/** How far a follower has come. Whoever holds it works on, alone, until `heldUntil`. */
type Cursor = { _id: string; lastId: string; heldBy: string | null; heldUntil: Date }

export class CursorStore {
  private readonly cursors: Collection<Cursor>

  constructor(private readonly database: Database) {
    this.cursors = database.connection.collection<Cursor>('entry_cursors')
  }

  /** The last id that has been done; a new follower begins behind `startAfter`. */
  async findOrBegin(name: string, startAfter: string): Promise<string> {
    const cursor = await this.database.run(() => this.cursors.findOne({ _id: name }))
    if (cursor) return cursor.lastId
    const start = { _id: name, lastId: startAfter, heldBy: null, heldUntil: new Date(0) }
    await this.database.run(() => insertMissing(this.cursors, [start]))
    return startAfter
  }

  /** Takes hold of the place where it was found; false when another one holds it, or has gone on. */
  hold(name: string, place: { lastId: string; heldBy: string; heldUntil: Date }): Promise<boolean> {
    const { lastId, heldBy, heldUntil } = place
    const isFree = { $or: [{ heldBy }, { heldUntil: { $lte: new Date() } }] }
    return this.change({ _id: name, lastId, ...isFree }, { heldBy, heldUntil })
  }

  /** Goes on to `lastId` and keeps hold; false when another one has taken hold meanwhile. */
  advance(name: string, place: { lastId: string; heldBy: string; heldUntil: Date }): Promise<boolean> {
    return this.change({ _id: name, heldBy: place.heldBy }, place)
  }

  /** Leaves it to whoever comes next. */
  release(name: string, heldBy: string): Promise<boolean> {
    return this.change({ _id: name, heldBy }, { heldBy: null, heldUntil: new Date(0) })
  }

  private async change(filter: object, change: Partial<Cursor>): Promise<boolean> {
    const { matchedCount } = await this.database.run(() => this.cursors.updateOne(filter, { $set: change }))
    return matchedCount === 1
  }
}
