import { SCOPES } from '../../../shared/contract/scopes'
import { buildKey } from '../../support/keys'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

let now: Date
let app: TestApp
beforeEach(async () => {
  now = new Date('2026-03-01T12:00:00.000Z')
  app = await startApp({ now: () => now })
})
afterEach(stopApps)

const withKey = (key: string) => ({ authorization: `Bearer ${key}` })
const me = (key: string) => request(`${app.url}/api/v1/me`, { headers: withKey(key) })
const create = (body: object, headers = {}) => app.call('POST', '/api-keys', body, headers)

test('a new key does what its scopes say, is shown once, and is nowhere in the database', async () => {
  const created = await create({ name: ' Zapier ', scopes: ['entries:write', 'signals:read'] })

  const { key, ...rest } = created.body
  expect(created.status).toBe(201)
  expect(rest).toEqual({
    id: expect.stringMatching(/^key_[0-9a-z]{26}$/),
    name: 'Zapier',
    scopes: ['entries:write', 'signals:read'],
    userId: 'usr_owner',
    createdAt: '2026-03-01T12:00:00.000Z',
    lastUsedAt: null,
    expiresAt: null,
  })
  expect((await me(key)).body.key).toEqual({ name: 'Zapier', scopes: ['entries:write', 'signals:read'] })
  const stored = await app.database.connection.collection('api_keys').find({}).toArray()
  expect(JSON.stringify(stored)).not.toContain(key)
})

test('the list has every key without its secret, those of starts first and the others newest first', async () => {
  const { body: first } = await create({ name: 'First', scopes: ['signals:read'] })
  now = new Date('2026-03-01T12:00:01.000Z')
  const { body: second } = await create({ name: 'Second', scopes: ['signals:read'] })

  const listed = await app.call('GET', '/api-keys')
  const page = await app.call('GET', '/api-keys?limit=2')
  const next = await app.call('GET', `/api-keys?limit=2&cursor=${page.body.nextCursor}`)

  const ids = ['key_settings', second.id, first.id]
  expect(listed.body).toMatchObject({ items: ids.map((id) => ({ id })), nextCursor: null })
  expect([...page.body.items, ...next.body.items].map(({ id }) => id)).toEqual(ids)
  expect(listed.text).not.toMatch(/hash|spk_/)
})

test('a revoked key is answered 401 at once', async () => {
  const { body } = await create({ name: 'Short', scopes: ['signals:read'] })

  const revoked = await app.call('DELETE', `/api-keys/${body.id}`)

  expect(revoked.status).toBe(204)
  expect((await me(body.key)).status).toBe(401)
  expect((await app.call('DELETE', `/api-keys/${body.id}`)).body.error.code).toBe('api_key_not_found')
})

test('an expired key is answered 401, and says so', async () => {
  const { body } = await create({
    name: 'For a day',
    scopes: ['signals:read'],
    expiresAt: '2026-03-02T14:00:00+02:00',
  })
  expect(body.expiresAt).toBe('2026-03-02T12:00:00.000Z')
  now = new Date('2026-03-02T11:59:59.999Z')
  const before = await me(body.key)
  now = new Date('2026-03-02T12:00:00.000Z')

  const after = await me(body.key)

  expect(before.status).toBe(200)
  expect(after).toMatchObject({
    status: 401,
    body: { error: { code: 'unauthorized', message: 'This API key has expired.' } },
  })
})

test('a restart leaves what is told of the key that the server starts with, and another key there begins anew', async () => {
  now = new Date('2026-03-02T12:00:00.000Z')
  const same = await startApp({ databaseName: app.databaseName, now: () => now })
  const kept = await same.call('GET', '/api-keys')
  const settings = { SIGNALPOST_API_KEY: 'another-key-of-the-settings' }
  const other = await startApp({ databaseName: app.databaseName, now: () => now, settings })

  const changed = await request(`${other.url}/api/v1/api-keys`, {
    headers: withKey(settings.SIGNALPOST_API_KEY),
  })

  expect(kept.body.items).toMatchObject([{ id: 'key_settings', createdAt: '2026-03-01T12:00:00.000Z' }])
  expect(changed.body.items).toMatchObject([{ id: 'key_settings', createdAt: '2026-03-02T12:00:00.000Z' }])
})

