import { buildLiveSignal, buildSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

test('a patch changes what it names and leaves the rest', async () => {
  const signal = await buildSignal(app, { name: 'Website', label: 'Visitor' })

  const changed = await app.call('PATCH', `/signals/${signal.id}`, { name: ' Pricing page ' })

  expect(changed.status).toBe(200)
  expect(changed.body).toEqual({
    ...signal,
    name: 'Pricing page',
    label: 'Visitor',
    version: 2,
    updatedAt: changed.body.updatedAt,
    warnings: [],
  })
})

test('name, label, prompt and context fields of a live signal can be changed', async () => {
  const { id } = await buildLiveSignal(app)
  const patch = { name: 'N', label: 'L', prompt: 'Mention the page.', contextFields: ['page.url', 'plan'] }

  const changed = await app.call('PATCH', `/signals/${id}`, patch)

  expect(changed).toMatchObject({ status: 200, body: { ...patch, status: 'live' } })
})

test('a patch that changes nothing leaves the version, so nobody else is refused for it', async () => {
  const { id } = await buildLiveSignal(app)
  const settings = {
    name: 'N',
    label: 'L',
    prompt: 'P',
    contextFields: ['plan'],
    mapping: { email: 'email' },
  }
  const patch = { ...settings, enrichment: { contactsPerCompany: 5 }, sequences: { enabled: false } }
  const { body: before } = await app.call('PATCH', `/signals/${id}`, patch)
  const same = { ...patch, target: 'people', recipients: before.recipients, requestsPerMinute: null }

  for (const nothing of [undefined, {}, { mapping: {} }, { enrichment: {} }, same]) {
    const answer = await app.call('PATCH', `/signals/${id}`, nothing)
    expect(answer).toMatchObject({
      status: 200,
      body: { version: before.version, updatedAt: before.updatedAt },
    })
  }

  const changed = await app.call('PATCH', `/signals/${id}`, { version: before.version, name: 'Renamed' })
  expect(changed).toMatchObject({
    status: 200,
    body: { name: 'Renamed', version: Number(before.version) + 1 },
  })
})

test('a prompt that is set to null is empty', async () => {
  const { id } = await buildSignal(app)
  await app.call('PATCH', `/signals/${id}`, { prompt: 'Mention the page.' })

  const changed = await app.call('PATCH', `/signals/${id}`, { prompt: null })

  expect(changed.body.prompt).toBe('')
})

test('what a prompt said in each version can be read, whatever it says by now', async () => {
  const { id } = await buildSignal(app)
  const change = (patch: object) => app.call('PATCH', `/signals/${id}`, patch)
  const read = async (query = '') => (await app.call('GET', `/signals/${id}/prompt${query}`)).body

  await change({ prompt: 'Mention the page.' })
  await change({ name: 'Another name' })
  await change({ prompt: 'Be brief.' })
  await change({ prompt: 'Mention the page.' })

  const told = []
  for (const version of [1, 2, 3, 4, 5]) told.push(await read(`?version=${version}`))
  expect(told).toEqual([
    { version: 1, prompt: '', isCurrent: false },
    { version: 2, prompt: 'Mention the page.', isCurrent: true },
    { version: 3, prompt: 'Mention the page.', isCurrent: true },
    { version: 4, prompt: 'Be brief.', isCurrent: false },
    { version: 5, prompt: 'Mention the page.', isCurrent: true },
  ])
  expect(await read()).toEqual(told[4])
  expect((await read('?version=6')).error.code).toBe('invalid_request')
})

test('context fields are replaced as a whole, and each stands there once', async () => {
  const { id } = await buildSignal(app)
  await app.call('PATCH', `/signals/${id}`, { contextFields: ['page', 'plan'] })

  const changed = await app.call('PATCH', `/signals/${id}`, { contextFields: ['plan', 'score', 'plan'] })

  expect(changed.body.contextFields).toEqual(['plan', 'score'])
})

test.each([
  { name: 'an unknown property', patch: { colour: 'red' } },
  { name: 'a status', patch: { status: 'live' } },
  { name: 'an id', patch: { id: 'sig_0' } },
  { name: 'a webhook URL', patch: { webhookUrl: 'http://x.example' } },
  { name: 'a name of white space', patch: { name: '  ' } },
  { name: 'a name that is null', patch: { name: null } },
  { name: 'a label of 101 characters', patch: { label: 'x'.repeat(101) } },
  { name: 'a prompt of 5,001 characters', patch: { prompt: 'x'.repeat(5_001) } },
  { name: '51 context fields', patch: { contextFields: Array.from({ length: 51 }, (_, n) => `f${n}`) } },
  { name: 'a context field without a path', patch: { contextFields: [''] } },
  { name: 'an unknown target', patch: { target: 'robots' } },
])('$name is refused with 422 and nothing is changed', async ({ patch }) => {
  const before = await buildSignal(app)

  const answer = await app.call('PATCH', `/signals/${before.id}`, { prompt: 'changed', ...patch })
  const after = await app.call('GET', `/signals/${before.id}`)

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
  expect(after.body).toEqual(before)
})

test('a signal that does not exist cannot be changed', async () => {
  const answer = await app.call('PATCH', '/signals/sig_0', { name: 'Renamed' })

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'signal_not_found' } } })
})

