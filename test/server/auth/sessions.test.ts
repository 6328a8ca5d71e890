import argon2 from '@node-rs/argon2'
import { ADA, Browser, PASSWORD, setUpOwner } from '../../support/people'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

const DAY_MS = 86_400_000

let app: TestApp
let owner: Browser
let time: Date
beforeEach(async () => {
  time = new Date('2026-03-01T12:00:00.000Z')
  app = await startApp({ now: () => time })
  owner = await setUpOwner(app)
})
afterEach(stopApps)

const later = (ms: number) => {
  time = new Date(time.getTime() + ms)
}

test('who signs in is known by a cookie that no script reads, and no longer after signing out', async () => {
  const browser = new Browser(app)

  const signedIn = await browser.signIn('ADA@acme.example')

  expect(signedIn).toMatchObject({ status: 201, body: { user: { email: ADA.email }, key: null } })
  expect(signedIn.headers.get('set-cookie')).toMatch(
    /^signalpost-\d+=sps_[\w-]{49}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
  )
  expect((await browser.call('GET', '/session')).body).toEqual(signedIn.body)
  const { cookie } = browser
  expect((await browser.call('DELETE', '/session')).status).toBe(204)
  expect(browser.cookie).toBeUndefined()
  browser.cookie = cookie
  expect((await browser.call('GET', '/me')).status).toBe(401)
})

test('two servers on one host sign nobody of the other out', async () => {
  const second = await startApp({ now: () => time })
  const other = await setUpOwner(second, { cookie: owner.cookie ?? '' })

  await other.call('DELETE', '/session', undefined, { cookie: `${owner.cookie}; ${other.cookie}` })

  expect(owner.cookie?.split('=')[0]).toBe(`signalpost-${new URL(app.url).port}`)
  expect((await owner.call('GET', '/me')).status).toBe(200)
  expect(other.cookie).toBeUndefined()
})

const asBefore = ({ cookie = '' }: Browser) => `signalpost=${cookie.split('=')[1] ?? ''}`

