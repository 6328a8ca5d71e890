import type { Collection, mongo } from 'mongoose'
import { LeadStatus } from '../../shared/contract/leads'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { dropIndex } from '../database/dropIndex'
import { IS_THERE, type StoredLead } from './leadStore'

/** By what a lead is chosen, and its place among others. */
export type LeadHead = Pick<
  StoredLead,
  '_id' | 'order' | 'userId' | 'signalId' | 'status' | 'snoozedUntil' | 'enriched'
>
const HEAD = { order: 1, userId: 1, signalId: 1, status: 1, snoozedUntil: 1, enriched: 1 } as const

export type LeadFilter = {
  userId?: string | undefined
  signalId?: string | undefined
  status?: LeadStatus | undefined
  snoozed?: boolean | undefined
  enriched?: boolean | undefined
}
export type LeadPage = { limit: number; after?: string | undefined }

/** Sorts behind every time. */
const LAST_ORDER = '~'
const READ_AT_ONCE = 1_000

/** Of earlier versions: what they gave comes from those by status, or of a user. */
const OLD_INDEXES = ['userId_1_order_-1', 'signalId_1_order_-1', 'snoozedUntil_1']

/** The leads as feeds show them. */
export class FeedStore {
  private readonly leads: Collection<StoredLead>

  constructor(private readonly database: Database) {
    this.leads = database.connection.collection<StoredLead>('leads')
  }

  /** Where two would do as well the first is taken: of a user or a signal there are fewer than of all. */
  async prepare(): Promise<void> {
    await createIndexes(this.leads, [
      { key: { order: -1 } },
      { key: { userId: 1, status: 1, order: -1 } },
      { key: { signalId: 1, status: 1, order: -1 } },
      { key: { status: 1, enriched: 1, order: -1 } },
      { key: { userId: 1, snoozedUntil: 1 } },
    ])
    for (const name of OLD_INDEXES) await dropIndex(this.leads, name)
  }

  /** Newest first; whoever asks for snoozed ones alone would read all others for it. */
  async list(
    { snoozed, ...filter }: LeadFilter,
    { limit, after }: LeadPage,
    now: Date,
  ): Promise<StoredLead[]> {
    const others = { order: { $lt: after ?? LAST_ORDER }, ...whereSnoozed(snoozed, now) }
    const found = new Map<string, StoredLead>()
    // One after the other, as decisions go: a lead that is decided on meanwhile is met again further on, not missed.
    for (const part of partsOf(filter)) {
      const leads = await this.database.run(() =>
        this.leads
          .find({ ...part, ...others })
          .sort({ order: -1 })
          .limit(limit)
          .toArray(),
      )
      for (const lead of leads) found.set(lead._id, lead)
    }
    return newestFirst([...found.values()]).slice(0, limit)
  }

  /** All that are snoozed, of a user or whoever's they are, some at a time: seldom there are many. */
  async *eachSnoozed({ userId }: Pick<LeadFilter, 'userId'>, now: Date): AsyncGenerator<LeadHead[]> {
    const users = userId === undefined ? await this.listUsers() : [userId]
    const filter = { userId: { $in: users }, snoozedUntil: { $gt: now } }
    const cursor = this.leads.find(filter).project<LeadHead>(HEAD).batchSize(READ_AT_ONCE)
    try {
      while (await this.database.run(() => cursor.hasNext())) yield cursor.readBufferedDocuments()
    } finally {
      await cursor.close()
    }
  }

  /** The users who have leads, one question for each: an index gives the next one. */
  private async listUsers(): Promise<string[]> {
    const users: string[] = []
    const options = { projection: { userId: 1 }, sort: { userId: 1 } } as const
    for (;;) {
      const behind = { userId: { $gt: users.at(-1) ?? '' } }
      const next = await this.database.run(() => this.leads.findOne(behind, options))
      if (next === null) return users
      users.push(next.userId)
    }
  }

  findHeads(leadIds: readonly string[]): Promise<LeadHead[]> {
    if (leadIds.length === 0) return Promise.resolve([])
    return this.database.run(() =>
      this.leads
        .find({ _id: { $in: [...leadIds] }, ...IS_THERE })
        .project<LeadHead>(HEAD)
        .toArray(),
    )
  }
}

export function newestFirst<Row extends { order: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => (one.order < other.order ? 1 : -1))
}

/** What fits a filter, in parts of each of which an index gives the newest. */
function partsOf({ userId, signalId, status, enriched }: LeadFilter): mongo.Filter<StoredLead>[] {
  const isOfOne = userId !== undefined || signalId !== undefined
  if (!isOfOne && status === undefined && enriched === undefined) return [{}]
  const of = {
    ...(userId === undefined ? {} : { userId }),
    ...(signalId === undefined ? {} : { signalId }),
    ...(enriched === undefined ? {} : { enriched }),
  }
  const parts = (status === undefined ? LeadStatus.options : [status]).map((each) => ({
    ...of,
    status: each,
  }))
  if (isOfOne || enriched !== undefined) return parts
  return parts.flatMap((part) => [true, false].map((each) => ({ ...part, enriched: each })))
}

function whereSnoozed(snoozed: boolean | undefined, now: Date): mongo.Filter<StoredLead> {
  if (snoozed === undefined) return {}
  if (snoozed) return { snoozedUntil: { $gt: now } }
  return { $or: [{ snoozedUntil: null }, { snoozedUntil: { $lte: now } }] }
}
