import type { Collection, mongo } from 'mongoose'
import type { LeadAction } from '../../shared/contract/leadHistory'
import type { DismissReason, Lead, LeadStatus } from '../../shared/contract/leads'
import type { Sequence } from '../../shared/contract/sequences'
import type { Database } from '../database/connect'
import { createIndexes } from '../database/createIndexes'
import { insertMissing } from '../database/insertMissing'
import { ofEitherKey } from './ofEitherKey'

/** Something that somebody did with a lead; of Signalpost itself nobody's id is there. */
export type LeadEvent = { at: Date; userId: string | null; action: LeadAction }

/** As many are kept of a lead, the last ones. */
export const EVENTS_MAX = 50

export type StoredLead = {
  _id: string
  /** When it was made and its id, as one text that sorts like both. */
  order: string
  signalId: string
  entryId: string
  userId: string
  /** Where it took its place of the day, whosever it is by now; absent in data of before. */
  placesId?: string
  label: string
  enriched: boolean
  status: LeadStatus
  dismissReason: DismissReason | null
  snoozedUntil: Date | null
  /** When more about the person woke it before its time; absent or null where nothing did. */
  wokenAt?: Date | null
  /** Who it is, whatever the entry called the person: an id of the directory, or an e-mail's key. */
  personKey: string
  /** Another key of the person, which leads of one person share where their `personKey`s differ; absent in data of before. */
  emailKey?: string | null
  companyId: string | null
  /** Of the company's domain or else its name, which leads of one company share where an id is missing; absent in data of before. */
  companyKey?: string | null
  person: Lead['person']
  company: Lead['company']
  match: Lead['match']
  context: Lead['context']
  sequence: Sequence | null
  /** What a new sequence stands in for, as long as it can be taken back; absent where there is none. */
  replaced?: Sequence | null
  signalVersion: number
  version: number
  /** The last one, by whom, and the version up to which nobody else changed the lead since; changes of before lack both. */
  change: { id: string; undoUntil: Date; userId?: string; version?: number } | null
  /** When somebody of the team last approved or contacted the person by it; absent in data of before. */
  approachedAt?: Date | null
  /** Oldest first; absent where nobody did anything yet. */
  history?: LeadEvent[]
  /** What is yet to be told, and when the first of it is due; absent in data of before, and where all is told. */
  news?: string[]
  newsAt?: Date | null
  createdAt: Date
  updatedAt: Date
  /** When it was last changed, by which open pages hear of it; absent where it never was, and in data of before. */
  changedAt?: Date
}

const BRIEF = {
  signalId: 1,
  entryId: 1,
  personKey: 1,
  emailKey: 1,
  userId: 1,
  status: 1,
  approachedAt: 1,
  updatedAt: 1,
} as const
export type BriefLead = Pick<StoredLead, '_id' | keyof typeof BRIEF>

/** Somebody who is brought to mind again on the feed of a user or of a signal, by a new lead where one is named. */
export type Wakening = { of: string; isOfSignal?: true; keys: readonly string[]; forLeadId?: string }

/** Those that somebody still has to do something with. */
const OPEN: LeadStatus[] = ['new', 'approved']

/** Of those that users snoozed so many are read to see who is among them; where there are more, people are asked for by their keys. */
const SNOOZED_READ_MAX = 200

/** Of a lead that was removed for privacy the id alone is left for a while. */
export const IS_THERE = { order: { $exists: true } }

export class LeadStore {
  private readonly leads: Collection<StoredLead>

  constructor(private readonly database: Database) {
    this.leads = database.connection.collection<StoredLead>('leads')
  }

  async prepare(): Promise<void> {
    await createIndexes(this.leads, [
      { key: { personKey: 1 } },
      { key: { emailKey: 1 } },
      { key: { companyId: 1 } },
      { key: { companyKey: 1 } },
      { key: { entryId: 1 } },
      { key: { changedAt: 1 } },
    ])
  }

  /** Those that are there already stay as they are: whoever repeats a plan makes nothing twice. */
  async make(leads: readonly StoredLead[]): Promise<void> {
    await this.database.run(() => insertMissing(this.leads, [...leads]))
  }

  find(leadId: string): Promise<StoredLead | null> {
    return this.database.run(() => this.leads.findOne({ _id: leadId, ...IS_THERE }))
  }

  findMany(leadIds: readonly string[]): Promise<StoredLead[]> {
    if (leadIds.length === 0) return Promise.resolve([])
    return this.database.run(() => this.leads.find({ _id: { $in: [...leadIds] }, ...IS_THERE }).toArray())
  }

