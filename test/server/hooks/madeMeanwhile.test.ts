import { PendingStore } from '../../../server/entries/pendingStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { importPeople } from '../../support/directory'
import { buildHook } from '../../support/hooks'
import { type Listener, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { type Place, standStill } from '../../support/standStill'
import { post, stopApps, type TestApp } from '../../support/startApp'
import { passTime, resetTime, startInTime } from '../../support/startInTime'

const EMAIL = 'ada@acme.example'
const MINUTE_MS = 60_000

/** Where whoever makes a lead already knows that no hook waits for it. */
const PLACES: (Place & { stage: string })[] = [
  { stage: 'the lead is made', store: LeadStore.prototype, method: 'make', when: 'before' },
  { stage: 'the lead is made', store: LeadStore.prototype, method: 'make', when: 'after' },
  { stage: 'the outcome is written', store: PendingStore.prototype, method: 'settle', when: 'before' },
]

let app: TestApp
let listener: Listener
let signal: BuiltSignal
beforeEach(async () => {
  resetTime()
  app = await startInTime()
  listener = await listenForHooks()
  signal = await buildLiveSignal(app)
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: EMAIL }])
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

async function buildBothHooks(): Promise<void> {
  await buildHook(app, listener, { event: 'lead.created' })
  await buildHook(app, listener, { event: 'entry.finished' })
}

async function tell(by: TestApp): Promise<string[]> {
  for (const name of ['outcomes', 'leadNews', 'courier']) await by.work(name)
  return listener.received.map(({ body }) => body.type).sort()
}

/** Two looks with the time of a lease between them. */
async function takeOver(by: TestApp): Promise<void> {
  await by.work('runs')
  passTime(MINUTE_MS)
  await by.work('runs')
}

test.each(PLACES)('a hook that is made $when $stage hears of it, once', async (place) => {
  await post(signal.webhookUrl, { email: EMAIL })
  const still = standStill(place)
  const working = app.work('runs')
  await still.reached

  await buildBothHooks()
  still.goOn()
  await working

  expect(await tell(app)).toEqual(['entry.finished', 'lead.created'])
  expect(await tell(app)).toEqual(['entry.finished', 'lead.created'])
})

test.each(PLACES)(
  'a hook that is made $when $stage hears of it, once, also where another server has to take over',
  async (place) => {
    const second = await startInTime(app.databaseName)
    await post(signal.webhookUrl, { email: EMAIL })
    const still = standStill(place)
    const working = app.work('runs')
    await still.reached

    await buildBothHooks()
    await takeOver(second)
    const told = await tell(second)
    still.goOn()
    await working

    expect(told).toEqual(['entry.finished', 'lead.created'])
    expect(await tell(second)).toEqual(told)
  },
)

test('what no hook waits for is not noted to be told', async () => {
  await post(signal.webhookUrl, { email: EMAIL })

  await app.work('runs')

  const find = (name: string, filter: object) =>
    app.database.connection.collection(name).countDocuments(filter)
  expect(await find('leads', {})).toBe(1)
  expect(await find('leads', { newsAt: { $ne: null } })).toBe(0)
  expect(await find('entries', { due: 'finished' })).toBe(0)
})
