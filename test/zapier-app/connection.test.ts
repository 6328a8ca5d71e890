import nock from 'nock'
import { testConnection } from '../../zapier-app/auth/testConnection'
import { authentication, makeAuthentication } from '../../zapier-app/authentication'
import { sendEntry } from '../../zapier-app/creates/sendEntry'
import { buildKey } from '../support/keys'
import { buildLiveSignal, buildSignal } from '../support/signals'
import { startApp, stopApps } from '../support/startApp'
import { runPart } from './support/appTester'
import { connect } from './support/connect'
import { failureOf } from './support/failureOf'
import { interceptRequests } from '../support/interceptRequests'

afterEach(stopApps)

test('a connection is labelled with its workspace and its user, and without secrets', async () => {
  const { authData } = await connect()

  const tested: Record<string, unknown> = await runPart(testConnection, { authData })
  const label = authentication.connectionLabel.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(tested[name]),
  )

  expect(label).toBe('Analytical Engines (owner)')
  expect(JSON.stringify(tested)).not.toContain(authData.api_key)
})

test('a trailing slash of the address makes no difference', async () => {
  const { authData } = await connect()

  const tested = await runPart(testConnection, {
    authData: { ...authData, server_url: `${authData.server_url}/` },
  })

  expect(tested.workspace_name).toBe('Analytical Engines')
})

test('white space around a pasted key makes no difference', async () => {
  const { authData } = await connect()

  const tested = await runPart(testConnection, {
    authData: { ...authData, api_key: ` ${authData.api_key}\n` },
  })

  expect(tested.user_name).toBe('owner')
})

test('a wrong key is refused with what to do', async () => {
  const { authData } = await connect()

  expect(await failureOf(runPart(testConnection, { authData: { ...authData, api_key: 'wrong' } }))).toEqual({
    name: 'ExpiredAuthError',
    message: 'Signalpost does not accept this API key: reconnect with a key that works.',
  })
})

test('a key that may do next to nothing connects: each step says which scope it lacks', async () => {
  const { app, authData } = await connect()
  const { authorization } = await buildKey(app, ['signals:read'])
  const narrow = { ...authData, api_key: authorization.replace('Bearer ', '') }
  const signal = await buildLiveSignal(app)
  const inputData = { signal_id: signal.id, id_email: 'ada@acme.example' }

  const tested = await runPart(testConnection, { authData: narrow })

  expect(tested.user_name).toBe('owner')
  expect(await failureOf(runPart(sendEntry, { authData: narrow, inputData }))).toEqual({
    name: 'AppError',
    message: expect.stringContaining('Use a key with the scope entries:write'),
  })
})

test('a server below a folder is reached there, from a copied page of it to the link to an entry', async () => {
  const app = await startApp({ settings: { PUBLIC_URL: 'https://acme.example/tools' } })
  const authData = { server_url: `${app.url}/tools/docs`, api_key: app.apiKey }
  const signal = await buildSignal(app)

  const tested = await runPart(testConnection, { authData })
  const sent = await runPart(sendEntry, {
    authData,
    inputData: { signal_id: signal.id, id_email: 'ada@acme.example' },
  })

  expect(tested.workspace_name).toBe('Analytical Engines')
  expect(sent.url).toBe(`${app.url}/tools/signals/${signal.id}/entries/${sent.id}`)
})

describe('a server of another version', () => {
  interceptRequests()

  const authData = { server_url: 'https://signals.acme.example', api_key: 'key_for_tests' }
  const me = { workspace: { name: 'Acme' }, user: { id: 'usr_1', name: 'Ada' } }

  test('that is too old is told when it is connected, not when the first Zap runs', async () => {
    nock('https://signals.acme.example')
      .get('/api/v1/me')
      .reply(200, { ...me, version: '0.0.9' })

    expect(await failureOf(runPart(testConnection, { authData }))).toEqual({
      name: 'AppError',
      message:
        'This server runs version 0.0.9 of Signalpost; the integration needs 0.1.0 or newer: update the server.',
    })
  })

  test.each([['0.1.0'], ['0.10.0'], ['1.0.0'], [undefined]])(
    'that is as new or newer, or does not say so (%s), is fine',
    async (version) => {
      nock('https://signals.acme.example')
        .get('/api/v1/me')
        .reply(200, { ...me, version, more: 'of a newer server' })

      expect(await runPart(testConnection, { authData })).toMatchObject({ workspace_name: 'Acme' })
    },
  )
})

test.each([
  ['https://www.acme.example', '(https://www.acme.example/zapier#what-you-need)'],
  [null, '`docs/zapier/using.md`'],
])(
  'the help of the key leads to the website of the publisher (%j), and nowhere without one',
  (website, guide) => {
    const help = makeAuthentication(website).fields.find(({ key }) => key === 'api_key')?.helpText ?? ''

    expect(help).toContain(guide)
    expect(help.includes('](')).toBe(website !== null)
  },
)
