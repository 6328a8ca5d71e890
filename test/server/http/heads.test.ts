import { once } from 'node:events'
import { connect } from 'node:net'
import { rawRequest } from '../../support/rawRequest'
import { buildSignal } from '../../support/signals'
import { post, request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: { id: string; webhookUrl: string }
beforeAll(async () => {
  app = await startApp()
  signal = await buildSignal(app)
})
afterAll(stopApps)

const webhookPath = () => new URL(signal.webhookUrl).pathname
const unknownPath = () => webhookPath().replace(/.(?=\/entries)/, (last) => (last === 'A' ? 'B' : 'A'))

test.each([
  ['two hosts', ['Host: x', 'Host: y', 'Content-Length: 2'], '{}'],
  ['the same host twice', ['Host: x', 'HOST: x', 'Content-Length: 2'], '{}'],
  ['a coding beside chunked', ['Host: x', 'Transfer-Encoding: gzip, chunked'], '2\r\n{}\r\n0\r\n\r\n'],
])('a head with %s, which programs read differently, is refused', async (_name, headers, body) => {
  const head = `POST ${webhookPath()} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`

  const answer = await rawRequest(app.url, [head + body])

  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'malformed_request' } } })
  expect(answer.headers).toMatch(/^connection: close$/im)
})

/** Asks whether a body may be sent, and gives the first answer. */
async function askFirst(path: string, lengthBytes: number, headers: string[] = []) {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
  const head = [`POST ${path} HTTP/1.1`, 'Host: x', 'Expect: 100-continue', `Content-Length: ${lengthBytes}`]
  socket.write(`${[...head, ...headers].join('\r\n')}\r\n\r\n`)
  const [chunk] = await once(socket, 'data')
  return { socket, status: Number(String(chunk).slice(9, 12)) }
}

test('who asks first whether to send its body is told to only where it is wanted', async () => {
  const key = [`Authorization: Bearer ${app.apiKey}`]
  const answers = [
    await askFirst(webhookPath(), 2_000_000),
    await askFirst(unknownPath(), 2),
    await askFirst('/api/v1/signals', 2),
    await askFirst('/api/v1/signals/sig_x/entries', 2, key),
    await askFirst(webhookPath(), 7),
    await askFirst('/api/v1/signals', 2, key),
  ]
  for (const { socket } of answers) socket.destroy()

  expect(answers.map(({ status }) => status)).toEqual([413, 404, 401, 404, 100, 100])
})

test('who was told to send its body gets its entry stored', async () => {
  const { socket } = await askFirst(webhookPath(), 7)

  socket.write('{"a":1}')
  const [chunk] = await once(socket, 'data')
  socket.destroy()

  expect(String(chunk)).toMatch(/^HTTP\/1\.1 202 /)
})

test.each([
  ['PUT', '/signals', 'POST, GET, HEAD'],
  ['GET', '/signals/x/entries/batch', 'POST'],
  ['PUT', '/signals/x/entries', 'POST, GET, HEAD'],
  ['POST', '/entries/x/raw', 'GET, HEAD'],
  ['OPTIONS', '/hooks/x', 'GET, PATCH, DELETE, HEAD'],
])(
  '%s %s answers 405 with the methods of that address, to whoever has a key',
  async (method, path, allow) => {
    const answer = await app.call(method, path)
    const stranger = await app.call(method, path, undefined, { authorization: 'Bearer x' })

    const listed = (text: string | null) => text?.split(', ').sort()
    expect(answer).toMatchObject({ status: 405, body: { error: { code: 'method_not_allowed' } } })
    expect(listed(answer.headers.get('allow'))).toEqual(listed(allow))
    expect(stranger.status).toBe(401)
  },
)

test('the bytes of an entry are kept by nobody on the way', async () => {
  const { body: receipt } = await post(signal.webhookUrl, { email: 'ada@acme.example' })

  const raw = await app.call('GET', `/entries/${receipt.id}/raw`)

  expect(raw.status).toBe(200)
  expect(raw.headers.get('cache-control')).toBe('no-store')
})

test('a flood of refused requests gets a few lines in the log, and the metrics count each', async () => {
  const url = app.url + unknownPath()
  const linesBefore = refusals().length

  await Promise.all(Array.from({ length: 200 }, () => post(url, {})))

  const { text } = await request(`${app.url}/metrics`)
  expect(refusals().length - linesBefore).toBeLessThanOrEqual(20)
  expect(text).toContain('signalpost_refused_total{code="webhook_not_found"} 201')
})

function refusals(): string[] {
  return app.log.filter((line) => line.includes('"request.refused"') && line.includes('"webhook_not_found"'))
}
