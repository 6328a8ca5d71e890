import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { repeatUpsert } from '../database/repeatUpsert'

/** Of a signal: which of the fields that it is mapped to its entries mostly have. */
type UsualPaths = { _id: string; paths: string[] }

export class UsualPathStore {
  private readonly usual: Collection<UsualPaths>

  constructor(private readonly database: Database) {
    this.usual = database.connection.collection<UsualPaths>('usual_paths')
  }

  async find(signalId: string): Promise<Set<string>> {
    const found = await this.database.run(() => this.usual.findOne({ _id: signalId }))
    return new Set(found?.paths)
  }

  async put(signalId: string, paths: string[]): Promise<void> {
    await this.database.run(() =>
      repeatUpsert(() => this.usual.updateOne({ _id: signalId }, { $set: { paths } }, { upsert: true })),
    )
  }

  async remove(signalId: string): Promise<void> {
    await this.database.run(() => this.usual.deleteOne({ _id: signalId }))
  }
}
