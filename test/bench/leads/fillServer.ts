import { Readable } from 'node:stream'
import type { mongo } from 'mongoose'
import { makeFirstId } from '../../../server/ids'
import { callApi, makeLiveSignal } from '../../support/apiClient'
import { API_KEY } from '../../support/programs'

const PEOPLE_PER_COMPANY = 20
const INSERTED_AT_ONCE = 1_000
const DAILY_LEADS = 10_000

export type Wanted = { people: number; entries: number; signals: number; recipients: number }

export async function importPeople(url: string, people: number): Promise<void> {
  const response = await fetch(`${url}/api/v1/directory/people/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/x-ndjson' },
    body: Readable.toWeb(Readable.from(rowsOf(people))),
    duplex: 'half',
  })
  if (!response.ok) throw new Error(`The import was answered ${response.status}: ${await response.text()}`)
}

function* rowsOf(people: number): Generator<Buffer> {
  for (let start = 0; start < people; start += INSERTED_AT_ONCE) {
    const rows: string[] = []
    for (let nth = start; nth < Math.min(people, start + INSERTED_AT_ONCE); nth += 1) rows.push(rowOf(nth))
    yield Buffer.from(rows.join(''))
  }
}

function rowOf(nth: number): string {
  const company = Math.floor(nth / PEOPLE_PER_COMPANY)
  const row = {
    full_name: `Person ${nth}`,
    title: nth % 3 === 0 ? 'VP of Engineering' : 'Account Executive',
    email: `person${nth}@company${company}.example`,
    linkedin_url: `https://www.linkedin.com/in/person-${nth}`,
    company_name: `Company ${company}`,
    company_domain: `company${company}.example`,
  }
  return `${JSON.stringify(row)}\n`
}

/** Straight into the database: how fast entries are received is another bench. */
export async function prepareEntries(
  db: mongo.Db,
  url: string,
  { people, entries, signals, recipients }: Wanted,
): Promise<void> {
  const userIds = Array.from({ length: recipients }, (_, nth) => `usr_bench${nth}`)
  await db.collection<{ _id: string }>('users').insertMany(
    userIds.map((_id) => ({
      _id,
      name: _id,
      email: null,
      role: 'member',
      timeZone: 'UTC',
      dailyLeadLimit: DAILY_LEADS,
      createdAt: new Date(),
    })),
  )
  const signalIds: string[] = []
  for (let nth = 0; nth < signals; nth += 1) {
    const { id } = await makeLiveSignal(url)
    await callApi(url, 'PATCH', `/signals/${id}`, { recipients: userIds, contextFields: ['page'] })
    signalIds.push(id)
  }
  const collection = db.collection<{ _id: string }>('entries')
  for (let start = 0; start < entries; start += INSERTED_AT_ONCE) {
    const count = Math.min(INSERTED_AT_ONCE, entries - start)
    await collection.insertMany(
      Array.from({ length: count }, (_, index) => {
        const nth = start + index
        return pendingEntry(signalIds[nth % signals] ?? '', (nth * 7_919) % people)
      }),
    )
  }
}

function pendingEntry(signalId: string, person: number) {
  const company = Math.floor(person / PEOPLE_PER_COMPANY)
  const bytes = Buffer.from(
    JSON.stringify({ email: `person${person}@company${company}.example`, page: '/pricing' }),
  )
  const receivedAt = new Date()
  return {
    _id: makeFirstId('ent', receivedAt),
    signalId,
    mode: 'live',
    receivedAt,
    size: bytes.length,
    contentType: 'application/json',
    outcome: 'pending',
    reason: null,
    leadIds: [],
    trace: [],
    due: 'now',
    bytes,
  }
}
