import { InvitationStore } from '../../../server/auth/invitations/invitationStore'
import { findFreePort } from '../../support/findFreePort'
import { PASSWORD, setUpOwner } from '../../support/people'
import { type Claims, type Issuer, startIssuer } from '../../support/startIssuer'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

const PUBLIC_URL = 'http://signals.test'

let issuer: Issuer
let app: TestApp
beforeAll(async () => {
  issuer = await startIssuer(`${PUBLIC_URL}/api/v1/session/oidc/callback`)
})
afterAll(() => {
  issuer.stop()
})
beforeEach(async () => {
  app = await startApp({ settings: settingsFor(issuer.url) })
})
afterEach(stopApps)

function settingsFor(url: string): Record<string, string> {
  return {
    PUBLIC_URL,
    OIDC_ISSUER: url,
    OIDC_CLIENT_ID: 'signalpost',
    OIDC_CLIENT_SECRET: 'secret-of-the-client',
    OIDC_ALLOWED_DOMAINS: 'navy.example, acme.example',
    OIDC_NAME: 'Navy login',
  }
}

/** A browser that keeps cookies of both hosts and follows where it is led, one step at a time. */
class Visitor {
  readonly cookies = new Map<string, string>()

  async open(address: string): Promise<{ status: number; location: string | null }> {
    const isOurs = address.startsWith(PUBLIC_URL)
    const host = isOurs ? 'ours' : 'issuer'
    const cookie = [...this.cookies].filter(([name]) => name.startsWith(host)).map(([, pair]) => pair)
    const response = await fetch(address.replace(PUBLIC_URL, app.url), {
      redirect: 'manual',
      headers: { cookie: cookie.join('; ') },
    })
    for (const [pair = ''] of response.headers.getSetCookie().map((each) => each.split(';'))) {
      const [name = '', value] = pair.split('=')
      if (value === '') this.cookies.delete(`${host} ${name}`)
      else this.cookies.set(`${host} ${name}`, pair)
    }
    const location = response.headers.get('location')
    return { status: response.status, location: location && new URL(location, address).href }
  }

  /** From our page to the issuer, and up to the address by which it leads back. */
  async goThere(): Promise<string> {
    let address = `${PUBLIC_URL}/api/v1/session/oidc`
    for (let step = 0; step < 10; step += 1) {
      const { location } = await this.open(address)
      address = location ?? ''
      if (address.startsWith(PUBLIC_URL)) return address
    }
    throw new Error(`The issuer leads nowhere: ${address}`)
  }

  /** The whole way; gives where it ended. */
  async signIn(somebody: Claims): Promise<string> {
    await issuer.become(somebody)
    return (await this.open(await this.goThere())).location ?? ''
  }

  async me(): Promise<{ email: string; role: string; id: string; name: string }> {
    const { body } = await request(`${app.url}/api/v1/session`, {
      headers: { cookie: this.cookies.get('ours signalpost') ?? '' },
    })
    return body.user
  }
}

const GRACE = { sub: 'grace', email: 'Grace@navy.example', email_verified: true, name: 'Grace Hopper' }

test('somebody of an allowed domain becomes a member, and stays the same user under another address', async () => {
  const visitor = new Visitor()
  const later = new Visitor()

  const end = await visitor.signIn(GRACE)
  const endOfLater = await later.signIn({ ...GRACE, email: 'hopper@elsewhere.example' })

  const me = await visitor.me()
  expect([end, endOfLater]).toEqual([`${PUBLIC_URL}/`, `${PUBLIC_URL}/`])
  expect(me).toMatchObject({ email: 'grace@navy.example', role: 'member', name: 'Grace Hopper' })
  expect((await later.me()).id).toBe(me.id)
  const audit = await app.call('GET', '/audit?action=session.started')
  expect(audit.body.items[0]).toMatchObject({ actor: me.id })
})

test('who is invited gets the role of the invitation, which is used up then, or at the next sign-in after a kill', async () => {
  const owner = await setUpOwner(app, { origin: PUBLIC_URL })
  await owner.call('POST', '/invitations', { email: 'v@far.example', role: 'viewer' })
  const visitor = new Visitor()
  const somebody = { sub: 'v', email: 'v@far.example', email_verified: true }
  jest.spyOn(InvitationStore.prototype, 'take').mockRejectedValueOnce(new Error('Killed'))

  await new Visitor().signIn(somebody)
  const killed = await owner.call('GET', '/invitations')
  await visitor.signIn(somebody)

  expect(killed.body.items).toHaveLength(1)
  expect(await visitor.me()).toMatchObject({ email: 'v@far.example', role: 'viewer' })
  expect((await app.call('GET', '/audit?action=invitation.made')).body.items).toHaveLength(1)
  expect((await owner.call('GET', '/invitations')).body.items).toEqual([])
})

