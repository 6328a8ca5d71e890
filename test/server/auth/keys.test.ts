import { version } from '../../../package.json'
import type { Scope } from '../../../shared/contract/call'
import { SCOPES } from '../../../shared/contract/scopes'
import { clock } from '../../support/clock'
import { buildKey } from '../../support/keys'
import { buildSignal } from '../../support/signals'
import { post, request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signalId: string
let entryId: string
let hookId: string
/** Nobody listens there. */
const ADDRESS = 'http://127.0.0.1:9/hook'
beforeAll(async () => {
  app = await startApp()
  const signal = await buildSignal(app)
  const { body: receipt } = await post(signal.webhookUrl, { email: 'ada@acme.example' })
  signalId = signal.id
  entryId = receipt.id
  const { body: hook } = await app.call('POST', '/hooks', { url: ADDRESS, event: 'entry.received' })
  hookId = hook.id
})
afterAll(stopApps)

/** Every call with the scope it needs; the last of a signal's calls deletes nothing, since it names none. */
const calls: { method: string; path: string; scope: Scope; body?: unknown }[] = [
  {
    method: 'POST',
    path: '/signals',
    scope: 'signals:write',
    body: { name: 'A', label: 'A', target: 'people' },
  },
  { method: 'GET', path: '/signals', scope: 'signals:read' },
  { method: 'GET', path: '/signals/:signalId', scope: 'signals:read' },
  { method: 'PATCH', path: '/signals/:signalId', scope: 'signals:write', body: { name: 'B' } },
  { method: 'POST', path: '/signals/:signalId/refresh', scope: 'signals:write' },
  { method: 'POST', path: '/signals/:signalId/save', scope: 'signals:write' },
  { method: 'POST', path: '/signals/:signalId/pause', scope: 'signals:write' },
  { method: 'POST', path: '/signals/:signalId/resume', scope: 'signals:write' },
  { method: 'POST', path: '/signals/:signalId/rotate-token', scope: 'signals:write' },
  { method: 'GET', path: '/signals/:signalId/input-fields', scope: 'signals:read' },
  { method: 'POST', path: '/signals/:signalId/entries', scope: 'entries:write', body: { n: 1 } },
  { method: 'GET', path: '/signals/:signalId/entries', scope: 'entries:read' },
  { method: 'GET', path: '/entries/:entryId', scope: 'entries:read' },
  { method: 'GET', path: '/entries/:entryId/raw', scope: 'entries:read' },
  { method: 'DELETE', path: '/signals/:signalId', scope: 'signals:write' },
  { method: 'POST', path: '/hooks', scope: 'hooks:write', body: { url: ADDRESS, event: 'entry.received' } },
  { method: 'GET', path: '/hooks', scope: 'hooks:read' },
  { method: 'GET', path: '/hooks/:hookId', scope: 'hooks:read' },
  { method: 'PATCH', path: '/hooks/:hookId', scope: 'hooks:write', body: { isEnabled: false } },
  { method: 'POST', path: '/hooks/:hookId/test', scope: 'hooks:write' },
  { method: 'POST', path: '/hooks/:hookId/rotate-secret', scope: 'hooks:write' },
  { method: 'GET', path: '/hooks/:hookId/deliveries', scope: 'hooks:read' },
  { method: 'DELETE', path: '/hooks/:hookId', scope: 'hooks:write' },
]

const addressOf = (path: string) =>
  path.replace(':signalId', signalId).replace(':entryId', entryId).replace(':hookId', hookId)

test.each([
  { name: 'no header', header: undefined },
  { name: 'an empty header', header: '' },
  { name: 'another scheme', header: 'Basic b3duZXI6c2VjcmV0' },
  { name: 'no key', header: 'Bearer ' },
  { name: 'the key without a scheme', header: 'a-key-for-tests-of-32-characters' },
  { name: 'more than a key', header: 'Bearer a-key-for-tests-of-32-characters and more' },
  { name: 'a key that nobody has', header: 'Bearer a-key-that-nobody-has-anywhere' },
  { name: 'half of a key', header: 'Bearer a-key-for-tests' },
])('$name is 401 and says what to send', async ({ header }) => {
  const answer = await request(`${app.url}/api/v1/me`, {
    headers: header === undefined ? {} : { authorization: header },
  })

  expect(answer).toMatchObject({
    status: 401,
    body: {
      status: 401,
      error: { code: 'unauthorized', hint: 'Send the header `Authorization: Bearer <API key>`.' },
    },
  })
})

test('the word Bearer may be spelled in small letters', async () => {
  const answer = await request(`${app.url}/api/v1/me`, { headers: { authorization: `bearer ${app.apiKey}` } })

  expect(answer.status).toBe(200)
})

test('a key in the address is no key', async () => {
  const answer = await request(`${app.url}/api/v1/me?api_key=${app.apiKey}`)

  expect(answer.status).toBe(401)
})

test('a webhook token is no API key', async () => {
  const { webhookUrl } = await buildSignal(app)
  const token = /spw_[\w-]+/.exec(webhookUrl)?.[0] ?? ''

  const answer = await app.call('GET', '/me', undefined, { authorization: `Bearer ${token}` })

  expect(answer.status).toBe(401)
})

test.each(calls)('$method $path without a key is 401', async ({ method, path, body }) => {
  const answer = await request(`${app.url}/api/v1${addressOf(path)}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

  expect(answer).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } })
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
})

test.each(calls)('$method $path with every scope but $scope is 403 and names it', async (call) => {
  const key = await buildKey(
    app,
    SCOPES.filter((each) => each !== call.scope),
  )

  const answer = await app.call(call.method, addressOf(call.path), call.body, key)

  expect(answer.body).toEqual({
    status: 403,
    error: {
      code: 'forbidden',
      message: "The API key 'Narrow key' may not do this.",
      hint: `Use a key with the scope ${call.scope}.`,
      details: { needed: call.scope },
    },
  })
})

test.each(calls)('$method $path with $scope alone is done', async (call) => {
  const key = await buildKey(app, [call.scope])

  const answer = await app.call(call.method, addressOf(call.path), call.body, key)

  expect([200, 201, 202, 204]).toContain(answer.status)
})

test('a key that is replaced under its name no longer holds', async () => {
  const first = await startApp()
  await first.stores.auth.putKey({
    _id: 'key_settings',
    hash: '0'.repeat(64),
    name: 'Key from the settings',
    scopes: [...SCOPES],
    userId: 'usr_owner',
    createdAt: clock.now(),
  })

  const answer = await first.call('GET', '/me')

  expect(answer.status).toBe(401)
})

test('whoever asks is told workspace, user and key', async () => {
  const answer = await app.call('GET', '/me')

  expect(answer.status).toBe(200)
  expect(answer.body).toEqual({
    version,
    workspace: { name: 'Analytical Engines' },
    user: {
      id: 'usr_owner',
      name: 'owner',
      email: null,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      dailyLeadLimit: 50,
      leadsToday: 0,
      role: 'owner',
    },
    key: { name: 'Key from the settings', scopes: [...SCOPES] },
  })
})

test('a key without any scope may ask who it is', async () => {
  const key = await buildKey(app, [])

  const answer = await app.call('GET', '/me', undefined, key)

  expect(answer).toMatchObject({ status: 200, body: { key: { name: 'Narrow key', scopes: [] } } })
})
