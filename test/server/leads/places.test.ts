import { WritingStore } from '../../../server/entries/writingStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { PlaceStore } from '../../../server/leads/placeStore'
import { importPeople } from '../../support/directory'
import { buildLiveSignal } from '../../support/signals'
import { type Place, standStill } from '../../support/standStill'
import { post, stopApps, type TestApp } from '../../support/startApp'
import { passTime, resetTime, startInTime } from '../../support/startInTime'

const EMAIL = 'ada@acme.example'
const LEASE_MS = 60_000

let first: TestApp
let second: TestApp
beforeEach(async () => {
  resetTime()
  first = await startInTime()
  second = await startInTime(first.databaseName)
  await importPeople(first, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  await first.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1 })
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

/** Looks once more after the time of a lease. */
async function takeOver(app: TestApp): Promise<void> {
  await app.work('runs')
  passTime(LEASE_MS)
  await app.work('runs')
}

async function readLeadsAndPlaces(app: TestApp) {
  const { body } = await app.call('GET', '/leads')
  const places = await app.database.connection
    .collection('lead_places')
    .find({ n: { $gt: 0 } })
    .toArray()
  return { leads: Array.from<unknown>(body.items).length, places: places.map(({ n }) => Number(n)) }
}

const COUNTING: Place[] = [
  { store: WritingStore.prototype, method: 'listUnmade', when: 'after' },
  { store: PlaceStore.prototype, method: 'giveBackOne', when: 'before' },
]

test.each(COUNTING)(
  'who stands still $when $method while he counts places anew gives none back that was taken for a lead meanwhile',
  async (place) => {
    const third = await startInTime(first.databaseName)
    const { webhookUrl } = await buildLiveSignal(first)
    await post(webhookUrl, { email: EMAIL, n: 1 })
    const dealing = standStill({ store: PlaceStore.prototype, method: 'take', when: 'after' })
    const ofFirst = first.work('runs')
    await dealing.reached
    const counting = standStill(place)
    const ofSecond = takeOver(second)
    await counting.reached
    const making = standStill({ store: LeadStore.prototype, method: 'make', when: 'before' })
    const ofThird = takeOver(third)
    await making.reached

    counting.goOn()
    await ofSecond
    making.goOn()
    await ofThird
    dealing.goOn()
    await ofFirst
    await post(webhookUrl, { email: EMAIL, n: 2 })
    await takeOver(third)

    expect(await readLeadsAndPlaces(third)).toEqual({ leads: 1, places: [1] })
  },
)

test('who stands still before he makes a lead makes none where its entry is gone and its place went to another one', async () => {
  const { id, webhookUrl } = await buildLiveSignal(first)
  await post(webhookUrl, { email: EMAIL, n: 1 })
  const making = standStill({ store: LeadStore.prototype, method: 'make', when: 'before' })
  const ofFirst = first.work('runs')
  await making.reached
  await second.call('DELETE', `/signals/${id}`)
  await second.purge()
  const { webhookUrl: other } = await buildLiveSignal(second)
  await post(other, { email: EMAIL, n: 2 })

  await second.call('POST', '/runs')
  await takeOver(second)
  making.goOn()
  await ofFirst

  expect(await readLeadsAndPlaces(second)).toEqual({ leads: 1, places: [1] })
})
