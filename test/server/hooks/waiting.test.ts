import { importPeople } from '../../support/directory'
import { buildClock, buildHook } from '../../support/hooks'
import { answering, type Listener, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const ADA = { full_name: 'Ada Lovelace', email: 'ada@acme.example' }
const MINUTE_MS = 60_000

let app: TestApp
let listener: Listener
let signal: BuiltSignal
let clock: ReturnType<typeof buildClock>
beforeEach(async () => {
  clock = buildClock()
  app = await startApp({ now: clock.now })
  listener = await listenForHooks()
  signal = await buildLiveSignal(app)
  await importPeople(app, [ADA])
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

async function sendEntry(): Promise<string> {
  return (await post(signal.webhookUrl, { email: ADA.email })).body.id
}

const waitFor = (entryId: string, waitMinutes = 15) =>
  buildHook(app, listener, { event: 'entry.finished', entryId, waitMinutes })

async function tell(): Promise<void> {
  await app.work('outcomes')
  await app.work('courier')
}

const told = () => listener.received.map(({ body }) => body.data)
const hooksLeft = async () => (await app.call('GET', '/hooks')).body.items

test('a hook that waits for an entry tells its outcome once, and ends with it', async () => {
  const entryId = await sendEntry()
  const hook = await waitFor(entryId)
  await app.work('runs')

  await tell()
  clock.advance(15 * MINUTE_MS)
  await tell()

  expect(hook).toMatchObject({ waitMinutes: 15 })
  expect(told()).toMatchObject([{ id: entryId, outcome: 'lead' }])
  expect(await hooksLeft()).toEqual([])
})

test('an entry that had come to its outcome before is told at once', async () => {
  const entryId = await sendEntry()
  await app.work('runs')
  await tell()
  clock.advance(1_000)

  await waitFor(entryId)
  await tell()

  expect(told()).toMatchObject([{ id: entryId, outcome: 'lead' }])
  expect(await hooksLeft()).toEqual([])
})

test('one that has none when the time is over is told as it is then, and not before', async () => {
  const entryId = await sendEntry()
  await waitFor(entryId)

  clock.advance(14 * MINUTE_MS)
  await tell()
  const before = told()
  clock.advance(MINUTE_MS)
  await tell()

  expect(before).toEqual([])
  expect(told()).toMatchObject([{ id: entryId, outcome: 'pending', leadIds: [] }])
  expect(await hooksLeft()).toEqual([])
})

test('the longest wait is not cut short', async () => {
  const entryId = await sendEntry()
  await waitFor(entryId, 480)

  clock.advance(479 * MINUTE_MS)
  await tell()

  expect(told()).toEqual([])
})

test('an address that fails is told later, and one that is gone ends the wait', async () => {
  const entryId = await sendEntry()
  await waitFor(entryId)
  await app.work('runs')
  listener.answer = answering(503)
  await tell()
  const afterFailure = await hooksLeft()
  listener.answer = answering(410)
  clock.advance(MINUTE_MS)
  await tell()

  expect(afterFailure).toMatchObject([{ entryId, isEnabled: true }])
  expect(told()).toHaveLength(2)
  expect(await hooksLeft()).toEqual([])
})

test.each([
  [{ event: 'entry.finished', waitMinutes: 5 }],
  [{ event: 'entry.received', entryId: 'ent_1', waitMinutes: 5 }],
  [{ event: 'entry.finished', entryId: 'ent_1', waitMinutes: 481 }],
])('a hook that could not wait so (%j) is refused', async (asked) => {
  const { status, body } = await app.call('POST', '/hooks', { url: listener.url, ...asked })

  expect([status, body.error.code]).toEqual([422, 'invalid_request'])
})

test.each([
  { event: 'entry.finished', waitMinutes: 5 },
  { event: 'entry.finished' },
  { event: 'lead.created' },
])('an entry that there is not is not listened to: %j', async (asked) => {
  const entryId = 'ent_01m809d72bn5811gdvvvdb9ccn'

  const { status, body } = await app.call('POST', '/hooks', { url: listener.url, entryId, ...asked })

  expect([status, body.error.code]).toEqual([404, 'entry_not_found'])
  expect(await hooksLeft()).toEqual([])
})

test('a hook is not turned to an entry that there is not', async () => {
  const { id } = await buildHook(app, listener)

  const { status, body } = await app.call('PATCH', `/hooks/${id}`, {
    entryId: 'ent_01m809d72bn5811gdvvvdb9ccn',
  })

  expect([status, body.error.code]).toEqual([404, 'entry_not_found'])
})

test('there is an end to how many hooks may listen, of which those that wait for one entry take no place', async () => {
  const few = await startApp({ limits: { hooksMax: { listening: 2, waiting: 1 } } })
  const { webhookUrl } = await buildLiveSignal(few)
  const { body: entry } = await post(webhookUrl, { email: 'ada@acme.example' })
  const listen = { url: listener.url, event: 'entry.received' }
  const wait = { url: listener.url, event: 'entry.finished', entryId: entry.id, waitMinutes: 5 }

  const answers = []
  for (const asked of [wait, wait, listen, listen, listen]) {
    const { status, body } = await few.call('POST', '/hooks', asked)
    answers.push([status, body.error?.code])
  }

  expect(answers).toEqual([
    [201, undefined],
    [409, 'too_many_waiting'],
    [201, undefined],
    [201, undefined],
    [409, 'too_many_hooks'],
  ])
})
