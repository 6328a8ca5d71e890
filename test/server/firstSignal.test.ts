import { buildSignal } from '../support/signals'
import { post, startApp, stopApps } from '../support/startApp'

afterEach(stopApps)

test('a newcomer gets from nothing to a test entry and a live entry in the list', async () => {
  const app = await startApp()
  const signal = await buildSignal(app)

  const first = await post(signal.webhookUrl, { email: 'ada@acme.example', company: { name: 'Acme' } })
  const refreshed = await app.call('POST', `/signals/${signal.id}/refresh`)
  const saved = await app.call('POST', `/signals/${signal.id}/save`)
  const second = await post(signal.webhookUrl, { email: 'bob@acme.example', company: { name: 'Acme' } })
  const listed = await app.call('GET', `/signals/${signal.id}/entries`)

  expect(first).toMatchObject({ status: 202, body: { status: 202, mode: 'test' } })
  expect(refreshed.body.mapping).toMatchObject({ email: 'email', company_name: 'company.name' })
  expect(saved.body).toMatchObject({ id: signal.id, status: 'live' })
  expect(second).toMatchObject({ status: 202, body: { mode: 'live' } })
  expect(listed.body.items).toMatchObject([
    { id: second.body.id, mode: 'live', outcome: 'pending' },
    { id: first.body.id, mode: 'test', outcome: 'test' },
  ])
})
