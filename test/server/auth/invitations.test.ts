import { connectServer } from '../../../server/cli/connectServer'
import { callTool } from '../../support/callTool'
import { ADA, Browser, PASSWORD, setUpOwner } from '../../support/people'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const DAY_MS = 86_400_000
const SECRET = 'a secret of the server'
const GRACE = 'grace@navy.example'

let app: TestApp
let owner: Browser
let time: Date
beforeEach(async () => {
  time = new Date('2026-03-01T12:00:00.000Z')
  app = await startApp({ now: () => time, secret: SECRET })
  owner = await setUpOwner(app)
})
afterEach(stopApps)

const later = (ms: number) => {
  time = new Date(time.getTime() + ms)
}
const tokenOf = ({ body }: { body: any }) => String(body.url).split('=')[1] ?? ''
const accept = (token: string, browser = new Browser(app)) =>
  browser.call('POST', '/invitations/accept', { token, name: 'Grace', password: PASSWORD })

test('who is invited becomes a user with that role, signed in, once', async () => {
  const invited = await owner.call('POST', '/invitations', { email: 'Grace@navy.example', role: 'viewer' })
  const listed = await owner.call('GET', '/invitations')
  const browser = new Browser(app)

  const accepted = await accept(tokenOf(invited), browser)
  const again = await accept(tokenOf(invited))

  expect(invited.body).toEqual({
    id: expect.stringMatching(/^inv_/),
    email: GRACE,
    role: 'viewer',
    expiresAt: '2026-03-08T12:00:00.000Z',
    url: expect.stringMatching(new RegExp(`^${app.url}/#invite=spi_`)),
  })
  expect(listed.text).not.toContain('spi_')
  expect(accepted).toMatchObject({ status: 201, body: { user: { email: GRACE, role: 'viewer' } } })
  expect((await browser.call('GET', '/me')).status).toBe(200)
  expect(again.status).toBe(404)
  expect((await owner.call('GET', '/invitations')).body.items).toEqual([])
})

test('who joins has the time zone that comes along, whether they were a user before or not', async () => {
  await owner.call('POST', '/users', { name: 'Grace', email: GRACE, timeZone: 'UTC' })
  const join = async (email: string) => {
    const invited = await owner.call('POST', '/invitations', { email })
    const said = { name: 'Somebody', password: PASSWORD, timeZone: 'Asia/Tokyo' }
    return new Browser(app).call('POST', '/invitations/accept', { token: tokenOf(invited), ...said })
  }

  const joined = [await join(GRACE), await join('hugo@acme.example')]

  expect(joined.map(({ body }) => body.user.timeZone)).toEqual(['Asia/Tokyo', 'Asia/Tokyo'])
})

test('of many who accept the same invitation at once one becomes the user', async () => {
  const token = tokenOf(await owner.call('POST', '/invitations', { email: GRACE }))

  const answers = await Promise.all(Array.from({ length: 5 }, () => accept(token)))

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404, 404])
  expect((await owner.call('GET', '/users')).body.items).toHaveLength(2)
})

test('an invitation ends after a week, by the next one, or when it is withdrawn', async () => {
  const first = await owner.call('POST', '/invitations', { email: GRACE })
  const second = await owner.call('POST', '/invitations', { email: GRACE })
  expect((await accept(tokenOf(first))).status).toBe(404)
  expect((await owner.call('DELETE', `/invitations/${second.body.id}`)).status).toBe(204)
  expect((await accept(tokenOf(second))).status).toBe(404)

  const third = await owner.call('POST', '/invitations', { email: GRACE })
  later(6 * DAY_MS)
  await owner.call('GET', '/me')
  later(DAY_MS)

  expect((await accept(tokenOf(third))).status).toBe(404)
})

test('an invitation for somebody who is a user already gives that one a password, and nobody a second', async () => {
  const { body: grace } = await app.call('POST', '/users', { name: 'G', email: GRACE })
  const token = tokenOf(await owner.call('POST', '/invitations', { email: GRACE, role: 'member' }))

  const accepted = await accept(token)
  const again = await owner.call('POST', '/invitations', { email: GRACE })

  expect(accepted.body.user).toMatchObject({ id: grace.id, name: 'Grace' })
  expect(again).toMatchObject({ status: 409, body: { error: { code: 'user_exists' } } })
})

