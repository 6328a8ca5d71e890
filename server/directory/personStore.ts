import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import type { Page } from './directoryKeyStore'

export type StoredPerson = {
  _id: string
  fullName: string | null
  firstName: string | null
  lastName: string | null
  title: string | null
  seniority: string | null
  department: string | null
  email: string | null
  linkedinUrl: string | null
  location: string | null
  companyId: string | null
  source: string
  createdAt: Date
  updatedAt: Date
}

export class PersonStore {
  private readonly people: Collection<StoredPerson>

  constructor(private readonly database: Database) {
    this.people = database.connection.collection<StoredPerson>('directory_people')
  }

  async prepare(): Promise<void> {
    await this.people.createIndexes([{ key: { companyId: 1, _id: 1 } }])
  }

  /** Those of the ids that there are, by their ids. */
  async find(ids: readonly string[]): Promise<Map<string, StoredPerson>> {
    if (ids.length === 0) return new Map()
    const found = await this.database.run(() => this.people.find({ _id: { $in: [...ids] } }).toArray())
    return new Map(found.map((person) => [person._id, person]))
  }

  /** Of the companies, in the order in which they were added. */
  listOfCompanies(companyIds: readonly string[], limit: number): Promise<StoredPerson[]> {
    if (companyIds.length === 0) return Promise.resolve([])
    return this.database.run(() =>
      this.people
        .find({ companyId: { $in: [...companyIds] } })
        .limit(limit)
        .toArray(),
    )
  }

  /** Newest first. */
  listPageOfCompanies(companyIds: readonly string[], { limit, cursor }: Page): Promise<StoredPerson[]> {
    if (companyIds.length === 0) return Promise.resolve([])
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    return this.database.run(() =>
      this.people
        .find({ companyId: { $in: [...companyIds] }, ...older })
        .sort({ _id: -1 })
        .limit(limit)
        .toArray(),
    )
  }

  /** Whether somebody is at the company who does not come from that source. */
  async hasOthers(companyId: string, source: string): Promise<boolean> {
    const found = await this.database.run(() => this.people.findOne({ companyId, source: { $ne: source } }))
    return found !== null
  }

  list({ limit, cursor }: Page): Promise<StoredPerson[]> {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    return this.database.run(() => this.people.find(older).sort({ _id: -1 }).limit(limit).toArray())
  }

  async insert(people: readonly StoredPerson[]): Promise<void> {
    if (people.length > 0)
      await this.database.run(() => this.people.insertMany([...people], { ordered: false }))
  }

  async change(changes: readonly { id: string; change: Partial<StoredPerson> }[]): Promise<void> {
    if (changes.length === 0) return
    const updates = changes.map(({ id, change }) => ({
      updateOne: { filter: { _id: id }, update: { $set: change } },
    }))
    await this.database.run(() => this.people.bulkWrite(updates, { ordered: false }))
  }

  async leaveCompany(companyId: string): Promise<void> {
    await this.database.run(() => this.people.updateMany({ companyId }, { $set: { companyId: null } }))
  }

  async removeMany(ids: readonly string[]): Promise<void> {
    await this.database.run(() => this.people.deleteMany({ _id: { $in: [...ids] } }))
  }

  async remove(id: string): Promise<boolean> {
    const { deletedCount } = await this.database.run(() => this.people.deleteOne({ _id: id }))
    return deletedCount > 0
  }
}
