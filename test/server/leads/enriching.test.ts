import nock from 'nock'
import { interceptRequests } from '../../support/interceptRequests'
import { importRows } from '../../support/directory'
import {
  adaAt,
  countCalls,
  enrich,
  enrichAndRun,
  setProvider,
  startEnriching,
  unknown,
} from '../../support/enriching'
import { readLeads, sendEntry } from '../../support/leads'
import { buildLiveSignal, type BuiltSignal } from '../../support/signals'
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
const known = () => enrich().reply(200, { status: 200, likelihood: 8, data: person() })
const callsToday = () => countCalls(app)
const goOn = (entryId: string) => enrichAndRun(app, entryId)

test('whom the directory does not know a provider is asked about, and kept with their source', async () => {
  known()

  const waiting = await sendEntry(app, signal, { email })
  const entry = await goOn(waiting.id)

  const [lead] = await readLeads(app, entry)
  expect(waiting).toMatchObject({ outcome: 'pending', reason: 'enriching' })
  expect(entry).toMatchObject({ outcome: 'lead', reason: null })
  expect(lead).toMatchObject({
    enriched: true,
    match: { source: 'people_data_labs', by: 'email' },
    person: { fullName: 'Ada Lovelace', title: 'Chief Financial Officer', email, seniority: 'c_level' },
    company: { name: `Acme ${nth}`, domain: `acme${nth}.example`, industry: 'Machinery' },
  })
  const { items } = (await app.call('GET', `/directory/people?q=${encodeURIComponent(email)}`)).body
  expect(items).toMatchObject([{ fullName: 'Ada Lovelace', source: 'people_data_labs' }])
})

test('the trace of a later entry tells which provider the directory has the person from', async () => {
  known()
  await goOn((await sendEntry(app, signal, { email })).id)

  const { trace } = await sendEntry(app, signal, { email })

  expect(trace).toContainEqual(
    expect.objectContaining({
      stage: 'match',
      reason: 'Found by email in the directory, which has it from people_data_labs.',
    }),
  )
})

test('the same person costs one call, and so does one whom nobody knows', async () => {
  unknown()
  const before = await callsToday()

  const first = await sendEntry(app, signal, { email })
  const skipped = await goOn(first.id)
  const second = await sendEntry(app, signal, { email })

  expect(skipped).toMatchObject({ outcome: 'skipped', reason: 'not_found' })
  expect(second).toMatchObject({ outcome: 'skipped', reason: 'not_found' })
  expect((await callsToday()) - before).toBe(1)
})

test('somebody is found by the answer to the same question, also where the provider calls them otherwise', async () => {
  const named = await buildLiveSignal(app, { name: 'By name' })
  await app.call('PATCH', `/signals/${named.id}`, {
    mapping: { full_name: 'name', company_name: 'company_name', email: null },
  })
  known()

  const asked = await sendEntry(app, named, { name: 'Augusta King', company_name: `Acme${nth} Works` })
  const entry = await goOn(asked.id)
  const again = await sendEntry(app, named, { name: 'Augusta King', company_name: `Acme${nth} Works` })

  const [lead] = await readLeads(app, entry)
  expect(lead).toMatchObject({
    person: { fullName: 'Ada Lovelace', email: `ada.l@acme${nth}.example` },
    match: { source: 'people_data_labs', by: 'full_name' },
  })
  expect(again.outcome).toBe('lead')
})

test('while a provider is out of credit entries wait, and go on once it answers again', async () => {
  enrich().reply(402, { error: { message: 'Out of credit' } })

  const { id } = await sendEntry(app, signal, { email })
  const waiting = await goOn(id)
  const stillWaiting = await goOn(id)
  known()
  aheadMs += 11 * MINUTE_MS
  const entry = await goOn(id)

  expect(waiting).toMatchObject({ outcome: 'pending', reason: 'provider_unavailable' })
  expect(waiting.trace).toContainEqual(
    expect.objectContaining({
      stage: 'match',
      result: 'waiting',
      reason: 'People Data Labs: It answered 402: Out of credit',
    }),
  )
  expect(stillWaiting.outcome).toBe('pending')
  expect(entry).toMatchObject({ outcome: 'lead' })
  expect(app.log.join()).toContain('provider.away')
})