test('who signs in by the issuer already gets the role of a new invitation, once, and stays an owner', async () => {
  const owner = await setUpOwner(app, { origin: PUBLIC_URL })
  await new Visitor().signIn(GRACE)
  const visitor = new Visitor()
  const invite = (role: string) => owner.call('POST', '/invitations', { email: GRACE.email, role })

  await invite('owner')
  jest.spyOn(InvitationStore.prototype, 'take').mockRejectedValueOnce(new Error('Killed'))
  await new Visitor().signIn(GRACE)
  await visitor.signIn(GRACE)

  const { id, role } = await visitor.me()
  expect(role).toBe('owner')
  expect((await owner.call('GET', '/invitations')).body.items).toEqual([])
  await owner.call('PATCH', `/users/${id}`, { role: 'viewer' })
  await visitor.signIn(GRACE)
  expect((await visitor.me()).role).toBe('viewer')
  await owner.call('PATCH', `/users/${id}`, { role: 'owner' })
  await invite('viewer')
  await visitor.signIn(GRACE)
  expect((await visitor.me()).role).toBe('owner')
})

test('an owner keeps the password and is the same user by both ways', async () => {
  const owner = await setUpOwner(app, { origin: PUBLIC_URL })
  const visitor = new Visitor()

  await visitor.signIn({ sub: 'ada', email: 'ada@acme.example', email_verified: true })

  const again = await owner.call('POST', '/session', { email: 'ada@acme.example', password: PASSWORD })
  expect((await visitor.me()).id).toBe(again.body.user.id)
})

test('nobody else gets in, and the page is told why', async () => {
  await app.call('POST', '/users', { name: 'Made by a key', email: 'mallory@far.example' })
  const off = await app.call('POST', '/users', { name: 'Off', email: 'off@navy.example' })
  await app.call('PATCH', `/users/${off.body.id}`, { isActive: false })
  const end = (somebody: Claims) => new Visitor().signIn(somebody)

  const ends = [
    await end({ sub: 'x', email: 'x@far.example', email_verified: true }),
    await end({ sub: 'y', email: 'y@navy.example', email_verified: false }),
    await end({ sub: 'z' }),
    await end({ sub: 'w', email: 'w@evil-navy.example', email_verified: true }),
    await end({ sub: 'm', email: 'mallory@far.example', email_verified: true }),
    await end({ sub: 'o', email: 'off@navy.example', email_verified: true }),
    // A Kelvin sign, of which lower case makes a k.
    await end({ sub: 'k', email: '\u212aate@navy.example', email_verified: true }),
  ]

  expect(ends).toEqual(ends.map(() => `${PUBLIC_URL}/#refused=not_invited`))
  const audit = await app.call('GET', '/audit?action=session.refused')
  expect(audit.body.items).toHaveLength(ends.length)
})

test('what began in one browser ends in no other, and only once', async () => {
  await issuer.become(GRACE)
  const [mallory, victim] = [new Visitor(), new Visitor()]
  const stolen = await mallory.goThere()
  await victim.goThere()

  const planted = await victim.open(stolen)
  const without = await new Visitor().open(stolen)
  const first = await mallory.open(stolen)
  const again = await mallory.open(stolen)

  const refused = `${PUBLIC_URL}/#refused=sign_in_failed`
  expect([planted, without, first, again].map(({ location }) => location)).toEqual([
    refused,
    refused,
    `${PUBLIC_URL}/`,
    refused,
  ])
})

test('a page asks who is signed in and learns of the issuer; an issuer that is away is told as such', async () => {
  const away = await startApp({ settings: settingsFor(`http://127.0.0.1:${await findFreePort()}`) })
  const without = await startApp()

  const asked = await app.call('GET', '/session', undefined, { authorization: '' })
  const start = (url: string) => fetch(`${url}/api/v1/session/oidc`, { redirect: 'manual' })

  expect(asked.body.error.details).toEqual({ isSetUp: false, oidc: 'Navy login' })
  expect((await start(away.url)).headers.get('location')).toBe('/#refused=sign_in_failed')
  expect((await start(without.url)).headers.get('location')).toBe('/#refused=not_found')
})
