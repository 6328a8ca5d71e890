import nock from 'nock'
import { interceptRequests } from '../../support/interceptRequests'
import { PersonStore } from '../../../server/directory/personStore'
import {
  adaAt,
  countCalls,
  enrich,
  enrichAndRun,
  setProvider,
  startEnriching,
  unknown,
} from '../../support/enriching'
import { readEntry, sendEntry } from '../../support/leads'
import type { BuiltSignal } from '../../support/signals'
import { stopApps, type TestApp } from '../../support/startApp'

interceptRequests()

const MINUTE_MS = 60_000
let aheadMs = 0
let app: TestApp
let signal: BuiltSignal
/** Somebody of each test's own. */
let nth = 0
let email: string
beforeAll(async () => {
  ;({ app, signal } = await startEnriching(() => aheadMs))
})
beforeEach(async () => {
  nth += 1
  email = `ada@acme${nth}.example`
  await setProvider(app)
})
afterAll(stopApps)

const person = () => adaAt(nth)
const callsToday = () => countCalls(app)
const goOn = (entryId: string) => enrichAndRun(app, entryId)

const enrichOf = (asked: string) =>
  nock('https://api.peopledatalabs.com')
    .get('/v5/person/enrich')
    .query((query) => query['email'] === asked)

test('a question that a provider cannot answer keeps it from nobody, and counts as answered after three tries', async () => {
  const poison = `poison@acme${nth}.example`
  enrichOf(poison)
    .times(3)
    .reply(422, { status: 422, error: { message: 'Odd' } })
  enrichOf(email).reply(200, { status: 200, likelihood: 8, data: person() })

  const { id } = await sendEntry(app, signal, { email: poison })
  const first = await goOn(id)
  const other = await goOn((await sendEntry(app, signal, { email })).id)
  aheadMs += 11 * MINUTE_MS
  const second = await goOn(id)
  aheadMs += 61 * MINUTE_MS
  const third = await goOn(id)

  expect([first.outcome, second.outcome]).toEqual(['pending', 'pending'])
  expect(other).toMatchObject({ outcome: 'lead' })
  expect(third).toMatchObject({ outcome: 'skipped', reason: 'not_found' })
  expect(third.trace).toContainEqual(
    expect.objectContaining({
      stage: 'match',
      reason: expect.stringContaining('It was asked 3 times in vain. People Data Labs: It answered 422: Odd'),
    }),
  )
})

test('a provider that answers none of several questions is left alone for a while', async () => {
  unknown()
  await goOn((await sendEntry(app, signal, { email })).id)
  const asked = [1, 2, 3, 4].map((each) => `${each}@acme${nth}.example`)
  for (const each of asked) enrichOf(each).reply(500, {})
  const before = await callsToday()

  for (const each of asked) await goOn((await sendEntry(app, signal, { email: each })).id)

  expect((await callsToday()) - before).toBe(3)
  nock.cleanAll()
  enrich()
    .times(asked.length)
    .reply(404, { status: 404, error: { message: 'No records' } })
  aheadMs += 61 * MINUTE_MS
  await app.work('enrichers')
})

test('entries wait for a provider that is away for hours, however few they are', async () => {
  enrichOf(email).times(6).reply(500, {})
  const { id } = await sendEntry(app, signal, { email })

  const outcomes: string[] = []
  for (let hour = 0; hour < 6; hour += 1) {
    outcomes.push((await goOn(id)).outcome)
    aheadMs += 61 * MINUTE_MS
  }
  nock.cleanAll()
  enrichOf(email).reply(200, { status: 200, likelihood: 8, data: person() })

  expect(new Set(outcomes)).toEqual(new Set(['pending']))
  expect(await goOn(id)).toMatchObject({ outcome: 'lead' })
})

test('what a provider knows and nobody can keep is not paid for again and again', async () => {
  jest.spyOn(PersonStore.prototype, 'insert').mockImplementation(() => Promise.reject(new Error('Not kept')))
  enrichOf(email).times(4).reply(200, { status: 200, likelihood: 8, data: person() })
  const before = await callsToday()

  const { id } = await sendEntry(app, signal, { email })
  for (const minutes of [0, 11, 61, 61, 61]) {
    aheadMs += minutes * MINUTE_MS
    await goOn(id)
  }
  jest.restoreAllMocks()
  nock.cleanAll()

  expect((await callsToday()) - before).toBe(3)
  expect(await readEntry(app, id)).toMatchObject({ outcome: 'skipped', reason: 'not_found' })
})
