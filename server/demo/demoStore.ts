import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

/** What was put in, so that it can be taken out; noted before it is made. */
export type Demo = {
  _id: 'demo'
  /** Tells two who fill at the same time apart. */
  fillId: string
  signalIds: string[]
  exclusionIds: string[]
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
    const demo: Demo = { _id: 'demo', fillId, signalIds: [], exclusionIds: [], madeAt }
    await this.database.run(() => insertMissing(this.demos, [demo]))
    return (await this.find())?.fillId === fillId
  }

  async note({ signalId, exclusionId }: { signalId?: string; exclusionId?: string }): Promise<void> {
    const update = {
      ...(signalId === undefined ? {} : { signalIds: signalId }),
      ...(exclusionId === undefined ? {} : { exclusionIds: exclusionId }),
    }
    await this.database.run(() => this.demos.updateOne({ _id: 'demo' }, { $addToSet: update }))
  }

  async remove(): Promise<void> {
    await this.database.run(() => this.demos.deleteOne({ _id: 'demo' }))
  }
}
