import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

/** Why somebody outside could not be asked; `_id` is who. */
export type StoredTrouble = {
  _id: string
  message: string
  /** It may be otherwise in a while, without anybody doing anything. */
  mayPass: boolean
  since: Date
  /** Of the last try. */
  at: Date
}

type Trouble = Pick<StoredTrouble, 'message' | 'mayPass'>

/** What keeps providers and the language model from answering, as the last to ask them found, in whichever process. */
export class TroubleStore {
  private readonly troubles: Collection<StoredTrouble>

  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {
    this.troubles = database.connection.collection<StoredTrouble>('outside_troubles')
  }

  /** Null: it answers. */
  async note(of: string, trouble: Trouble | null): Promise<void> {
    if (trouble === null) await this.database.run(() => this.troubles.deleteOne({ _id: of }))
    else await this.put(of, trouble)
  }

  private async put(_id: string, { message, mayPass }: Trouble): Promise<void> {
    const at = this.now()
    await this.database.run(() => insertMissing(this.troubles, [{ _id, message, mayPass, since: at, at }]))
    await this.database.run(() => this.troubles.updateOne({ _id }, { $set: { message, mayPass, at } }))
  }

  find(of: readonly string[]): Promise<StoredTrouble[]> {
    if (of.length === 0) return Promise.resolve([])
    return this.database.run(() => this.troubles.find({ _id: { $in: [...of] } }).toArray())
  }
}
