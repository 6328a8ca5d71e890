import { connect } from 'node:net'
import { once } from 'node:events'
import { clock } from '../../support/clock'
import { buildSignal } from '../../support/signals'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signalId: string
beforeAll(async () => {
  app = await startApp()
  signalId = (await buildSignal(app)).id
})
afterAll(stopApps)

type Sent = {
  method?: string
  path: string
  body?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

function send({ method = 'POST', path, body, headers }: Sent) {
  return request(`${app.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${app.apiKey}`, ...headers },
    ...(body === undefined ? {} : { body }),
  })
}

const signals = '/api/v1/signals'

test.each<Sent & { name: string; status: number; code: string }>([
  { name: 'malformed JSON', path: signals, body: '{"name":', status: 400, code: 'malformed_request' },
  { name: 'no JSON', path: signals, body: 'name=Website', status: 400, code: 'malformed_request' },
  {
    name: 'bad percent-encoding in a path',
    method: 'GET',
    path: `${signals}/%zz`,
    status: 400,
    code: 'malformed_request',
  },
  {
    name: 'bad percent-encoding in an entry’s path',
    method: 'GET',
    path: '/api/v1/entries/%E0%A4%A/raw',
    status: 400,
    code: 'malformed_request',
  },
  {
    name: 'a body of 256 KiB and one',
    path: signals,
    body: 'x'.repeat(262_145),
    status: 413,
    code: 'payload_too_large',
  },
  {
    name: 'an unknown charset',
    path: signals,
    body: '{}',
    headers: { 'content-type': 'application/json; charset=klingon' },
    status: 415,
    code: 'unsupported_charset',
  },
  {
    name: 'an unknown content encoding',
    path: signals,
    body: '{}',
    headers: { 'content-encoding': 'zstd' },
    status: 415,
    code: 'unsupported_encoding',
  },
  {
    name: 'a body that is not compressed as it says',
    path: signals,
    body: '{}',
    headers: { 'content-encoding': 'gzip' },
    status: 400,
    code: 'malformed_request',
  },
  {
    name: 'a cursor that no page gave',
    method: 'GET',
    path: `${signals}?cursor=zzz`,
    status: 422,
    code: 'invalid_request',
  },
  {
    name: 'a name that nobody can see',
    path: signals,
    body: JSON.stringify({ name: '\u200b', label: 'Visitor', target: 'people' }),
    status: 422,
    code: 'invalid_request',
  },
  { name: 'an address with nothing at it', method: 'GET', path: '/nowhere', status: 404, code: 'not_found' },
  { name: 'an unknown call', method: 'GET', path: '/api/v1/nowhere', status: 404, code: 'not_found' },
  {
    name: 'a method that a call does not have',
    method: 'PUT',
    path: signals,
    status: 405,
    code: 'method_not_allowed',
  },
  {
    name: 'an empty cursor',
    method: 'GET',
    path: `${signals}?cursor=`,
    status: 422,
    code: 'invalid_request',
  },
  {
    name: 'a cursor longer than any',
    method: 'GET',
    path: `${signals}?cursor=${'x'.repeat(201)}`,
    status: 422,
    code: 'invalid_request',
  },
])('$name is answered with $status $code in the one shape', async ({ status, code, ...sent }) => {
  const answer = await send(sent)

  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(answer.body).toMatchObject({ status, error: { code, message: expect.stringMatching(/\.$/) } })
  expect(Object.keys(answer.body)).toEqual(['status', 'error'])
})

test('a call refused for its body leaves the server answering', async () => {
  await send({ path: signals, body: 'x'.repeat(1_000_000) })

  const answer = await send({ method: 'GET', path: signals })

  expect(answer.status).toBe(200)
})

test('text that is not HTTP is answered in the one shape', async () => {
  const { hostname, port } = new URL(app.url)
  const socket = connect(Number(port), hostname)
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))

  socket.write('GET / HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n')
  await once(socket, 'close')

  expect(text).toMatch(/^HTTP\/1\.1 400 /)
  expect(JSON.parse(text.split('\r\n\r\n')[1] ?? '')).toEqual({
    status: 400,
    error: { code: 'malformed_request', message: 'This is not a well-formed HTTP request.' },
  })
})

test('a fault of our own tells nothing of the inside', async () => {
  await app.stores.entries.insert([
    {
      _id: 'ent_broken',
      signalId,
      mode: 'test',
      receivedAt: clock.now(),
      size: 14,
      contentType: null,
      outcome: 'test',
      reason: null,
      leadIds: [],
      trace: [],
      bytes: Buffer.from('not to be read'),
    },
  ])

  const answer = await send({ method: 'GET', path: '/api/v1/entries/ent_broken' })

  expect(answer.body).toEqual({
    status: 500,
    error: {
      code: 'internal',
      message: 'Something went wrong on our side.',
      hint: 'Try again; if it stays, look at the log of the server.',
    },
  })
})

test('nobody on the way may keep an answer of the API, which may hold a secret address', async () => {
  const listed = await send({ method: 'GET', path: signals })
  const refused = await send({ method: 'GET', path: '/nowhere' })

  expect(listed.headers.get('cache-control')).toBe('no-store')
  expect(refused.headers.get('cache-control')).toBe('no-store')
})
