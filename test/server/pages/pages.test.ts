import zlib, { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { rawRequest } from '../../support/rawRequest'
import { type Answer, request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const PAGES = ['/docs', '/docs/webhook', '/api/v1/openapi.json', '/favicon.svg']

/** The bytes as they came, which `fetch` would decompress. */
function ask(path: string, headers: string[] = []) {
  const head = [`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers]
  return rawRequest(app.url, [`${head.join('\r\n')}\r\n\r\n`])
}

test.each(PAGES)('%s comes compressed to whoever takes that, and is the same', async (path) => {
  const plain = await request(app.url + path, { headers: { 'accept-encoding': 'identity' } })
  const [brotli, gzip] = [
    await ask(path, ['Accept-Encoding: gzip, deflate, br, zstd']),
    await ask(path, ['Accept-Encoding: gzip']),
  ]

  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(brotli.headers).toMatch(/^content-encoding: br$/im)
  expect(brotliDecompressSync(brotli.bytes).toString()).toBe(plain.text)
  expect(gzip.headers).toMatch(/^content-encoding: gzip$/im)
  expect(gunzipSync(gzip.bytes).toString()).toBe(plain.text)
  expect(brotli.headers).toMatch(/^vary: accept-encoding$/im)
})

test.each(PAGES)('%s is made and compressed once for everybody', async (path) => {
  const headers = ['Accept-Encoding: gzip']
  await ask(path, headers)
  const compress = jest.spyOn(zlib, 'gzipSync')

  const answers = [await ask(path, headers), await ask(path, headers)]

  expect(answers).toMatchObject([{ status: 200 }, { status: 200 }])
  expect(compress).not.toHaveBeenCalled()
  compress.mockRestore()
})

test.each(PAGES)('%s is not sent again to whoever has it', async (path) => {
  const first = await request(app.url + path)
  const again = await ask(path, [`If-None-Match: ${first.headers.get('etag')}`])

  expect(first.headers.get('cache-control')).toBe('no-cache')
  expect(again).toMatchObject({ status: 304, body: '' })
})

test('the page may bring styles by a nonce, which is another one each time, and nothing else may', async () => {
  const [one, other, docs] = await Promise.all(['/', '/', '/docs'].map((path) => request(app.url + path)))
  const nonceOf = (answer?: Answer) => /name="style-nonce" content="([^"]{24})"/.exec(answer?.text ?? '')?.[1]
  const policyOf = (answer?: Answer) => answer?.headers.get('content-security-policy')

  expect(policyOf(one)).toContain(`style-src 'self' 'nonce-${nonceOf(one)}'`)
  expect(policyOf(docs)).toMatch(/style-src 'self'(;|$)/)
  expect(nonceOf(other)).not.toBe(nonceOf(one))
  expect([one, other, docs].map(policyOf).join()).not.toContain('unsafe')
})

test('what bears a hash in its name is kept for ever, and under another name there is nothing', async () => {
  const [kept, gone] = await Promise.all([
    request(`${app.url}/assets/main-0a1b2c3d.js`),
    request(`${app.url}/assets/main-ffffffff.js`),
  ])

  expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(gone.status).toBe(404)
})

test.each([
  ['/signals/sig_1/entries/ent_1', 'text/html,application/xhtml+xml,*/*;q=0.8', 200],
  ['/signals/sig_1/entries/ent_1', '*/*', 404],
  ['/custom_signals/spw_x/entries', 'text/html', 404],
  ['/api/v1/nothing', 'text/html', 404],
])('at %s whoever takes %s is answered %d', async (path, accept, status) => {
  expect(await request(app.url + path, { headers: { accept } })).toMatchObject({ status })
})

test('no script but the page’s own runs, and no other site may frame it', async () => {
  const { headers } = await request(app.url)

  const policy = headers.get('content-security-policy')
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe|https:|\*/)
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
  '/favicon.svg/',
])('at %s there is nothing, and it leads nowhere', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
})

test('a slash behind the address of a guide leads to the guide', async () => {
  const { status, headers } = await request(`${app.url}/docs/`, { redirect: 'manual' })

  expect([status, headers.get('location')]).toEqual([301, '/docs'])
})
