import type { Collection } from 'mongoose'
import { REFUSALS_MAX } from '../../shared/limits'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'
import { removeInSlices } from '../database/removeInSlices'

export type StoredRefusal = {
  id: string
  receivedAt: Date
  status: number
  code: string
  message: string
  hint: string | null
  /** As JSON: what it holds is for reading only. */
  details: string | null
  contentType: string | null
  item: number | null
  excerpt: string
  /** Absent: the excerpt is the beginning. */
  excerptStart?: number
}

export type RefusalDocument = Omit<StoredRefusal, 'id'> & { _id: string; signalId: string }

/** A document for each: inserting is what no server lets two writers do to each other's harm. */
export class RefusalStore {
  private readonly refusals: Collection<RefusalDocument>

  constructor(private readonly database: Database) {
    this.refusals = database.connection.collection<RefusalDocument>('refusals')
  }

  async prepare(): Promise<void> {
    await this.refusals.createIndexes([{ key: { signalId: 1, _id: -1 } }])
  }

  /** Removes those that it makes too many. */
  async add(signalId: string, refusals: StoredRefusal[]): Promise<void> {
    const documents = refusals.map(({ id, ...refusal }) => ({ ...refusal, _id: id, signalId }))
    await this.database.run(() => insertMissing(this.refusals, documents))
    const options = { projection: { _id: 1 }, sort: { _id: -1 }, limit: REFUSALS_MAX + 1 } as const
    const newest = await this.database.run(() => this.refusals.find({ signalId }, options).toArray())
    const tooOld = newest[REFUSALS_MAX]
    if (!tooOld) return
    await this.database.run(() => this.refusals.deleteMany({ signalId, _id: { $lte: tooOld._id } }))
  }

  /** Newest first. */
  async list(signalId: string): Promise<StoredRefusal[]> {
    const options = { projection: { signalId: 0 }, sort: { _id: -1 }, limit: REFUSALS_MAX } as const
    const found = await this.database.run(() => this.refusals.find({ signalId }, options).toArray())
    return found.map(({ _id, ...refusal }) => ({ ...refusal, id: _id }))
  }

  async find(refusalId: string): Promise<(StoredRefusal & { signalId: string }) | null> {
    const found = await this.database.run(() => this.refusals.findOne({ _id: refusalId }))
    if (found === null) return null
    const { _id: id, ...refusal } = found
    return { ...refusal, id }
  }

  /** In the order of their ids. */
  listBehind(after: string, limit: number): Promise<RefusalDocument[]> {
    return this.database.run(() =>
      this.refusals
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** Leaves of it why it was refused, and nothing of what was sent. */
  async empty(refusalId: string): Promise<void> {
    await this.database.run(() =>
      this.refusals.updateOne({ _id: refusalId }, { $set: { excerpt: '', details: null } }),
    )
  }

  async removeAllOf(signalId: string): Promise<void> {
    await removeInSlices(this.database, {
      from: this.refusals.collectionName,
      filter: { signalId },
      slice: REFUSALS_MAX,
    })
  }
}
