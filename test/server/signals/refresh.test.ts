import { buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

test('a signal that has received nothing cannot be refreshed, and says what to do', async () => {
  const { id } = await buildSignal(app)

  const answer = await app.call('POST', `/signals/${id}/refresh`)

  expect(answer.body).toEqual({
    status: 409,
    error: {
      code: 'nothing_received',
      message: 'The signal has not received anything yet.',
      hint: 'Send a test request to its webhook URL, then refresh again.',
    },
  })
})

test('a refresh lists the fields of the sample with paths, values, types and labels', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body: receipt } = await post(webhookUrl, { person: { 'E-mail': 'ada@acme.example' }, visits: [3] })

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)

  expect(refreshed).toMatchObject({
    status: 200,
    body: { entryId: receipt.id, warnings: [], absentPaths: [] },
  })
  expect(refreshed.body.fields).toEqual([
    {
      path: 'person.E-mail',
      indexPath: 'person.E-mail',
      segments: ['person', 'E-mail'],
      value: 'ada@acme.example',
      type: 'string',
      label: expect.any(String),
    },
    {
      path: 'visits.0',
      indexPath: 'visits.0',
      segments: ['visits', 0],
      value: 3,
      type: 'integer',
      label: expect.any(String),
    },
  ])
})

test('a refresh suggests paths with confidence and reason', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example' })

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)

  expect(refreshed.body.suggestedMapping).toEqual({ email: 'email' })
  expect(refreshed.body.suggestions).toEqual([
    {
      slot: 'email',
      path: 'email',
      confidence: expect.any(Number),
      reason: expect.stringContaining('e-mail'),
      alternatives: [],
    },
  ])
})

test('in set-up a refresh writes its suggestions, as set by itself', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example', plan: 'pro' })

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)
  const read = await app.call('GET', `/signals/${id}`)

  expect(refreshed.body).toMatchObject({ mapping: { email: 'email' }, contextFields: ['plan'] })
  expect(read.body).toMatchObject({
    mapping: { email: 'email' },
    mappedBy: { email: 'auto' },
    contextFields: ['plan'],
  })
})

test('a refresh that finds nothing new leaves the signal at its version, so that nobody takes it for a change', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example', visits: 2.5, plan: 'pro', tags: [true, null] })
  await app.call('PATCH', `/signals/${id}`, { mapping: { full_name: ['name', 'plan'], email: null } })
  await app.call('POST', `/signals/${id}/refresh`)
  const before = await app.call('GET', `/signals/${id}`)

  await app.call('POST', `/signals/${id}/refresh`)
  const unchanged = await app.call('GET', `/signals/${id}`)
  await post(webhookUrl, { email: 'ada@acme.example', tier: 'gold' })
  await app.call('POST', `/signals/${id}/refresh`)
  const changed = await app.call('GET', `/signals/${id}`)

  expect(unchanged.body).toEqual(before.body)
  expect(changed.body.version).toBe(Number(before.body.version) + 1)
})

test('the latest entry is the sample, also where an earlier one was read before', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example' })
  await app.call('POST', `/signals/${id}/refresh`)
  const { body: latest } = await post(webhookUrl, { work_email: 'ada@acme.example' })

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)

  expect(refreshed.body).toMatchObject({ entryId: latest.id, mapping: { email: 'work_email' } })
})

test('an earlier entry is the sample where it is asked for', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body: earlier } = await post(webhookUrl, { email: 'ada@acme.example' })
  await post(webhookUrl, { work_email: 'ada@acme.example' })

  const refreshed = await app.call('POST', `/signals/${id}/refresh`, { entryId: earlier.id })

  expect(refreshed.body).toMatchObject({ entryId: earlier.id, mapping: { email: 'email' } })
})

test('an entry of another signal is no sample', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example' })
  const other = await buildSignal(app)
  const { body: foreign } = await post(other.webhookUrl, { email: 'bob@acme.example' })

  const answer = await app.call('POST', `/signals/${id}/refresh`, { entryId: foreign.id })
  const read = await app.call('GET', `/signals/${id}`)

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'entry_not_found' } } })
  expect(answer.text).not.toContain('bob@acme.example')
  expect(read.body.mapping).toEqual({})
})

test.each([{ entryId: '' }, { entryId: 7 }, { entryId: null }, { entry: 'ent_0' }])(
  'a refresh with %o is refused with 422',
  async (body) => {
    const { id } = await buildSignal(app)

    const answer = await app.call('POST', `/signals/${id}/refresh`, body)

    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
  },
)

test.each(['live', 'paused'])('a refresh of a %s signal answers and changes nothing', async (status) => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  if (status === 'paused') await app.call('POST', `/signals/${id}/pause`)
  const { body: latest } = await post(webhookUrl, { work_email: 'ada@acme.example', plan: 'pro' })
  const before = await app.call('GET', `/signals/${id}`)

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)
  const after = await app.call('GET', `/signals/${id}`)

  expect(refreshed.body).toMatchObject({
    entryId: latest.id,
    mapping: { email: 'email', company_name: 'company_name' },
    suggestedMapping: { email: 'work_email' },
    suggestedContextFields: ['plan'],
  })
  expect(before.body.status).toBe(status)
  expect(after.body).toEqual(before.body)
})

test('mapped paths and context fields that the sample lacks are named', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await app.call('PATCH', `/signals/${id}`, {
    mapping: { email: ['mail', 'email'], full_name: null, company_name: 'firm.name' },
    contextFields: ['plan', 'note'],
  })
  await post(webhookUrl, { email: 'ada@acme.example', plan: null })

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)

  expect(refreshed.body.absentPaths).toEqual(['mail', 'firm.name', 'note'])
})

test('a mapped path of a reordered form is not absent', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const email = { label: 'Work email', value: 'ada@acme.example' }
  const name = { label: 'Full name', value: 'Ada Lovelace' }
  await post(webhookUrl, { fields: [name, email] })
  await app.call('POST', `/signals/${id}/refresh`)
  await app.call('POST', `/signals/${id}/save`)
  await post(webhookUrl, { fields: [email, name] })

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)

  expect(refreshed.body).toMatchObject({
    mapping: { email: 'fields[label=Work email].value', full_name: 'fields[label=Full name].value' },
    absentPaths: [],
  })
})

test('a refresh tells what is remarkable about the sample', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, '{"email":"a@x.example","email":"ada@acme.example"}')

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)

  expect(refreshed.body.warnings).toMatchObject([{ code: 'duplicate_key', path: 'email' }])
})
