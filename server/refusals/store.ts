import type { Collection } from 'mongoose'
import { REFUSALS_MAX } from '../../shared/limits'
import type { Database } from '../database/connect'

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
}

/** A signal's latest refusals, oldest first; bounded, so one document holds them. */
type SignalRefusals = { _id: string; items: StoredRefusal[] }

export class RefusalStore {
  private readonly refusals: Collection<SignalRefusals>

  constructor(private readonly database: Database) {
    this.refusals = database.connection.collection<SignalRefusals>('refusals')
  }

  async add(signalId: string, refusals: StoredRefusal[]): Promise<void> {
    const items = { $each: refusals, $slice: -REFUSALS_MAX }
    await this.database.run(() =>
      this.refusals.updateOne({ _id: signalId }, { $push: { items } }, { upsert: true }),
    )
  }

  async list(signalId: string): Promise<StoredRefusal[]> {
    const found = await this.database.run(() => this.refusals.findOne({ _id: signalId }))
    return found?.items ?? []
  }

  async removeAllOf(signalId: string): Promise<void> {
    await this.database.run(() => this.refusals.deleteOne({ _id: signalId }))
  }
}
