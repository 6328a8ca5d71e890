import { DAY_MS } from '../../../server/durations'
import { DueStore } from '../../../server/entries/dueStore'
import { importPeople } from '../../support/directory'
import { buildClock } from '../../support/hooks'
import { addUser, readLeads, sendEntry } from '../../support/leads'
import { buildLiveSignal } from '../../support/signals'
import { post } from '../../support/startApp'
import { type CountedApp, startCounted } from '../../support/startCounted'

const EMAIL = 'ada@acme.example'
const STUCK = 60
const LOOK_MS = 1_000

let counted: CountedApp
afterEach(async () => {
  jest.restoreAllMocks()
  await counted.stop()
})

test('what waits for who has no place is not read again and again where that takes long, and goes on once there is one', async () => {
  const clock = buildClock()
  // Behind the beginning of an hour, at which all is decided anew.
  clock.advance(60_000)
  let elapsedMs = 0
  counted = await startCounted({ now: clock.now, elapsedMs: () => elapsedMs })
  const { app, countRead } = counted
  const signal = await buildLiveSignal(app)
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  await addUser(app, { id: 'usr_anna', dailyLeadLimit: 2 })
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 0 })
  await app.call('PATCH', `/signals/${signal.id}`, { recipients: ['usr_owner', 'usr_anna'] })
  const [lead] = await readLeads(app, await sendEntry(app, signal, { email: EMAIL }))
  await app.call('PATCH', `/leads/${lead.id}`, { status: 'dismissed', dismissReason: 'person' })
  const sent = Array.from({ length: STUCK }, () => ({ email: EMAIL }))
  const { results } = (await post(`${signal.webhookUrl}/batch`, sent)).body
  await app.work('runs')
  const look = Reflect.get(DueStore.prototype, 'listWaiting')
  jest.spyOn(DueStore.prototype, 'listWaiting').mockImplementation(async function (this: DueStore, signals) {
    const found = await look.call(this, signals)
    elapsedMs += LOOK_MS
    return found
  })

  const first = await countRead(() => app.work('runs'))
  // A clock that is set is no time that has passed.
  clock.advance(DAY_MS)
  const second = await countRead(() => app.work('runs'))
  elapsedMs += 20 * LOOK_MS
  const third = await countRead(() => app.work('runs'))
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1 })
  await app.work('runs')

  expect(first - second).toBeGreaterThanOrEqual(STUCK)
  expect(third - second).toBeGreaterThanOrEqual(STUCK)
  expect((await app.call('GET', `/entries/${results[0].id}`)).body.outcome).toBe('lead')
})
