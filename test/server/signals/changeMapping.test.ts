import { buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

test('a slot that is set to null is emptied, and the others stay', async () => {
  const { id } = await buildSignal(app)
  await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'mail', company_name: 'firm' } })

  const changed = await app.call('PATCH', `/signals/${id}`, { mapping: { email: null } })

  expect(changed).toMatchObject({ status: 200 })
  expect(changed.body.mapping).toEqual({ email: null, company_name: 'firm' })
})

test('a mapping and context fields that are set to null are emptied, and no suggestion fills them', async () => {
  const signal = await buildSignal(app)
  const fields = { mapping: { email: 'mail', company_name: 'firm' }, contextFields: ['plan'] }
  await app.call('PATCH', `/signals/${signal.id}`, fields)

  const changed = await app.call('PATCH', `/signals/${signal.id}`, { mapping: null, contextFields: null })
  await post(signal.webhookUrl, { email: 'ada@acme.example', plan: 'Team' })
  await app.call('POST', `/signals/${signal.id}/refresh`)

  const { body } = await app.call('GET', `/signals/${signal.id}`)
  expect(changed.status).toBe(200)
  expect([changed.body.contextFields, body.contextFields]).toEqual([[], []])
  expect(new Set([...Object.values(changed.body.mapping), ...Object.values(body.mapping)])).toEqual(
    new Set([null]),
  )
})

test('what a person maps counts as set by a person, also where it is null', async () => {
  const { id } = await buildSignal(app)

  const changed = await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'mail', full_name: null } })

  expect(changed.body.mappedBy).toEqual({ email: 'user', full_name: 'user' })
})

test('a slot takes several paths in their order', async () => {
  const { id } = await buildSignal(app)

  const changed = await app.call('PATCH', `/signals/${id}`, { mapping: { email: ['work.mail', 'mail'] } })

  expect(changed.body.mapping).toEqual({ email: ['work.mail', 'mail'] })
})

test('an empty mapping changes nothing', async () => {
  const { id } = await buildSignal(app)
  await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'mail' } })

  const changed = await app.call('PATCH', `/signals/${id}`, { mapping: {} })

  expect(changed.body).toMatchObject({ mapping: { email: 'mail' }, mappedBy: { email: 'user' } })
})

test('a change is what is read afterwards', async () => {
  const { id } = await buildSignal(app)
  const changed = await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'mail' } })

  const read = await app.call('GET', `/signals/${id}`)

  expect(changed.body).toEqual({ ...read.body, warnings: [] })
})

test.each(['linkedin_url', 'email', 'full_name', 'first_name', 'last_name'])(
  'a companies signal has no slot %s',
  async (slot) => {
    const { id } = await buildSignal(app, { target: 'companies' })

    const answer = await app.call('PATCH', `/signals/${id}`, {
      mapping: { [slot]: 'x', company_name: 'firm' },
    })
    const after = await app.call('GET', `/signals/${id}`)

    expect(answer).toMatchObject({
      status: 422,
      body: { error: { code: 'invalid_request', details: { slots: [slot] } } },
    })
    expect(after.body.mapping).toEqual({})
  },
)

test.each([
  { name: 'an unknown slot', mapping: { phone: 'phone' } },
  { name: 'an empty path', mapping: { email: '' } },
  { name: 'an empty list of paths', mapping: { email: [] } },
  { name: 'six paths for one slot', mapping: { email: ['a', 'b', 'c', 'd', 'e', 'f'] } },
  { name: 'a path that is a number', mapping: { email: 3 } },
])('$name is refused with 422', async ({ mapping }) => {
  const { id } = await buildSignal(app)

  const answer = await app.call('PATCH', `/signals/${id}`, { mapping })

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
})

test('a live signal can be mapped anew', async () => {
  const { id } = await buildLiveSignal(app)

  const changed = await app.call('PATCH', `/signals/${id}`, {
    mapping: { email: null, linkedin_url: 'profile' },
  })

  expect(changed.body).toMatchObject({
    status: 'live',
    mapping: { email: null, linkedin_url: 'profile', company_name: 'company_name' },
  })
})

test.each(['live', 'paused'])('a %s signal cannot be left with too few identifiers', async (status) => {
  const { id } = await buildLiveSignal(app)
  if (status === 'paused') await app.call('POST', `/signals/${id}/pause`)
  const before = await app.call('GET', `/signals/${id}`)

  const answer = await app.call('PATCH', `/signals/${id}`, { name: 'Renamed', mapping: { email: null } })
  const emptied = await app.call('PATCH', `/signals/${id}`, { mapping: null })
  const after = await app.call('GET', `/signals/${id}`)

  expect(answer).toMatchObject({
    status: 422,
    body: {
      error: {
        code: 'mapping_incomplete',
        details: { missing: ['linkedin_url', 'email', 'full_name', 'first_name', 'last_name'] },
      },
    },
  })
  expect(emptied).toMatchObject({ status: 422, body: { error: { code: 'mapping_incomplete' } } })
  expect(before.body.status).toBe(status)
  expect(after.body).toEqual(before.body)
})
