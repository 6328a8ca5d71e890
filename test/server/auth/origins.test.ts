import { request as plainRequest } from 'node:http'
import { ADA, Browser, setUpOwner } from '../../support/people'
import { PASSWORD } from '../../support/people'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const OUTSIDE = 'https://signals.example'

let app: TestApp
let outside: TestApp
let cookie: string
let outsideCookie: string
beforeAll(async () => {
  app = await startApp()
  const owner = await setUpOwner(app)
  cookie = owner.cookie ?? ''
  outside = await startApp({ settings: { PUBLIC_URL: OUTSIDE }, databaseName: app.databaseName })
  const browser = new Browser(outside, { origin: OUTSIDE })
  await browser.signIn(ADA.email)
  outsideCookie = browser.cookie ?? ''
})
afterAll(stopApps)

/** As a browser sends it: `fetch` of Node lets nobody set some of these. */
function send(to: TestApp, path: string, headers: Record<string, string>, body: unknown): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = plainRequest(`${to.url}/api/v1${path}`, { method: 'POST', headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.once('error', reject)
    sent.end(JSON.stringify(body))
  })
}

const SIGNAL = { name: 'A', label: 'A', target: 'people' }
const own = () => new URL(app.url).host
const led = () => own().replace('127.0.0.1', 'evil.example')

test.each([
  ['the own page', () => ({ origin: app.url }), 201],
  ['the own page, by a new browser', () => ({ 'sec-fetch-site': 'same-origin', origin: app.url }), 201],
  ['another site', () => ({ origin: 'https://evil.example' }), 403],
  ['another port of this host', () => ({ origin: 'http://127.0.0.1:1' }), 403],
  ['another site of the same domain', () => ({ 'sec-fetch-site': 'same-site', origin: app.url }), 403],
  ['another site, by a new browser', () => ({ 'sec-fetch-site': 'cross-site' }), 403],
  ['a frame without an origin', () => ({ origin: 'null' }), 403],
  ['a program, which does not say where it comes from', () => ({}), 201],
  [
    'a name that was led here',
    () => ({ host: led(), origin: `http://${led()}`, 'sec-fetch-site': 'same-origin' }),
    403,
  ],
])('without PUBLIC_URL a change with a cookie from %s is answered rightly', async (_, headers, status) => {
  expect(await send(app, '/signals', { cookie, host: own(), ...headers() }, SIGNAL)).toBe(status)
})

test.each([
  ['the own page', { origin: OUTSIDE }, 201],
  ['the own page, by a new browser', { 'sec-fetch-site': 'same-origin' }, 201],
  ['http instead of https', { origin: 'http://signals.example' }, 403],
  ['another site', { origin: 'https://evil.example' }, 403],
  ['another site, by a new browser', { 'sec-fetch-site': 'cross-site', origin: OUTSIDE }, 403],
  ['a program, which does not say where it comes from', {}, 201],
])('with PUBLIC_URL a change with a cookie from %s is answered rightly', async (_, headers, status) => {
  expect(await send(outside, '/signals', { cookie: outsideCookie, ...headers }, SIGNAL)).toBe(status)
})

test('another site signs nobody in, and sets nothing up', async () => {
  const credentials = { email: ADA.email, password: PASSWORD }
  const headers = { origin: 'https://evil.example' }

  expect(await send(app, '/session', headers, credentials)).toBe(403)
  expect(await send(app, '/setup', headers, { ...ADA, code: 'spc_x' })).toBe(403)
})

test('a program with a key needs no origin, whatever cookie comes along', async () => {
  const authorization = `Bearer ${app.apiKey}`

  expect(await send(app, '/signals', { cookie, authorization }, SIGNAL)).toBe(201)
})

test('reading with a cookie needs no origin', async () => {
  const browser = new Browser(app, { origin: 'https://evil.example' })
  browser.cookie = cookie

  const { status, headers } = await browser.call('GET', '/me')

  expect(status).toBe(200)
  expect(headers.get('access-control-allow-origin')).toBeNull()
})
