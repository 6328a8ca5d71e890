import type { Collection, mongo } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'
import { removeInSlices } from '../database/removeInSlices'
import { whereBegins } from '../database/whereBegins'

/** Leads from an identifier's value to an entry; `_id` is the signal, the value and the entry, in this order. */
type LookUp = { _id: string; entryId: string; isTest: boolean }

export type NewLookUp = { signalId: string; key: string; entryId: string; isTest: boolean }

/** Keys hold no tab, so that no key is the beginning of another. */
const SEPARATOR = '\t'
/** Sorts behind every entry's id. */
const END = '~'
const SLICE = 500

export class LookUpStore {
  private readonly lookUps: Collection<LookUp>

  constructor(private readonly database: Database) {
    this.lookUps = database.connection.collection<LookUp>('entry_look_ups')
  }

  /** Those that are there already stay as they are. */
  async add(lookUps: readonly NewLookUp[]): Promise<void> {
    const documents = lookUps.map(({ signalId, key, entryId, isTest }) => ({
      _id: lookUpId({ signalId, key, entryId }),
      entryId,
      isTest,
    }))
    await this.database.run(() => insertMissing(this.lookUps, documents))
  }

  /** The ids of the entries under a key, newest first, those older than the cursor only. */
  async findEntryIds(
    { signalId, key }: { signalId: string; key: string },
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<string[]> {
    const prefix = [signalId, key, ''].join(SEPARATOR)
    const rows = await this.database.run(() =>
      this.lookUps
        .find({ _id: { $gt: prefix, $lt: prefix + (cursor ?? END) } })
        .sort({ _id: -1 })
        .limit(limit)
        .toArray(),
    )
    return rows.map(({ entryId }) => entryId)
  }

  async removeAllOf(signalId: string): Promise<void> {
    await this.removeWhere(signalId, {})
  }

  /** Those of test entries up to that id, included. */
  async removeTests(signalId: string, lastId: string): Promise<void> {
    await this.removeWhere(signalId, { isTest: true, entryId: { $lte: lastId } })
  }

  private async removeWhere(signalId: string, filter: mongo.Filter<{ _id: string }>): Promise<void> {
    await removeInSlices(this.database, {
      from: this.lookUps.collectionName,
      filter: { ...filter, _id: whereBegins(signalId + SEPARATOR) },
      slice: SLICE,
    })
  }
}

/** What leads from a key to an entry. */
export function lookUpId({ signalId, key, entryId }: Omit<NewLookUp, 'isTest'>): string {
  return [signalId, key, entryId].join(SEPARATOR)
}