test('when a key was last used is told, to the minute', async () => {
  const { body } = await create({ name: 'Used', scopes: ['signals:read'] })

  await me(body.key)

  await untilUsedAt(body.id, '2026-03-01T12:00:00.000Z')
  now = new Date('2026-03-01T12:01:00.000Z')
  await me(body.key)
  await untilUsedAt(body.id, '2026-03-01T12:01:00.000Z')
})

test('a key makes and revokes keys within its own scopes only', async () => {
  const narrow = await buildKey(app, ['entries:write', 'signals:read'])
  const { body: wide } = await create({ name: 'Wide', scopes: [...SCOPES] })

  const within = await create({ name: 'Within', scopes: ['signals:read'] }, narrow)
  const beyond = await create({ name: 'Beyond', scopes: ['signals:read', 'hooks:read'] }, narrow)
  const revokedWithin = await app.call('DELETE', `/api-keys/${within.body.id}`, undefined, narrow)
  const revokedBeyond = await app.call('DELETE', `/api-keys/${wide.id}`, undefined, narrow)

  expect([within.status, revokedWithin.status, revokedBeyond.status]).toEqual([201, 204, 403])
  expect(beyond.body).toEqual({
    status: 403,
    error: {
      code: 'forbidden',
      message: "The API key 'Narrow key' does not have all of these scopes itself.",
      hint: 'Use a key with the scope hooks:read.',
      details: { needed: ['hooks:read'] },
    },
  })
  expect((await me(wide.key)).status).toBe(200)
})

test.each(['member', 'viewer'] as const)('a %s sees and revokes the own keys alone', async (role) => {
  const { body: owners } = await create({ name: 'Of the owner', scopes: ['signals:read'] })
  const { body: theirs } = await create({ name: 'Of another', scopes: ['signals:read'] })
  const { connection } = app.database
  await connection
    .collection<{ _id: string; name: string; role: string }>('users')
    .insertOne({ _id: 'usr_other', name: 'Other', role })
  await connection
    .collection<{ _id: string; userId: string }>('api_keys')
    .updateOne({ _id: theirs.id }, { $set: { userId: 'usr_other' } })

  const listed = await app.call('GET', '/api-keys', undefined, withKey(theirs.key))
  const others = await app.call('DELETE', `/api-keys/${owners.id}`, undefined, withKey(theirs.key))
  const own = await app.call('DELETE', `/api-keys/${theirs.id}`, undefined, withKey(theirs.key))

  expect(listed.body.items).toMatchObject([{ id: theirs.id, userId: 'usr_other' }])
  expect([others.status, own.status]).toEqual([404, 204])
})

test('the key that the server starts with is not revoked, as it would come back, and says what to do', async () => {
  const refused = await app.call('DELETE', '/api-keys/key_settings')

  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'wrong_state' } } })
  expect(refused.body.error.hint).toContain('SIGNALPOST_API_KEY')
  expect((await app.call('GET', '/me')).status).toBe(200)
})

test.each([
  [{ scopes: ['signals:read'] }],
  [{ name: '', scopes: ['signals:read'] }],
  [{ name: 'A', scopes: [] }],
  [{ name: 'A', scopes: ['signals:read', 'signals:read'] }],
  [{ name: 'A', scopes: ['everything'] }],
  [{ name: 'A', scopes: ['signals:read'], expiresAt: '2026-03-01T12:00:00.000Z' }],
  [{ name: 'A', scopes: ['signals:read'], expiresAt: 'tomorrow' }],
  [{ name: 'A', scopes: ['signals:read'], userId: 'usr_other' }],
])('a new key of %j is refused with 422', async (body) => {
  const answer = await create(body)

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
})

test.each(['POST', 'GET', 'DELETE'])('%s without a key is 401', async (method) => {
  const path = method === 'DELETE' ? '/api-keys/key_settings' : '/api-keys'

  const answer = await request(`${app.url}/api/v1${path}`, { method })

  expect(answer.status).toBe(401)
})

async function untilUsedAt(keyId: string, time: string): Promise<void> {
  for (;;) {
    const { body } = await app.call('GET', '/api-keys')
    const items: { id: string; lastUsedAt: string | null }[] = body.items
    if (items.find(({ id }) => id === keyId)?.lastUsedAt === time) return
  }
}
