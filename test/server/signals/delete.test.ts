import { buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

test('a signal is deleted with 204 and no body', async () => {
  const { id } = await buildSignal(app)

  const answer = await app.call('DELETE', `/signals/${id}`)

  expect(answer).toMatchObject({ status: 204, text: '' })
})

test('the webhook URL of a deleted signal is dead at once', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  await app.call('DELETE', `/signals/${id}`)

  const answer = await post(webhookUrl, { email: 'ada@acme.example' })

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'webhook_not_found' } } })
})

test('the webhook URL from before a rotation is dead too', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await app.call('POST', `/signals/${id}/rotate-token`, { graceHours: 48 })
  await app.call('DELETE', `/signals/${id}`)

  const answer = await post(webhookUrl, { email: 'ada@acme.example' })

  expect(answer.status).toBe(404)
})

test.each([
  ['GET', ''],
  ['PATCH', ''],
  ['DELETE', ''],
  ['POST', '/save'],
  ['POST', '/refresh'],
  ['POST', '/rotate-token'],
  ['GET', '/input-fields'],
  ['GET', '/entries'],
])('%s …%s of a deleted signal is 404', async (method, path) => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example' })
  await app.call('DELETE', `/signals/${id}`)

  const answer = await app.call(method, `/signals/${id}${path}`)

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'signal_not_found' } } })
})

test('entries sent to a deleted signal by key are 404', async () => {
  const { id } = await buildSignal(app)
  await app.call('DELETE', `/signals/${id}`)

  const answer = await app.call('POST', `/signals/${id}/entries`, { email: 'ada@acme.example' })

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'signal_not_found' } } })
})

test('the purge removes the entries of a deleted signal', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body: receipt } = await post(webhookUrl, { email: 'ada@acme.example' })
  await app.call('DELETE', `/signals/${id}`)

  await app.purge()
  const entry = await app.call('GET', `/entries/${receipt.id}`)
  const raw = await app.call('GET', `/entries/${receipt.id}/raw`)

  expect([entry.status, raw.status]).toEqual([404, 404])
})

test('deleting a signal leaves the others and their entries', async () => {
  const kept = await buildSignal(app)
  const { body: receipt } = await post(kept.webhookUrl, { email: 'ada@acme.example' })
  const { id } = await buildSignal(app)
  await app.call('DELETE', `/signals/${id}`)

  await app.purge()
  const listed = await app.call('GET', `/signals/${kept.id}/entries`)
  const answer = await post(kept.webhookUrl, { email: 'bob@acme.example' })

  expect(listed.body.items).toMatchObject([{ id: receipt.id }])
  expect(answer.status).toBe(202)
})

test('a signal that is deleted twice is 404 the second time', async () => {
  const { id } = await buildSignal(app)
  await app.call('DELETE', `/signals/${id}`)

  const answer = await app.call('DELETE', `/signals/${id}`)

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'signal_not_found' } } })
})

test('after the purge nothing of a deleted signal is left but the notes that it was deleted', async () => {
  const own = await startApp()
  const { id, webhookUrl } = await buildSignal(own)
  await post(webhookUrl, { email: 'ada@acme.example' })
  await own.call('POST', `/signals/${id}/rotate-token`)
  await own.call('PATCH', `/signals/${id}`, { prompt: 'Be brief.' })
  await own.call('DELETE', `/signals/${id}`)

  await own.purge()

  const { connection } = own.database
  const names = (await connection.listCollections()).map(({ name }) => name)
  const counts = await Promise.all(names.map((name) => connection.collection(name).countDocuments({})))
  expect(names.filter((_, index) => counts[index] !== 0).sort()).toEqual([
    'api_keys',
    'audit_events',
    'signal_removals',
    'users',
    'workspace',
  ])
})
