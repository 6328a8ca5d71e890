import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'

/** Who works on something that one process at a time may do; each beat shows that it still does. */
type Lease = { _id: string; heldBy: string | null; beat: number }

type Sight = { heldBy: string | null; beat: number; seenAtMs: number }

/**
 * LeaseStore by heartbeat: one that has not beaten for its time, as seen by whoever waits for it, is taken over. So neither a
 * clock that jumps nor clocks that differ between servers make a lease last for ever or end too soon.
 */
export class LeaseStore {
  private readonly leases: Collection<Lease>
  private readonly sights = new Map<string, Sight>()

  constructor(
    private readonly database: Database,
    /** Milliseconds that never jump. */
    private readonly elapsedMs: () => number,
  ) {
    this.leases = database.connection.collection<Lease>('leases')
  }

  /** Takes the lease or goes on holding it; false while another one holds it. */
  async take(name: string, holder: string, lastsMs: number): Promise<boolean> {
    const lease = await this.find(name)
    if (lease.heldBy !== holder && lease.heldBy !== null && !this.isOver(lease, lastsMs)) return false
    const { _id, heldBy, beat } = lease
    const { matchedCount } = await this.database.run(() =>
      this.leases.updateOne({ _id, heldBy, beat }, { $set: { heldBy: holder }, $inc: { beat: 1 } }),
    )
    return matchedCount === 1
  }

  /** Beats while nobody else has had it since it was taken. */
  async keep(name: string, holder: string): Promise<boolean> {
    const { matchedCount } = await this.database.run(() =>
      this.leases.updateOne({ _id: name, heldBy: holder }, { $inc: { beat: 1 } }),
    )
    return matchedCount === 1
  }

  /** Leaves it to whoever comes next. */
  async release(name: string, holder: string): Promise<void> {
    await this.database.run(() =>
      this.leases.updateOne({ _id: name, heldBy: holder }, { $set: { heldBy: null } }),
    )
  }

  private async find(name: string): Promise<Lease> {
    const find = () => this.database.run(() => this.leases.findOne({ _id: name }))
    const found = await find()
    if (found) return found
    const free = { _id: name, heldBy: null, beat: 0 }
    await this.database.run(() => insertMissing(this.leases, [free]))
    return (await find()) ?? free
  }

  private isOver({ _id, heldBy, beat }: Lease, lastsMs: number): boolean {
    const now = this.elapsedMs()
    const seen = this.sights.get(_id)
    if (seen?.heldBy === heldBy && seen.beat === beat) return now - seen.seenAtMs > lastsMs
    this.sights.set(_id, { heldBy, beat, seenAtMs: now })
    return false
  }
}