test('a preview tells of a provider that is away as the entry does', async () => {
  enrich().reply(402, { error: { message: 'Out of credit' } })
  const { id } = await sendEntry(app, signal, { email })

  const spent = await app.call('POST', `/entries/${id}/preview`, { spend: true })
  const waiting = await goOn(id)
  const free = await app.call('POST', `/entries/${id}/preview`)
  known()
  aheadMs += 11 * MINUTE_MS
  await goOn(id)

  for (const told of [spent.body, waiting, free.body]) {
    expect(told).toMatchObject({ outcome: 'pending', reason: 'provider_unavailable' })
    expect(told.trace).toContainEqual(
      expect.objectContaining({
        stage: 'match',
        result: 'waiting',
        reason: 'People Data Labs: It answered 402: Out of credit',
      }),
    )
  }
})

test('no call is made beyond those of the day, and the entry waits', async () => {
  await app.call('PATCH', '/workspace', {
    providers: [{ kind: 'people_data_labs', callsPerDay: await callsToday() }],
  })

  const { id } = await sendEntry(app, signal, { email })
  const waiting = await goOn(id)
  await app.call('PATCH', '/workspace', { providers: [{ kind: 'people_data_labs', callsPerDay: 500 }] })
  unknown()
  aheadMs += 31 * MINUTE_MS
  const entry = await goOn(id)

  expect(waiting).toMatchObject({ outcome: 'pending', reason: 'provider_unavailable' })
  expect(entry).toMatchObject({ outcome: 'skipped', reason: 'not_found' })
})

test('nobody is paid for who is excluded', async () => {
  await app.call('POST', '/exclusions', { domain: `acme${nth}.example` })

  const entry = await sendEntry(app, signal, { email })

  expect(entry).toMatchObject({ outcome: 'skipped', reason: 'excluded' })
})

test('nobody is paid for the people of a company whose domain is excluded and known to the directory alone', async () => {
  const companies = await buildLiveSignal(app, { target: 'companies' })
  const [company_name, domain] = [`Acme${nth} Works`, `acme${nth}.example`]
  await importRows(app, '/directory/companies/import', [{ name: company_name, domain }])
  await app.call('POST', '/exclusions', { domain })

  const entry = await sendEntry(app, companies, { company_name })

  expect(entry).toMatchObject({ outcome: 'skipped', reason: 'excluded' })
})

test('a preview asks a provider only where it may spend', async () => {
  await app.call('POST', `/signals/${signal.id}/pause`)
  const { id } = await sendEntry(app, signal, { email })
  known()

  const free = await app.call('POST', `/entries/${id}/preview`)
  const spent = await app.call('POST', `/entries/${id}/preview`, { spend: true })

  await app.call('POST', `/signals/${signal.id}/resume`)
  expect(free.body).toMatchObject({ outcome: 'pending', reason: 'enriching', leads: [] })
  expect(spent.body).toMatchObject({ outcome: 'lead', leads: [{ person: { fullName: 'Ada Lovelace' } }] })
})

test('a company gets its people from a search', async () => {
  const companies = await buildLiveSignal(app, { target: 'companies' })
  nock('https://api.peopledatalabs.com')
    .get('/v5/company/enrich')
    .query(true)
    .reply(200, { status: 200, name: `Acme ${nth}`, website: `acme${nth}.example`, industry: 'Machinery' })
    .post('/v5/person/search')
    .reply(200, {
      status: 200,
      data: [
        person(),
        {
          ...person(),
          full_name: 'Ben Babbage',
          linkedin_url: `linkedin.com/in/ben-${nth}`,
          work_email: `ben@acme${nth}.example`,
        },
      ],
    })

  const { id } = await sendEntry(app, companies, { company_name: `Acme ${nth}` })
  const entry = await goOn(id)

  expect(entry).toMatchObject({ outcome: 'lead' })
  const leads = await readLeads(app, entry)
  expect(leads).toMatchObject([
    { company: { name: `Acme ${nth}` }, match: { source: 'people_data_labs' } },
    { company: { name: `Acme ${nth}` } },
  ])
})

