import { clock } from '../../support/clock'
import { storeEntries } from '../../support/entries'
import { buildHook } from '../../support/hooks'
import { type Listener, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { type BuiltSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const DAY_MS = 86_400_000

let nowMs: number
let app: TestApp
let listener: Listener
let signal: BuiltSignal
beforeEach(async () => {
  nowMs = clock.nowMs()
  app = await startApp({ now: () => new Date(nowMs) })
  listener = await listenForHooks()
  signal = await buildSignal(app)
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

const send = (email: string) => post(signal.webhookUrl, { email })

async function search(email: string): Promise<number> {
  const { body } = await app.call('GET', `/signals/${signal.id}/entries?q=${email}`)
  return body.items.length
}

test.each([
  ['ten minutes back', -600_000],
  ['a day ahead', DAY_MS],
])('what comes after the clock jumped %s is found and told', async (_, jumpMs) => {
  await buildHook(app, listener)
  await send('before@acme.example')
  await app.deliver()

  nowMs += jumpMs
  await send('after@acme.example')
  await app.deliver()

  expect(await search('after@acme.example')).toBe(1)
  expect(listener.received.map(({ body }) => body.data.identifiers)).toHaveLength(2)
})

test('after a moment in which the clock was a day ahead everything that comes is found and told', async () => {
  await buildHook(app, listener)
  nowMs += DAY_MS
  await send('ahead@acme.example')
  await app.offer()
  nowMs -= DAY_MS

  await send('after@acme.example')
  await app.deliver()

  expect(await search('ahead@acme.example')).toBe(1)
  expect(await search('after@acme.example')).toBe(1)
  expect(listener.received).toHaveLength(2)
})

test('what a server receives whose clock is ten minutes behind is told to a hook that another one made', async () => {
  const behind = await startApp({ databaseName: app.databaseName, now: () => new Date(nowMs - 600_000) })
  await buildHook(app, listener)

  await post(signal.webhookUrl.replace(app.url, behind.url), { email: 'behind@acme.example' })
  await post(signal.webhookUrl, { email: 'ahead@acme.example' })
  await app.deliver()
  await behind.deliver()

  const told = listener.received.map(({ body }) => body.data.fields.email)
  expect(told.sort()).toEqual(['ahead@acme.example', 'behind@acme.example'])
})

test('an entry that cannot be followed is set aside, and those around it are found', async () => {
  const [first] = await storeEntries(app, 1, { signalId: signal.id })
  await send('behind@acme.example')
  await app.database.connection
    .collection<{ _id: string }>('entries')
    .updateOne({ _id: first ?? '' }, { $unset: { bytes: 1 } })

  await app.catchUp()

  expect(await search('behind@acme.example')).toBe(1)
  expect(app.log.filter((line) => line.includes('entry.setAside'))).toHaveLength(1)
})

test('what an older version had not followed yet is followed', async () => {
  const [seen, unseen] = [await send('seen@acme.example'), await send('unseen@acme.example')]
  const { connection } = app.database
  await connection.collection('entries').updateMany({}, { $unset: { isNew: 1 } })
  await connection
    .collection<{ _id: string; lastId: string }>('entry_cursors')
    .insertOne({ _id: 'look-ups', lastId: seen.body.id })

  const successor = await startApp({ databaseName: app.databaseName })
  await successor.catchUp()

  expect(unseen.status).toBe(202)
  expect(await search('unseen@acme.example')).toBe(1)
  expect(await search('seen@acme.example')).toBe(0)
})
