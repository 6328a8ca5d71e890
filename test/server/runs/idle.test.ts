import { importPeople } from '../../support/directory'
import { buildClock } from '../../support/hooks'
import { addUser, readEntry, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'
import { listCommands } from '../../support/watchCommands'

const ADA = { full_name: 'Ada Lovelace', email: 'ada@acme.example', company_name: 'Acme' }
const SECOND_MS = 1_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const SEVERAL = 4

let app: TestApp
let clock: ReturnType<typeof buildClock>
beforeEach(async () => {
  clock = buildClock()
  // At the beginning of an hour what was refused is looked at anew.
  clock.advance(untilNextHour() + HOUR_MS / 2)
  app = await startApp({ now: clock.now })
  await importPeople(app, [
    ADA,
    { full_name: 'Otto Owner', email: 'otto@acme.example', company_name: 'Acme' },
  ])
})
afterEach(stopApps)

const untilNextHour = () => HOUR_MS - (clock.now().getTime() % HOUR_MS)

/** How many questions a worker asks that has done what there was to do. */
async function countQuestions(worker: string): Promise<number> {
  await app.work(worker)
  return (await listCommands(app.database.background.connection, () => app.work(worker))).length
}

/** The same with one signal of a kind and with several. */
async function countOfOneAndSeveral(worker: string, build: () => Promise<unknown>): Promise<number[]> {
  await build()
  const ofOne = await countQuestions(worker)
  for (let built = 1; built < SEVERAL; built += 1) await build()
  return [ofOne, await countQuestions(worker)]
}

test.each([
  { worker: 'runs', questions: 3 },
  { worker: 'enrichers', questions: 1 },
  { worker: 'indexers', questions: 1 },
])(
  'the $worker of a server with nothing to do ask the database $questions questions, however many live signals there are',
  async ({ worker, questions }) => {
    const counts = await countOfOneAndSeveral(worker, async () => {
      await buildLiveSignal(app)
      await app.catchUp()
    })

    expect(counts).toEqual([questions, questions])
  },
)

test('entries that wait at the limit cost no question, whatever the number of their signals', async () => {
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 0 })

  const [ofOne, ofSeveral] = await countOfOneAndSeveral('runs', async () => {
    expect(await sendEntry(app, await buildLiveSignal(app), ADA)).toMatchObject({ reason: 'daily_limit' })
  })

  expect(ofSeveral).toBe(ofOne)
})

test('entries of paused signals cost no question, whatever the number of these', async () => {
  const [ofOne, ofSeveral] = await countOfOneAndSeveral('runs', async () => {
    const { id, webhookUrl } = await buildLiveSignal(app)
    await app.call('POST', `/signals/${id}/pause`)
    await post(webhookUrl, ADA)
  })

  expect(ofSeveral).toBe(ofOne)
})

/** A companies signal for two, of whom one has a single place left, with an entry that is to give two leads. */
async function sendBeyondTheLimit(): Promise<{ signal: BuiltSignal; entry: any }> {
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1 })
  await addUser(app, { id: 'usr_anna', dailyLeadLimit: 0 })
  const signal = await buildLiveSignal(app, { target: 'companies' })
  await app.call('PATCH', `/signals/${signal.id}`, { recipients: ['usr_owner', 'usr_anna'] })
  const entry = await sendEntry(app, signal, { company_name: 'Acme' })
  expect(entry).toMatchObject({ outcome: 'pending', reason: 'daily_limit', leadIds: [expect.any(String)] })
  return { signal, entry }
}

test.each([
  { until: 'it is the next day', afterMs: DAY_MS, dailyLeadLimit: 1 },
  { until: 'the limit is raised', afterMs: 0, dailyLeadLimit: 2 },
])('what a company has left for a recipient who is full is not looked at until $until', async (place) => {
  const { entry } = await sendBeyondTheLimit()
  const whileAllAreFull = await countQuestions('runs')
  await app.call('PATCH', '/users/usr_anna', { dailyLeadLimit: 50 })

  clock.advance(SECOND_MS)
  const whileOneIsFull = await countQuestions('runs')
  const waiting = await readEntry(app, entry.id)
  clock.advance(place.afterMs)
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: place.dailyLeadLimit })
  await app.work('runs')

  expect(waiting).toEqual(entry)
  // Whether anything waits for those who have places.
  expect(whileOneIsFull).toBe(whileAllAreFull + 1)
  expect(await readEntry(app, entry.id)).toMatchObject({ outcome: 'lead', leadIds: { length: 2 } })
})

test('what a company has left for a recipient who is full goes to another once that one is none any more', async () => {
  const { signal, entry } = await sendBeyondTheLimit()
  await app.call('PATCH', '/users/usr_anna', { dailyLeadLimit: 50 })
  await app.work('runs')
  expect(await readEntry(app, entry.id)).toMatchObject({ outcome: 'pending' })

  await app.call('PATCH', `/signals/${signal.id}`, { recipients: ['usr_anna'] })
  await app.work('runs')

  expect(await readEntry(app, entry.id)).toMatchObject({ outcome: 'lead', leadIds: { length: 2 } })
})

/** An entry about whom one of two recipients has dismissed, who has places, and the other has none. */
async function sendRefused(): Promise<{ signal: BuiltSignal; entry: any; dismissal: string }> {
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 0 })
  await addUser(app, { id: 'usr_anna', dailyLeadLimit: 50 })
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { recipients: ['usr_owner', 'usr_anna'] })
  const first = await sendEntry(app, signal, ADA)
  const dismissing = { status: 'dismissed', dismissReason: 'person' }
  const { body } = await app.call('PATCH', `/leads/${first.leadIds[0]}`, dismissing)
  const entry = await sendEntry(app, signal, ADA)
  expect(entry).toMatchObject({ outcome: 'pending', reason: 'daily_limit' })
  return { signal, entry, dismissal: body.change.id }
}

test.each([
  {
    until: 'another one has a place',
    change: () => app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1 }),
  },
  {
    until: 'somebody else gets leads of the signal',
    change: async (signalId: string) => {
      await addUser(app, { id: 'usr_cleo' })
      const recipients = ['usr_owner', 'usr_anna', 'usr_cleo']
      return app.call('PATCH', `/signals/${signalId}`, { recipients })
    },
  },
])('what all who have places dismissed is not decided again until $until', async ({ change }) => {
  const { signal, entry } = await sendRefused()

  clock.advance(SECOND_MS)
  await app.work('runs')
  const waiting = await readEntry(app, entry.id)
  await change(signal.id)
  await app.work('runs')

  expect(waiting).toEqual(entry)
  expect(await readEntry(app, entry.id)).toMatchObject({ outcome: 'lead' })
})

test('what all who have places dismissed goes to them within the hour once the dismissal is taken back', async () => {
  const { entry, dismissal } = await sendRefused()
  await app.call('POST', `/leads/changes/${dismissal}/undo`)
  await app.work('runs')
  const waiting = await readEntry(app, entry.id)

  clock.advance(untilNextHour())
  await app.work('runs')

  expect(waiting).toEqual(entry)
  expect(await readEntry(app, entry.id)).toMatchObject({ outcome: 'lead' })
})

test('what waits for a recipient whom a signal no longer has ends where the others dismissed it', async () => {
  const { signal, entry } = await sendRefused()

  await app.call('PATCH', `/signals/${signal.id}`, { recipients: ['usr_anna'] })
  await app.work('runs')

  expect(await readEntry(app, entry.id)).toMatchObject({ outcome: 'skipped', reason: 'dismissed' })
})
