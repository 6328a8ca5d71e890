import { createConnection } from 'node:net'
import { buildSignal } from '../../support/signals'
import { rawRequest } from '../../support/rawRequest'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

const body = '{"email":"ada@acme.example"}'

let app: TestApp
let webhookUrl: string
let signalId: string

beforeEach(async () => {
  app = await startApp({ limits: { bodyPatience: { stallMs: 150, totalMs: 600 } } })
  const signal = await buildSignal(app)
  webhookUrl = signal.webhookUrl
  signalId = signal.id
})
afterEach(stopApps)

const head = (lines: string[]) =>
  `POST ${new URL(webhookUrl).pathname} HTTP/1.1\r\nHost: x\r\n${lines.join('\r\n')}\r\n\r\n`

test('a chunked body is accepted', async () => {
  const answer = await rawRequest(webhookUrl, [
    head(['Transfer-Encoding: chunked', 'Connection: close']),
    '5\r\n{"a":\r\n',
    '2\r\n1}\r\n0\r\n\r\n',
  ])

  expect(answer.status).toBe(202)
})

test('a chunked body of more than 1 MiB answers 413', async () => {
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`

  const answer = await rawRequest(webhookUrl, [
    head(['Transfer-Encoding: chunked']),
    ...Array<string>(32).fill(chunk),
  ])

  expect(answer).toMatchObject({ status: 413, body: { error: { code: 'payload_too_large' } } })
})

test('a declared length of 1 GB answers 413 before any of it has come, and the connection is closed', async () => {
  const answer = await rawRequest(webhookUrl, [head(['Content-Length: 1000000000'])])

  expect(answer).toMatchObject({ status: 413, body: { error: { code: 'payload_too_large' } } })
  expect(answer.headers).toMatch(/connection: close/i)
})

test('a body that stalls half-way answers 408', async () => {
  const answer = await rawRequest(webhookUrl, [head(['Content-Length: 28']), '{"email":'])

  expect(answer).toMatchObject({ status: 408, body: { error: { code: 'request_timeout' } } })
})

test('a body that never stalls and never ends answers 408', async () => {
  const socket = createConnection(Number(new URL(webhookUrl).port), '127.0.0.1')
  let received = ''
  socket.on('data', (chunk) => (received += chunk.toString()))
  socket.write(head(['Content-Length: 100000']))
  const trickle = setInterval(() => socket.write('x'), 40)

  await new Promise((resolve) => socket.on('close', resolve).on('error', () => undefined))
  clearInterval(trickle)

  expect(received).toMatch(/^HTTP\/1\.1 408 /)
})

test('a request that is cut off leaves nothing behind and gets no log line of a failure', async () => {
  const socket = createConnection(Number(new URL(webhookUrl).port), '127.0.0.1')
  socket.write(head(['Content-Length: 28']) + '{"email":')
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.destroy()

  const next = await request(webhookUrl, { method: 'POST', body })

  const { body: list } = await app.call('GET', `/signals/${signalId}/entries`)
  expect(list.items).toEqual([expect.objectContaining({ id: next.body.id })])
  expect(app.log.filter((line) => line.includes('"level":"error"'))).toEqual([])
})

test.each([
  ['a header that is none', 'GET / HTTP/1.1\r\nbad header\r\n\r\n', 400, 'malformed_request'],
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\r\n\r\n', 400, 'malformed_request'],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    400,
    'malformed_request',
  ],
  [
    'headers of 20 kB',
    `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
    'headers_too_large',
  ],
])('%s is answered in the shape of every error', async (_name, bytes, status, code) => {
  const answer = await rawRequest(webhookUrl, [bytes])

  expect(answer).toMatchObject({ status, body: { status, error: { code } } })
})

test('senders on one connection get their answers in order', async () => {
  const one = head([`Content-Length: ${body.length}`]) + body
  const bad = `${head(['Content-Length: 1'])}[`
  const last = head([`Content-Length: ${body.length}`, 'Connection: close']) + body
  const socket = createConnection(Number(new URL(webhookUrl).port), '127.0.0.1')
  let received = ''
  socket.on('data', (chunk) => (received += chunk.toString()))

  socket.write(one + bad + last)
  await new Promise((resolve) => socket.on('close', resolve))

  expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 202', 'HTTP/1.1 400', 'HTTP/1.1 202'])
})
