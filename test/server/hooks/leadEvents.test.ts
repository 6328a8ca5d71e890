import { importPeople } from '../../support/directory'
import { buildClock, buildHook } from '../../support/hooks'
import { type Listener, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const ADA = { full_name: 'Ada Lovelace', email: 'ada@acme.example' }
const UNDONE_UNTIL_MS = 14_000
const TOLD_AFTER_MS = 15_000
const DAY_MS = 86_400_000

let app: TestApp
let listener: Listener
let signal: BuiltSignal
let clock: ReturnType<typeof buildClock>
beforeEach(async () => {
  clock = buildClock()
  app = await startApp({ now: clock.now })
  listener = await listenForHooks()
  signal = await buildLiveSignal(app, { name: 'Website' })
  await importPeople(app, [ADA])
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

async function makeLead(): Promise<any> {
  const { body } = await post(signal.webhookUrl, { email: ADA.email })
  await app.work('runs')
  const entry = await app.call('GET', `/entries/${body.id}`)
  return (await app.call('GET', `/leads/${entry.body.leadIds[0]}`)).body
}

/** Tells what is due, and makes every attempt. */
async function tell(by = app): Promise<void> {
  await by.work('outcomes')
  await by.work('leadNews')
  await by.work('courier')
}

const told = () => listener.received.map(({ body }) => body)

test('a lead that is made is told once, as the API shows it and with the name of its signal', async () => {
  await buildHook(app, listener, { event: 'lead.created' })

  const lead = await makeLead()
  await tell()
  await tell()

  expect(told()).toEqual([
    { type: 'lead.created', timestamp: lead.createdAt, data: { ...lead, signalName: 'Website' } },
  ])
})

test('what another server told last is no reason to wait: the next one tells at once', async () => {
  await buildHook(app, listener, { event: 'lead.created' })
  await buildHook(app, listener, { event: 'entry.finished' })
  await makeLead()
  await tell()
  await makeLead()

  await tell(await startApp({ databaseName: app.databaseName, now: clock.now }))

  expect(
    told()
      .map(({ type }) => type)
      .sort(),
  ).toEqual(['entry.finished', 'entry.finished', 'lead.created', 'lead.created'])
})

test('a lead is told as it is when the notification leaves, with the status that it had', async () => {
  await buildHook(app, listener, { event: 'lead.updated' })
  const lead = await makeLead()
  await app.call('PATCH', `/leads/${lead.id}`, { status: 'approved' })

  await tell()
  expect(told()).toEqual([])
  clock.advance(TOLD_AFTER_MS)
  await tell()
  await tell()

  expect(told()).toMatchObject([
    { type: 'lead.updated', data: { id: lead.id, status: 'approved', previous: { status: 'new' } } },
  ])
})

test('a snoozed lead that a new one of the same person wakes is told', async () => {
  await buildHook(app, listener, { event: 'lead.updated' })
  const lead = await makeLead()
  await app.call('PATCH', `/leads/${lead.id}`, { snoozedUntil: '2099-01-01T00:00:00.000Z' })
  clock.advance(TOLD_AFTER_MS)
  await tell()

  await makeLead()
  clock.advance(TOLD_AFTER_MS)
  await tell()

  expect(told()).toMatchObject([
    { data: { id: lead.id, snoozedUntil: '2099-01-01T00:00:00.000Z' } },
    { data: { id: lead.id, snoozedUntil: null, status: 'new', previous: { status: 'new' } } },
  ])
})

test('a change that is taken back within fifteen seconds is never told', async () => {
  await buildHook(app, listener, { event: 'lead.updated' })
  const lead = await makeLead()
  const changed = await app.call('PATCH', `/leads/${lead.id}`, { status: 'approved' })
  clock.advance(UNDONE_UNTIL_MS)

  await app.call('POST', `/leads/changes/${changed.body.change.id}/undo`)
  clock.advance(TOLD_AFTER_MS)
  await tell()

  expect(told()).toEqual([])
})

test('a change that is taken back after it was told is told too', async () => {
  await buildHook(app, listener, { event: 'lead.updated' })
  const lead = await makeLead()
  const changed = await app.call('PATCH', `/leads/${lead.id}`, { status: 'approved' })
  clock.advance(TOLD_AFTER_MS)
  await tell()

  await app.call('POST', `/leads/changes/${changed.body.change.id}/undo`)
  clock.advance(TOLD_AFTER_MS)
  await tell()

  expect(told()).toMatchObject([
    { data: { status: 'approved', previous: { status: 'new' } } },
    { data: { status: 'new', previous: { status: 'approved' } } },
  ])
})

test('what was written while the clock was a day ahead is told once the clock is right again', async () => {
  await buildHook(app, listener, { event: 'lead.updated' })
  const lead = await makeLead()
  clock.advance(DAY_MS)
  await app.call('PATCH', `/leads/${lead.id}`, { status: 'approved' })
  clock.advance(-DAY_MS)

  await tell()

  expect(told()).toMatchObject([{ data: { id: lead.id, status: 'approved' } }])
})

test('an entry that has come to its outcome is told, and once more after it was replayed', async () => {
  await buildHook(app, listener, { event: 'entry.finished' })
  const { body: receipt } = await post(signal.webhookUrl, { email: 'grace@navy.example' })
  await app.work('runs')
  await tell()
  await importPeople(app, [{ full_name: 'Grace Hopper', email: 'grace@navy.example' }])
  await app.call('POST', `/entries/${receipt.id}/replay`)
  clock.advance(1)
  await app.work('runs')
  await tell()

  const { body: entry } = await app.call('GET', `/entries/${receipt.id}`)
  expect(told()).toMatchObject([
    {
      type: 'entry.finished',
      data: { id: receipt.id, signalName: 'Website', outcome: 'skipped', reason: 'not_found', leadIds: [] },
    },
    {
      type: 'entry.finished',
      data: { id: receipt.id, outcome: 'lead', reason: null, leadIds: entry.leadIds },
    },
  ])
})

test('an entry that waits for the daily limit is not told as finished', async () => {
  await buildHook(app, listener, { event: 'entry.finished' })
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 0 })
  await post(signal.webhookUrl, { email: ADA.email })

  await app.work('runs')
  await tell()

  expect(told()).toEqual([])
})

test('a hook of one entry, or of some statuses, tells only those', async () => {
  const first = await makeLead()
  const second = await makeLead()
  await buildHook(app, listener, { event: 'lead.updated', entryId: first.entryId })
  await buildHook(app, listener, { event: 'lead.updated', statuses: ['contacted'] })

  for (const { id } of [first, second]) await app.call('PATCH', `/leads/${id}`, { status: 'approved' })
  clock.advance(TOLD_AFTER_MS)
  await tell()

  expect(told()).toMatchObject([{ data: { id: first.id, status: 'approved' } }])
})

test('a hook of somebody who has only his own feed does not tell of the leads of others', async () => {
  const hook = await buildHook(app, listener, { event: 'lead.created' })
  await app.database.connection
    .collection<{ _id: string; ownerId: string }>('hooks')
    .updateOne({ _id: hook.id }, { $set: { ownerId: 'usr_member' } })
  await app.database.connection
    .collection<{ _id: string; role: string }>('users')
    .insertOne({ _id: 'usr_member', role: 'member' })

  await makeLead()
  await tell()

  expect(told()).toEqual([])
})

test.each(['entry.finished', 'lead.created', 'lead.updated'])(
  'a hook of %s can be tried with a made-up notification',
  async (event) => {
    const { id } = await buildHook(app, listener, { event })

    const tried = await app.call('POST', `/hooks/${id}/test`)

    expect(tried.body).toMatchObject({ event, outcome: 'delivered', isTest: true })
    expect(told()).toMatchObject([{ type: event }])
  },
)
