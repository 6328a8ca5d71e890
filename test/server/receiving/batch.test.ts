import { gzipSync } from 'node:zlib'
import { encode } from 'iconv-lite'
import { buildLiveSignal, buildSignal, type BuiltSignal } from '../../support/signals'
import { type Answer, post, request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal
let batchUrl: string

beforeAll(async () => {
  app = await startApp()
  signal = await buildSignal(app)
  batchUrl = `${signal.webhookUrl}/batch`
})
afterAll(stopApps)

type Result = { status: number; id?: string; error?: { code: string } }

const resultsOf = ({ body }: Answer): Result[] => body.results

const rawOf = async (entryId: string) => (await app.call('GET', `/entries/${entryId}/raw`)).text

test('each item of a batch is an entry with the bytes it was sent as, in order', async () => {
  const items = ['{"n": 8202522731445525542}', '{"é":"ü",\n "a":1}', '{"s":"\\ud800","x":{"y":[{}]}}']

  const answer = await post(batchUrl, `\uFEFF [ ${items.join(' , ')} ] `)

  expect(answer.status).toBe(202)
  expect(answer.body).toEqual({
    status: 202,
    results: items.map(() => ({
      status: 202,
      id: expect.stringMatching(/^ent_[0-9a-z]{26}$/),
      mode: 'test',
    })),
  })
  const ids = resultsOf(answer).map(({ id }) => id ?? '')
  expect(await Promise.all(ids.map(rawOf))).toEqual(items)
  const { body: list } = await app.call('GET', `/signals/${signal.id}/entries?limit=3`)
  const listed: { id: string }[] = list.items
  expect(listed.map(({ id }) => id)).toEqual(ids.toReversed())
})

test('items that are no entries are refused by themselves, with what to do', async () => {
  const large = JSON.stringify({ text: 'x'.repeat(1_048_576) })

  const answer = await post(batchUrl, `[{"a":1},[],{},7,null,"x",true,${large},{"b":2}]`)

  expect(answer.status).toBe(202)
  expect(resultsOf(answer).map(({ error, status }) => error?.code ?? status)).toEqual([
    202,
    'not_an_object',
    'empty_body',
    'not_an_object',
    'not_an_object',
    'not_an_object',
    'not_an_object',
    'payload_too_large',
    202,
  ])
  expect(resultsOf(answer)[4]).toEqual({
    status: 400,
    error: {
      code: 'not_an_object',
      message: 'This item is null, not an object.',
      hint: 'Send an array of JSON objects.',
    },
  })
})

test.each([
  ['an object', '{"a":1}', 400, 'not_an_array'],
  ['a string', '"[]"', 400, 'not_an_array'],
  ['nothing', '', 400, 'empty_body'],
  ['an empty array', '[ ]', 400, 'empty_body'],
  ['broken JSON', '[{"a":1},{"a":}]', 400, 'malformed_json'],
  ['a form', 'a=1&b=2', 400, 'malformed_json'],
  ['invalid UTF-8', Buffer.from('5b7b2261223a22ff227d5d', 'hex'), 400, 'invalid_characters'],
  ['1,001 items', `[${Array(1_001).fill('{"a":1}').join()}]`, 413, 'payload_too_large'],
  ['more than 8 MiB', `[${' '.repeat(8_388_608)}{"a":1}]`, 413, 'payload_too_large'],
])('%s is refused as a whole', async (_name, payload, status, code) => {
  const before = await app.call('GET', `/signals/${signal.id}/entries?limit=1`)

  const answer = await post(batchUrl, payload)

  expect(answer).toMatchObject({ status, body: { status, error: { code } } })
  expect((await app.call('GET', `/signals/${signal.id}/entries?limit=1`)).body).toEqual(before.body)
})

test('a thousand items and 8 MiB are taken, also compressed', async () => {
  const item = JSON.stringify({ text: 'x'.repeat(8_300) })
  const body = `[${Array(1_000).fill(item).join()}]`

  const answer = await post(batchUrl, gzipSync(body), { 'content-encoding': 'gzip' })

  expect(answer.status).toBe(202)
  expect(resultsOf(answer).filter(({ status }) => status === 202)).toHaveLength(1_000)
})

test.each([
  [
    'utf-16le with a mark',
    Buffer.from('\uFEFF[{"a":"ü€"},{"b":2}]', 'utf16le'),
    'application/json',
    'utf16le',
  ],
  ['latin1', Buffer.from('[{"a":"ü"},{"b":2}]', 'latin1'), 'application/json; charset=latin1', 'latin1'],
] as const)('items of a batch in %s are read and kept in it', async (_name, bytes, type, encoding) => {
  const { body } = await post(batchUrl, bytes, { 'content-type': type })

  const entry = await app.call('GET', `/entries/${body.results[0].id}`)
  const raw = await request(`${app.url}/api/v1/entries/${body.results[0].id}/raw`, {
    headers: { authorization: `Bearer ${app.apiKey}` },
  })
  const value = encoding === 'latin1' ? 'ü' : 'ü€'
  expect(entry.body.fields).toMatchObject([{ path: 'a', value }])
  expect(entry.body.size).toBe(Buffer.from(`{"a":"${value}"}`, encoding).length)
  expect(raw.status).toBe(200)
})

test('a charset whose characters have no fixed width is asked to be UTF-8', async () => {
  const answer = await post(batchUrl, encode('[{"a":"日本"}]', 'shift_jis'), {
    'content-type': 'application/json; charset=shift_jis',
  })

  expect(answer).toMatchObject({
    status: 415,
    body: { error: { code: 'unsupported_charset', hint: 'Send the batch as UTF-8.' } },
  })
})

test('by API key a batch takes mode=test on a live signal', async () => {
  const live = await buildLiveSignal(app)

  const asTest = await app.call('POST', `/signals/${live.id}/entries/batch?mode=test`, [{ a: 1 }])
  const asLive = await app.call('POST', `/signals/${live.id}/entries/batch`, [{ a: 1 }])

  expect(asTest.body.results).toMatchObject([{ mode: 'test' }])
  expect(asLive.body.results).toMatchObject([{ mode: 'live' }])
})

test('the batch address of an unknown token answers as its webhook does', async () => {
  const url = `${app.url}/custom_signals/x/entries`

  const answers = await Promise.all([post(url, '{"a":1}'), post(`${url}/batch`, '[{"a":1}]')])

  expect(answers[1]).toMatchObject({ status: 404, text: answers[0].text })
})

test('a batch of half a million levels is refused or taken without harm', async () => {
  const deep = `[{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}]`

  const answer = await post(batchUrl, deep)

  expect(answer.body.results).toMatchObject([{ status: 202 }])
})

test('of a large batch of which the disk takes only the first part, what is stored is acknowledged, and the rest is not', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const entries = app.database.connection.collection('entries')
  const { run } = app.database
  const runUntilStored = jest.spyOn(app.database, 'run').mockImplementation(async (operation) => {
    if ((await entries.countDocuments({ signalId: id })) > 0) throw new Error('The disk is gone.')
    return run(operation)
  })

  const answer = await post(
    `${webhookUrl}/batch`,
    Array.from({ length: 8 }, () => ({ text: 'x'.repeat(1_000_000) })),
  )
  runUntilStored.mockRestore()

  const statuses = resultsOf(answer).map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([202, 503]))
  const { body: list } = await app.call('GET', `/signals/${id}/entries`)
  const stored: { id: string }[] = list.items
  const acknowledged = resultsOf(answer).filter(({ status }) => status === 202)
  expect(stored.map((entry) => entry.id).toSorted()).toEqual(
    acknowledged.map((result) => result.id).toSorted(),
  )
})
