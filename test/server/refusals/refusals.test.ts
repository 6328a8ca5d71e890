import type { Refusal } from '../../../shared/contract/refusals'
import { rawRequest } from '../../support/rawRequest'
import { buildKey } from '../../support/keys'
import { buildSignal, type BuiltSignal } from '../../support/signals'
import { post, request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal
beforeEach(async () => {
  app = await startApp()
  signal = await buildSignal(app)
})
afterEach(stopApps)

const refusalsOf = async (
  signalId: string,
  query = '',
): Promise<{ items: Refusal[]; nextCursor: string | null }> =>
  (await app.call('GET', `/signals/${signalId}/refusals${query}`)).body

test('a refused request is shown with time, reason, place, hint and what arrived', async () => {
  await post(signal.webhookUrl, '{"email":"a@b.example",\n}', { 'content-type': 'application/json' })

  expect(await refusalsOf(signal.id)).toEqual({
    items: [
      {
        id: expect.stringMatching(/^ref_[0-9a-z]{26}$/),
        receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        status: 400,
        code: 'malformed_json',
        message: expect.stringContaining('line 2, column 1'),
        hint: 'Take away the comma before this bracket, or put in the value that is missing.',
        details: { position: 24, line: 2, column: 1 },
        contentType: 'application/json',
        item: null,
        excerpt: '{"email":"a@b.example",\n}',
      },
    ],
    nextCursor: null,
  })
})

/** What is left of JSON in the two Windows shells. */
const SHELL_HINT =
  'Put keys and texts in double quotes. In a Windows shell these are written -d "{\\"name\\":\\"Ada\\"}", without single quotes.'

test.each([
  ['[{"a":1}]', 'An array goes to the batch address: the same one with /batch at its end.'],
  ["{'a':1}", 'Put keys and texts in double quotes: {"name":"Ada"}.'],
  ['{"a":“b”}', 'Replace the curly quotes by straight ones ("); text editors put them in by themselves.'],
  ['{"a":{{email}}}', 'A placeholder was not filled in; put the field in again in the tool that sends this.'],
  ['{"a":<email>}', 'A placeholder was not filled in; put the field in again in the tool that sends this.'],
  ['{"a":"b', 'The text ends too early: a quote or a bracket that was opened is never closed.'],
  ['{"a":"b\nc"}', 'A line break inside a text is written \\n; most tools have an option that escapes it.'],
  ['{"a":NaN}', 'Write null, true or false, in small letters.'],
  ['{"a":}', 'Take away the comma before this bracket, or put in the value that is missing.'],
  ['{"a":"he said "no""}', 'Put texts and keys in double quotes; a quote inside a text is written \\".'],
  [
    '<lead><email>ada@acme.example</email></lead>',
    'This is XML or HTML. Choose JSON in the tool that sends this, or send an object such as {"email":"ada@acme.example"}.',
  ],
  ["'{email:ada@acme.example}'", SHELL_HINT],
  ['{email:ada@acme.example}', SHELL_HINT],
])('%s is refused with a hint in plain words', async (body, hint) => {
  const answer = await post(signal.webhookUrl, body)

  expect(answer.body.error.hint).toBe(hint)
  expect((await refusalsOf(signal.id)).items).toMatchObject([{ hint, excerpt: body }])
})

test('every kind of refusal that the sender can mend is kept, at both addresses', async () => {
  await post(signal.webhookUrl, 'x', { 'content-encoding': 'zstd' })
  await post(signal.webhookUrl, { a: 1 }, { 'idempotency-key': 'k' })
  await post(signal.webhookUrl, { a: 2 }, { 'idempotency-key': 'k' })
  await rawRequest(signal.webhookUrl, [
    `POST ${new URL(signal.webhookUrl).pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n`,
  ])
  await app.call('POST', `/signals/${signal.id}/entries`, {})
  await post(`${signal.webhookUrl}/batch`, [{ a: 1 }, 7])

  const { items } = await refusalsOf(signal.id)
  expect(items.map(({ code, item, excerpt }) => [code, item, excerpt])).toEqual([
    ['not_an_object', 1, '7'],
    ['empty_body', null, '{}'],
    ['payload_too_large', null, ''],
    ['idempotency_key_reused', null, '{"a":2}'],
    ['unsupported_encoding', null, ''],
  ])
})

test.each([
  ['a list', '{"name":"Åsa","rows":[' + '"é","b",\n'.repeat(4_000) + ']}'],
  ['one long word', `{"name":"${'x'.repeat(9_000)}\n"}`],
])(
  'of %s that cannot be read far behind its beginning, what stands around that place is kept',
  async (_, body) => {
    await post(signal.webhookUrl, body)

    const [refusal] = (await refusalsOf(signal.id)).items
    const start = refusal?.excerptStart ?? 0
    const place = Number(refusal?.details?.['position'])
    expect(start).toBeGreaterThan(8_000)
    expect(body.slice(start).startsWith(refusal?.excerpt ?? '-')).toBe(true)
    expect(refusal?.excerpt[place - start]).toBe(body[place])
  },
)

test('an unknown token, a wrong method and what was accepted leave no refusal', async () => {
  await post(`${app.url}/custom_signals/x/entries`, '{')
  await request(signal.webhookUrl, { method: 'PUT', body: '{' })
  await post(signal.webhookUrl, { a: 1 })

  expect((await refusalsOf(signal.id)).items).toEqual([])
})

test('the newest hundred are kept, newest first, page by page, each with its first 2 KB', async () => {
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => post(signal.webhookUrl, `${round}-${n} ${'x'.repeat(3_000)}`)),
    )
    await refusalsOf(signal.id)
  }
  const last = await post(signal.webhookUrl, 'the last one')

  const first = await refusalsOf(signal.id, '?limit=60')
  const second = await refusalsOf(signal.id, `?limit=60&cursor=${String(first.nextCursor)}`)

  const all = [...first.items, ...second.items]
  expect(last.status).toBe(400)
  expect(all).toHaveLength(100)
  expect(all[0]?.excerpt).toBe('the last one')
  expect(all.slice(1).every(({ excerpt }) => excerpt.length === 2_048)).toBe(true)
  expect(all.some(({ excerpt }) => excerpt.startsWith('0-'))).toBe(false)
  expect(second.nextCursor).toBeNull()
})

test('refusals are read with entries:read, and only of a signal that there is', async () => {
  const reader = await buildKey(app, ['entries:read'])
  const other = await buildKey(app, ['signals:read'])
  const at = (headers: Record<string, string>) =>
    request(`${app.url}/api/v1/signals/${signal.id}/refusals`, { headers })

  expect((await at(reader)).status).toBe(200)
  expect((await at(other)).status).toBe(403)
  expect(await app.call('GET', '/signals/sig_x/refusals')).toMatchObject({ status: 404 })
})
