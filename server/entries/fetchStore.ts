import type { Collection, mongo } from 'mongoose'
import type { EntryReason } from '../../shared/contract/entries'
import type { Database } from '../database/connect'
import { type EntryLease, whereFree } from './leasedEntry'
import type { Due } from './pendingStore'
import { signalsWith, whereBetween } from './signalsWith'
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
  retryAt?: Date
}

/** The part of the entries that waits for what a provider knows; each is under a lease of its own while it is asked. */
export class FetchStore {
  private readonly entries: Collection<FetchDocument>

  constructor(private readonly database: Database) {
    this.entries = database.connection.collection<FetchDocument>('entries')
  }

  /** Those of the signals that have such entries. */
  listSignals(signalIds: readonly string[], times: Times): Promise<string[]> {
    const options = { projection: { signalId: 1 }, sort: { signalId: 1 } } as const
    const filter = { ...whereTime(times), _id: whereBetween({}) }
    return signalsWith(signalIds, ($in) =>
      this.database.run(() => this.entries.findOne({ ...filter, signalId: { $in } }, options)),
    )
  }

  /** The oldest of a signal that nobody is at, and that are to be asked about by now. */
  async list(signalId: string, times: Times, limit: number): Promise<string[]> {
    const filter = { ...whereTime(times), signalId }
    const found = await this.database.run(() =>
      this.entries.find(filter, { projection: { _id: 1 }, sort: { _id: 1 }, limit }).toArray(),
    )
    return found.map(({ _id }) => _id)
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

/** What nobody is at, and is to be asked about by now. */
function whereTime({ latest, ...times }: Times) {
  const isTime = [
    { retryAt: { $exists: false } },
    { retryAt: { $lte: times.now } },
    { retryAt: { $gt: latest } },
  ]
  return { due: 'fetch' as const, $and: [whereFree(times), { $or: isTime }] }
}
