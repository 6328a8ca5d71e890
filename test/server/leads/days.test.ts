import { importPeople } from '../../support/directory'
import { addUser, readEntry, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const ADA = { email: 'ada@acme.example' }

let app: TestApp
let signal: BuiltSignal
let at = new Date('2026-01-01T00:00:00Z')
let nth = 0
let userId: string

beforeAll(async () => {
  app = await startApp({ now: () => at })
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: ADA.email }])
})
afterAll(stopApps)

/** Each test has a recipient of its own, with a place for one lead a day. */
async function begin(time: string, timeZone: string): Promise<void> {
  at = new Date(time)
  nth += 1
  userId = await addUser(app, { id: `usr_${nth}`, timeZone, dailyLeadLimit: 1 })
  signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { recipients: [userId] })
}

const changeUser = (patch: unknown) => app.call('PATCH', `/users/${userId}`, patch)

async function outcomeAt(time: string, { id }: { id: string }): Promise<string> {
  at = new Date(time)
  await app.work('runs')
  return (await readEntry(app, id)).outcome
}

test.each([
  {
    day: 'a day of 23 hours',
    timeZone: 'Europe/Berlin',
    begins: '2026-03-28T23:00:00Z',
    last: '2026-03-29T21:59:00Z',
    next: '2026-03-29T22:00:00Z',
  },
  {
    day: 'a day of 25 hours',
    timeZone: 'Europe/Berlin',
    begins: '2026-10-24T22:00:00Z',
    last: '2026-10-25T22:59:00Z',
    next: '2026-10-25T23:00:00Z',
  },
  {
    day: 'a day whose clocks change at midnight',
    timeZone: 'America/Santiago',
    begins: '2026-09-05T04:00:00Z',
    last: '2026-09-06T03:59:00Z',
    next: '2026-09-06T04:00:00Z',
  },
])('$day in the recipient’s time zone has one allowance', async ({ timeZone, begins, last, next }) => {
  await begin(begins, timeZone)
  const first = await sendEntry(app, signal, ADA)
  const second = await sendEntry(app, signal, ADA)

  expect(first).toMatchObject({ outcome: 'lead' })
  expect(second).toMatchObject({ outcome: 'pending', reason: 'daily_limit' })
  expect(await outcomeAt(last, second)).toBe('pending')
  expect(await outcomeAt(next, second)).toBe('lead')
})

test('a limit that is raised at noon counts at once, and one that is lowered takes nothing back', async () => {
  await begin('2026-03-02T12:00:00Z', 'UTC')
  await sendEntry(app, signal, ADA)
  const second = await sendEntry(app, signal, ADA)
  await changeUser({ dailyLeadLimit: 2 })
  expect(await outcomeAt('2026-03-02T12:01:00Z', second)).toBe('lead')

  await changeUser({ dailyLeadLimit: 1 })
  const third = await sendEntry(app, signal, ADA)

  expect(third).toMatchObject({ outcome: 'pending', reason: 'daily_limit' })
  expect((await app.call('GET', `/leads?userId=${userId}`)).body.items).toHaveLength(2)
  expect(await outcomeAt('2026-03-03T00:00:00Z', third)).toBe('lead')
})

test('a dismissed lead gives no place back', async () => {
  await begin('2026-03-02T12:00:00Z', 'UTC')
  const { leadIds } = await sendEntry(app, signal, ADA)
  await app.call('PATCH', `/leads/${leadIds[0]}`, { status: 'dismissed', dismissReason: 'other' })

  expect(await sendEntry(app, signal, ADA)).toMatchObject({ outcome: 'pending', reason: 'daily_limit' })
})

test('the limit is one of the user, whatever signals the leads come from', async () => {
  await begin('2026-03-02T12:00:00Z', 'UTC')
  const other = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${other.id}`, { recipients: [userId] })

  expect(await sendEntry(app, signal, ADA)).toMatchObject({ outcome: 'lead' })
  expect(await sendEntry(app, other, ADA)).toMatchObject({ outcome: 'pending', reason: 'daily_limit' })
})

test('a changed time zone counts from the next midnight of the one before, and gives no second day', async () => {
  await begin('2026-03-02T12:00:00Z', 'UTC')
  await sendEntry(app, signal, ADA)
  const second = await sendEntry(app, signal, ADA)

  // It is the third of March there already.
  await changeUser({ timeZone: 'Pacific/Kiritimati' })

  expect(await outcomeAt('2026-03-02T23:59:00Z', second)).toBe('pending')
  expect(await outcomeAt('2026-03-03T00:00:00Z', second)).toBe('lead')
  // From then on the days of the new zone count.
  const third = await sendEntry(app, signal, ADA)
  expect(third).toMatchObject({ outcome: 'pending' })
  expect(await outcomeAt('2026-03-03T09:59:00Z', third)).toBe('pending')
  expect(await outcomeAt('2026-03-03T10:00:00Z', third)).toBe('lead')
})

test('what waits for longer than two weeks ends as too old, and pauses do not count', async () => {
  await begin('2026-03-02T12:00:00Z', 'UTC')
  await changeUser({ dailyLeadLimit: 0 })
  const waiting = await sendEntry(app, signal, ADA)
  await app.call('POST', `/signals/${signal.id}/pause`)
  at = new Date('2026-03-12T12:00:00Z')
  await app.call('POST', `/signals/${signal.id}/resume`)

  expect(await outcomeAt('2026-03-26T11:00:00Z', waiting)).toBe('pending')
  expect(await outcomeAt('2026-03-26T13:00:00Z', waiting)).toBe('skipped')
  expect(await readEntry(app, waiting.id)).toMatchObject({ reason: 'too_old' })
})

test('large entries that wait all come in one run once there are places, though a batch holds few of them', async () => {
  await begin('2026-03-02T12:00:00Z', 'UTC')
  await changeUser({ dailyLeadLimit: 0 })
  const large = { ...ADA, text: 'x'.repeat(1_000_000) }
  for (let sent = 0; sent < 10; sent += 1) await post(signal.webhookUrl, large)
  await app.work('runs')

  await changeUser({ dailyLeadLimit: 50 })
  await app.work('runs')

  expect((await app.call('GET', `/leads?userId=${userId}`)).body.items).toHaveLength(10)
})
