import type { Collection } from 'mongoose'
import type { NoticeKind } from '../../shared/contract/notices'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { removeInSlices } from '../database/removeInSlices'

export type StoredNotice = {
  _id: string
  /** What it is about; of each there is one at a time. */
  subject: string
  kind: NoticeKind
  signalId: string | null
  since: Date
  text: string
  isOpen: boolean
  resolvedAt: Date | null
  mutedUntil: Date | null
  /** What hooks and owners are yet to be told of it. */
  untold: ('raised' | 'resolved')[]
  /** It came back after they were told that it had passed, and nobody was told that; so they need not be told again. */
  isResolvedTold?: boolean
}

const PURGE_SLICE = 200

export class NoticeStore {
  private readonly notices: Collection<StoredNotice>

  constructor(private readonly database: Database) {
    this.notices = database.connection.collection<StoredNotice>('notices')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.notices, [{ key: { isOpen: 1, _id: -1 } }, { key: { subject: 1, _id: -1 } }])
  }

  find(noticeId: string): Promise<StoredNotice | null> {
    return this.database.run(() => this.notices.findOne({ _id: noticeId }))
  }

  list(
    isOpen: boolean | undefined,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<StoredNotice[]> {
    const filter = {
      ...(isOpen === undefined ? {} : { isOpen }),
      ...(cursor === undefined ? {} : { _id: { $lt: cursor } }),
    }
    return this.database.run(() => this.notices.find(filter).sort({ _id: -1 }).limit(limit).toArray())
  }

  listOpen(): Promise<StoredNotice[]> {
    return this.database.run(() => this.notices.find({ isOpen: true }).toArray())
  }

  listUntold(): Promise<StoredNotice[]> {
    return this.database.run(() => this.notices.find({ untold: { $in: ['raised', 'resolved'] } }).toArray())
  }

  findLast(subject: string): Promise<StoredNotice | null> {
    return this.database.run(() => this.notices.findOne({ subject }, { sort: { _id: -1 } }))
  }

  async add(notice: StoredNotice): Promise<void> {
    await this.database.run(() => this.notices.insertOne(notice))
  }

  change(noticeId: string, change: Partial<StoredNotice>): Promise<StoredNotice | null> {
    return this.database.run(() =>
      this.notices.findOneAndUpdate({ _id: noticeId }, { $set: change }, { returnDocument: 'after' }),
    )
  }

  /** In the order of their ids. */
  listBehind(after: string, limit: number): Promise<StoredNotice[]> {
    return this.database.run(() =>
      this.notices
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  async removeOfSignal(signalId: string): Promise<void> {
    await this.remove({ signalId })
  }

  async removePassedBefore(moment: Date): Promise<void> {
    await this.remove({ isOpen: false, resolvedAt: { $lt: moment } })
  }

  private async remove(
    filter: { signalId: string } | { isOpen: false; resolvedAt: { $lt: Date } },
  ): Promise<void> {
    await removeInSlices(this.database, { from: this.notices.collectionName, filter, slice: PURGE_SLICE })
  }
}