test('a reset link sets a password once, and ends what was signed in', async () => {
  const grace = new Browser(app)
  const { body } = await accept(tokenOf(await owner.call('POST', '/invitations', { email: GRACE })), grace)
  const token = tokenOf(await owner.call('POST', `/users/${body.user.id}/reset-link`))
  const reset = (password: string, browser = new Browser(app)) =>
    browser.call('POST', '/reset-links/accept', { token, password })

  const weak = await reset('grace@navy.example')
  const done = await reset('another four words altogether')

  expect(weak.body.error.code).toBe('weak_password')
  expect(done).toMatchObject({ status: 201, body: { user: { email: GRACE } } })
  expect((await reset('yet another four words')).status).toBe(404)
  expect((await grace.call('GET', '/me')).status).toBe(401)
  expect((await grace.signIn(GRACE)).status).toBe(401)
  expect((await grace.signIn(GRACE, 'another four words altogether')).status).toBe(201)
})

test('the tool makes a reset link for whoever has the secret', async () => {
  const server = connectServer({ url: app.url, dataDir: '/nowhere', apiKey: app.apiKey, secret: SECRET })
  const [url = ''] = (await callTool(['user', 'reset', 'ADA@acme.example'], server, { now: time })).printed
  const token = url.split('=')[1]

  const done = await new Browser(app).call('POST', '/reset-links/accept', {
    token,
    password: 'another four words altogether',
  })

  expect(done).toMatchObject({ status: 201, body: { user: { id: 'usr_owner' } } })
  const unknown = await callTool(['user', 'reset', 'nobody@acme.example'], server, { now: time })
  expect(unknown).toMatchObject({ exitCode: 1, printed: [] })
})

test('the own password is changed with the one before, and ends the other sessions', async () => {
  const other = new Browser(app)
  await other.signIn(ADA.email)
  const change = (body: object) => owner.call('PATCH', '/users/usr_owner', body)
  const password = 'another four words altogether'

  const wrong = await change({ password, currentPassword: 'not the one' })
  const without = await change({ password })
  const byKey = await app.call('PATCH', '/users/usr_owner', { password, currentPassword: PASSWORD })
  const done = await change({ password, currentPassword: PASSWORD })

  expect([wrong, without, byKey, done].map(({ status }) => status)).toEqual([401, 422, 403, 200])
  expect(without.body.error.message).toBe("'currentPassword' in the body is missing.")
  expect(done.text).not.toMatch(/argon|password/)
  expect((await owner.call('GET', '/me')).status).toBe(200)
  expect((await other.call('GET', '/me')).status).toBe(401)
  expect((await other.signIn(ADA.email, password)).status).toBe(201)
})

test('no key makes an owner, by no call', async () => {
  const { body: grace } = await app.call('POST', '/users', { name: 'G', email: GRACE })

  const made = await app.call('POST', '/users', { name: 'H', role: 'owner' })
  const raised = await app.call('PATCH', `/users/${grace.id}`, { role: 'owner' })
  const renamed = await app.call('PATCH', '/users/usr_owner', { email: 'eve@acme.example' })
  const bySession = await owner.call('PATCH', `/users/${grace.id}`, { role: 'owner' })

  expect([made, raised, renamed, bySession].map(({ status }) => status)).toEqual([403, 403, 403, 200])
})

test('somebody stays owner, also when two owners demote each other at once', async () => {
  const alone = await owner.call('PATCH', '/users/usr_owner', { role: 'member' })
  const grace = new Browser(app)
  const { body } = await accept(
    tokenOf(await owner.call('POST', '/invitations', { email: GRACE, role: 'owner' })),
    grace,
  )

  await Promise.all([
    owner.call('PATCH', `/users/${body.user.id}`, { role: 'member' }),
    grace.call('PATCH', '/users/usr_owner', { role: 'member' }),
  ])

  expect(alone).toMatchObject({ status: 409, body: { error: { message: 'Somebody must stay owner.' } } })
  const { text } = await app.call('GET', '/users')
  expect(text).toContain('"role":"owner"')
})

test('who is switched off is signed out, and no key or hook of theirs goes on', async () => {
  const grace = new Browser(app)
  const { body } = await accept(tokenOf(await owner.call('POST', '/invitations', { email: GRACE })), grace)
  await grace.call('POST', '/hooks', { url: 'http://127.0.0.1:9/hook', event: 'entry.received' })
  const { body: key } = await grace.call('POST', '/api-keys', { name: 'Hers', scopes: ['signals:read'] })

  await owner.call('PATCH', `/users/${body.user.id}`, { isActive: false })

  const withKey = { authorization: `Bearer ${String(key.key)}` }
  expect((await grace.call('GET', '/me')).status).toBe(401)
  expect((await grace.signIn(GRACE)).status).toBe(401)
  expect((await app.call('GET', '/signals', undefined, withKey)).status).toBe(401)
  expect((await app.call('GET', '/hooks')).body.items).toEqual([])
})
