import nock from 'nock'
import { testConnection } from '../../zapier-app/auth/testConnection'
import { authentication } from '../../zapier-app/authentication'
import { stopApps } from '../support/startApp'
import { runPart } from './support/appTester'
import { connect } from './support/connect'
import { failureOf } from './support/failureOf'

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

describe('a key that may not do what the app does', () => {
  afterEach(() => {
    nock.cleanAll()
    nock.restore()
  })

  test('is refused when it is connected, not when the first Zap runs', async () => {
    if (!nock.isActive()) nock.activate()
    const me = {
      workspace: { name: 'Acme' },
      user: { id: 'usr_1', name: 'Ada' },
      key: { name: 'reader', scopes: ['signals:read', 'a:scope-of-a-newer-server'] },
    }
    nock('https://signals.acme.example').get('/api/v1/me').reply(200, me)
    const authData = { server_url: 'https://signals.acme.example', api_key: 'key_for_tests' }

    expect(await failureOf(runPart(testConnection, { authData }))).toEqual({
      name: 'AppError',
      message: 'This API key lacks the scope entries:write: use another key.',
    })
  })
})
