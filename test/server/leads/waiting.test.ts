import { PendingStore } from '../../../server/entries/pendingStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { importPeople } from '../../support/directory'
import { buildClock } from '../../support/hooks'
import { addUser, readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'
import { listCommands } from '../../support/watchCommands'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const ADA = { full_name: 'Ada Lovelace', email: 'ada@acme.example' }

let app: TestApp
let signal: BuiltSignal
let clock: ReturnType<typeof buildClock>
beforeEach(async () => {
  clock = buildClock()
  app = await startApp({ now: clock.now, settings: { ENTRY_WAIT_DAYS_MAX: '14' } })
  signal = await buildLiveSignal(app)
  await importPeople(app, [ADA])
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 0 })
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

async function sendAtTheLimit(): Promise<string> {
  const { body } = await post(signal.webhookUrl, { email: ADA.email })
  await app.work('runs')
  return body.id
}

async function outcomeAfterRun(id: string): Promise<unknown> {
  await app.work('runs')
  const { body } = await app.call('GET', `/entries/${id}`)
  return { outcome: body.outcome, reason: body.reason }
}

test('an entry that has waited for a place for more than the days that are set ends as too old', async () => {
  const id = await sendAtTheLimit()

  clock.advance(14 * DAY_MS - 1)
  expect(await outcomeAfterRun(id)).toEqual({ outcome: 'pending', reason: 'daily_limit' })
  clock.advance(MINUTE_MS)
  expect(await outcomeAfterRun(id)).toEqual({ outcome: 'skipped', reason: 'too_old' })
})

const LARGE = 'x'.repeat(1_000_000)
const sendTo = async (email: string, text = '') =>
  String((await post(signal.webhookUrl, { email, text })).body.id)

async function outcomesOf(ids: string[]): Promise<unknown[]> {
  return Promise.all(ids.map(async (id) => (await app.call('GET', `/entries/${id}`)).body.outcome))
}

test('a place that comes while new entries are dealt goes to what has waited for it', async () => {
  const waiting = await sendAtTheLimit()
  const fresh: string[] = []
  // So large that two are a batch.
  for (let sent = 0; sent < 4; sent += 1) fresh.push(await sendTo(ADA.email, LARGE))
  const storePlans = jest.spyOn(PendingStore.prototype, 'storePlans')
  storePlans.mockImplementationOnce(async () => {
    await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1 })
    return new Set()
  })

  await app.work('runs')

  expect(await outcomesOf([waiting, ...fresh])).toEqual(['lead', 'pending', 'pending', 'pending', 'pending'])
})

test('a place that the first of those who wait needs no more goes to the second, not to a new one', async () => {
  await importPeople(app, [{ full_name: 'Bob Babbage', email: 'bob@acme.example' }])
  const excluded = await sendTo('bob@acme.example')
  const waiting = await sendAtTheLimit()
  await app.call('POST', '/exclusions', { email: 'bob@acme.example' })
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1 })
  const fresh = await sendTo(ADA.email)

  await app.work('runs')

  expect(await outcomesOf([excluded, waiting, fresh])).toEqual(['skipped', 'lead', 'pending'])
})

test('what those with a place have dismissed keeps neither a run from ending nor new entries waiting', async () => {
  await addUser(app, { id: 'usr_anna', dailyLeadLimit: 2 })
  await app.call('PATCH', `/signals/${signal.id}`, { recipients: ['usr_owner', 'usr_anna'] })
  const [lead] = await readLeads(app, await sendEntry(app, signal, { email: ADA.email }))
  await app.call('PATCH', `/leads/${lead.id}`, { status: 'dismissed', dismissReason: 'person' })
  // More than are looked at in a round, one at each place that is left.
  for (let nth = 0; nth < 60; nth += 1) await sendTo(ADA.email)
  await importPeople(app, [{ full_name: 'Grace Hopper', email: 'grace@navy.example' }])
  await app.work('runs')

  const fresh = await sendTo('grace@navy.example')
  await app.work('runs')

  expect(await outcomesOf([fresh])).toEqual(['lead'])
})

test('an entry that failed after it had waited for a place waits anew once it is replayed', async () => {
  const id = await sendAtTheLimit()
  clock.advance(13 * DAY_MS)
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 50 })
  jest.spyOn(LeadStore.prototype, 'make').mockRejectedValue(new Error('spoilt'))
  for (let tries = 0; tries < 5; tries += 1) {
    await app.work('runs')
    clock.advance(HOUR_MS)
  }
  expect(await outcomeAfterRun(id)).toEqual({ outcome: 'failed', reason: 'internal_error' })
  jest.restoreAllMocks()
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 0 })
  clock.advance(2 * DAY_MS)

  await app.call('POST', `/entries/${id}/replay`)
  await app.work('runs')

  expect(await outcomeAfterRun(id)).toEqual({ outcome: 'pending', reason: 'daily_limit' })
})

