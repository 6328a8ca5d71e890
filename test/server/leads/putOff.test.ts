import nock from 'nock'
import { clock } from '../../support/clock'
import { adaAt, enrich, enrichAndRun, setProvider } from '../../support/enriching'
import { interceptRequests } from '../../support/interceptRequests'
import { sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { type CountedApp, startCounted } from '../../support/startCounted'

interceptRequests()

const MINUTE_MS = 60_000
/** Many more than a look for what is due has to read. */
const PUT_OFF = 300

let aheadMs: number
let counted: CountedApp
let signal: BuiltSignal
let waiting: string
beforeEach(async () => {
  aheadMs = 0
  nock.enableNetConnect('127.0.0.1')
  counted = await startCounted({
    outgoing: { lookUp: () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]) },
    now: () => new Date(clock.nowMs() + aheadMs),
  })
  await setProvider(counted.app)
  signal = await buildLiveSignal(counted.app)
  enrich().reply(402, { error: { message: 'Out of credit' } })
  ;({ id: waiting } = await sendEntry(counted.app, signal, { email: 'ada@acme1.example' }))
  expect(await enrichAndRun(counted.app, waiting)).toMatchObject({ reason: 'provider_unavailable' })
})
afterEach(() => counted.stop())

const known = () => enrich().reply(200, { status: 200, likelihood: 8, data: adaAt(1) })
const entries = () => counted.app.database.connection.collection<{ _id: string }>('entries')

/** Very many like the one that waits, and older. */
async function putOffMany(): Promise<void> {
  const entry = await entries().findOne({ _id: waiting })
  const others = Array.from({ length: PUT_OFF }, (_, nth) => ({ ...entry, _id: `ent_0${nth}` }))
  await entries().insertMany(others)
}

test('entries that are put off until a provider is back are not read before', async () => {
  await putOffMany()

  const read = await counted.countRead(() => counted.app.work('enrichers'))

  expect(read).toBeLessThan(PUT_OFF)
})

test('a new entry is asked about while very many older ones are put off', async () => {
  await putOffMany()
  const { id } = await sendEntry(counted.app, signal, { email: 'ada@acme1.example' })
  // Without waking the others.
  await entries().updateMany({ due: 'fetch', _id: { $ne: id } }, { $set: { retryAt: soon(30 * MINUTE_MS) } })
  aheadMs += 11 * MINUTE_MS
  known()

  expect(await enrichAndRun(counted.app, id)).toMatchObject({ outcome: 'lead' })
})

test.each([
  { set: 'nothing says until when', retryAt: null },
  { set: 'a clock that was ahead put off for longer than can be', retryAt: 100 * 24 * 60 * MINUTE_MS },
])('an entry of which $set is asked about', async ({ retryAt }) => {
  const change = retryAt === null ? { $unset: { retryAt: 1 as const } } : { $set: { retryAt: soon(retryAt) } }
  await entries().updateOne({ _id: waiting }, change)
  aheadMs += 11 * MINUTE_MS
  known()

  expect(await enrichAndRun(counted.app, waiting)).toMatchObject({ outcome: 'lead' })
})

function soon(ms: number): Date {
  return new Date(clock.nowMs() + ms)
}
