import { gzipSync } from 'node:zlib'
import { buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

async function receive(payload: unknown, headers: Record<string, string> = {}) {
  const { webhookUrl } = await buildSignal(app)
  const { body: receipt } = await post(webhookUrl, payload, headers)
  return app.call('GET', `/entries/${receipt.id}`)
}

test('an entry is shown with its fields, warnings and trace', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body: receipt } = await post(webhookUrl, { company: { size: 120 } })

  const entry = await app.call('GET', `/entries/${receipt.id}`)

  expect(entry.status).toBe(200)
  expect(entry.body).toEqual({
    id: receipt.id,
    signalId: id,
    mode: 'test',
    receivedAt: receipt.receivedAt,
    size: 24,
    contentType: 'application/json',
    outcome: 'test',
    reason: null,
    identifiers: {},
    leadIds: [],
    fields: [
      {
        path: 'company.size',
        indexPath: 'company.size',
        segments: ['company', 'size'],
        value: 120,
        type: 'integer',
        label: 'Company size',
      },
    ],
    warnings: [],
    trace: [{ stage: 'received', result: 'ok', reason: 'Received as a test entry.', at: receipt.receivedAt }],
  })
})

test('a mapped value that is no value for its slot is told with the reason, by the mapping of now', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${id}`, {
    mapping: { email: ['mail', 'email'], full_name: 'name', company_name: 'firm', linkedin_url: 'page' },
  })
  const sent = { mail: 'ada at acme', email: 'ada@acme.example', name: 'n/a', firm: ['Acme'], page: '' }
  const { body: receipt } = await post(webhookUrl, sent)
  const read = async () => (await app.call('GET', `/entries/${receipt.id}`)).body.warnings

  const warnings = await read()
  await app.call('PATCH', `/signals/${id}`, {
    mapping: { email: 'email', full_name: null, company_name: null },
  })

  expect(warnings).toEqual([
    {
      code: 'identifier_unusable',
      path: 'mail',
      message: 'The value at mail "ada at acme" is not an e-mail address.',
    },
    { code: 'identifier_unusable', path: 'name', message: expect.stringMatching(/^The value at name /) },
    {
      code: 'identifier_unusable',
      path: 'firm',
      message: 'The value at firm is a list or an object, not a single value.',
    },
  ])
  expect(await read()).toEqual([])
})

test('the trace of a live entry begins with its arrival as live', async () => {
  const { webhookUrl } = await buildLiveSignal(app)
  const { body: receipt } = await post(webhookUrl, { email: 'ada@acme.example' })

  const entry = await app.call('GET', `/entries/${receipt.id}`)

  expect(entry.body).toMatchObject({
    outcome: 'pending',
    trace: [{ stage: 'received', result: 'ok', reason: 'Received as a live entry.', at: receipt.receivedAt }],
  })
})

test.each([
  {
    name: 'a repeated key, of which the last counts',
    body: '{"plan":"free","plan":"pro"}',
    field: { path: 'plan', value: 'pro' },
    warning: { code: 'duplicate_key', path: 'plan' },
  },
  {
    name: 'an integer too large for a computer number, with all its digits',
    body: '{"id":12345678901234567890}',
    field: { path: 'id', value: '12345678901234567890' },
    warning: { code: 'inexact_number', path: 'id' },
  },
  {
    name: 'a fraction too long for a computer number, with all its digits',
    body: '{"rate":0.12345678901234567890123}',
    field: { path: 'rate', value: '0.12345678901234567890123' },
    warning: { code: 'inexact_number', path: 'rate' },
  },
  {
    name: '1e400',
    body: '{"n":1e400}',
    field: { path: 'n', value: '1e400' },
    warning: { code: 'inexact_number', path: 'n' },
  },
  {
    name: 'half of a character pair',
    body: String.raw`{"name":"Ada \ud800"}`,
    field: { path: 'name', value: 'Ada \ud800' },
    warning: { code: 'lone_surrogate', path: 'name' },
  },
  {
    name: 'two fields with one path, of which the first counts',
    body: '{"a.b":1,"a":{"b":2}}',
    field: { path: 'a.b', value: 1 },
    warning: { code: 'path_conflict', path: 'a.b' },
  },
])('an entry shows and warns of $name', async ({ body, field, warning }) => {
  const entry = await receive(body)

  expect(entry.body.fields).toMatchObject([field])
  expect(entry.body.warnings).toMatchObject([warning])
})

test('a warning says in a sentence what it is about', async () => {
  const entry = await receive('{"a":1,"a":2}')

  expect(entry.body.warnings[0].message).toBe('This key stands there more than once; the last value counts.')
})

test('a form is shown by its fields', async () => {
  const entry = await receive('email=ada%40acme.example&tags[]=a&tags[]=b', {
    'content-type': 'application/x-www-form-urlencoded',
  })

  expect(entry.body.contentType).toBe('application/x-www-form-urlencoded')
  expect(entry.body.fields).toMatchObject([
    { path: 'email', value: 'ada@acme.example' },
    { path: 'tags.0', value: 'a' },
    { path: 'tags.1', value: 'b' },
  ])
})

test('a multipart form is shown by its text fields, with a warning for each file left out', async () => {
  const form = new FormData()
  form.set('email', 'ada@acme.example')
  form.set('cv', new Blob(['secret']), 'cv.txt')
  const { webhookUrl } = await buildSignal(app)
  const sent = await fetch(webhookUrl, { method: 'POST', body: form })
  const receipt: any = await sent.json()

  const entry = await app.call('GET', `/entries/${receipt.id}`)

  expect(entry.body.fields).toMatchObject([{ path: 'email', value: 'ada@acme.example' }])
  expect(entry.body.warnings).toEqual([
    { code: 'file_dropped', path: 'cv', message: "The file 'cv.txt' was left out." },
  ])
})

test.each(['ent_01arz3ndektsv4rrffq69g5fav', 'undefined', '%00'])(
  'an entry id that nobody has (%s) is 404',
  async (id) => {
    const entry = await app.call('GET', `/entries/${id}`)
    const raw = await app.call('GET', `/entries/${id}/raw`)

    expect(entry).toMatchObject({ status: 404, body: { error: { code: 'entry_not_found' } } })
    expect(raw.body).toEqual(entry.body)
  },
)

async function readRaw(entryId: string) {
  const response = await fetch(`${app.url}/api/v1/entries/${entryId}/raw`, {
    headers: { authorization: `Bearer ${app.apiKey}` },
  })
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

async function receiveRaw(payload: string | Uint8Array, headers: Record<string, string> = {}) {
  const { webhookUrl } = await buildSignal(app)
  const { body: receipt } = await post(webhookUrl, payload, headers)
  return { receipt, ...(await readRaw(receipt.id)) }
}

const texts = [
  { name: 'white space and the order of keys', text: '\r\n{ "b" : 1 ,\t"a":2}\n' },
  { name: 'numbers as they were spelled', text: '{"n":1.0,"m":1E+2,"big":12345678901234567890}' },
  { name: 'repeated keys', text: '{"a":1,"a":2}' },
  { name: 'escapes', text: String.raw`{"a":"\u0041\/\ud800"}` },
  { name: 'characters of every kind', text: '{"a":"Zoë 日本 🎉 \u2028"}' },
]

test.each(texts)('$name come back byte for byte', async ({ text }) => {
  const { bytes } = await receiveRaw(text)

  expect(bytes).toEqual(Buffer.from(text))
})

test('bytes of another charset come back as they were sent', async () => {
  const sent = Buffer.from('{"name":"Zoë"}', 'latin1')

  const { bytes } = await receiveRaw(sent, { 'content-type': 'application/json; charset=latin1' })

  expect(bytes).toEqual(sent)
})

test('a compressed body comes back as what was compressed', async () => {
  const { bytes } = await receiveRaw(gzipSync('{"a":1}'), { 'content-encoding': 'gzip' })

  expect(bytes.toString()).toBe('{"a":1}')
})

test('the bytes are to be saved, not shown: a payload may hold a stranger’s page', async () => {
  const sent = '{"a":"<script>alert(1)</script>"}'

  const { receipt, headers } = await receiveRaw(sent, { 'content-type': 'text/html; charset=utf-8' })

  expect(headers.get('content-type')).toBe('application/octet-stream')
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${receipt.id}"`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('the content type that was sent is told beside the bytes', async () => {
  const { headers } = await receiveRaw('{"a":1}', { 'content-type': 'application/json; charset=utf-8' })

  expect(headers.get('x-original-content-type')).toBe('application/json; charset=utf-8')
})

test('an entry that came without a content type tells none', async () => {
  const { webhookUrl } = await buildSignal(app)
  const sent = await fetch(webhookUrl, { method: 'POST', body: Buffer.from('{"a":1}') })
  const receipt: any = await sent.json()

  const { headers } = await readRaw(receipt.id)

  expect(headers.get('x-original-content-type')).toBeNull()
})

test('an entry is shown with the identifiers that the mapping makes of it now', async () => {
  const signal = await buildLiveSignal(app)
  const { body: receipt } = await post(signal.webhookUrl, {
    email: 'Ada@Acme.example',
    mail: 'ada@navy.example',
  })

  const before = await app.call('GET', `/entries/${receipt.id}`)
  await app.call('PATCH', `/signals/${signal.id}`, { mapping: { email: 'mail' } })
  const after = await app.call('GET', `/entries/${receipt.id}`)

  expect(before.body.identifiers).toEqual({ email: 'ada@acme.example' })
  expect(after.body.identifiers).toEqual({ email: 'ada@navy.example' })
})
