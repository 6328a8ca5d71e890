import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(stopApps)

test('signals are listed newest first, and the cursor of a page leads to the next until none is left', async () => {
  for (const name of ['1', '2', '3', '4', '5']) await buildSignal(app, { name })

  const first = await app.call('GET', '/signals?limit=2')
  const second = await app.call('GET', `/signals?limit=2&cursor=${first.body.nextCursor}`)
  const third = await app.call('GET', `/signals?limit=2&cursor=${second.body.nextCursor}`)

  expect(first.body.items).toMatchObject([{ name: '5' }, { name: '4' }])
  expect(second.body.items).toMatchObject([{ name: '3' }, { name: '2' }])
  expect(third.body.items).toMatchObject([{ name: '1' }])
  expect(third.body.nextCursor).toBeNull()
})

test('a last page that is full has no next one', async () => {
  for (const name of ['1', '2']) await buildSignal(app, { name })

  const page = await app.call('GET', '/signals?limit=2')

  expect(page.body.items).toHaveLength(2)
  expect(page.body.nextCursor).toBeNull()
})

test('a signal that is created between two pages repeats none and leaves none out', async () => {
  for (const name of ['1', '2', '3']) await buildSignal(app, { name })
  const first = await app.call('GET', '/signals?limit=2')
  await buildSignal(app, { name: 'new' })

  const second = await app.call('GET', `/signals?limit=2&cursor=${first.body.nextCursor}`)

  expect(second.body.items).toMatchObject([{ name: '1' }])
})

test('a page holds fifty signals where no limit is given', async () => {
  await Promise.all(Array.from({ length: 51 }, () => buildSignal(app)))

  const page = await app.call('GET', '/signals')

  expect(page.body.items).toHaveLength(50)
  expect(page.body.nextCursor).toBe(page.body.items[49].id)
})

test('no list shows a webhook URL', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await app.call('POST', `/signals/${id}/rotate-token`, {})

  const listed = await app.call('GET', '/signals')

  expect(listed.body.items).toHaveLength(1)
  expect(listed.body.items[0]).not.toHaveProperty('webhookUrl')
  expect(listed.text).not.toContain('spw_')
  expect(listed.text).not.toContain(webhookUrl)
})

test('a list tells when each signal last received an entry', async () => {
  const { webhookUrl } = await buildSignal(app, { name: 'busy' })
  await buildSignal(app, { name: 'idle' })
  await post(webhookUrl, { n: 1 })
  const { body: receipt } = await post(webhookUrl, { n: 2 })

  const listed = await app.call('GET', '/signals')

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
