import argon2 from '@node-rs/argon2'
import { EmailStore } from '../../../server/auth/emails/emailStore'
import { InvitationStore } from '../../../server/auth/invitations/invitationStore'
import { ResetLinkStore } from '../../../server/auth/links/resetLinkStore'
import { SessionStore } from '../../../server/auth/sessions/sessionStore'
import { AuthStore } from '../../../server/auth/store'
import { UserStore } from '../../../server/users/store'
import { ADA, Browser, PASSWORD, setUpOwner } from '../../support/people'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const GRACE = 'grace@navy.example'
const OTHER_PASSWORD = 'another four words altogether'

let app: TestApp
let owner: Browser
beforeEach(async () => {
  app = await startApp()
  owner = await setUpOwner(app)
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

const tokenOf = ({ body }: { body: any }) => String(body.url).split('=')[1] ?? ''

type Write = { store: object; method: string }

/** The process ends before that is written, once. */
function killBefore({ store, method }: Write): void {
  const original: unknown = Reflect.get(store, method)
  Reflect.set(store, method, () => {
    Reflect.set(store, method, original)
    return Promise.reject(new Error('Killed'))
  })
}

test('a kill at any point of an accepted invitation leaves a user who can sign in, or a link that still works', async () => {
  const kills = [
    { store: EmailStore.prototype, method: 'claim' },
    { store: AuthStore.prototype, method: 'ensureUser' },
    { store: InvitationStore.prototype, method: 'take' },
    { store: SessionStore.prototype, method: 'add' },
  ]
  for (const [index, kill] of kills.entries()) {
    const email = `${index}.${GRACE}`
    const token = tokenOf(await owner.call('POST', '/invitations', { email }))
    const accept = () =>
      new Browser(app).call('POST', '/invitations/accept', { token, name: 'Grace', password: PASSWORD })
    killBefore(kill)

    const killed = await accept()
    const signedIn = await new Browser(app).signIn(email)
    const again = signedIn.status === 201 ? signedIn : await accept()

    expect({ index, killed: killed.status, again: again.status }).toEqual({ index, killed: 500, again: 201 })
    expect((await accept()).status).not.toBe(201)
  }
  expect((await owner.call('GET', '/invitations')).body.items).toEqual([])
})

test('a kill at any point of a reset leaves a link that still works, or a new password and nobody signed in by the old one', async () => {
  const kills = [
    { store: AuthStore.prototype, method: 'resetPassword' },
    { store: SessionStore.prototype, method: 'removeOf' },
    { store: ResetLinkStore.prototype, method: 'remove' },
    { store: SessionStore.prototype, method: 'add' },
  ]
  let password = PASSWORD
  for (const [index, kill] of kills.entries()) {
    const before = new Browser(app)
    await before.signIn(ADA.email, password)
    const token = tokenOf(await before.call('POST', '/users/usr_owner/reset-link'))
    password = `${OTHER_PASSWORD} ${index}`
    const reset = () => new Browser(app).call('POST', '/reset-links/accept', { token, password })
    killBefore(kill)

    const killed = await reset()
    const signedIn = await new Browser(app).signIn(ADA.email, password)
    const again = signedIn.status === 201 ? signedIn : await reset()

    expect({ index, killed: killed.status, again: again.status }).toEqual({ index, killed: 500, again: 201 })
    expect((await before.call('GET', '/me')).status).toBe(401)
    expect((await reset()).status).toBe(404)
  }
})

test('a kill while the own password is changed leaves nobody signed in by the one before, and the own session goes on', async () => {
  // As an earlier version opened it.
  const sessions = app.database.connection.collection('sessions')
  await sessions.updateMany({}, { $unset: { passwordMarks: 1 } })
  const other = new Browser(app)
  await other.signIn(ADA.email)
  const change = { password: OTHER_PASSWORD, currentPassword: PASSWORD }

  killBefore({ store: AuthStore.prototype, method: 'replacePassword' })
  const killedBefore = await owner.call('PATCH', '/users/usr_owner', change)
  const between = await owner.call('GET', '/me')
  killBefore({ store: SessionStore.prototype, method: 'removeOf' })
  const killed = await owner.call('PATCH', '/users/usr_owner', change)

  expect([killedBefore, between, killed].map(({ status }) => status)).toEqual([500, 200, 500])
  expect((await owner.call('GET', '/me')).status).toBe(200)
  expect((await other.call('GET', '/me')).status).toBe(401)
  expect((await other.signIn(ADA.email, OTHER_PASSWORD)).status).toBe(201)
})

test('a password that a reset set while the own one was changed stays', async () => {
  const removeOf = Reflect.get(ResetLinkStore.prototype, 'removeOf')
  const token = tokenOf(await owner.call('POST', '/users/usr_owner/reset-link'))
  const reset = { token, password: `${OTHER_PASSWORD} by link` }
  jest.spyOn(ResetLinkStore.prototype, 'removeOf').mockImplementationOnce(async function (
    this: ResetLinkStore,
    userId: string,
  ) {
    await new Browser(app).call('POST', '/reset-links/accept', reset)
    await removeOf.call(this, userId)
  })
  const change = { password: OTHER_PASSWORD, currentPassword: PASSWORD }

  const changed = await owner.call('PATCH', '/users/usr_owner', change)

  expect(changed.body.error.code).toBe('wrong_credentials')
  expect((await new Browser(app).signIn(ADA.email, reset.password)).status).toBe(201)
})

test.each([
  ['taken back by a newer one', () => owner.call('POST', '/users/usr_owner/reset-link')],
  [
    'of a user who is switched off',
    () =>
      app.database.connection
        .collection<{ _id: string }>('users')
        .updateOne({ _id: 'usr_owner' }, { $set: { isActive: false } }),
  ],
])('a reset link that is %s while the new password is hashed sets none', async (_, takeBack) => {
  const token = tokenOf(await owner.call('POST', '/users/usr_owner/reset-link'))
  const { hash } = argon2
  jest.spyOn(argon2, 'hash').mockImplementationOnce(async (...asked) => {
    await takeBack()
    return hash(...asked)
  })

  const reset = await new Browser(app).call('POST', '/reset-links/accept', {
    token,
    password: OTHER_PASSWORD,
  })

  expect(reset).toMatchObject({ status: 404, body: { error: { code: 'link_not_found' } } })
  const users = app.database.connection.collection<{ _id: string }>('users')
  await users.updateOne({ _id: 'usr_owner' }, { $set: { isActive: true } })
  expect((await new Browser(app).signIn(ADA.email)).status).toBe(201)
})

test('the only owner stays one where the process is killed while that is asked', async () => {
  jest
    .spyOn(UserStore.prototype, 'findActiveOwner')
    .mockImplementationOnce(() => Promise.reject(new Error('Killed')))

  await owner.call('PATCH', '/users/usr_owner', { role: 'member' })

  expect((await owner.call('GET', '/me')).body.user).toMatchObject({ role: 'owner' })
})

test('a start makes the first user an owner again where nobody is one', async () => {
  await app.database.connection
    .collection<{ _id: string }>('users')
    .updateOne({ _id: 'usr_owner' }, { $set: { role: 'member' } })

  await app.product.features.auth.prepareOwner()

  expect((await owner.call('GET', '/me')).body.user).toMatchObject({ role: 'owner' })
})
