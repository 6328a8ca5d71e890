import { importPeople } from '../../support/directory'
import { readEntry, readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

/** What the reference says of custom API signals, sentence by sentence, as far as leads are concerned. */
const DAY_MS = 86_400_000

let app: TestApp
let signal: BuiltSignal
let at = new Date('2026-03-02T09:00:00Z')

beforeAll(async () => {
  app = await startApp({ now: () => at })
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1_000 })
  await importPeople(app, [
    {
      full_name: 'Ada Lovelace',
      title: 'VP of Engineering',
      email: 'ada@acme.example',
      linkedin_url: 'https://www.linkedin.com/in/ada-lovelace',
      company_name: 'Acme Ltd',
      company_domain: 'acme.example',
    },
  ])
})
afterAll(stopApps)
beforeEach(async () => {
  signal = await buildLiveSignal(app)
})

const ADA = { email: 'ada@acme.example' }
const change = (patch: unknown) => app.call('PATCH', `/signals/${signal.id}`, patch)

async function leadOf(payload: unknown): Promise<any> {
  const [lead] = await readLeads(app, await sendEntry(app, signal, payload))
  return lead
}

/** A people signal that was shown that sample, and saved with what was suggested. */
async function buildFrom(sample: unknown): Promise<BuiltSignal> {
  const built = await buildSignal(app)
  await post(built.webhookUrl, sample)
  await app.call('POST', `/signals/${built.id}/refresh`)
  const saved = await app.call('POST', `/signals/${built.id}/save`)
  expect(saved.status).toBe(200)
  return built
}

describe('for people signals at least one of these finds the person', () => {
  test.each([
    {
      what: 'LinkedIn URL',
      payload: { linkedin_url: 'https://www.linkedin.com/in/ada-lovelace/' },
      by: 'linkedin_url',
    },
    { what: 'Email', payload: { email: 'Ada Lovelace <ADA@acme.example>' }, by: 'email' },
    {
      what: 'Person name and company name',
      payload: { full_name: 'Ada Lovelace', company_name: 'ACME' },
      by: 'name_company',
    },
    {
      what: 'Person name and company domain',
      payload: { full_name: 'Lovelace, Ada', company_domain: 'www.acme.example' },
      by: 'name_domain',
    },
    {
      what: 'First and last name and company',
      payload: { first_name: 'Ada', last_name: 'Lovelace', company_name: 'Acme Limited' },
      by: 'name_company',
    },
    {
      what: 'Person name and a company name that is a domain',
      payload: { full_name: 'Ada Lovelace', company_name: 'acme.example' },
      by: 'name_domain',
    },
  ])('$what', async ({ payload, by }) => {
    signal = await buildFrom({ ...payload, ...('company_name' in payload ? { company_name: 'Acme' } : {}) })

    expect(await leadOf(payload)).toMatchObject({
      person: { fullName: 'Ada Lovelace', email: 'ada@acme.example' },
      match: { source: 'directory', by },
    })
  })
})

test('without an identifier that is mapped nobody can be looked up', async () => {
  expect(await sendEntry(app, signal, { pages_visited: '/pricing' })).toMatchObject({
    outcome: 'skipped',
    reason: 'identifiers_missing',
  })
})

test('nested objects are flattened into dot-notation paths by which somebody is found', async () => {
  const payload = { person: { name: 'Ada Lovelace' }, company: { domain: 'acme.example' } }
  signal = await buildFrom(payload)

  expect((await app.call('GET', `/signals/${signal.id}`)).body.mapping).toMatchObject({
    full_name: 'person.name',
    company_domain: 'company.domain',
  })
  expect(await leadOf(payload)).toMatchObject({ person: { fullName: 'Ada Lovelace' } })
})

test('requests during set-up are test data, of which no leads are generated, also not once the signal is saved', async () => {
  const built = await buildSignal(app)
  const tested = await sendEntry(app, built, ADA)
  await app.call('POST', `/signals/${built.id}/refresh`)
  await app.call('POST', `/signals/${built.id}/save`)
  await app.work('runs')

  expect(await readEntry(app, tested.id)).toMatchObject({ mode: 'test', outcome: 'test', leadIds: [] })
})

test('once the signal is saved all subsequent requests generate real leads', async () => {
  const entry = await sendEntry(app, signal, ADA)

  expect(entry).toMatchObject({ mode: 'live', outcome: 'lead' })
})

test('if they visit again next month it is a second signal', async () => {
  const first = await leadOf(ADA)
  await app.call('PATCH', `/leads/${first.id}`, { status: 'approved' })
  at = new Date(at.getTime() + 31 * DAY_MS)

  const second = await leadOf(ADA)

  expect(second.id).not.toBe(first.id)
  expect(second).toMatchObject({ status: 'new', person: { fullName: 'Ada Lovelace' } })
})

