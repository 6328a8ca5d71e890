import type { mongo } from 'mongoose'

export type Entry = {
  _id: string
  signalId: string
  outcome: string
  reason: string | null
  due?: string
  boundTo?: string
  plan?: unknown
  leadIds: string[]
}
export type Lead = {
  _id: string
  entryId: string
  signalId: string
  userId: string
  personKey: string
  company: { domain: string | null } | null
  createdAt: Date
}
export type Places = { _id: string; n: number; leads: string[] }
export type Limit = { _id: string; dailyLeadLimit: number }
export type Stored = { entries: Entry[]; leads: Lead[]; places: Places[]; limits: Limit[] }

/** All that the database holds of what was sent. */
export async function readStored(database: mongo.Db): Promise<Stored> {
  const all = <Row extends mongo.Document>(name: string, filter: mongo.Filter<mongo.Document> = {}) =>
    database
      .collection(name)
      .find<Row>(filter, { projection: { bytes: 0, sequence: 0, trace: 0 } })
      .toArray()
  return {
    entries: await all<Entry>('entries', { mode: 'live' }),
    leads: await all<Lead>('leads'),
    places: await all<Places>('lead_places'),
    limits: await all<Limit>('users', { dailyLeadLimit: { $exists: true } }),
  }
}
