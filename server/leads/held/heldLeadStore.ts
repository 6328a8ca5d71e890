import type { Collection } from 'mongoose'
import type { Database } from '../../database/connect'
import { insertMissing } from '../../database/insertMissing'
import type { StoredChange } from '../changeStore'
import type { StoredLead } from '../leadStore'

/** A lead that was removed and is to be made by nobody again, or a signal whose leads are all to be none. */
type Tombstone = { _id: string; at: Date }

type OfKeys = { keys: readonly string[] }

const PURGED_AT_ONCE = 500
const CHANGES_READ_AT_ONCE = 100

/** Leads as far as they are about somebody. One that is removed stays as an empty document for a while. */
export class HeldLeadStore {
  private readonly leads: Collection<StoredLead>
  private readonly ids: Collection<{ _id: string }>
  private readonly tombstones: Collection<Tombstone>
  private readonly changes: Collection<StoredChange>
  private readonly dismissals: Collection<{ _id: string; key: string }>

  constructor(private readonly database: Database) {
    const { connection } = database
    this.leads = connection.collection<StoredLead>('leads')
    this.ids = connection.collection<{ _id: string }>('leads')
    this.tombstones = connection.collection<Tombstone>('lead_tombstones')
    this.changes = connection.collection<StoredChange>('lead_changes')
    this.dismissals = connection.collection<{ _id: string; key: string }>('lead_dismissals')
  }

  /** In the order of their ids. */
  listBehind(after: string, limit: number): Promise<StoredLead[]> {
    return this.database.run(() =>
      this.leads
        .find({ _id: { $gt: after }, order: { $exists: true } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** Leaves of a lead its id alone, and makes the ids of those taken that were not made yet. */
  async bury(leadIds: readonly string[], at: Date): Promise<void> {
    const ids = [...new Set(leadIds)]
    await this.database.run(() =>
      insertMissing(
        this.tombstones,
        ids.map((_id) => ({ _id, at })),
      ),
    )
    await this.database.run(() =>
      insertMissing(
        this.ids,
        ids.map((_id) => ({ _id })),
      ),
    )
    const found = await this.database.run(() => this.leads.find({ _id: { $in: ids } }).toArray())
    for (const { _id, ...fields } of found) {
      const names = Object.keys(fields)
      if (names.length === 0) continue
      const $unset = Object.fromEntries(names.map((name) => [name, 1 as const]))
      await this.database.run(() => this.ids.updateOne({ _id }, { $unset }))
    }
  }

  async noteTakenOut(signalId: string, at: Date): Promise<void> {
    await this.database.run(() => insertMissing(this.tombstones, [{ _id: signalId, at }]))
  }

  /** Those of the signals that were taken out with their leads. */
  async findTakenOut(signalIds: readonly string[]): Promise<Set<string>> {
    const ids = [...new Set(signalIds)]
    const found = await this.database.run(() => this.tombstones.find({ _id: { $in: ids } }).toArray())
    return new Set(found.map(({ _id }) => _id))
  }

  async removeTombstones(before: Date): Promise<void> {
    const old = await this.database.run(() =>
      this.tombstones
        .find({ at: { $lt: before } })
        .limit(PURGED_AT_ONCE)
        .toArray(),
    )
    if (old.length === 0) return
    const _id = { $in: old.map((each) => each._id) }
    await this.database.run(() => this.leads.deleteMany({ _id, order: { $exists: false } }))
    await this.database.run(() => this.tombstones.deleteMany({ _id }))
  }

  async removeDismissals({ keys }: OfKeys): Promise<void> {
    await this.database.run(() => this.dismissals.deleteMany({ key: { $in: [...keys] } }))
  }

  /** Changes are kept for a day, but each may name very many leads, which are not read. */
  async removeFromChanges({ keys }: OfKeys): Promise<void> {
    for (let after = ''; ;) {
      const found = await this.listDismissals(after)
      for (const { _id, dismissals } of found) {
        const kept = dismissals.filter(({ key }) => !keys.includes(key))
        if (kept.length < dismissals.length)
          await this.database.run(() => this.changes.updateOne({ _id }, { $set: { dismissals: kept } }))
      }
      const last = found.at(-1)
      if (last === undefined) return
      after = last._id
    }
  }

  private listDismissals(after: string): Promise<Pick<StoredChange, '_id' | 'dismissals'>[]> {
    return this.database.run(() =>
      this.changes
        .find({ _id: { $gt: after } }, { projection: { dismissals: 1 } })
        .sort({ _id: 1 })
        .limit(CHANGES_READ_AT_ONCE)
        .toArray(),
    )
  }
}
