import { sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { type CountedApp, startCounted } from '../../support/startCounted'

/** Many more than a page needs. */
const OTHERS = 300
const TOMORROW = new Date(Date.now() + 2 * 86_400_000).toISOString()

type StoredLead = { _id: string; order: string }

let counted: CountedApp
let signal: BuiltSignal
let leadId: string
beforeAll(async () => {
  counted = await startCounted()
  signal = await buildLiveSignal(counted.app)
  const enrichment = { generateIfEnrichmentFails: true }
  await counted.app.call('PATCH', `/signals/${signal.id}`, { enrichment })
  leadId = (await sendEntry(counted.app, signal, { email: 'ada@acme.example' })).leadIds[0] ?? ''
  const lead = await leads().findOne({ _id: leadId })
  // Newer than the one that is looked for, so that they come first.
  const others = Array.from({ length: OTHERS }, (_, nth) => ({
    ...lead,
    _id: `led_${nth}`,
    order: `2999-01-01T00:00:00.000Z led_${nth}`,
  }))
  await leads().insertMany(others)
  await counted.app.call('PATCH', `/leads/${leadId}`, { status: 'approved' })
  await counted.app.call('PATCH', `/leads/${leadId}`, { snoozedUntil: TOMORROW })
  await leads().updateOne({ _id: leadId }, { $set: { enriched: true } })
})
afterAll(() => counted.stop())

const leads = () => counted.app.database.connection.collection<StoredLead>('leads')
const list = (query: string) => counted.app.call('GET', `/leads?${query}`)

test.each([
  ['status', () => 'status=approved'],
  ['enrichment', () => 'enriched=true'],
  ['status and enrichment', () => 'status=approved&enriched=true'],
  ['snooze', () => 'snoozed=true'],
  ['user and snooze', () => 'userId=usr_owner&snoozed=true'],
  ['signal and status', () => `signalId=${signal.id}&status=approved`],
  ['user and status', () => 'userId=usr_owner&status=approved'],
])('the few leads that fit a %s are found without reading all others', async (_, query) => {
  let ids: unknown

  const read = await counted.countRead(async () => {
    const { items } = (await list(query())).body
    ids = Array.from<any>(items).map(({ id }) => id)
  })

  expect(ids).toEqual([leadId])
  expect(read).toBeLessThan(OTHERS)
})

test.each([
  ['of everybody', () => ''],
  ['of a user', () => 'userId=usr_owner&'],
  ['of a signal', () => `signalId=${signal.id}&`],
])('a feed %s is newest first across statuses, page by page', async (_, of) => {
  const ids: string[] = []
  for (let cursor = ''; ;) {
    const { items, nextCursor } = (await list(`${of()}limit=100${cursor}`)).body
    ids.push(...Array.from<any, string>(items, ({ id }) => id))
    if (nextCursor === null) break
    cursor = `&cursor=${nextCursor}`
  }

  const stored = await leads().find().sort({ order: -1 }).toArray()
  expect(ids).toEqual(stored.map(({ _id }) => _id))
})

test('an export of what is snoozed has that alone', async () => {
  const { text } = await counted.app.call('GET', '/leads/export?snoozed=true')

  expect(text.match(/^led_\w+/gm)).toEqual([leadId])
})

test('what a user snoozed is found without reading what all others did, and an owner finds both', async () => {
  const lead = await leads().findOne({ _id: leadId })
  const others = Array.from({ length: OTHERS }, (_, nth) => ({
    ...lead,
    ...{ _id: `led_asleep${nth}`, order: `2000-01-01T00:00:00.000Z led_asleep${nth}`, userId: 'usr_other' },
  }))
  await leads().insertMany(others)
  let own: unknown

  const read = await counted.countRead(async () => {
    own = (await list('userId=usr_owner&snoozed=true')).body.items
  })

  const all = (await list('snoozed=true&limit=200')).body.items
  expect(own).toMatchObject([{ id: leadId }])
  expect(read).toBeLessThan(OTHERS)
  expect(all).toMatchObject([{ id: leadId }, ...others.slice(-199).map(() => ({ userId: 'usr_other' }))])
})