  /** Which of the ids there are. */
  async findIds(leadIds: readonly string[]): Promise<Set<string>> {
    if (leadIds.length === 0) return new Set()
    const found = await this.database.run(() =>
      this.leads.find({ _id: { $in: [...leadIds] } }, { projection: { _id: 1 } }).toArray(),
    )
    return new Set(found.map(({ _id }) => _id))
  }

  /** In the order in which they were made. */
  listOldest({ after, before }: { after: string; before: string }, limit: number): Promise<StoredLead[]> {
    return this.database.run(() =>
      this.leads
        .find({ order: { $gt: after, $lt: before } })
        .sort({ order: 1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** Of those people, by their own keys or those of their e-mails, whoever's they are. */
  listOfPeople(keys: readonly string[], filter: mongo.Filter<StoredLead>): Promise<StoredLead[]> {
    return ofEitherKey(keys, (ofKeys) =>
      this.database.run(() => this.leads.find({ ...filter, ...ofKeys }).toArray()),
    )
  }

  /** The same, without texts: only what the filters ask. */
  listBrief(keys: readonly string[]): Promise<BriefLead[]> {
    return ofEitherKey(keys, (ofKeys) =>
      this.database.run(() => this.leads.find(ofKeys).project<BriefLead>(BRIEF).toArray()),
    )
  }

  listOfSignal(signalId: string, limit: number): Promise<StoredLead[]> {
    return this.database.run(() => this.leads.find({ signalId }).limit(limit).toArray())
  }

  async remove(leadIds: readonly string[]): Promise<void> {
    await this.database.run(() => this.leads.deleteMany({ _id: { $in: [...leadIds] } }))
  }

  /** Writes onto that version only; null when the lead has been changed meanwhile. */
  update(
    { _id, version }: Pick<StoredLead, '_id' | 'version'>,
    change: Partial<StoredLead>,
  ): Promise<StoredLead | null> {
    return this.database.run(() =>
      this.leads.findOneAndUpdate(
        { _id, version },
        { $set: withChangedAt(change), $inc: { version: 1 } },
        { returnDocument: 'after' },
      ),
    )
  }

  /** The signals of the leads that a user is not done with. */
  listSignalsOfOpen(userId: string): Promise<string[]> {
    return this.database.run(() => this.leads.distinct('signalId', { userId, status: { $in: OPEN } }))
  }

  async handOverOpen(
    { userId, signalId }: { userId: string; signalId: string },
    { toUserId, at }: { toUserId: string; at: Date },
  ): Promise<void> {
    const open = { userId, signalId, status: { $in: OPEN } }
    const update = { $set: { userId: toUserId, updatedAt: at, changedAt: at }, $inc: { version: 1 } }
    await this.database.run(() => this.leads.updateMany(open, update))
  }

  /** The leads of those people that are snoozed beyond that time. */
  async listSnoozed(people: readonly Wakening[], at: Date): Promise<BriefLead[]> {
    if (people.length === 0) return []
    const find = (where: mongo.Filter<StoredLead>, limit = 0) =>
      this.database.run(() =>
        this.leads
          .find({ ...where, snoozedUntil: { $gt: at } })
          .project<BriefLead>(BRIEF)
          .limit(limit)
          .toArray(),
      )
    const wanted = new Set(people.flatMap(({ of, keys }) => keys.map((key) => `${of}\t${key}`)))
    // No index gives what is snoozed of a signal.
    const isOfSignal = people.some((each) => each.isOfSignal)
    const users = [...new Set(people.map(({ of }) => of))]
    const first = isOfSignal ? null : await find({ userId: { $in: users } }, SNOOZED_READ_MAX)
    const isWhole = first !== null && first.length < SNOOZED_READ_MAX
    const keys = people.flatMap((each) => each.keys)
    const snoozed = isWhole ? first : await ofEitherKey(keys, find)
    return snoozed.filter(({ userId, signalId, personKey, emailKey }) =>
      [personKey, emailKey ?? personKey].some(
        (key) => wanted.has(`${userId}\t${key}`) || wanted.has(`${signalId}\t${key}`),
      ),
    )
  }

  /** How many leads of a signal each user has. */
  async countByUser(signalId: string): Promise<Map<string, number>> {
    const rows = await this.database.run(() =>
      this.leads
        .aggregate<{ _id: string; n: number }>([
          { $match: { signalId } },
          { $group: { _id: '$userId', n: { $sum: 1 } } },
        ])
        .toArray(),
    )
    return new Map(rows.map(({ _id, n }) => [_id, n]))
  }
}

/** Those that are only made have none, so that none of thousands takes the place of one that somebody changed. */
export function withChangedAt(change: Partial<StoredLead>): Partial<StoredLead> {
  return change.updatedAt === undefined ? change : { ...change, changedAt: change.updatedAt }
}
