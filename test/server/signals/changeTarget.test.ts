import { buildLiveSignal, buildSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

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
