import { randomBytes } from 'node:crypto'
import type { Collection } from 'mongoose'
import { ENTRY_SIZE_BYTES_MAX } from '../../shared/limits'
import { repeatUpsert } from './repeatUpsert'

type Probe = { _id: string; bytes: Buffer }

const ID = 'readiness'
const NONE = Buffer.alloc(0)

/**
 * Finds out by writing whether the disk of the database takes anything. Where something was refused for want of room, one
 * of the largest entries must fit again: small ones may find a place for long after large ones do not.
 */
export class DiskProbe {
  private wasFull = false

  constructor(private readonly probes: Collection<Probe>) {}

  noteFull(): void {
    this.wasFull = true
  }

  async write(): Promise<void> {
    const wasFull = this.wasFull
    await this.put(wasFull ? randomBytes(ENTRY_SIZE_BYTES_MAX) : NONE)
    if (!wasFull) return
    await this.put(NONE)
    this.wasFull = false
  }

  private async put(bytes: Buffer): Promise<void> {
    await repeatUpsert(() => this.probes.updateOne({ _id: ID }, { $set: { bytes } }, { upsert: true }))
  }
}
