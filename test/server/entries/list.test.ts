import { storeEntries } from '../../support/entries'
import { buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

test('a listed entry tells what arrived, without its content', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body: receipt } = await post(webhookUrl, { email: 'ada@acme.example' })

  const listed = await app.call('GET', `/signals/${id}/entries`)

  expect(listed.status).toBe(200)
  expect(listed.body).toEqual({
    items: [
      {
        id: receipt.id,
        signalId: id,
        mode: 'test',
        receivedAt: receipt.receivedAt,
        size: 28,
        contentType: 'application/json',
        outcome: 'test',
        reason: null,
        leadIds: [],
      },
    ],
    nextCursor: null,
  })
})

test('whom entries are about is told where that is asked for, of large ones only where they are opened', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  await post(webhookUrl, { email: 'Ada@Acme.example' })
  await post(webhookUrl, { email: 'ben@acme.example', notes: 'x'.repeat(16_384) })
  await post(webhookUrl, { page: '/pricing' })

  const { body } = await app.call('GET', `/signals/${id}/entries?identifiers=true`)

  const items: { identifiers?: unknown }[] = body.items
  expect(items.map(({ identifiers }) => identifiers)).toEqual([
    {},
    undefined,
    { email: 'ada@acme.example' },
    { email: 'grace@navy.example', company_name: 'Navy' },
  ])
})

test('a signal that has received nothing has an empty list', async () => {
  const { id } = await buildSignal(app)

  const listed = await app.call('GET', `/signals/${id}/entries`)

  expect(listed.body).toEqual({ items: [], nextCursor: null })
})

test('entries are listed newest first, and the cursor of a page leads to the next until none is left', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const ids: string[] = []
  for (const n of [1, 2, 3, 4, 5]) ids.unshift((await post(webhookUrl, { n })).body.id)

  const first = await app.call('GET', `/signals/${id}/entries?limit=2`)
  const second = await app.call('GET', `/signals/${id}/entries?limit=2&cursor=${first.body.nextCursor}`)
  const third = await app.call('GET', `/signals/${id}/entries?limit=2&cursor=${second.body.nextCursor}`)

  expect(first.body.items).toMatchObject([{ id: ids[0] }, { id: ids[1] }])
  expect(second.body.items).toMatchObject([{ id: ids[2] }, { id: ids[3] }])
  expect(third.body.items).toMatchObject([{ id: ids[4] }])
  expect(third.body.nextCursor).toBeNull()
})

test('a page holds fifty entries where no limit is given', async () => {
  const { id } = await buildSignal(app)
  const ids = await storeEntries(app, 51, { signalId: id })

  const page = await app.call('GET', `/signals/${id}/entries`)

  expect(page.body.items).toHaveLength(50)
  expect(page.body.nextCursor).toBe(ids[1])
})

test('entries of another signal are not listed', async () => {
  const { id } = await buildSignal(app)
  const other = await buildSignal(app)
  await post(other.webhookUrl, { n: 1 })

  const listed = await app.call('GET', `/signals/${id}/entries`)

  expect(listed.body.items).toEqual([])
})

describe('a signal with entries of every outcome', () => {
  let id: string
  beforeAll(async () => {
    id = (await buildSignal(app)).id
    await storeEntries(app, 2, { signalId: id, mode: 'test', outcome: 'test' })
    for (const outcome of ['pending', 'lead', 'skipped', 'failed'] as const)
      await storeEntries(app, 1, { signalId: id, mode: 'live', outcome })
  })

  test.each([
    { query: '', outcomes: ['failed', 'skipped', 'lead', 'pending', 'test', 'test'] },
    { query: 'mode=test', outcomes: ['test', 'test'] },
    { query: 'mode=live', outcomes: ['failed', 'skipped', 'lead', 'pending'] },
    { query: 'outcome=test', outcomes: ['test', 'test'] },
    { query: 'outcome=pending', outcomes: ['pending'] },
    { query: 'outcome=lead', outcomes: ['lead'] },
    { query: 'outcome=skipped', outcomes: ['skipped'] },
    { query: 'outcome=failed', outcomes: ['failed'] },
    { query: 'mode=live&outcome=failed', outcomes: ['failed'] },
    { query: 'mode=live&outcome=test', outcomes: [] },
    { query: 'mode=test&outcome=lead', outcomes: [] },
  ])('lists $outcomes for ?$query', async ({ query, outcomes }) => {
    const listed = await app.call('GET', `/signals/${id}/entries?${query}`)

    const items: { outcome: string }[] = listed.body.items
    expect(items.map(({ outcome }) => outcome)).toEqual(outcomes)
  })

  test('keeps to the filter from page to page', async () => {
    const path = `/signals/${id}/entries?mode=live&limit=3`
    const first = await app.call('GET', path)

    const second = await app.call('GET', `${path}&cursor=${first.body.nextCursor}`)

    expect(first.body.items).toMatchObject([
      { outcome: 'failed' },
      { outcome: 'skipped' },
      { outcome: 'lead' },
    ])
    expect(second.body).toMatchObject({ items: [{ outcome: 'pending' }], nextCursor: null })
  })
})

test.each([
  'mode=real',
  'outcome=won',
  'limit=0',
  'limit=201',
  'cursor=',
  'colour=red',
  'mode=test&mode=live',
])('?%s is refused with 422', async (query) => {
  const { id } = await buildSignal(app)

  const answer = await app.call('GET', `/signals/${id}/entries?${query}`)

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
})

test('the entries of a signal that does not exist are 404', async () => {
  const answer = await app.call('GET', '/signals/sig_0/entries')

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'signal_not_found' } } })
})

test('what arrives while a signal is paused is accepted as live and waits', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  await app.call('POST', `/signals/${id}/pause`)

  const { body: receipt } = await post(webhookUrl, { email: 'ada@acme.example' })
  const listed = await app.call('GET', `/signals/${id}/entries?limit=1`)

  expect(listed.body.items).toMatchObject([{ id: receipt.id, mode: 'live', outcome: 'pending' }])
})

test('an entry sent by key to a live signal is live', async () => {
  const { id } = await buildLiveSignal(app)

  const sent = await app.call('POST', `/signals/${id}/entries`, { email: 'ada@acme.example' })

  expect(sent).toMatchObject({ status: 202, body: { status: 202, mode: 'live' } })
})

test('an entry sent by key with mode=test is a test entry of a live signal too', async () => {
  const { id } = await buildLiveSignal(app)

  const sent = await app.call('POST', `/signals/${id}/entries?mode=test`, { email: 'ada@acme.example' })
  const listed = await app.call('GET', `/signals/${id}/entries?limit=1`)

  expect(sent).toMatchObject({ status: 202, body: { mode: 'test' } })
  expect(listed.body.items).toMatchObject([{ id: sent.body.id, mode: 'test', outcome: 'test' }])
})

test.each(['mode=live', 'mode=', 'colour=red'])(
  'an entry sent by key with ?%s is refused with 422',
  async (query) => {
    const { id } = await buildSignal(app)

    const answer = await app.call('POST', `/signals/${id}/entries?${query}`, { email: 'ada@acme.example' })
    const listed = await app.call('GET', `/signals/${id}/entries`)

    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
    expect(listed.body.items).toEqual([])
  },
)
