import { PendingStore } from '../../../server/entries/pendingStore'
import { buildHook } from '../../support/hooks'
import { readEntry, sendEntry } from '../../support/leads'
import { type Listener, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { buildLiveSignal, type BuiltSignal } from '../../support/signals'
import { standStill } from '../../support/standStill'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let listener: Listener
let signal: BuiltSignal
beforeAll(async () => {
  app = await startApp()
  listener = await listenForHooks()
  signal = await buildLiveSignal(app)
})
afterAll(async () => {
  await stopApps()
  await stopListeners()
})

test('an entry whose bytes go while it is replayed is refused, and not pending for ever', async () => {
  const { id } = await sendEntry(app, signal, { email: 'nobody@far.example' })
  const still = standStill({ store: PendingStore.prototype, method: 'replay', when: 'before' })
  const replaying = app.call('POST', `/entries/${id}/replay`)
  await still.reached

  await app.database.connection
    .collection<{ _id: string }>('entries')
    .updateOne({ _id: id }, { $set: { bytesRemovedAt: new Date() } })
  still.goOn()

  const { status, body } = await replaying
  expect([status, body.error.code]).toEqual([409, 'bytes_removed'])
  expect(await readEntry(app, id)).toMatchObject({ outcome: 'skipped' })
})

test('what an entry came to is told also where it is replayed before', async () => {
  await buildHook(app, listener, { event: 'entry.finished' })
  const { id } = await sendEntry(app, signal, { email: 'nobody@far.example' })

  const { status, body } = await app.call('POST', `/entries/${id}/replay`)
  await app.work('courier')

  expect([status, body.outcome]).toEqual([202, 'pending'])
  expect(listener.received.map(({ body: told }) => [told.type, told.data.id])).toEqual([
    ['entry.finished', id],
  ])
  await app.work('runs')
  for (const name of ['outcomes', 'courier']) await app.work(name)
  expect(listener.received).toHaveLength(2)
})
