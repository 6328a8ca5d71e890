import type { Collection } from 'mongoose'
import type { Database } from '../database/connect'
import type { Page } from './directoryKeyStore'

export type StoredCompany = {
  _id: string
  name: string | null
  domain: string | null
  linkedinUrl: string | null
  industry: string | null
  employeeCount: number | string | null
  location: string | null
  createdAt: Date
  updatedAt: Date
}

export class CompanyStore {
  private readonly companies: Collection<StoredCompany>

  constructor(private readonly database: Database) {
    this.companies = database.connection.collection<StoredCompany>('directory_companies')
  }

  /** Those of the ids that there are, by their ids. */
  async find(ids: readonly string[]): Promise<Map<string, StoredCompany>> {
    if (ids.length === 0) return new Map()
    const found = await this.database.run(() => this.companies.find({ _id: { $in: [...ids] } }).toArray())
    return new Map(found.map((company) => [company._id, company]))
  }

  list({ limit, cursor }: Page): Promise<StoredCompany[]> {
    const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
    return this.database.run(() => this.companies.find(older).sort({ _id: -1 }).limit(limit).toArray())
  }

  async insert(companies: readonly StoredCompany[]): Promise<void> {
    if (companies.length === 0) return
    await this.database.run(() => this.companies.insertMany([...companies], { ordered: false }))
  }

  async change(changes: readonly { id: string; change: Partial<StoredCompany> }[]): Promise<void> {
    if (changes.length === 0) return
    const updates = changes.map(({ id, change }) => ({
      updateOne: { filter: { _id: id }, update: { $set: change } },
    }))
    await this.database.run(() => this.companies.bulkWrite(updates, { ordered: false }))
  }

  async removeMany(ids: readonly string[]): Promise<void> {
    await this.database.run(() => this.companies.deleteMany({ _id: { $in: [...ids] } }))
  }

  async remove(id: string): Promise<boolean> {
    const { deletedCount } = await this.database.run(() => this.companies.deleteOne({ _id: id }))
    return deletedCount > 0
  }
}
