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

test('signals are listed newest first, and the cursor of a page leads to the next until none is left', async () => {
  const own = await startApp()
  for (const name of ['1', '2', '3', '4', '5']) await buildSignal(own, { name })

  const first = await own.call('GET', '/signals?limit=2')
  const second = await own.call('GET', `/signals?limit=2&cursor=${first.body.nextCursor}`)
  const third = await own.call('GET', `/signals?limit=2&cursor=${second.body.nextCursor}`)

  expect(first.body.items).toMatchObject([{ name: '5' }, { name: '4' }])
  expect(second.body.items).toMatchObject([{ name: '3' }, { name: '2' }])
  expect(third.body.items).toMatchObject([{ name: '1' }])
  expect(third.body.nextCursor).toBeNull()
})

test('a last page that is full has no next one', async () => {
  const own = await startApp()
  for (const name of ['1', '2']) await buildSignal(own, { name })

  const page = await own.call('GET', '/signals?limit=2')

  expect(page.body.items).toHaveLength(2)
  expect(page.body.nextCursor).toBeNull()
})

test('a signal that is created between two pages repeats none and leaves none out', async () => {
  const own = await startApp()
  for (const name of ['1', '2', '3']) await buildSignal(own, { name })
  const first = await own.call('GET', '/signals?limit=2')
  await buildSignal(own, { name: 'new' })

  const second = await own.call('GET', `/signals?limit=2&cursor=${first.body.nextCursor}`)

  expect(second.body.items).toMatchObject([{ name: '1' }])
})

test('no list shows a webhook URL', async () => {
  const own = await startApp()
  const { id, webhookUrl } = await buildSignal(own)
  await own.call('POST', `/signals/${id}/rotate-token`, {})

  const listed = await own.call('GET', '/signals')

  expect(listed.body.items).toHaveLength(1)
  expect(listed.body.items[0]).not.toHaveProperty('webhookUrl')
  expect(listed.text).not.toContain('spw_')
  expect(listed.text).not.toContain(webhookUrl)
})

test('a list tells when each signal last received an entry', async () => {
  const own = await startApp()
  const { webhookUrl } = await buildSignal(own, { name: 'busy' })
  await buildSignal(own, { name: 'idle' })
  await post(webhookUrl, { n: 1 })
  const { body: receipt } = await post(webhookUrl, { n: 2 })

  const listed = await own.call('GET', '/signals')

  expect(listed.body.items).toMatchObject([
    { name: 'idle', lastEntryAt: null },
    { name: 'busy', lastEntryAt: receipt.receivedAt },
  ])
})

test.each([
  'limit=0',
  'limit=201',
  'limit=1.5',
  'limit=many',
  'limit=',
  'cursor=',
  'cursor=a&cursor=b',
  'page=2',
])('?%s is refused with 422', async (query) => {
  const answer = await app.call('GET', `/signals?${query}`)

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
})