test('the cookie of an earlier version signs in still, until somebody signs out or in', async () => {
  const cookie = asBefore(owner)
  const upgraded = new Browser(app, { cookie })
  const known = await upgraded.call('GET', '/me')

  const signedIn = await upgraded.signIn(ADA.email)
  const after = await new Browser(app, { cookie }).call('GET', '/me')

  expect([known, signedIn, after].map(({ status }) => status)).toEqual([200, 201, 401])
  expect(signedIn.headers.getSetCookie().slice(1)).toEqual([expect.stringMatching(/^signalpost=; Path=\//)])
  const signedOut = await upgraded.call('DELETE', '/session', undefined, { cookie: asBefore(upgraded) })
  expect(signedOut.status).toBe(204)
  expect(signedOut.headers.getSetCookie().map((each) => each.split(';')[0])).toEqual([
    `signalpost-${new URL(app.url).port}=`,
    'signalpost=',
  ])
})

test('the cookie that an earlier version of another server on this host set stays', async () => {
  const second = await startApp({ now: () => time })
  const foreign = asBefore(await setUpOwner(second))
  const browser = new Browser(app)

  const signedIn = await browser.call(
    'POST',
    '/session',
    { email: ADA.email, password: PASSWORD },
    { cookie: foreign },
  )
  const signedOut = await browser.call('DELETE', '/session', undefined, {
    cookie: `${foreign}; ${browser.cookie}`,
  })

  const set = [...signedIn.headers.getSetCookie(), ...signedOut.headers.getSetCookie()]
  expect([signedIn.status, signedOut.status]).toEqual([201, 204])
  expect(set.filter((each) => each.startsWith('signalpost='))).toEqual([])
  expect((await new Browser(second, { cookie: foreign }).call('GET', '/me')).status).toBe(200)
})

test('over https the cookie is bound to the host', async () => {
  const secure = await startApp({
    settings: { PUBLIC_URL: 'https://signals.example' },
    databaseName: app.databaseName,
    now: () => time,
  })
  const browser = new Browser(secure, { origin: 'https://signals.example' })

  const { headers } = await browser.signIn(ADA.email)

  expect(headers.get('set-cookie')).toMatch(/^__Host-signalpost=sps_.*; HttpOnly; Secure; SameSite=Lax$/)
  expect((await browser.call('GET', '/me')).status).toBe(200)
})

test.each([
  ['a wrong password', ADA.email, 'another password altogether'],
  ['an unknown address', 'eve@acme.example', PASSWORD],
  ['no password at all', 'grace@acme.example', PASSWORD],
])('%s gets the same answer', async (_, email, password) => {
  await app.call('POST', '/users', { name: 'Grace', email: 'grace@acme.example' })

  const { status, body, headers } = await new Browser(app).signIn(email, password)

  expect({ status, body }).toEqual({
    status: 401,
    body: {
      status: 401,
      error: {
        code: 'wrong_credentials',
        message: 'E-mail and password do not belong together.',
        hint: 'An owner of the workspace can make a link that sets a new password.',
      },
    },
  })
  expect(headers.get('set-cookie')).toBeNull()
})

test('a session that somebody put into the browser before is not the one that signing in gives', async () => {
  const browser = new Browser(app)
  const { cookie: planted } = owner
  browser.cookie = planted

  await browser.signIn(ADA.email)

  expect(browser.cookie).not.toBe(planted)
  expect((await owner.call('GET', '/me')).status).toBe(401)
})

test('a session ends a week after its last use, and a month after its start', async () => {
  later(6 * DAY_MS)
  expect((await owner.call('GET', '/me')).status).toBe(200)
  for (let day = 6; day < 29; day += 1) {
    later(DAY_MS)
    expect((await owner.call('GET', '/me')).status).toBe(200)
  }
  later(DAY_MS)
  expect((await owner.call('GET', '/me')).status).toBe(401)

  const idle = new Browser(app)
  await idle.signIn(ADA.email)
  later(7 * DAY_MS)
  expect((await idle.call('GET', '/me')).status).toBe(401)
})

test('sessions are listed with device and address, and end one by one or all', async () => {
  const phone = new Browser(app, { 'user-agent': 'Phone' })
  await phone.signIn(ADA.email)

  const { body } = await phone.call('GET', '/sessions')
  const [, other] = body.items
  const ended = await phone.call('DELETE', `/sessions/${other.id}`)
  const unknown = await phone.call('DELETE', `/sessions/${other.id}`)

  expect(body.items).toMatchObject([{ device: 'Phone', address: '127.0.0.1', isCurrent: true }, {}])
  expect(JSON.stringify(body)).not.toContain('sps_')
  expect([ended.status, unknown.status]).toEqual([204, 404])
  expect((await owner.call('GET', '/me')).status).toBe(401)
  expect((await phone.call('DELETE', '/sessions')).status).toBe(204)
  expect((await phone.call('GET', '/session')).status).toBe(401)
})

test('a page asks who is here, and that nobody is, is an answer', async () => {
  const { me, ...waysIn } = (await owner.call('GET', '/session/visitor')).body
  const nobody = await request(`${app.url}/api/v1/session/visitor`)

  expect(me).toEqual((await owner.call('GET', '/session')).body)
  expect(waysIn).toEqual({ isSetUp: true, oidc: null })
  expect([nobody.status, nobody.body]).toEqual([200, { me: null, isSetUp: true, oidc: null }])
})

test('an API key reaches no session', async () => {
  const { status, body } = await app.call('GET', '/sessions')

  expect({ status, code: body.error.code }).toEqual({ status: 403, code: 'forbidden' })
})

test('who tries passwords is stopped, at that address and for that account only, until a quarter of an hour is over', async () => {
  const eve = new Browser(app)
  await app.call('POST', '/users', { name: 'Grace', email: 'grace@acme.example' })
  const tries = await Promise.all(Array.from({ length: 12 }, () => eve.signIn(ADA.email, 'not the password')))

  const right = await new Browser(app).signIn(ADA.email)
  const another = await new Browser(app).signIn('grace@acme.example')

  expect(tries.filter(({ status }) => status === 429)).toHaveLength(2)
  expect(right).toMatchObject({ status: 429, body: { error: { details: { retryAfterSeconds: 900 } } } })
  expect(another.status).toBe(401)
  later(15 * 60_000)
  expect((await new Browser(app).signIn(ADA.email)).status).toBe(201)
})

test('an e-mail that nobody has costs as much work as one with a wrong password, and gives the same answer', async () => {
  const work = jest.spyOn(argon2, 'verify')
  const browser = new Browser(app)

  const known = await browser.signIn(ADA.email, 'not the password at all')
  const worked = work.mock.calls.length
  const unknown = await browser.signIn('nobody@acme.example', 'not the password at all')

  expect(unknown.text).toBe(known.text)
  expect({ status: known.status, work: worked }).toEqual({ status: 401, work: 1 })
  expect(work.mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4).join('$'))).toEqual(
    Array<unknown>(2).fill(expect.stringMatching(/^\$argon2id\$/)),
  )
  expect(new Set(work.mock.calls.map(([hash]) => String(hash).split('$')[3])).size).toBe(1)
  work.mockRestore()
})

test('what expired is removed', async () => {
  later(31 * DAY_MS)

  await app.purge()

  const { connection } = app.database
  expect(await connection.collection('sessions').countDocuments({})).toBe(0)
  expect(await connection.collection('sign_in_attempts').countDocuments({})).toBe(0)
})

test('an API key is no session: nobody is signed in by it', async () => {
  const answer = await app.call('GET', '/session')

  expect(answer).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } })
})
