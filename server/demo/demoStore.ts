import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

/** What was put in, beside the directory; there it is known by its source. */
export type Made = { signalIds: readonly string[]; exclusionIds: readonly string[] }

/** What was put in, so that it can be taken out; begun before anything is made. */
export type Demo = Made & {
  _id: 'demo'
  /** Tells two who fill at the same time apart. */
  fillId: string
  /** How often it was added to; absent in one that an earlier version put in. */
  changes?: number | undefined
  madeAt: Date
}

export class DemoStore {
  private readonly demos: Collection<Demo>

  constructor(private readonly database: Database) {
    this.demos = database.connection.collection<Demo>('demo')
  }

  find(): Promise<Demo | null> {
    return this.database.run(() => this.demos.findOne({ _id: 'demo' }))
  }

  /** False where there is a demo, or somebody else has just begun one. */
  async begin(fillId: string, madeAt: Date): Promise<boolean> {
    const demo: Demo = { _id: 'demo', fillId, signalIds: [], exclusionIds: [], changes: 0, madeAt }
    await this.database.run(() => insertMissing(this.demos, [demo]))
    return (await this.find())?.fillId === fillId
  }

  /** Takes down what was put in; false where that demo was taken out meanwhile. */
  async note(fillId: string, { signalIds, exclusionIds }: Made): Promise<boolean> {
    const { matchedCount } = await this.database.run(() =>
      this.demos.updateOne(
        { _id: 'demo', fillId },
        { $set: { signalIds: [...signalIds], exclusionIds: [...exclusionIds] }, $inc: { changes: 1 } },
      ),
    )
    return matchedCount === 1
  }

  /** False where something was added to it since it was read. */
  async remove({ fillId, changes }: Demo): Promise<boolean> {
    const asRead = changes === undefined ? {} : { changes }
    const { deletedCount } = await this.database.run(() =>
      this.demos.deleteOne({ _id: 'demo', fillId, ...asRead }),
    )
    return deletedCount === 1
  }
}
