import { CounterStore } from '../../../server/stats/counterStore'
import { DayStore } from '../../../server/stats/dayStore'
import { importPeople } from '../../support/directory'
import { sendEntry } from '../../support/leads'
import { buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const HOUR_MS = 3_600_000

let app: TestApp
let at = new Date('2026-03-02T09:00:00Z')
beforeAll(async () => {
  app = await startApp({ now: () => at })
})
afterAll(stopApps)

const QUARTER_MS = 900_000

const read = async () => (await app.call('GET', '/stats?days=2')).body

test('what came, what became of it and how soon it was decided on is counted for all signals, and an undone decision is not', async () => {
  const first = await buildLiveSignal(app)
  const second = await buildLiveSignal(app)
  await importPeople(app, [
    { full_name: 'Ada Lovelace', email: 'ada@acme.example' },
    { full_name: 'Ben Babbage', email: 'ben@rival.example' },
    { full_name: 'Cleo Clerk', email: 'cleo@other.example' },
  ])
  const ada = await sendEntry(app, first, { email: 'ada@acme.example' })
  const ben = await sendEntry(app, first, { email: 'ben@rival.example' })
  const cleo = await sendEntry(app, second, { email: 'cleo@other.example' })
  await sendEntry(app, second, { note: 'nobody' })
  await app.catchUp()
  at = new Date(at.getTime() + 25 * HOUR_MS)
  const change = (entry: any, status: string, dismissReason?: string) =>
    app.call('POST', '/leads/changes', { leadIds: entry.leadIds, change: { status, dismissReason } })

  await change(ada, 'approved')
  await change(ada, 'contacted')
  await change(cleo, 'dismissed', 'other')
  const { body: undone } = await change(ben, 'approved')
  const before = await read()
  await app.call('POST', `/leads/changes/${undone.id}/undo`)
  const after = await read()

  expect(before.decided).toEqual({ approved: 2, dismissed: 1, meanMinutes: 25 * 60 })
  expect(after).toEqual({
    days: [
      { date: '2026-03-02', live: 4, leads: 3, skipped: 1, failed: 0, approved: 0, dismissed: 0 },
      { date: '2026-03-03', live: 0, leads: 0, skipped: 0, failed: 0, approved: 1, dismissed: 1 },
    ],
    skippedBy: { identifiers_missing: 1 },
    decided: { approved: 1, dismissed: 1, meanMinutes: 25 * 60 },
    signals: [
      { signalId: first.id, leads: 2, leadsLastDay: 0, approved: 1, dismissed: 0, meanMinutes: 25 * 60 },
      { signalId: second.id, leads: 1, leadsLastDay: 0, approved: 0, dismissed: 1, meanMinutes: 25 * 60 },
    ],
  })
})

test('days that were put together tell the same as their quarters, in every zone, also once more is counted for them', async () => {
  at = new Date('2026-05-10T09:20:00Z')
  const { stats } = app.product.features
  const begin = Date.parse('2026-05-01T00:00:00Z')
  await stats.count(
    Array.from({ length: 600 }, (_, index) => {
      const quarter = { signalId: `sig_${index % 3}`, at: new Date(begin + index * 1.5 * QUARTER_MS) }
      return [
        { ...quarter, kind: 'live' as const, n: 1 },
        { ...quarter, kind: 'leads' as const, n: index % 2 },
        { ...quarter, kind: 'skipped' as const, n: 1, reason: `reason_${index % 5}` },
        { ...quarter, kind: 'approved' as const, n: 1 },
        { ...quarter, kind: 'waitedMinutes' as const, n: index },
      ]
    }).flat(),
  )
  const readIn = async (timeZone: string) => {
    await app.call('PATCH', '/users/usr_owner', { timeZone })
    return (await app.call('GET', '/stats?days=9')).body
  }
  const readAll = async () => [await readIn('Asia/Kathmandu'), await readIn('America/Los_Angeles')]
  const before = await readAll()
  const list = jest.spyOn(CounterStore.prototype, 'listBetween')

  await app.work('stats')
  list.mockClear()
  const after = await readAll()
  const read = list.mock.calls.length
  await stats.count([{ signalId: 'sig_0', at: new Date(begin + 4 * 24 * HOUR_MS), kind: 'live', n: 100 }])
  const [more] = await readAll()

  list.mockRestore()
  expect(after).toEqual(before)
  // In each zone today, the day before, and the day of UTC in which the first one began.
  expect(read).toBe(2 * 3)
  const liveOf = (body: any) =>
    Array.from<{ live: number }>(body.days).reduce((sum, { live }) => sum + live, 0)
  expect(liveOf(more)).toBe(liveOf(before[0]) + 100)
})

test('what was counted for a day that could not be taken away is told after the next count', async () => {
  const { stats } = app.product.features
  const liveOf = async () =>
    Array.from<{ live: number }>((await app.call('GET', '/stats?days=9')).body.days).reduce(
      (sum, { live }) => sum + live,
      0,
    )
  const late = { signalId: 'sig_0', at: new Date('2026-05-06T12:00:00Z'), kind: 'live' as const }
  await app.work('stats')
  const before = await liveOf()
  jest.spyOn(DayStore.prototype, 'remove').mockRejectedValueOnce(new Error('Away'))

  await stats.count([{ ...late, n: 10 }])
  await stats.count([{ ...late, at, n: 1 }])

  expect(await liveOf()).toBe(before + 11)
})

test('a day that was put together while the counts of a signal were removed, by one that was killed, is put together anew', async () => {
  const { stats } = app.product.features
  const removeAllOf = Reflect.get(CounterStore.prototype, 'removeAllOf')
  jest.spyOn(CounterStore.prototype, 'removeAllOf').mockImplementationOnce(async function (
    this: CounterStore,
    signalId: string,
  ) {
    await app.work('stats')
    await removeAllOf.call(this, signalId)
    throw new Error('Killed')
  })

  await expect(stats.removeSignal?.('sig_2')).rejects.toThrow('Killed')
  await stats.removeSignal?.('sig_2')

  const { body } = await app.call('GET', '/stats?days=9')
  const left = Array.from<any>(body.signals).map(({ signalId }) => signalId)
  expect(left.toSorted()).toEqual(['sig_0', 'sig_1'])
})

test('a signal that is deleted is counted no longer, also when the process was killed while its counts were removed', async () => {
  const { stats } = app.product.features
  const removeAllOf = Reflect.get(CounterStore.prototype, 'removeAllOf')
  jest.spyOn(CounterStore.prototype, 'removeAllOf').mockImplementationOnce(async function (
    this: CounterStore,
    signalId: string,
  ) {
    await removeAllOf.call(this, signalId)
    throw new Error('Killed')
  })
  await app.work('stats')

  await expect(stats.removeSignal?.('sig_1')).rejects.toThrow('Killed')
  await stats.removeSignal?.('sig_1')

  const { body } = await app.call('GET', '/stats?days=9')
  const left = Array.from<any>(body.signals).map(({ signalId }) => signalId)
  expect(left).toEqual(['sig_0'])
})

test('of many who ask at once one after the other is answered', async () => {
  let [now, most] = [0, 0]
  const list = Reflect.get(CounterStore.prototype, 'listBetween')
  jest.spyOn(CounterStore.prototype, 'listBetween').mockImplementation(async function (
    this: CounterStore,
    ...between
  ) {
    now += 1
    most = Math.max(most, now)
    const found = await list.apply(this, between)
    now -= 1
    return found
  })

  const answers = await Promise.all([1, 2, 3].map(() => app.call('GET', '/stats?days=2')))

  jest.restoreAllMocks()
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(most).toBe(1)
})
