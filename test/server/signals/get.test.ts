import { buildKey } from '../../support/keys'
import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

test('a signal is read as it was created', async () => {
  const created = await buildSignal(app)

  const read = await app.call('GET', `/signals/${created.id}`)

  expect(read.status).toBe(200)
  expect(read.body).toEqual(created)
})

test('a key that may only read signals does not see the webhook URL', async () => {
  const { id } = await buildSignal(app, { name: 'Website' })
  await app.call('POST', `/signals/${id}/rotate-token`, {})
  const key = await buildKey(app, ['signals:read'])

  const read = await app.call('GET', `/signals/${id}`, undefined, key)

  expect(read).toMatchObject({ status: 200, body: { id, name: 'Website' } })
  expect(read.body).not.toHaveProperty('webhookUrl')
  expect(read.text).not.toContain('spw_')
})

test('a key that may write signals sees the webhook URL', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const key = await buildKey(app, ['signals:read', 'signals:write'])

  const read = await app.call('GET', `/signals/${id}`, undefined, key)

  expect(read.body.webhookUrl).toBe(webhookUrl)
})

test('a signal tells when it last received an entry', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body: receipt } = await post(webhookUrl, { n: 1 })

  const read = await app.call('GET', `/signals/${id}`)

  expect(read.body.lastEntryAt).toBe(receipt.receivedAt)
})

test.each(['sig_01arz3ndektsv4rrffq69g5fav', 'undefined', '__proto__', '%00', '$ne'])(
  'a signal id that nobody has (%s) is 404',
  async (id) => {
    const answer = await app.call('GET', `/signals/${id}`)

    expect(answer.body).toEqual({
      status: 404,
      error: { code: 'signal_not_found', message: 'There is no such signal.' },
    })
  },
)
