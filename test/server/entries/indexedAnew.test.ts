import { FollowStore } from '../../../server/entries/followStore'
import { SignalStore } from '../../../server/signals/store'
import { ENTRIES_INDEXED_ANEW_MAX } from '../../../shared/limits'
import { storeEntries } from '../../support/entries'
import { readEntry, sendEntry } from '../../support/leads'
import { listEntryIds } from '../../support/listEntryIds'
import { type BuiltSignal, buildLiveSignal, buildSignal } from '../../support/signals'
import { standStill } from '../../support/standStill'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal
beforeEach(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app)
})
afterEach(stopApps)

const JANE = { contact: 'jane@acme.example', owner: 'otto@acme.example' }

const map = (email: string) => app.call('PATCH', `/signals/${signal.id}`, { mapping: { email } })
const send = async (payload: object): Promise<string> => (await post(signal.webhookUrl, payload)).body.id
const list = (query: string) => listEntryIds(app, signal.id, query)

test('after a change of the mapping entries are found by what it makes of them, and by nothing else', async () => {
  await map('owner')
  const id = await send(JANE)
  await app.catchUp()

  await map('contact')
  await app.work('indexers')

  expect(await list('q=jane@acme.example')).toEqual([id])
  expect(await list('q=otto@acme.example')).toEqual([])
})

test('after a change of the mapping entries are told apart by whether it makes anybody of them', async () => {
  const id = await send(JANE)
  await app.catchUp()
  const before = await list('mode=live&identified=false')

  await map('contact')
  await app.work('indexers')

  expect(before).toEqual([id])
  expect(await list('mode=live&identified=false')).toEqual([])
  expect(await list('mode=live&identified=true')).toEqual([id])
})

test('in set-up test entries are told apart by what the mapping makes of them', async () => {
  signal = await buildSignal(app)
  const named = await send({ email: 'jane@acme.example' })
  const unnamed = await send({ n: 1 })
  await app.catchUp()

  expect(await list('mode=test&identified=true')).toEqual([named])
  expect(await list('mode=test&identified=false')).toEqual([unnamed])
})

test('a replayed entry is found by what the mapping makes of it by then, however old it is', async () => {
  const { id } = await sendEntry(app, signal, JANE)
  await app.catchUp()
  await map('contact')
  await app.database.connection.collection('signals').updateMany({}, { $unset: { toIndex: 1 } })

  await app.call('POST', `/entries/${id}/replay`)

  expect(await list('q=jane@acme.example')).toEqual([id])
  expect(await list('mode=live&identified=true')).toEqual([id])
  expect(await readEntry(app, id)).toMatchObject({ outcome: 'pending' })
})

test('a server goes on where another one was stopped while entries were being indexed anew', async () => {
  const other = await startApp({ databaseName: app.databaseName })
  const oldest = await send(JANE)
  await storeEntries(app, 100, { signalId: signal.id, mode: 'live', outcome: 'skipped' })
  const newest = await send(JANE)
  await app.catchUp()
  await map('contact')

  // After the first slice.
  const read = jest.spyOn(FollowStore.prototype, 'listOlder')
  const noted = standStill({ store: SignalStore.prototype, method: 'noteIndexed', when: 'after' })
  const stopping = app.startWorker('indexers')
  await noted.reached
  const stopped = stopping.stop()
  noted.goOn()
  await stopped
  const afterTheFirst = await list('q=jane@acme.example')
  await other.work('indexers')

  expect(afterTheFirst).toEqual([newest])
  expect(await list('q=jane@acme.example')).toEqual([newest, oldest])
  const places = read.mock.calls.map(([, { before }]) => before)
  read.mockRestore()
  expect(places.slice(0, 2)).toEqual(['~', expect.stringMatching(/^ent_/)])
})

test('what was received and is not followed yet is waited for, since that may happen by the mapping of before', async () => {
  await map('owner')
  const id = await send(JANE)
  const following = standStill({ store: FollowStore.prototype, method: 'markFollowed', when: 'before' })
  const catchingUp = app.catchUp()
  await following.reached

  await map('contact')
  await app.work('indexers')
  following.goOn()
  await catchingUp
  await app.work('indexers')

  expect(await list('q=jane@acme.example')).toEqual([id])
  expect(await list('q=otto@acme.example')).toEqual([])
})

test('of very many entries the newest are indexed anew', async () => {
  const [left, done] = [await send(JANE), await send(JANE)]
  await app.catchUp()
  await map('contact')
  const signals = app.database.connection.collection<{ _id: string }>('signals')
  const noted = await signals.findOne({ _id: signal.id })
  await signals.updateOne({ _id: signal.id }, { $set: { 'toIndex.left': 1 } })

  await app.work('indexers')

  expect(noted).toMatchObject({ toIndex: { left: ENTRIES_INDEXED_ANEW_MAX } })
  expect(await list('q=jane@acme.example')).toEqual([done])
  expect(await list('mode=live&identified=false')).toEqual([left])
})