test('the signal label is how it appears on the feed; a new label is for new leads', async () => {
  const before = await leadOf(ADA)
  await change({ label: 'New inbound lead', name: 'An internal name' })
  const after = await leadOf(ADA)

  expect([before.label, after.label]).toEqual(['Website visitor', 'New inbound lead'])
  expect((await readLeads(app, { leadIds: [before.id] }))[0].label).toBe('Website visitor')
  expect(JSON.stringify(after)).not.toContain('An internal name')
})

test('a step template prints the label and the name of the workspace, whatever they are', async () => {
  const body = 'You are a {{ signal.label }}, said {{ workspace.name }}.'
  const step = { channel: 'email', delayDays: 0, subject: 'Hi', body }
  await app.call('PATCH', '/workspace', { name: 'My workspace', stepTemplates: [step] })
  const lead = await leadOf(ADA)
  await app.call('PATCH', '/workspace', { name: null, stepTemplates: null })

  expect(lead.sequence).toMatchObject({
    note: null,
    steps: [{ body: 'You are a Website visitor, said My workspace.' }],
  })
})

test('leads of a deleted signal stay, with their label', async () => {
  const lead = await leadOf(ADA)
  await app.call('DELETE', `/signals/${signal.id}`)
  await app.purge()

  expect(await readLeads(app, { leadIds: [lead.id] })).toMatchObject([{ label: 'Website visitor' }])
})

test('the fields that are selected are context for the sequence, and no others', async () => {
  await change({ contextFields: ['pages_visited', 'plan.seats', 'absent'] })

  const lead = await leadOf({ ...ADA, pages_visited: '/pricing, /demo', plan: { seats: 12 }, secret: 'x' })

  expect(lead.context).toMatchObject([
    { path: 'pages_visited', value: '/pricing, /demo' },
    { path: 'plan.seats', value: 12 },
  ])
})

test('the signal prompt is an instruction, and stands in no message', async () => {
  await change({ prompt: 'These are leads who just filled out our demo request form. Be helpful.' })

  const lead = await leadOf(ADA)

  expect(lead.sequence.steps.length).toBeGreaterThan(0)
  expect(JSON.stringify(lead.sequence)).not.toContain('Be helpful')
})

test('personalized sequences can be left out for each signal', async () => {
  await change({ sequences: { enabled: false } })

  const lead = await leadOf(ADA)
  expect(lead).toMatchObject({ sequence: null, person: { fullName: 'Ada Lovelace' } })
  expect((await readEntry(app, lead.entryId)).trace).toContainEqual(
    expect.objectContaining({ stage: 'write', result: 'ok', reason: 'The signal has sequences off.' }),
  )
})

test('a refresh of a live signal picks up the latest request, and entries from then on follow the changed mapping', async () => {
  const missed = await sendEntry(app, signal, { contact: { mail: ADA.email } })
  const refreshed = await app.call('POST', `/signals/${signal.id}/refresh`)
  const changed = await change({ mapping: { email: refreshed.body.suggestedMapping.email } })

  expect(missed).toMatchObject({ outcome: 'skipped', reason: 'identifiers_missing' })
  expect(refreshed.body).toMatchObject({ entryId: missed.id })
  expect(await leadOf({ contact: { mail: ADA.email } })).toMatchObject({
    signalVersion: changed.body.version,
  })
})

test('each item of a batch is a signal of its own', async () => {
  const { body } = await post(`${signal.webhookUrl}/batch`, [ADA, { email: 'nobody@acme.example' }, ADA])
  await app.work('runs')

  const results: { id: string }[] = body.results
  const entries = await Promise.all(results.map(({ id }) => readEntry(app, id)))
  expect(entries).toMatchObject([{ outcome: 'lead' }, { outcome: 'skipped' }, { outcome: 'lead' }])
})

test('a request that is sent twice with one Idempotency-Key gives one lead', async () => {
  const send = () => post(signal.webhookUrl, ADA, { 'Idempotency-Key': 'once' })
  const [first, second] = [await send(), await send()]
  await app.work('runs')

  expect(second.body).toMatchObject({ id: first.body.id, duplicate: true })
  expect((await app.call('GET', `/leads?signalId=${signal.id}`)).body.items).toHaveLength(1)
})

test('what is sent by API key, or to the URL before it was rotated, gives leads too', async () => {
  await app.call('POST', `/signals/${signal.id}/rotate-token`, { graceHours: 1 })
  const byOldUrl = await sendEntry(app, signal, ADA)
  const byKey = await app.call('POST', `/signals/${signal.id}/entries`, ADA)
  await app.work('runs')

  expect(byOldUrl).toMatchObject({ outcome: 'lead' })
  expect(await readEntry(app, byKey.body.id)).toMatchObject({ outcome: 'lead' })
})
