import { PendingStore } from '../../../server/entries/pendingStore'
import { AppError } from '../../../shared/errors'
import { LeadStore } from '../../../server/leads/leadStore'
import { PlaceStore } from '../../../server/leads/placeStore'
import { importPeople } from '../../support/directory'
import { buildLiveSignal } from '../../support/signals'
import { methodOf, type Place as StandingPlace, standStill } from '../../support/standStill'
import { post, stopApps, type TestApp } from '../../support/startApp'
import { passTime, resetTime, startInTime } from '../../support/startInTime'

const EMAIL = 'ada@acme.example'
const SECOND_MS = 1_000

beforeEach(() => {
  resetTime()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

type Place = StandingPlace & { stage: string }

const PLACES: Place[] = [
  { stage: 'its entries are claimed', store: PendingStore.prototype, method: 'claim', when: 'before' },
  { stage: 'a place is taken', store: PlaceStore.prototype, method: 'take', when: 'before' },
  { stage: 'the plan is stored', store: PendingStore.prototype, method: 'storePlans', when: 'before' },
  { stage: 'the leads are made', store: LeadStore.prototype, method: 'make', when: 'before' },
  { stage: 'the outcome is written', store: PendingStore.prototype, method: 'settle', when: 'before' },
  { stage: 'its entries are claimed', store: PendingStore.prototype, method: 'claim', when: 'after' },
  { stage: 'a place is taken', store: PlaceStore.prototype, method: 'take', when: 'after' },
  { stage: 'the plan is stored', store: PendingStore.prototype, method: 'storePlans', when: 'after' },
  { stage: 'the leads are made', store: LeadStore.prototype, method: 'make', when: 'after' },
  { stage: 'the outcome is written', store: PendingStore.prototype, method: 'settle', when: 'after' },
]

function failToMakeLeadsOf(entryId: string): void {
  const make = methodOf(LeadStore.prototype, 'make')
  jest.spyOn(LeadStore.prototype, 'make').mockImplementation(async function (this: LeadStore, leads) {
    if (leads.some((lead) => lead.entryId === entryId)) throw new Error('spoilt')
    await make.call(this, leads)
  })
}

/** Two looks with the time of a lease between them, and what failed is due again. */
async function takeOver(app: TestApp): Promise<void> {
  await app.work('runs')
  passTime(60 * SECOND_MS)
  await app.work('runs')
  passTime(60 * SECOND_MS)
  await app.work('runs')
}

async function takenPlaces(app: TestApp): Promise<unknown[]> {
  return app.database.connection
    .collection('lead_places')
    .find({ n: { $gt: 0 } })
    .toArray()
}

test.each(PLACES)(
  'a dealer that stands still $when $stage, and goes on after another took over, makes no second lead and takes no second place',
  async (place) => {
    const first = await startInTime()
    const second = await startInTime(first.databaseName)
    const { webhookUrl } = await buildLiveSignal(first)
    await importPeople(first, [{ full_name: 'Ada Lovelace', email: EMAIL }])
    const { body: receipt } = await post(webhookUrl, { email: EMAIL })
    const still = standStill(place)

    const working = first.work('runs')
    await still.reached
    await takeOver(second)
    const taken = await second.call('GET', `/entries/${receipt.id}`)
    still.goOn()
    await working
    await takeOver(second)

    const entry = await second.call('GET', `/entries/${receipt.id}`)
    const leads = await second.call('GET', '/leads')
    expect(taken.body).toMatchObject({ outcome: 'lead' })
    expect(entry.body).toMatchObject({ outcome: 'lead', leadIds: taken.body.leadIds })
    const [id, ...others] = taken.body.leadIds
    expect(others).toEqual([])
    expect(leads.body.items).toMatchObject([{ id }])
    expect(await takenPlaces(second)).toMatchObject([{ n: 1, leads: taken.body.leadIds }])
  },
)

test.each<Place>([
  { stage: 'the plan is stored', store: PendingStore.prototype, method: 'storePlans', when: 'after' },
  { stage: 'the leads are made', store: LeadStore.prototype, method: 'make', when: 'before' },
])('a lead of a signal that is deleted $when $stage is made, and stays with its label', async (place) => {
  const app = await startInTime()
  const { id, webhookUrl } = await buildLiveSignal(app)
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  await post(webhookUrl, { email: EMAIL })
  const still = standStill(place)
  const working = app.work('runs')
  await still.reached

  await app.call('DELETE', `/signals/${id}`)
  still.goOn()
  await working

  expect((await app.call('GET', '/leads')).body.items).toMatchObject([
    { label: 'Website visitor', person: { fullName: 'Ada Lovelace' } },
  ])
})

test('a place that a dead dealer took for somebody else than the next one is given back', async () => {
  const first = await startInTime()
  const second = await startInTime(first.databaseName)
  const { webhookUrl } = await buildLiveSignal(first)
  await importPeople(first, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  await post(webhookUrl, { email: EMAIL })
  const still = standStill({ store: PlaceStore.prototype, method: 'take', when: 'after' })
  const working = first.work('runs')
  await still.reached
  await second.call('POST', '/exclusions', { email: EMAIL })

  await takeOver(second)
  still.goOn()
  await working

  expect((await second.call('GET', '/leads')).body.items).toEqual([])
  expect(await takenPlaces(second)).toEqual([])
})

test('an entry that fails each time ends as failed after five tries, and those beside it become leads', async () => {
  const app = await startInTime()
  const { webhookUrl } = await buildLiveSignal(app)
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  const poison = await post(webhookUrl, { email: EMAIL, n: 1 })
  const fine = await post(webhookUrl, { email: EMAIL, n: 2 })
  failToMakeLeadsOf(poison.body.id)

  for (let tries = 0; tries < 8; tries += 1) {
    await app.work('runs')
    passTime(3_600 * SECOND_MS)
  }

  expect((await app.call('GET', `/entries/${poison.body.id}`)).body).toMatchObject({
    outcome: 'failed',
    reason: 'internal_error',
  })
  expect((await app.call('GET', `/entries/${fine.body.id}`)).body).toMatchObject({ outcome: 'lead' })
})

test.each([
  { what: 'is decided', store: PendingStore.prototype, method: 'storePlans', before: ['received'] },
  {
    what: 'is carried out',
    store: LeadStore.prototype,
    method: 'make',
    before: ['received', 'identify', 'match', 'filter', 'deal'],
  },
] as const)('between its tries the trace of an entry that fails as it $what says so', async (failing) => {
  const app = await startInTime()
  const { webhookUrl } = await buildLiveSignal(app)
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  const { body: receipt } = await post(webhookUrl, { email: EMAIL })
  const spoilt = jest.spyOn<any, string>(failing.store, failing.method).mockRejectedValue(new Error('spoilt'))
  await app.work('runs')
  passTime(60 * SECOND_MS)
  await app.work('runs')
  spoilt.mockRestore()

  const { body } = await app.call('GET', `/entries/${receipt.id}`)

  const again = (pause: string) => ({
    stage: 'lead',
    result: 'waiting',
    reason: `Something went wrong on our side; it is tried again ${pause} later. The log of the server tells what.`,
  })
  expect(body).toMatchObject({ outcome: 'pending', reason: null })
  expect(body.trace).toMatchObject([
    ...failing.before.map((stage) => ({ stage, result: 'ok' })),
    again('5 seconds'),
    again('30 seconds'),
  ])
})

test('of entries that are dealt together those whose leads can be made become leads at once, whichever of them fails', async () => {
  const app = await startInTime()
  const { webhookUrl } = await buildLiveSignal(app)
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  const first = await post(webhookUrl, { email: EMAIL, n: 1 })
  const poison = await post(webhookUrl, { email: EMAIL, n: 2 })
  const last = await post(webhookUrl, { email: EMAIL, n: 3 })
  failToMakeLeadsOf(poison.body.id)

  await app.work('runs')

  const outcomes = [first, poison, last].map(
    async ({ body }) => (await app.call('GET', `/entries/${body.id}`)).body.outcome,
  )
  expect(await Promise.all(outcomes)).toEqual(['lead', 'pending', 'lead'])
  expect((await app.call('GET', '/runs')).body.items).toMatchObject([
    { counts: { entries: 3, leads: 2, waiting: 1 } },
  ])
})

test('what fails while its lead is made keeps its plan and its place until it is made, also when places are counted anew', async () => {
  const app = await startInTime()
  const { webhookUrl } = await buildLiveSignal(app)
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  const { body: receipt } = await post(webhookUrl, { email: EMAIL })
  jest.spyOn(LeadStore.prototype, 'make').mockRejectedValueOnce(new Error('spoilt'))

  await app.work('runs')
  await app.call('POST', '/runs')
  await app.work('runs')
  const meanwhile = await takenPlaces(app)
  passTime(60 * SECOND_MS)
  await app.work('runs')

  expect(meanwhile).toMatchObject([{ n: 1 }])
  expect((await app.call('GET', `/entries/${receipt.id}`)).body).toMatchObject({ outcome: 'lead' })
  expect(await takenPlaces(app)).toEqual(meanwhile)
})

test('an entry is no fault of a database that is away, however often that happens', async () => {
  const app = await startInTime()
  const { webhookUrl } = await buildLiveSignal(app)
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  const { body: receipt } = await post(webhookUrl, { email: EMAIL })
  const away = jest
    .spyOn(PendingStore.prototype, 'storePlans')
    .mockRejectedValue(new AppError('unavailable', 'The database is away.'))

  for (let times = 0; times < 16; times += 1) {
    await app.work('runs').catch(() => undefined)
    passTime(3_600 * SECOND_MS)
  }
  expect(away.mock.calls.length).toBeGreaterThan(5)
  expect((await app.call('GET', `/entries/${receipt.id}`)).body).toMatchObject({ outcome: 'pending' })
  away.mockRestore()
  await app.work('runs')

  expect((await app.call('GET', `/entries/${receipt.id}`)).body).toMatchObject({ outcome: 'lead' })
})

test('what fails for a dealer who is none any more changes nothing about entries that the next one has taken', async () => {
  const first = await startInTime()
  const second = await startInTime(first.databaseName)
  const { webhookUrl } = await buildLiveSignal(first)
  await importPeople(first, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  const { body: receipt } = await post(webhookUrl, { email: EMAIL })
  const ofFirst = standStill({ store: PlaceStore.prototype, method: 'take', when: 'before' })
  const working = first.work('runs')
  await ofFirst.reached
  await second.work('runs')
  passTime(60 * SECOND_MS)
  await second.work('runs')
  passTime(60 * SECOND_MS)
  ofFirst.goOn()
  await working
  const ofSecond = standStill({ store: LeadStore.prototype, method: 'make', when: 'before' })
  const dealing = second.work('runs')
  await ofSecond.reached

  const row = { _id: String(receipt.id), attempts: 0, plan: null, trace: [] }
  const step = { stage: 'lead', result: 'waiting', at: new Date(0) } as const
  await first.product.features.entries.pending.fail(row, { retryAt: new Date(0), step }, 'run_of_the_first')
  ofSecond.goOn()
  await dealing

  expect((await second.call('GET', `/entries/${receipt.id}`)).body).toMatchObject({ outcome: 'lead' })
  expect((await second.call('GET', '/leads')).body.items).toHaveLength(1)
})
