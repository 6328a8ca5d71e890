import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const valid = { name: 'Website', label: 'Website visitor', target: 'people' }

test('a new signal is in set-up, has nothing mapped, and tells its webhook URL', async () => {
  const created = await app.call('POST', '/signals', valid)

  expect(created.status).toBe(201)
  expect(created.body).toEqual({
    id: expect.stringMatching(/^sig_[0-9a-z]{26}$/),
    name: 'Website',
    label: 'Website visitor',
    target: 'people',
    status: 'setup',
    mapping: {},
    mappedBy: {},
    contextFields: [],
    prompt: '',
    requestsPerMinute: null,
    enrichment: {
      generateIfEnrichmentFails: false,
      contactsPerCompany: 3,
      recentlyContactedDays: 30,
      filters: {
        titles: [],
        seniorities: [],
        departments: [],
        locations: [],
        industries: [],
        employeeCount: { min: null, max: null },
      },
    },
    sequences: { enabled: true, writer: null },
    ownerId: 'usr_owner',
    recipients: ['usr_owner'],
    version: 1,
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    updatedAt: created.body.createdAt,
    lastEntryAt: null,
    webhookUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/custom_signals\/spw_[\w-]{49}\/entries$/),
    previousWebhook: null,
  })
})

test('whoever asks for the least is answered without the webhook URL', async () => {
  const created = await app.call('POST', '/signals', valid, { prefer: 'return=minimal' })

  expect(created).toMatchObject({ status: 201, body: { name: 'Website', status: 'setup' } })
  expect(created.body).not.toHaveProperty('webhookUrl')
  expect(created.headers.get('preference-applied')).toBe('return=minimal')
})

test('two signals never share a webhook URL', async () => {
  const first = await app.call('POST', '/signals', valid)
  const second = await app.call('POST', '/signals', valid)

  expect(second.body.webhookUrl).not.toBe(first.body.webhookUrl)
})

test('white space around a name and a label is taken off', async () => {
  const created = await app.call('POST', '/signals', { ...valid, name: ' Website\n', label: '\tVisitor ' })

  expect(created.body).toMatchObject({ name: 'Website', label: 'Visitor' })
})

test('a signal for companies can be created', async () => {
  const created = await app.call('POST', '/signals', { ...valid, target: 'companies' })

  expect(created).toMatchObject({ status: 201, body: { target: 'companies', status: 'setup' } })
})

test.each([
  { name: 'no name', body: { label: 'Visitor', target: 'people' }, path: 'name' },
  { name: 'no label', body: { name: 'Website', target: 'people' }, path: 'label' },
  { name: 'no target', body: { name: 'Website', label: 'Visitor' }, path: 'target' },
  { name: 'an empty name', body: { ...valid, name: '' }, path: 'name' },
  { name: 'a name of white space', body: { ...valid, name: ' \t\n\u00a0' }, path: 'name' },
  { name: 'a label of white space', body: { ...valid, label: '   ' }, path: 'label' },
  { name: 'a name of 101 characters', body: { ...valid, name: 'x'.repeat(101) }, path: 'name' },
  { name: 'a name that is a number', body: { ...valid, name: 7 }, path: 'name' },
  { name: 'a name that is null', body: { ...valid, name: null }, path: 'name' },
  { name: 'an unknown target', body: { ...valid, target: 'robots' }, path: 'target' },
  { name: 'an unknown property', body: { ...valid, colour: 'red' }, path: '' },
  { name: 'a property that is set later', body: { ...valid, mapping: { email: 'email' } }, path: '' },
  { name: 'an array', body: [valid], path: '' },
  { name: 'a string', body: 'Website', path: '' },
])('$name is refused with 422, which says where', async ({ body, path }) => {
  const answer = await app.call('POST', '/signals', body)

  expect(answer).toMatchObject({ status: 422, body: { status: 422, error: { code: 'invalid_request' } } })
  expect(answer.body.error.details.issues[0].path).toBe(path)
})

test('a request that is refused creates nothing', async () => {
  const empty = await startApp()

  await empty.call('POST', '/signals', { ...valid, colour: 'red' })
  const listed = await empty.call('GET', '/signals')

  expect(listed.body).toEqual({ items: [], nextCursor: null })
})

test('an unknown property is named', async () => {
  const answer = await app.call('POST', '/signals', { ...valid, colour: 'red' })

  expect(answer.body.error.message).toContain('colour')
})
