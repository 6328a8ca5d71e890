import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { listenForHooks, stopListeners } from '../../support/listenForHooks'
import { rawRequest } from '../../support/rawRequest'
import { buildSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const HOOKS = 20
const LONG = 'They asked for a demo. '.repeat(200)

afterEach(async () => {
  await stopApps()
  await stopListeners()
})

async function buildLong(app: TestApp): Promise<string> {
  const { id } = await buildSignal(app)
  await app.call('PATCH', `/signals/${id}`, { prompt: LONG })
  return id
}

/** The bytes as they came, which `fetch` would decompress. */
function ask(app: TestApp, path: string, encodings: string, method = 'GET') {
  const head = [
    `${method} /api/v1${path} HTTP/1.1`,
    'Host: x',
    'Connection: close',
    `Authorization: Bearer ${app.apiKey}`,
    `Accept-Encoding: ${encodings}`,
  ]
  return rawRequest(app.url, [`${head.join('\r\n')}\r\n\r\n`])
}

test('a long answer comes compressed to whoever takes that, and is the same', async () => {
  const app = await startApp()
  await buildLong(app)

  const [plain, brotli, gzip, refused] = await Promise.all(
    ['identity', 'gzip, br', 'gzip', 'gzip;q=0, br;q=0'].map((encodings) => ask(app, '/signals', encodings)),
  )

  expect(plain?.body.items).toMatchObject([{ prompt: LONG }])
  expect([plain?.headers, refused?.headers].join()).not.toMatch(/content-encoding/i)
  expect(brotli?.headers).toMatch(/^content-encoding: br$/im)
  expect(brotliDecompressSync(brotli?.bytes ?? '').toString()).toBe(plain?.bytes.toString())
  expect(gzip?.headers).toMatch(/^content-encoding: gzip$/im)
  expect(gunzipSync(gzip?.bytes ?? '').toString()).toBe(plain?.bytes.toString())
  for (const answer of [plain, brotli, gzip]) {
    expect(answer?.headers).toMatch(/^vary: accept-encoding$/im)
    expect(answer?.headers).toMatch(/^content-type: application\/json; charset=utf-8$/im)
    expect(answer?.headers).toMatch(/^cache-control: no-store$/im)
  }
})

test('a short answer, and one that is asked for by its head, are whole', async () => {
  const app = await startApp()
  await buildLong(app)

  const short = await ask(app, '/me', 'br')
  const head = await ask(app, '/signals', 'br', 'HEAD')

  expect(short).toMatchObject({ status: 200, body: { user: {} } })
  expect(head).toMatchObject({ status: 200, body: '' })
  expect(head.headers).toMatch(/^content-encoding: br$/im)
})

test('what holds a secret is never compressed: its length would tell of it', async () => {
  const app = await startApp()
  const id = await buildLong(app)
  const listener = await listenForHooks()
  for (let made = 0; made < HOOKS; made += 1)
    await app.call('POST', '/hooks', { url: listener.url, event: 'entry.received' })

  const answers = await Promise.all(
    [`/signals/${id}`, `/hooks?limit=${HOOKS}`].map((path) => ask(app, path, 'gzip, br')),
  )

  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  for (const { bytes } of answers) expect(bytes.length).toBeGreaterThan(4_096)
  for (const { headers } of answers) expect(headers).not.toMatch(/content-encoding|vary/i)
})
