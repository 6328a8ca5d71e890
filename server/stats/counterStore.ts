import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { removeInSlices } from '../database/removeInSlices'
import { repeatUpsert } from '../database/repeatUpsert'

export const KINDS = ['live', 'test', 'leads', 'skipped', 'failed', 'refused'] as const
/** Leads that were approved or dismissed, and how long they had been there, all together. */
type DecisionKind = 'approved' | 'dismissed' | 'waitedMinutes'
export type Kind = (typeof KINDS)[number] | DecisionKind

/** What happened to one signal in one quarter of an hour: days of every time zone are made of these. */
export type Quarter = { _id: string; signalId: string; at: Date } & Partial<Record<Kind, number>> & {
    /** Of the skipped: how many for which reason. */
    reasons?: Record<string, number>
  }

/** Something that is counted; `reason` of what was skipped. */
export type Counted = { signalId: string; at: Date; kind: Kind; n: number; reason?: string | null }

/** The day of UTC. */
export function dateOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}

export const QUARTER_MS = 900_000
const PURGE_SLICE = 500

export class CounterStore {
  private readonly quarters: Collection<Quarter>

  constructor(private readonly database: Database) {
    this.quarters = database.connection.collection<Quarter>('signal_counts')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.quarters, [{ key: { signalId: 1, at: 1 } }, { key: { at: 1 } }])
  }

  async add(counted: readonly Counted[]): Promise<void> {
    const sums = new Map<string, { signalId: string; at: Date; inc: Record<string, number> }>()
    for (const { signalId, at, kind, n, reason } of counted) {
      const begin = new Date(at.getTime() - (at.getTime() % QUARTER_MS))
      const _id = `${signalId}|${begin.toISOString()}`
      const sum = sums.get(_id) ?? { signalId, at: begin, inc: {} }
      sums.set(_id, sum)
      const names: string[] = reason ? [kind, `reasons.${reason}`] : [kind]
      for (const name of names) sum.inc[name] = (sum.inc[name] ?? 0) + n
    }
    if (sums.size === 0) return
    const operations = [...sums].map(([_id, { signalId, at, inc }]) => ({
      updateOne: { filter: { _id }, update: { $inc: inc, $setOnInsert: { signalId, at } }, upsert: true },
    }))
    await this.database.run(() => repeatUpsert(() => this.quarters.bulkWrite(operations, { ordered: false })))
  }

  async list(signalId: string, from: Date): Promise<Quarter[]> {
    const found = await this.database.run(() =>
      this.quarters.find({ signalId, at: { $gte: from } }).toArray(),
    )
    return found.map(withoutTakenBack)
  }

  /** Of all signals. */
  async listBetween(from: Date, until: Date): Promise<Quarter[]> {
    const found = await this.database.run(() =>
      this.quarters.find({ at: { $gte: from, $lt: until } }).toArray(),
    )
    return found.map(withoutTakenBack)
  }

  async hasSome(signalId: string): Promise<boolean> {
    const found = await this.database.run(() =>
      this.quarters.findOne({ signalId }, { projection: { _id: 1 } }),
    )
    return found !== null
  }

  async removeAllOf(signalId: string): Promise<void> {
    await this.remove({ signalId })
  }

  async removeBefore(moment: Date): Promise<void> {
    await this.remove({ at: { $lt: moment } })
  }

  private remove(filter: { signalId: string } | { at: { $lt: Date } }): Promise<number> {
    return removeInSlices(this.database, { from: this.quarters.collectionName, filter, slice: PURGE_SLICE })
  }
}

/** As if what was taken back had never been counted. A kill may have lost the count before: nothing is less than zero. */
function withoutTakenBack(quarter: Quarter): Quarter {
  const { skipped = 0, failed = 0, reasons = {} } = quarter
  return {
    ...quarter,
    skipped: Math.max(0, skipped),
    failed: Math.max(0, failed),
    reasons: Object.fromEntries(Object.entries(reasons).filter(([, n]) => n > 0)),
  }
}
