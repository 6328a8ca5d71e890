import type { Collection, mongo } from 'mongoose'
import { foldText } from '../../shared/matching/foldText'
import type { Database } from '../database/connect'
import { insertMissing } from '../database/insertMissing'
import { whereBegins } from '../database/whereBegins'
import type { StoredLead } from './leadStore'

/** What is searched for, and behind it the lead; data of before name the lead once more. */
type LeadLookUp = { _id: string }

const SEPARATOR = '\t'
const KEY_LENGTH_MAX = 200
const FOUND_AT_ONCE = 500

/** Leads by the beginnings of names, companies and e-mails. */
export class LeadLookUpStore {
  private readonly lookUps: Collection<LeadLookUp>

  constructor(private readonly database: Database) {
    this.lookUps = database.connection.collection<LeadLookUp>('lead_look_ups')
  }

  async add(leads: readonly StoredLead[]): Promise<void> {
    const documents = leads.flatMap((lead) => idsOf(lead).map((_id) => ({ _id })))
    await this.database.run(() => insertMissing(this.lookUps, documents))
  }

  async remove(leads: readonly StoredLead[]): Promise<void> {
    await this.database.run(() => this.lookUps.deleteMany({ _id: { $in: leads.flatMap(idsOf) } }))
  }

  /** The ids of all leads of whom something begins with that text, some at a time; one may come more than once. */
  async *find(text: string): AsyncGenerator<string[]> {
    const key = foldKey(text)
    const begins = whereBegins(key)
    let next: mongo.Condition<string> | null = key === '' ? null : begins
    while (next !== null) {
      const rows = await this.list(next)
      yield [...new Set(rows.map(leadOf))]
      const last = rows.length < FOUND_AT_ONCE ? undefined : rows.at(-1)
      next = last ? { $gt: last._id, $lt: begins.$lt } : null
    }
  }

  private list(_id: mongo.Condition<string>): Promise<LeadLookUp[]> {
    return this.database.run(() => this.lookUps.find({ _id }).sort({ _id: 1 }).limit(FOUND_AT_ONCE).toArray())
  }
}

function idsOf(lead: StoredLead): string[] {
  return keysOf(lead).map((key) => key + SEPARATOR + lead._id)
}

function leadOf({ _id }: LeadLookUp): string {
  return _id.slice(_id.lastIndexOf(SEPARATOR) + SEPARATOR.length)
}

function keysOf({ person, company }: StoredLead): string[] {
  const texts = [person.fullName, person.lastName, person.email, company?.name, company?.domain]
  return [...new Set(texts.map((text) => foldKey(text ?? '')))].filter((key) => key !== '')
}

function foldKey(text: string): string {
  return (text.includes('@') ? text.trim().toLowerCase() : foldText(text)).slice(0, KEY_LENGTH_MAX)
}
