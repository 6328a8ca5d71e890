import { addUser } from '../../support/leads'
import { buildSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

test('a change that names the version it was made from is made', async () => {
  const { id } = await buildSignal(app)

  const changed = await app.call('PATCH', `/signals/${id}`, { name: 'Renamed', version: 1 })

  expect(changed).toMatchObject({ status: 200, body: { name: 'Renamed', version: 2 } })
})

test('a change made from a version that is no longer the signal is refused and changes nothing', async () => {
  const { id } = await buildSignal(app)
  await app.call('PATCH', `/signals/${id}`, { name: 'By somebody else' })

  const answer = await app.call('PATCH', `/signals/${id}`, { name: 'Late', version: 1 })
  const after = await app.call('GET', `/signals/${id}`)

  expect(answer).toMatchObject({
    status: 409,
    body: { error: { code: 'changed_meanwhile', details: { version: 2 } } },
  })
  expect(after.body).toMatchObject({ name: 'By somebody else', version: 2 })
})

test('of changes made from one version at the same time one is made', async () => {
  const { id } = await buildSignal(app)

  const answers = await Promise.all(
    ['A', 'B', 'C', 'D'].map((name) => app.call('PATCH', `/signals/${id}`, { name, version: 1 })),
  )

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
})

test.each([
  { patch: { enabled: false }, expected: { enabled: false, writer: 'llm' } },
  { patch: { writer: 'template' }, expected: { enabled: true, writer: 'template' } },
  { patch: { writer: null }, expected: { enabled: true, writer: null } },
  { patch: {}, expected: { enabled: true, writer: 'llm' } },
  { patch: null, expected: { enabled: true, writer: null } },
])('patching sequences with $patch leaves the rest of them as it is', async ({ patch, expected }) => {
  const { id } = await buildSignal(app)
  await app.call('PATCH', `/signals/${id}`, { sequences: { writer: 'llm' } })

  const changed = await app.call('PATCH', `/signals/${id}`, { sequences: patch })

  expect(changed).toMatchObject({ status: 200, body: { sequences: expected } })
})

test('recipients are users, each once, and null makes it the owner again', async () => {
  const { id } = await buildSignal(app)
  await addUser(app, { id: 'usr_ada' })

  const changed = await app.call('PATCH', `/signals/${id}`, {
    recipients: ['usr_ada', 'usr_owner', 'usr_ada'],
  })
  const reset = await app.call('PATCH', `/signals/${id}`, { recipients: null })

  expect(changed.body.recipients).toEqual(['usr_ada', 'usr_owner'])
  expect(reset.body.recipients).toEqual(['usr_owner'])
})

test.each([
  { id: 'usr_off', user: { isActive: false }, why: 'Max (usr_off) is deactivated, and gets no leads.' },
  { id: 'usr_reader', user: { role: 'viewer' }, why: 'Max (usr_reader) is a viewer, and gets no leads.' },
])('a recipient to whom no leads are dealt is refused by name: $why', async ({ id: userId, user, why }) => {
  const { id } = await buildSignal(app)
  await addUser(app, { id: userId, name: 'Max', ...user })

  const answer = await app.call('PATCH', `/signals/${id}`, { recipients: ['usr_owner', userId] })

  expect(answer).toMatchObject({
    status: 422,
    body: { error: { code: 'invalid_request', message: why, details: { recipients: [userId] } } },
  })
})

test('a recipient who is switched off later spoils no change, of the others either', async () => {
  const { id } = await buildSignal(app)
  await addUser(app, { id: 'usr_late' })
  await app.call('PATCH', `/signals/${id}`, { recipients: ['usr_owner', 'usr_late'] })
  const users = app.database.connection.collection<{ _id: string }>('users')
  await users.updateOne({ _id: 'usr_late' }, { $set: { isActive: false } })

  const changed = await app.call('PATCH', `/signals/${id}`, { recipients: ['usr_late', 'usr_owner'] })
  const renamed = await app.call('PATCH', `/signals/${id}`, { name: 'Renamed' })

  expect([changed.status, renamed.status]).toEqual([200, 200])
})

test.each([
  { name: 'a recipient who is no user', patch: { recipients: ['usr_owner', 'usr_nobody'] } },
  { name: 'an empty list of recipients', patch: { recipients: [] } },
  { name: 'an unknown writer', patch: { sequences: { writer: 'poet' } } },
  { name: 'a version that is text', patch: { version: '1' } },
])('$name is refused with 422', async ({ patch }) => {
  const { id } = await buildSignal(app)

  const answer = await app.call('PATCH', `/signals/${id}`, patch)
  const after = await app.call('GET', `/signals/${id}`)

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
  expect(after.body.version).toBe(1)
})
