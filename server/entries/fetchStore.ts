import type { Collection, mongo } from 'mongoose'
import type { EntryReason } from '../../shared/contract/entries'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { type EntryLease, whereFree } from './leasedEntry'
import type { Due } from './pendingStore'
import { signalsWith } from './signalsWith'
import type { StoredEntry } from './store'

/** An entry about whom a provider is to be asked. */
export type FetchRow = Pick<StoredEntry, '_id' | 'signalId' | 'receivedAt' | 'contentType' | 'trace'> & {
  bytes: Buffer
}

/** `latest`: nothing is put off for longer. */
type Times = Omit<EntryLease, 'holder'> & { latest: Date }

const AWAY: EntryReason = 'provider_unavailable'

type FetchDocument = StoredEntry & {
  bytes: mongo.Binary
  due?: Due
  dealer?: string
  leasedUntil?: Date
  retryAt?: Date | null
}

/** The part of the entries that waits for what a provider knows; each is under a lease of its own while it is asked. */
export class FetchStore {
  private readonly entries: Collection<FetchDocument>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<FetchDocument>('entries')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.entries, [{ key: { due: 1, signalId: 1, retryAt: 1, _id: 1 } }])
  }

  /** Those of the signals that have such entries. */
  async listSignals(signalIds: readonly string[], times: Times): Promise<string[]> {
    const options = { projection: { signalId: 1 }, sort: { signalId: 1 } } as const
    const found = await Promise.all(
      wheresDue(times).map((where) =>
        signalsWith(signalIds, ($in) =>
          this.database.run(() => this.entries.findOne({ ...where, signalId: { $in } }, options)),
        ),
      ),
    )
    return [...new Set(found.flat())].sort()
  }

  /** The oldest of a signal that nobody is at, and that are to be asked about by now. */
  async list(signalId: string, times: Times, limit: number): Promise<string[]> {
    const options = { projection: { _id: 1 }, sort: { retryAt: 1, _id: 1 }, limit } as const
    const found = await Promise.all(
      wheresDue(times).map((where) =>
        this.database.run(() => this.entries.find({ ...where, signalId }, options).toArray()),
      ),
    )
    return found
      .flatMap((rows) => rows.map(({ _id }) => _id))
      .sort()
      .slice(0, limit)
  }

  /** Null: another one has it. */
  async claim(entryId: string, { holder, ...times }: EntryLease): Promise<FetchRow | null> {
    const { matchedCount } = await this.database.run(() =>
      this.entries.updateOne(
        { _id: entryId, due: 'fetch', ...whereFree(times) },
        { $set: { dealer: holder, leasedUntil: times.until } },
      ),
    )
    if (matchedCount === 0) return null
    const row = await this.database.run(() => this.entries.findOne({ _id: entryId, dealer: holder }))
    return row && { ...row, bytes: Buffer.from(row.bytes.buffer) }
  }

  /** Lets the entry go on: whatever was to be asked is asked. */
  async finish(entryId: string, holder: string): Promise<void> {
    await this.database.run(() =>
      this.entries.updateOne(
        { _id: entryId, dealer: holder, due: 'fetch' },
        { $set: { due: 'now', reason: null }, $unset: { dealer: 1, leasedUntil: 1, retryAt: 1 } },
      ),
    )
  }

  /** Leaves it, to be asked about again then. */
  async putOff(
    entryId: string,
    { holder, retryAt, trace }: { holder: string; retryAt: Date; trace: StoredEntry['trace'] },
  ): Promise<void> {
    await this.database.run(() =>
      this.entries.updateOne(
        { _id: entryId, dealer: holder, due: 'fetch' },
        { $set: { reason: AWAY, retryAt, trace }, $unset: { dealer: 1, leasedUntil: 1 } },
      ),
    )
  }
}

/**
 * What nobody is at, and is to be asked about by now: what was never put off, what was put off until then, and what was put
 * off for longer than can be. Each by a question of its own, whose range an index gives: very many may be put off.
 */
function wheresDue({ latest, ...times }: Times) {
  const isTime = [{ retryAt: null }, { retryAt: { $lte: times.now } }, { retryAt: { $gt: latest } }]
  return isTime.map((retryAt) => ({ due: 'fetch' as const, ...retryAt, ...whereFree(times) }))
}