test('the time for which a signal is paused does not count as waiting', async () => {
  const id = await sendAtTheLimit()
  clock.advance(10 * DAY_MS)
  await app.call('POST', `/signals/${signal.id}/pause`)
  clock.advance(20 * DAY_MS)
  await app.call('POST', `/signals/${signal.id}/resume`)

  expect(await outcomeAfterRun(id)).toEqual({ outcome: 'pending', reason: 'daily_limit' })
  clock.advance(3 * DAY_MS)
  expect(await outcomeAfterRun(id)).toEqual({ outcome: 'pending', reason: 'daily_limit' })
  clock.advance(1 * DAY_MS + 1)
  expect(await outcomeAfterRun(id)).toEqual({ outcome: 'skipped', reason: 'too_old' })
})

test('what has waited too long ends without its content being read', async () => {
  const id = await sendAtTheLimit()
  clock.advance(14 * DAY_MS + 1)

  const asked = await listCommands(app.database.background.connection, () => app.work('runs'))

  expect(await outcomeAfterRun(id)).toEqual({ outcome: 'skipped', reason: 'too_old' })
  const ofEntries = asked.filter(({ find }) => find === 'entries')
  expect(ofEntries.filter(({ projection }) => projection === undefined || projection.bytes === 1)).toEqual([])
})

/** As many as are looked at together. */
const SLICE = 200

test('what has waited too long ends also where many that came before it wait for less long', async () => {
  const { body } = await post(`${signal.webhookUrl}/batch`, Array(SLICE).fill({ email: ADA.email }))
  const older = Array.from<{ id: string }, string>(body.results, ({ id }) => id)
  await app.work('runs')
  clock.advance(DAY_MS)
  const id = await sendAtTheLimit()
  clock.advance(13 * DAY_MS + 1)
  await app.work('runs')
  // They have ended by now, and wait anew.
  await Promise.all(older.map((each) => app.call('POST', `/entries/${each}/replay`)))
  await app.work('runs')
  clock.advance(DAY_MS)

  expect(await outcomeAfterRun(id)).toEqual({ outcome: 'skipped', reason: 'too_old' })
  const answers = await Promise.all(older.map((each) => app.call('GET', `/entries/${each}`)))
  expect(new Set(answers.map((answer) => answer.body.outcome))).toEqual(new Set(['pending']))
})

/** An entry about a company of four, of whom as many as the limit allows have become leads. */
async function sendCompanyAtTheLimit(dailyLeadLimit: number) {
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit })
  const { body: companies } = await app.call('POST', '/signals', {
    name: 'C',
    label: 'C',
    target: 'companies',
  })
  await post(companies.webhookUrl, { company_domain: 'acme.example' })
  await app.call('POST', `/signals/${companies.id}/refresh`)
  await app.call('POST', `/signals/${companies.id}/save`)
  await importPeople(
    app,
    ['Ida', 'Otto', 'Uwe', 'Eva'].map((name) => ({
      full_name: `${name} Acme`,
      email: `${name}@acme.example`,
      company_domain: 'acme.example',
    })),
  )
  const { body: receipt } = await post(companies.webhookUrl, { company_domain: 'acme.example' })
  await app.work('runs')
  return { id: String(receipt.id), signalId: String(companies.id) }
}

test('what a company has given stays where the rest of its contacts waited too long', async () => {
  const { id } = await sendCompanyAtTheLimit(1)
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 0 })

  clock.advance(14 * DAY_MS + 1)
  expect(await outcomeAfterRun(id)).toEqual({ outcome: 'lead', reason: null })
  expect((await app.call('GET', '/leads')).body.items).toHaveLength(1)
})

test('a company that has given more contacts than are asked for by now gives no further ones', async () => {
  const { id, signalId } = await sendCompanyAtTheLimit(2)
  await app.call('PATCH', `/signals/${signalId}`, { enrichment: { contactsPerCompany: 1 } })
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 50 })

  expect(await outcomeAfterRun(id)).toEqual({ outcome: 'lead', reason: null })
  expect((await app.call('GET', '/leads')).body.items).toHaveLength(2)
})
