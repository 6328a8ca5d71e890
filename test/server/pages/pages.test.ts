import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { rawRequest } from '../../support/rawRequest'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const PAGES = ['/', '/docs', '/api/v1/openapi.json', '/style.css', '/favicon.svg']

/** The bytes as they came, which `fetch` would decompress. */
function ask(path: string, headers: string[] = []) {
  const head = [`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers]
  return rawRequest(app.url, [`${head.join('\r\n')}\r\n\r\n`])
}

test.each(PAGES)('%s comes compressed to whoever takes that, and is the same', async (path) => {
  const plain = await request(app.url + path, { headers: { 'accept-encoding': 'identity' } })
  const [brotli, gzip] = [
    await ask(path, ['Accept-Encoding: br, gzip']),
    await ask(path, ['Accept-Encoding: gzip']),
  ]

  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(brotli.headers).toMatch(/^content-encoding: br$/im)
  expect(brotliDecompressSync(brotli.bytes).toString()).toBe(plain.text)
  expect(gzip.headers).toMatch(/^content-encoding: gzip$/im)
  expect(gunzipSync(gzip.bytes).toString()).toBe(plain.text)
  expect(brotli.headers).toMatch(/^vary: accept-encoding$/im)
})

test.each(PAGES)('%s is not sent again to whoever has it', async (path) => {
  const first = await request(app.url + path)
  const again = await ask(path, [`If-None-Match: ${first.headers.get('etag')}`])

  expect(first.headers.get('cache-control')).toBe('no-cache')
  expect(again).toMatchObject({ status: 304, body: '' })
})

test('HEAD gets what GET would, without the page', async () => {
  const [head, get] = await Promise.all([
    request(`${app.url}/docs`, { method: 'HEAD' }),
    request(`${app.url}/docs`),
  ])

  expect(head).toMatchObject({ status: 200, text: '' })
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
})

test.each([
  '//x/%2f..',
  '/..%2f..%2fpackage.json',
  '/../package.json',
  '/%2e%2e/package.json',
  '/style.css/',
])('at %s there is nothing, and it leads nowhere', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
})

test('the API pages show code as code, without the backticks that it is written with', async () => {
  const { text } = await request(`${app.url}/docs`)

  expect(text).toContain('<code>{&quot;force&quot;:true}</code> saves all the same.')
  expect(text).not.toContain('`')
})
