import { storeEntries } from '../../support/entries'
import { buildSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let neighbour: { id: string; testIds: string[] }
let busy: { id: string; testIds: string[] }

/** A signal with 1,003 test entries amid live ones, and a neighbour whose few test entries are older. */
beforeAll(async () => {
  app = await startApp()
  const [{ id: neighbourId }, { id }] = [await buildSignal(app), await buildSignal(app)]
  neighbour = { id: neighbourId, testIds: await storeEntries(app, 2, { signalId: neighbourId }) }
  await storeEntries(app, 2, { signalId: id, mode: 'live', outcome: 'pending' })
  busy = { id, testIds: await storeEntries(app, 1_003, { signalId: id }) }
  await storeEntries(app, 3, { signalId: id, mode: 'live', outcome: 'skipped' })

  await app.catchUp()
})
afterAll(stopApps)

async function statusesOf(entryIds: string[]) {
  const answers = await Promise.all(entryIds.map((id) => app.call('GET', `/entries/${id}`)))
  return answers.map(({ status }) => status)
}

test('of the test entries of a signal the newest thousand are kept', async () => {
  const statuses = await statusesOf(busy.testIds.slice(0, 4))

  expect(statuses).toEqual([404, 404, 404, 200])
})

test('live entries neither count among the thousand nor are removed', async () => {
  const live = await app.call('GET', `/signals/${busy.id}/entries?mode=live`)

  expect(live.body.items).toMatchObject([
    { outcome: 'skipped' },
    { outcome: 'skipped' },
    { outcome: 'skipped' },
    { outcome: 'pending' },
    { outcome: 'pending' },
  ])
})

test('each signal has a thousand of its own', async () => {
  const statuses = await statusesOf(neighbour.testIds)

  expect(statuses).toEqual([200, 200])
})
