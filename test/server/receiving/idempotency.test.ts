import { createHash } from 'node:crypto'
import type { StoredKey } from '../../../server/receiving/keyStore'
import { idAtTime } from '../../../server/ids'
import { clock } from '../../support/clock'
import { buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(stopApps)

const withKey = (key: string) => ({ 'idempotency-key': key })
const countOf = async (signalId: string): Promise<number> =>
  (await app.call('GET', `/signals/${signalId}/entries?limit=200`)).body.items.length

test('a request that is repeated with its Idempotency-Key gets the first receipt and is stored once', async () => {
  const { id, webhookUrl } = await buildSignal(app)

  const first = await post(webhookUrl, { a: 1 }, withKey('order-1'))
  const again = await post(webhookUrl, { a: 1 }, withKey('order-1'))
  const byApi = await app.call('POST', `/signals/${id}/entries`, { a: 1 }, withKey('order-1'))

  expect(first.body).not.toHaveProperty('duplicate')
  expect(again).toMatchObject({ status: 202, body: { ...first.body, duplicate: true } })
  expect(byApi.body).toMatchObject(again.body)
  expect(await countOf(id)).toBe(1)
})

test('the same key with another body answers 422 and stores nothing', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { a: 1 }, withKey('k'))

  const answer = await post(webhookUrl, { a: 2 }, withKey('k'))

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'idempotency_key_reused' } } })
  expect(await countOf(id)).toBe(1)
})

test('keys of different signals have nothing to do with each other, and an empty key is none', async () => {
  const one = await buildSignal(app)
  const other = await buildSignal(app)

  const first = await post(one.webhookUrl, { a: 1 }, withKey('k'))
  const second = await post(other.webhookUrl, { a: 2 }, withKey('k'))
  await post(one.webhookUrl, { a: 3 }, withKey(' '))
  await post(one.webhookUrl, { a: 3 }, withKey(' '))

  expect(second.body.id).not.toBe(first.body.id)
  expect(await countOf(one.id)).toBe(3)
})

test('forty requests with one key at once, to two servers, are one entry', async () => {
  const second = await startApp({ databaseName: app.databaseName })
  const { id, webhookUrl } = await buildSignal(app)
  const urls = [webhookUrl, webhookUrl.replace(app.url, second.url)]

  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => post(urls[index % 2] ?? '', { a: 1 }, withKey('k'))),
  )

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  expect(answers.filter(({ body }) => body.duplicate !== true)).toHaveLength(1)
  expect(await countOf(id)).toBe(1)
})

test('a repeat is answered as the first was, also when the signal has gone live in between', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const first = await post(webhookUrl, { email: 'ada@acme.example' }, withKey('k'))
  await app.call('POST', `/signals/${id}/refresh`)
  await app.call('POST', `/signals/${id}/save`)

  const again = await post(webhookUrl, { email: 'ada@acme.example' }, withKey('k'))

  expect(again.body).toEqual({ ...first.body, mode: 'test', duplicate: true })
})

test('a retry after a crash between key and entry stores the entry', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  const body = '{"a":1}'
  const abandoned = {
    _id: createHash('sha256').update(`${id}\nk`).digest('hex'),
    entryId: idAtTime('ent', clock.nowMs() - 11_000),
    bodyHash: createHash('sha256').update(`${body.length}:`).update(body).digest('hex'),
    createdAt: clock.now(),
  }
  await app.database.connection.collection<StoredKey>('idempotency_keys').insertOne(abandoned)

  const retry = await post(webhookUrl, body, withKey('k'))
  const again = await post(webhookUrl, body, withKey('k'))

  expect(retry).toMatchObject({ status: 202, body: { mode: 'live', duplicate: true } })
  expect(again.body).toEqual(retry.body)
  expect((await app.call('GET', `/entries/${retry.body.id}`)).status).toBe(200)
})

test('while the first request may still be storing its entry, a retry has to come again', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  const before = await countOf(id)
  const body = '{"a":1}'
  await app.database.connection.collection<StoredKey>('idempotency_keys').insertOne({
    _id: createHash('sha256').update(`${id}\nk`).digest('hex'),
    entryId: idAtTime('ent', clock.nowMs() - 3_000),
    bodyHash: createHash('sha256').update(`${body.length}:`).update(body).digest('hex'),
    createdAt: clock.now(),
  })

  const retry = await post(webhookUrl, body, withKey('k'))

  expect(retry).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } })
  expect(await countOf(id)).toBe(before)
})

test('a repeated batch of which only a part was stored is completed, not doubled', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  const before = await countOf(id)
  const batch = [{ a: 1 }, { b: 2 }]
  const first = await post(`${webhookUrl}/batch`, batch, withKey('k'))
  const [lost, kept] = first.body.results
  await app.database.connection.collection<{ _id: string }>('entries').deleteOne({ _id: lost.id })

  const again = await post(`${webhookUrl}/batch`, batch, withKey('k'))

  expect(again.body.results).toMatchObject([
    { id: lost.id, duplicate: true },
    { id: kept.id, duplicate: true },
  ])
  expect(await countOf(id)).toBe(before + 2)
})

test('a repeated batch gets the ids of the first one, item by item', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const batch = [{ a: 1 }, 7, { b: 2 }]

  const first = await post(`${webhookUrl}/batch`, batch, withKey('k'))
  const again = await post(`${webhookUrl}/batch`, batch, withKey('k'))
  const other = await post(`${webhookUrl}/batch`, [{ a: 1 }], withKey('k'))

  expect(again.body.results).toEqual([
    { ...first.body.results[0], duplicate: true },
    first.body.results[1],
    { ...first.body.results[2], duplicate: true },
  ])
  expect(other).toMatchObject({ status: 422, body: { error: { code: 'idempotency_key_reused' } } })
  expect(await countOf(id)).toBe(2)
})

test('a key that is too long is refused, and a refused request uses no key up', async () => {
  const { webhookUrl } = await buildSignal(app)

  const long = await post(webhookUrl, { a: 1 }, withKey('x'.repeat(256)))
  const refused = await post(webhookUrl, '{"a":', withKey('k'))
  const mended = await post(webhookUrl, { a: 1 }, withKey('k'))

  expect(long).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
  expect(refused.status).toBe(400)
  expect(mended).toMatchObject({ status: 202 })
  expect(mended.body).not.toHaveProperty('duplicate')
})

test('a key is forgotten after a day', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const first = await post(webhookUrl, { a: 1 }, withKey('k'))
  await app.database.connection
    .collection('idempotency_keys')
    .updateMany({}, { $set: { createdAt: new Date(clock.nowMs() - 24 * 3_600_000 - 1) } })
  await app.purge()

  const next = await post(webhookUrl, { a: 1 }, withKey('k'))

  expect(next.body.id).not.toBe(first.body.id)
  expect(await countOf(id)).toBe(2)
})
