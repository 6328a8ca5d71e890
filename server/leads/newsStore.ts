import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import type { StoredLead } from './leadStore'

/** As much of a lead as is told: without the texts. */
export type LeadWithNews = Pick<
  StoredLead,
  '_id' | 'signalId' | 'entryId' | 'userId' | 'status' | 'version' | 'news'
>

const PROJECTION = { signalId: 1, entryId: 1, userId: 1, status: 1, version: 1, news: 1 }

/** What is yet to be told of leads, which lies on them. */
export class NewsStore {
  private readonly leads: Collection<StoredLead>

  constructor(private readonly database: Database) {
    this.leads = database.connection.collection<StoredLead>('leads')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.leads, [{ key: { newsAt: 1 } }])
  }

  /** Those of which something is due to be told: until now, or, by a clock that was ahead, later than can be. */
  async listToTell({ now, latest }: { now: Date; latest: Date }, limit: number): Promise<LeadWithNews[]> {
    const due = await this.list({ $lte: now }, limit)
    return due.length > 0 ? due : this.list({ $gt: latest }, limit)
  }

  /** Whatever is yet to be told, due or not. */
  listUntold(limit: number): Promise<LeadWithNews[]> {
    return this.list({ $gt: new Date(0) }, limit)
  }

  private list(newsAt: { $lte: Date } | { $gt: Date }, limit: number): Promise<LeadWithNews[]> {
    return this.database.run(() =>
      this.leads
        .find({ newsAt })
        .project<LeadWithNews>(PROJECTION)
        .sort({ newsAt: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** For leads of which nothing was ever to be told. */
  async begin(untold: readonly { leadId: string; news: string[]; newsAt: Date | null }[]): Promise<void> {
    if (untold.length === 0) return
    const updates = untold.map(({ leadId, ...news }) => ({
      updateOne: { filter: { _id: leadId, news: { $exists: false } }, update: { $set: news } },
    }))
    await this.database.run(() => this.leads.bulkWrite(updates, { ordered: false }))
  }

  /** Leaves what is yet to be told of leads that have not been changed since; of others all is told again, which harms nobody. */
  async markTold(
    told: readonly { lead: Pick<StoredLead, '_id' | 'version'>; news: string[]; newsAt: Date | null }[],
  ): Promise<void> {
    const isNew = ({ news, lead }: (typeof told)[number]) => news.length === 0 && lead.version === 1
    const fresh = told.filter(isNew).map(({ lead }) => lead._id)
    const others = told.filter((each) => !isNew(each))
    const updates = [
      // Most were only just made, and are done with in one statement.
      {
        updateMany: {
          filter: { _id: { $in: fresh }, version: 1 },
          update: { $set: { news: [], newsAt: null } },
        },
      },
      ...others.map(({ lead: { _id, version }, news, newsAt }) => ({
        updateOne: { filter: { _id, version }, update: { $set: { news, newsAt } } },
      })),
    ]
    await this.database.run(() => this.leads.bulkWrite(updates, { ordered: false }))
  }
}
