import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rawRequest } from '../../support/rawRequest'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const get = (path: string) =>
  rawRequest(app.url, [`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nConnection: close\r\n\r\n`])

const UP = ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..%5c', '..\\', '%252e%252e%252f', '....//']
const BELOW = ['/', '/assets/', '/docs/', '/api/v1/', '/custom_signals/']

test('no way out of the folders that are served', async () => {
  const file = 'package.json'
  const secret = await readFile(join(__dirname, '..', '..', '..', file), 'utf8')
  const ways = BELOW.flatMap((below) => UP.map((up) => `${below}${up.repeat(6)}${file}`))

  const answers = await Promise.all(ways.map(get))

  expect(ways.filter((_, at) => answers[at]?.bytes.includes(secret.slice(0, 80)))).toEqual([])
  expect(answers.filter(({ status }) => !(status >= 200 && status < 500))).toEqual([])
})

test.each([
  '//evil.example',
  '//evil.example/..',
  '/\\evil.example',
  '/%5cevil.example',
  '//evil.example/%2f..',
  '/docs//evil.example',
  '/signals?next=https://evil.example',
  '/%0d%0aLocation:%20https://evil.example',
  '/docs/%0d%0aSet-Cookie:%20a=b',
  '/api/v1/session/oidc?returnTo=https://evil.example',
])('%s leads nowhere else, and writes no header', async (path) => {
  const { status, headers } = await get(path)

  expect(status).toBeGreaterThanOrEqual(200)
  expect(status).toBeLessThan(500)
  expect(headers).not.toMatch(/^location: *(https?:)?[/\\]{2}/im)
  expect(headers).not.toMatch(/evil\.example|^set-cookie: a=b/im)
})
