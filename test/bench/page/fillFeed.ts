import { setTimeout } from 'node:timers/promises'
import mongoose, { type mongo } from 'mongoose'
import type { StoredEntry } from '../../../server/entries/store'
import type { StoredLead } from '../../../server/leads/leadStore'
import { makeFirstId } from '../../../server/ids'
import { callApi, type LiveSignal, makeLiveSignal } from '../../support/apiClient'
import { embeddedUri } from '../../support/programs'
import { importPeople } from '../leads/fillServer'

const SIGNALS = 25
const WRITTEN_AT_ONCE = 2_000
/** Some thirty leads a day, so that the feed has as many days as that of a team. */
const BETWEEN_LEADS_MS = 48 * 60_000
const MADE_POLL_MS = 250
const MADE_POLLS_MAX = 120

export type Wanted = { dataDir: string; leads: number; entries: number }

/** What is opened, beside the lists: a signal with all entries, and one that is being set up. */
export type Filled = { signalId: string; setupId: string }

/** One lead as the server makes it, and copies of it with names of their own; likewise one entry. */
export async function fillServer(url: string, { dataDir, leads, entries }: Wanted): Promise<Filled> {
  const signals: LiveSignal[] = []
  for (let nth = 0; nth < SIGNALS; nth += 1) signals.push(await makeLiveSignal(url))
  const signalId = signals[0]?.id ?? ''
  await makeFirstLead(url, signalId)
  const connection = await mongoose
    .createConnection(embeddedUri(dataDir), { dbName: 'signalpost' })
    .asPromise()
  const db = connection.getClient().db('signalpost')
  await copyLeads(
    db,
    signals.map(({ id }) => id),
    leads,
  )
  await copyEntries(db, signalId, entries)
  await connection.close()
  return { signalId, setupId: await makeUnfinished(url) }
}

async function makeFirstLead(url: string, signalId: string): Promise<void> {
  await importPeople(url, 1)
  await callApi(url, 'PATCH', `/signals/${signalId}`, { contextFields: ['page'] })
  await callApi(url, 'POST', `/signals/${signalId}/entries`, {
    email: 'person0@company0.example',
    page: '/pricing',
  })
  for (let polls = 0; polls < MADE_POLLS_MAX; polls += 1) {
    const { items } = await callApi(url, 'GET', '/leads?limit=1')
    if (items.length > 0) return
    await setTimeout(MADE_POLL_MS)
  }
  throw new Error('The first lead was never made')
}

/** As somebody leaves it who has shown it one request. */
async function makeUnfinished(url: string): Promise<string> {
  const { id } = await callApi(url, 'POST', '/signals', { name: 'New', label: 'New', target: 'people' })
  await callApi(url, 'POST', `/signals/${String(id)}/entries`, {
    email: 'person0@company0.example',
    page: '/pricing',
  })
  return String(id)
}

async function copyLeads(db: mongo.Db, signalIds: readonly string[], count: number): Promise<void> {
  const collection = db.collection<StoredLead>('leads')
  const pattern = await collection.findOne({})
  if (!pattern) throw new Error('There is no lead to copy')
  await inParts(count, (nth) => collection.insertMany(nth.map((place) => copyOf(pattern, place, signalIds))))
}

function copyOf(pattern: StoredLead, nth: number, signalIds: readonly string[]): StoredLead {
  const createdAt = new Date(pattern.createdAt.getTime() - (nth + 1) * BETWEEN_LEADS_MS)
  const _id = makeFirstId('led', createdAt)
  const fullName = `Person ${nth + 1}`
  return {
    ...pattern,
    _id,
    order: `${createdAt.toISOString()} ${_id}`,
    signalId: signalIds[nth % signalIds.length] ?? pattern.signalId,
    personKey: `per_copy${nth}`,
    emailKey: null,
    person: { ...pattern.person, id: `per_copy${nth}`, fullName },
    createdAt,
    updatedAt: createdAt,
  }
}

async function copyEntries(db: mongo.Db, signalId: string, count: number): Promise<void> {
  const collection = db.collection<StoredEntry>('entries')
  const pattern = await collection.findOne({ signalId, outcome: 'lead' })
  if (!pattern) throw new Error('There is no entry to copy')
  await inParts(count, (nth) =>
    collection.insertMany(
      nth.map((place) => {
        const receivedAt = new Date(pattern.receivedAt.getTime() - (place + 1) * 1_000)
        return { ...pattern, _id: makeFirstId('ent', receivedAt), receivedAt }
      }),
    ),
  )
}

async function inParts(count: number, write: (nth: number[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < count; start += WRITTEN_AT_ONCE) {
    const length = Math.min(WRITTEN_AT_ONCE, count - start)
    await write(Array.from({ length }, (_, index) => start + index))
  }
}