test('people of other levels of the same company are asked for anew', async () => {
  const asked: unknown[] = []
  const [chiefs, usual] = [
    await buildLiveSignal(app, { target: 'companies', name: 'Chiefs' }),
    await buildLiveSignal(app, { target: 'companies', name: 'Usual' }),
  ]
  await app.call('PATCH', `/signals/${chiefs.id}`, { enrichment: { filters: { seniorities: ['c_level'] } } })
  nock('https://api.peopledatalabs.com')
    .get('/v5/company/enrich')
    .query(true)
    .twice()
    .reply(200, { status: 200, name: `Acme ${nth}`, website: `acme${nth}.example` })
    .post('/v5/person/search', ({ query }) => asked.push(query.bool.must[1].terms.job_title_levels) > 0)
    .reply(404, { status: 404, error: { message: 'No records' } })
    .post('/v5/person/search', ({ query }) => asked.push(query.bool.must[1].terms.job_title_levels) > 0)
    .reply(200, { status: 200, data: [{ ...person(), job_title: 'Sales Manager' }] })

  const first = await sendEntry(app, chiefs, { company_name: `Acme ${nth}` })
  const nobody = await goOn(first.id)
  const second = await sendEntry(app, usual, { company_name: `Acme ${nth}` })
  const found = await goOn(second.id)

  expect(nobody).toMatchObject({ outcome: 'skipped', reason: 'no_contact_fits' })
  expect(found).toMatchObject({ outcome: 'lead' })
  expect(asked).toEqual([
    ['cxo', 'owner'],
    ['owner', 'cxo', 'vp', 'director', 'partner', 'manager'],
  ])
})

test('whom the first provider does not know the next one is asked about, each within its own calls', async () => {
  await app.call('PATCH', '/workspace', {
    providers: [{ kind: 'people_data_labs' }, { kind: 'hunter', key: 'hunter-key', callsPerDay: 1 }],
  })
  const hunter = nock('https://api.hunter.io', { reqheaders: { 'x-api-key': 'hunter-key' } })
  const profile = { name: { fullName: 'Ada Lovelace' }, employment: { title: 'CFO', name: `Acme ${nth}` } }
  unknown()
  hunter.get('/v2/people/find').query({ email }).reply(200, { data: profile })

  const { id } = await sendEntry(app, signal, { email })
  const entry = await goOn(id)
  unknown()
  const next = await sendEntry(app, signal, { email: `ben@acme${nth}.example` })
  const waiting = await goOn(next.id)

  const [lead] = await readLeads(app, entry)
  expect(lead).toMatchObject({ person: { email, title: 'CFO' }, match: { source: 'hunter', by: 'email' } })
  expect(waiting).toMatchObject({ outcome: 'pending', reason: 'provider_unavailable' })
  const { providers } = (await app.call('GET', '/workspace')).body
  expect(providers).toMatchObject([{}, { kind: 'hunter', hasKey: true, today: { calls: 1 } }])
  await app.call('PATCH', '/workspace', { providers: [{ kind: 'people_data_labs' }] })
})

test('whether a provider answers to its key is told without paying for anybody', async () => {
  unknown()
  const usable = await app.call('POST', '/workspace/test', { part: 'people_data_labs' })
  enrich().reply(401, { error: { message: 'No such key' } })
  const refused = await app.call('POST', '/workspace/test', { part: 'people_data_labs' })
  const { text } = await app.call('GET', '/workspace')

  expect(usable.body).toMatchObject({ isUsable: true, message: 'It answers to the key.' })
  expect(refused.body).toMatchObject({ isUsable: false, message: 'It answered 401: No such key' })
  expect(text).not.toContain('pdl-key')
})
