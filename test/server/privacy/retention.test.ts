import { AuditStore } from '../../../server/audit/auditStore'
import { clock } from '../../support/clock'
import { sendEntry } from '../../support/leads'
import { buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps } from '../../support/startApp'

const DAY_MS = 86_400_000

afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

test('what is old goes as the settings say, and what waits or is new stays; what fails of it keeps nothing else', async () => {
  let aheadMs = 0
  const settings = { TEST_ENTRY_DAYS: '1', ENTRY_BYTES_DAYS: '2', ENTRY_DAYS: '10', LEAD_DAYS: '20' }
  const app = await startApp({ now: () => new Date(clock.nowMs() + aheadMs), settings })
  const statusOf = async (path: string) => (await app.call('GET', path)).status
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { enrichment: { generateIfEnrichmentFails: true } })
  const listTests = async () =>
    (await app.call('GET', `/signals/${signal.id}/entries?mode=test`)).body.items.length
  const entry = await sendEntry(app, signal, { email: 'ada@acme.example' })
  const waiting = (await post(signal.webhookUrl, { email: 'bob@acme.example' })).body
  await app.catchUp()
  const after = async (days: number) => {
    aheadMs = days * DAY_MS
    await app.purge()
    const [leadId] = entry.leadIds
    return {
      tests: await listTests(),
      raw: await statusOf(`/entries/${entry.id}/raw`),
      entry: await statusOf(`/entries/${entry.id}`),
      lead: await statusOf(`/leads/${leadId}`),
      waiting: await statusOf(`/entries/${waiting.id}/raw`),
    }
  }

  const kept = { tests: 1, raw: 200, entry: 200, lead: 200, waiting: 200 }
  expect(await after(0)).toEqual(kept)
  expect(await after(1.5)).toEqual({ ...kept, tests: 0 })
  expect(await after(3)).toEqual({ ...kept, tests: 0, raw: 410 })
  const { body: found } = await app.call('GET', `/signals/${signal.id}/entries?q=ada@acme.example`)
  expect(found.items).toEqual([])
  expect(await after(11)).toEqual({ ...kept, tests: 0, raw: 404, entry: 404 })
  jest.spyOn(AuditStore.prototype, 'removeBefore').mockRejectedValueOnce(new Error('Failed'))
  await expect(after(21)).rejects.toThrow('Failed')
  expect(await statusOf(`/leads/${entry.leadIds[0]}`)).toBe(404)
})

const OF_ONE_LOOK = 5_000

test('old leads that are kept keep no other, however many there are', async () => {
  let aheadMs = 0
  const app = await startApp({
    now: () => new Date(clock.nowMs() + aheadMs),
    settings: { LEAD_DAYS: '20' },
  })
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { enrichment: { generateIfEnrichmentFails: true } })
  const { leadIds } = await sendEntry(app, signal, { email: 'ada@acme.example' })
  const leads = app.database.connection.collection<{ _id: string; order: string }>('leads')
  const [lead] = await leads.find({ _id: leadIds[0] }).toArray()
  aheadMs = 21 * DAY_MS
  const snoozedUntil = new Date(clock.nowMs() + 2 * aheadMs)
  const older = Array.from({ length: OF_ONE_LOOK }, (_, nth) => {
    const _id = `led_${String(nth).padStart(8, '0')}`
    return { ...lead, _id, order: `2020-01-01T00:00:00.000Z ${_id}`, snoozedUntil }
  })
  for (let from = 0; from < OF_ONE_LOOK; from += 1_000)
    await leads.insertMany(older.slice(from, from + 1_000))

  await app.purge()
  await app.purge()

  expect(await leads.countDocuments({ _id: leadIds[0] })).toBe(0)
  expect(await leads.countDocuments({ snoozedUntil })).toBe(OF_ONE_LOOK)
})
