import { LeadStore } from '../../../server/leads/leadStore'
import { clock } from '../../support/clock'
import { readEntry, sendEntry } from '../../support/leads'
import { listenForHooks, type Listener, stopListeners } from '../../support/listenForHooks'
import { answerWithSteps, MODEL_SETTINGS, setUpModel } from '../../support/model'
import { buildLiveSignal, type BuiltSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const MINUTE_MS = 60_000

let aheadMs = 0
let app: TestApp
let second: TestApp
let model: Listener
let signal: BuiltSignal
const start = (databaseName?: string) =>
  startApp({
    settings: MODEL_SETTINGS,
    now: () => new Date(clock.nowMs() + aheadMs),
    ...(databaseName === undefined ? {} : { databaseName }),
  })

beforeAll(async () => {
  app = await start()
  second = await start(app.databaseName)
  model = await listenForHooks()
  await setUpModel(app, model)
})
beforeEach(async () => {
  model.received.length = 0
  answerWithSteps(model)
  signal = await buildLiveSignal(app)
})
afterEach(() => {
  jest.restoreAllMocks()
})
afterAll(async () => {
  await stopListeners()
  await stopApps()
})

async function sendWritten() {
  const { id } = await sendEntry(app, signal, { email: 'ada@acme.example' })
  await app.work('writers')
  return readEntry(app, id)
}

test('a writer that dies after it has paid for a text leaves it to the next, who asks no more', async () => {
  const { id } = await sendEntry(app, signal, { email: 'ada@acme.example' })
  jest.spyOn(LeadStore.prototype, 'make').mockRejectedValueOnce(new Error('died'))
  await app.work('writers')
  const afterDeath = await readEntry(app, id)

  await second.work('writers')
  const withinLease = await readEntry(app, id)
  aheadMs += 11 * MINUTE_MS
  await second.work('writers')

  expect([afterDeath.outcome, withinLease.outcome]).toEqual(['pending', 'pending'])
  expect(await readEntry(app, id)).toMatchObject({ outcome: 'lead' })
  expect(model.received).toHaveLength(1)
})

test('an entry whose texts fail each time ends as failed, and its place is given back', async () => {
  const { id } = await sendEntry(app, signal, { email: 'ada@acme.example' })
  jest.spyOn(LeadStore.prototype, 'make').mockRejectedValue(new Error('spoilt'))

  for (let tries = 0; tries < 5; tries += 1) {
    await app.work('writers')
    aheadMs += 11 * MINUTE_MS
  }

  expect(await readEntry(app, id)).toMatchObject({ outcome: 'failed', reason: 'internal_error' })
})

test('two who write at the same time share the work, and nobody writes twice', async () => {
  for (let n = 0; n < 6; n += 1) await post(signal.webhookUrl, { email: 'ada@acme.example', n })
  await app.work('runs')

  await Promise.all([app.work('writers'), second.work('writers')])
  await app.work('writers')

  expect(model.received).toHaveLength(6)
  expect((await app.call('GET', `/leads?signalId=${signal.id}`)).body.items).toHaveLength(6)
})

test('whoever is told to stop breaks off, and another one writes at once', async () => {
  model.answer = () => undefined
  const { id } = await sendEntry(app, signal, { email: 'ada@acme.example' })
  const asked = model.until(1)
  const working = app.startWorker('writers')
  await asked
  await working.stop()
  answerWithSteps(model)

  await app.work('writers')

  expect(await readEntry(app, id)).toMatchObject({ outcome: 'lead' })
})

test('a lead whose person is dismissed while its text is written comes dismissed', async () => {
  const [first] = (await sendWritten()).leadIds
  const { id } = await sendEntry(app, signal, { email: 'ada@acme.example' })
  const dismissal = { status: 'dismissed', dismissReason: 'person' }
  const { body: dismissed } = await app.call('PATCH', `/leads/${first}`, dismissal)

  await app.work('writers')

  const [written] = (await readEntry(app, id)).leadIds
  expect((await app.call('GET', `/leads/${written}`)).body).toMatchObject(dismissal)
  await app.call('POST', `/leads/changes/${dismissed.change.id}/undo`)
})

test('places of leads that wait for their texts are kept, and their people are not proposed again', async () => {
  const { leadsToday } = (await app.call('GET', '/me')).body.user
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: Number(leadsToday) + 1 })
  const first = await sendEntry(app, signal, { email: 'ada@acme.example' })
  await app.call('POST', '/runs')
  await app.work('runs')

  const second = await sendEntry(app, signal, { email: 'ada@acme.example' })
  await app.work('writers')

  expect(second).toMatchObject({ outcome: 'pending', reason: 'daily_limit' })
  expect(await readEntry(app, first.id)).toMatchObject({ outcome: 'lead' })
})
