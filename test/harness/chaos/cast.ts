import type { mongo } from 'mongoose'
import { callApi, makeLiveSignal } from '../../support/apiClient'
import { API_KEY } from '../../support/programs'
import { localDay } from '../../../server/users/localDay'

export const PEOPLE = 600
export const COMPANIES = 150
const LIMIT = 60
const CALLS_PER_DAY = 100_000
const ZONES = ['America/Los_Angeles', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Tokyo']
const HOURS = { first: 4, last: 20 }

export type Recipient = { id: string; timeZone: string; limitMost: number }
export type CastSignal = { id: string; path: string; kind: 'people' | 'unenriched' | 'companies' }
export type Cast = { recipients: Recipient[]; signals: CastSignal[] }

/** Fills the directory and makes users and signals; no day of a user ends while it runs. */
export async function makeCast(url: string, database: mongo.Db, outsideUrl: string): Promise<Cast> {
  await fillDirectory(url)
  const [west = 'UTC', east = west] = awakeZones(new Date())
  const recipients = ['anna', 'bert', 'cleo', 'dora'].map((name, nth) => ({
    id: `usr_${name}`,
    timeZone: nth % 2 === 0 ? west : east,
    limitMost: LIMIT,
  }))
  await database.collection<{ _id: string }>('users').insertMany(
    recipients.map(({ id, timeZone }) => ({
      _id: id,
      name: id,
      email: null,
      role: 'member',
      timeZone,
      dailyLeadLimit: LIMIT,
      createdAt: new Date(),
    })),
  )
  const ids = recipients.map(({ id }) => id)
  await callApi(url, 'PATCH', '/workspace', {
    providers: [{ kind: 'people_data_labs', key: 'a-key', callsPerDay: CALLS_PER_DAY }],
    llm: { baseUrl: `${outsideUrl}/v1`, model: 'small', key: 'a-key' },
  })
  const unenriched = {
    enrichment: { generateIfEnrichmentFails: true },
    sequences: { enabled: true, writer: 'llm' },
  }
  const signals = [
    await makeSignal(url, 'people', { recipients: ids }),
    await makeSignal(url, 'unenriched', { recipients: ids, ...unenriched }),
    await makeSignal(url, 'companies', { recipients: ids }),
  ]
  return { recipients, signals }
}

async function makeSignal(url: string, kind: CastSignal['kind'], patch: unknown): Promise<CastSignal> {
  const { id, webhookUrl } = await makeLiveSignal(url, kind === 'companies' ? kind : 'people')
  await callApi(url, 'PATCH', `/signals/${id}`, patch)
  return { id, kind, path: new URL(webhookUrl).pathname }
}

/** The first and the last of the zones in which it is neither late nor early. */
function awakeZones(at: Date): string[] {
  const awake = ZONES.filter((timeZone) => {
    const shifted = (hours: number) => localDay(new Date(at.getTime() + hours * 3_600_000), timeZone)
    const today = localDay(at, timeZone)
    return shifted(24 - HOURS.last) === today && shifted(-HOURS.first) === today
  })
  return [...awake.slice(0, 1), ...awake.slice(-1)]
}

async function fillDirectory(url: string): Promise<void> {
  const rows = Array.from({ length: PEOPLE }, (_, nth) => ({
    full_name: `Person ${letters(nth)}`,
    email: `person${nth}@firm${nth % COMPANIES}.example`,
    title: 'Head of Sales',
    company_name: `Firm ${letters(nth % COMPANIES)}`,
    company_domain: `firm${nth % COMPANIES}.example`,
  }))
  const response = await fetch(`${url}/api/v1/directory/people/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/x-ndjson' },
    body: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  })
  if (!response.ok) throw new Error(`The import was answered ${response.status}: ${await response.text()}`)
}

/** A number as a name that no other number has. */
function letters(nth: number): string {
  return Array.from(String(nth), (digit) => 'bcdfghklmn'[Number(digit)]).join('o') + 'a'
}