test('changes that are made at the same time all survive', async () => {
  const { id } = await buildSignal(app)
  const patches = [
    { name: 'Renamed' },
    { label: 'Relabelled' },
    { prompt: 'Mention the page.' },
    { mapping: { email: 'mail' } },
    { mapping: { full_name: 'who' } },
    { enrichment: { contactsPerCompany: 5 } },
  ]

  const answers = await Promise.all(patches.map((patch) => app.call('PATCH', `/signals/${id}`, patch)))
  const after = await app.call('GET', `/signals/${id}`)

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  expect(after.body).toMatchObject({
    name: 'Renamed',
    label: 'Relabelled',
    prompt: 'Mention the page.',
    mapping: { email: 'mail', full_name: 'who' },
    enrichment: { contactsPerCompany: 5 },
  })
})

test('twenty people who change a signal at the same time are all served', async () => {
  const { id } = await buildSignal(app)
  const prompts = Array.from({ length: 20 }, (_, index) => `Prompt ${index}`)

  const answers = await Promise.all(prompts.map((prompt) => app.call('PATCH', `/signals/${id}`, { prompt })))

  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
})

test('two changes that would together leave a live signal without identifiers are not both made', async () => {
  const { id } = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${id}`, { mapping: { linkedin_url: 'profile' } })

  const answers = await Promise.all([
    app.call('PATCH', `/signals/${id}`, { mapping: { email: null } }),
    app.call('PATCH', `/signals/${id}`, { mapping: { linkedin_url: null } }),
  ])

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
})

test('in set-up the target can be changed, and slots that the new one does not have are dropped', async () => {
  const { id } = await buildSignal(app, { target: 'people' })
  await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'mail', company_name: 'firm' } })

  const changed = await app.call('PATCH', `/signals/${id}`, { target: 'companies' })

  expect(changed.status).toBe(200)
  expect(changed.body.target).toBe('companies')
  expect(changed.body.mapping).toEqual({ company_name: 'firm' })
  expect(changed.body.mappedBy).toEqual({ company_name: 'user' })
})

test('a target and slots that only the new one has are changed in one request', async () => {
  const { id } = await buildSignal(app, { target: 'companies' })

  const changed = await app.call('PATCH', `/signals/${id}`, { target: 'people', mapping: { email: 'mail' } })

  expect(changed.body).toMatchObject({ target: 'people', mapping: { email: 'mail' } })
})

test.each(['live', 'paused'])('the target of a %s signal stays', async (status) => {
  const { id } = await buildLiveSignal(app)
  if (status === 'paused') await app.call('POST', `/signals/${id}/pause`)

  const answer = await app.call('PATCH', `/signals/${id}`, { target: 'companies' })
  const after = await app.call('GET', `/signals/${id}`)

  expect(answer).toMatchObject({
    status: 409,
    body: { error: { code: 'wrong_state', details: { status, needed: 'setup' } } },
  })
  expect(after.body.target).toBe('people')
})

test('naming the target that a live signal has already is no change of it', async () => {
  const { id } = await buildLiveSignal(app)

  const changed = await app.call('PATCH', `/signals/${id}`, { target: 'people', name: 'Renamed' })

  expect(changed).toMatchObject({ status: 200, body: { target: 'people', name: 'Renamed' } })
})
