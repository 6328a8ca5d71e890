import { PendingStore } from '../../../server/entries/pendingStore'
import { RunStore } from '../../../server/runs/store'
import { importPeople } from '../../support/directory'
import { readEntry, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { standStill } from '../../support/standStill'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const ADA = { email: 'ada@acme.example' }

let app: TestApp
let signal: BuiltSignal
let at = new Date('2026-03-02T09:00:00Z')

beforeAll(async () => {
  app = await startApp({ now: () => at, settings: { LEADS_ON_ARRIVAL: 'false' } })
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: ADA.email }])
  // The first run is due at the start.
  await app.work('runs')
  signal = await buildLiveSignal(app)
})
afterAll(stopApps)

test('without leads on arrival they are attempted every hour, within the next hour at most', async () => {
  const entry = await sendEntry(app, signal, ADA)
  expect(entry).toMatchObject({ outcome: 'pending', reason: null })

  at = new Date('2026-03-02T10:00:01Z')
  await app.work('runs')

  expect(await readEntry(app, entry.id)).toMatchObject({ outcome: 'lead' })
  expect((await app.call('GET', '/runs')).body.items[0]).toMatchObject({
    status: 'finished',
    trigger: 'schedule',
    counts: { entries: 1, leads: 1, skipped: 0, failed: 0, waiting: 0 },
    signals: [{ signalId: signal.id, from: entry.receivedAt, to: entry.receivedAt }],
  })
})

test('a run that was begun while a clock was a day ahead keeps none of the next from beginning', async () => {
  const now = at
  const countRuns = async () => Array.from<unknown>((await app.call('GET', '/runs')).body.items).length
  const before = await countRuns()
  at = new Date(now.getTime() + 86_400_000)
  await app.work('runs')
  at = new Date(now.getTime() + 3_600_001)

  await app.work('runs')
  // As on a server whose clock is a little behind.
  at = new Date(at.getTime() - 1_500)
  await app.work('runs')

  expect(await countRuns()).toBe(before + 2)
})

test('a run that is asked for makes leads now; who asks while it runs is told of that one', async () => {
  const { body: receipt } = await post(signal.webhookUrl, ADA)

  const asked = await app.call('POST', '/runs')
  const again = await app.call('POST', '/runs')
  await app.work('runs')

  expect(asked).toMatchObject({ status: 202, body: { status: 'running', trigger: 'manual' } })
  expect(again.body.id).toBe(asked.body.id)
  expect(await readEntry(app, receipt.id)).toMatchObject({ outcome: 'lead' })
  expect((await app.call('GET', `/runs/${asked.body.id}`)).body).toMatchObject({
    status: 'finished',
    counts: { entries: 1, leads: 1 },
  })
})

test('of two who begin a run at the same moment both begin the same', async () => {
  const second = await startApp({ databaseName: app.databaseName, now: () => at })
  const looking = standStill({ store: RunStore.prototype, method: 'findOpen', when: 'after' })
  const ofFirst = app.call('POST', '/runs')
  await looking.reached
  const ofSecond = await second.call('POST', '/runs')
  looking.goOn()

  expect((await ofFirst).body.id).toBe(ofSecond.body.id)
  await app.work('runs')
})

test('a run of the hour that is over once another server begins it is not done twice', async () => {
  const second = await startApp({ databaseName: app.databaseName, now: () => at })
  at = new Date(at.getTime() + 7_200_000)
  const countRuns = async () => Array.from<unknown>((await app.call('GET', '/runs')).body.items).length
  const before = await countRuns()
  const looking = standStill({ store: RunStore.prototype, method: 'findBetween', when: 'after' })
  const ofFirst = app.work('runs')
  await looking.reached
  await second.work('runs')
  looking.goOn()
  await ofFirst

  expect(await countRuns()).toBe(before + 1)
})

test('a signal that is paused while its entries are dealt does not keep the run going', async () => {
  const { body: receipt } = await post(signal.webhookUrl, ADA)
  const { body: asked } = await app.call('POST', '/runs')
  const claim = jest.spyOn(PendingStore.prototype, 'claim')
  claim.mockImplementationOnce(async function (this: PendingStore, entryIds, dealer) {
    await app.call('POST', `/signals/${signal.id}/pause`)
    return this.claim(entryIds, dealer)
  })

  await app.work('runs')
  claim.mockRestore()

  expect((await app.call('GET', `/runs/${asked.id}`)).body).toMatchObject({ status: 'finished' })
  expect(await readEntry(app, receipt.id)).toMatchObject({ outcome: 'pending', reason: null })
  await app.call('POST', `/signals/${signal.id}/resume`)
  await app.call('POST', '/runs')
  await app.work('runs')
  expect(await readEntry(app, receipt.id)).toMatchObject({ outcome: 'lead' })
})
