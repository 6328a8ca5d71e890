import { PendingStore } from '../../../server/entries/pendingStore'
import { AppError } from '../../../shared/errors'
import { importPeople } from '../../support/directory'
import { buildLiveSignal } from '../../support/signals'
import { type Place, standStill } from '../../support/standStill'
import { post, stopApps, type TestApp } from '../../support/startApp'
import { passTime, resetTime, startInTime } from '../../support/startInTime'

const EMAIL = 'ada@acme.example'
/** Of so many bytes two are a batch. */
const LARGE = 'x'.repeat(900_000)
const BEFORE_PLANS: Place = { store: PendingStore.prototype, method: 'storePlans', when: 'before' }

let dealing: TestApp
let other: TestApp
let entryIds: string[]

/** Three entries of two batches. Another server received them, so that whoever deals rests for nothing. */
beforeEach(async () => {
  resetTime()
  other = await startInTime()
  dealing = await startInTime(other.databaseName)
  const { webhookUrl } = await buildLiveSignal(other)
  await importPeople(other, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  entryIds = []
  for (const n of [1, 2, 3]) {
    const { body } = await post(webhookUrl, { email: EMAIL, n, LARGE })
    entryIds.push(body.id)
  }
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

/** Claimed, or planned already. */
async function untilAllAreInHand(): Promise<void> {
  const inHand = () =>
    dealing.database.connection
      .collection('entries')
      .find({ due: { $in: ['dealing', 'plan'] } })
      .toArray()
  while ((await inHand()).length < entryIds.length) await new Promise(setImmediate)
}

/** Of each entry one, for which one place is taken. */
async function expectOneLeadOfEach(): Promise<void> {
  const { body } = await other.call('GET', '/leads')
  const leads: { id: string; entryId: string }[] = body.items
  const taken = await other.database.connection
    .collection('lead_places')
    .find({ n: { $gt: 0 } })
    .toArray()
  expect(leads.map(({ entryId }) => entryId).sort()).toEqual(entryIds)
  expect(taken.map(({ n, leads: ids }) => ({ n, ids: [...ids].sort() }))).toEqual([
    { n: 3, ids: leads.map(({ id }) => id).sort() },
  ])
}

async function workLater(app: TestApp): Promise<void> {
  passTime(60_000)
  await app.work('runs')
}

test('while a batch is decided the next is in hand already, and of each entry one lead is made', async () => {
  const deciding = standStill(BEFORE_PLANS)
  const working = dealing.work('runs')
  await deciding.reached

  await untilAllAreInHand()
  deciding.goOn()
  await working

  await expectOneLeadOfEach()
})

test.each<Place>([BEFORE_PLANS, { ...BEFORE_PLANS, when: 'after' }])(
  'whoever follows a dealer that stands still $when a plan is stored makes one lead of each entry in its hands',
  async (place) => {
    const deciding = standStill(place)
    const working = dealing.work('runs')
    await deciding.reached
    await untilAllAreInHand()

    await other.work('runs')
    for (let looks = 0; looks < 3; looks += 1) await workLater(other)
    deciding.goOn()
    await working
    await workLater(other)

    await expectOneLeadOfEach()
  },
)

test('a server that stops while a batch is decided deals the next too, which is in hand', async () => {
  const deciding = standStill(BEFORE_PLANS)
  const worker = dealing.startWorker('runs')
  await deciding.reached
  await untilAllAreInHand()

  const stopped = worker.stop()
  deciding.goOn()
  await stopped

  await expectOneLeadOfEach()
})

test('where the database goes away while a batch is decided, the next waits in hand and becomes leads once it is back', async () => {
  jest.spyOn(PendingStore.prototype, 'storePlans').mockImplementationOnce(async () => {
    await untilAllAreInHand()
    throw new AppError('unavailable', 'The database is away.')
  })

  await dealing.work('runs').catch(() => undefined)
  for (let looks = 0; looks < 3; looks += 1) await workLater(dealing)

  await expectOneLeadOfEach()
})
