import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import nock from 'nock'
import { testConnection } from '../../zapier-app/auth/testConnection'
import { changeStatus } from '../../zapier-app/creates/updateLeadStatus'
import { unsubscribe } from '../../zapier-app/triggers/unsubscribe'
import { runPart } from './support/appTester'
import { failureOf } from './support/failureOf'
import { leadAsPromised } from './support/leadAsPromised'
import { interceptRequests } from '../support/interceptRequests'

const SERVER = 'https://signals.acme.example'
const authData = { server_url: SERVER, api_key: 'key_for_tests' }

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port')
  return address.port
}

interceptRequests()

describe('a server that does not answer is an error that Zapier may try again', () => {
  test.each([
    [
      'ECONNREFUSED',
      'Nothing answers at the server address: check that the server runs and that Zapier can reach it from outside.',
    ],
    ['ENOTFOUND', 'The host of the server address is unknown: check how it is written.'],
    ['ETIMEDOUT', 'The server did not answer in time; what was sent may have been stored all the same.'],
    [
      'CERT_HAS_EXPIRED',
      'The certificate of the server is not valid (CERT_HAS_EXPIRED): renew it, or connect with the name it was made for.',
    ],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'The certificate of the server is not valid (DEPTH_ZERO_SELF_SIGNED_CERT): renew it, or connect with the name it was made for.',
    ],
    [
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'The certificate of the server is not valid (UNABLE_TO_VERIFY_LEAF_SIGNATURE): renew it, or connect with the name it was made for.',
    ],
    [
      'EPROTO',
      'What answers at the server address does not speak https: check the port, or put a certificate in front of the server.',
    ],
    ['ECONNRESET', 'The connection to the server broke off (ECONNRESET).'],
  ])('%s', async (code, message) => {
    nock(SERVER)
      .get('/api/v1/me')
      .replyWithError(Object.assign(new Error(code), { code }))

    expect(await failureOf(runPart(testConnection, { authData }))).toEqual({ name: 'AppError', message })
  })
})

describe('a server that takes the connection and says nothing, or late', () => {
  const silent = createServer()
  let port = 0

  beforeAll(async () => {
    nock.enableNetConnect('127.0.0.1')
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    port = portOf(silent)
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  })
  afterAll(async () => {
    jest.useRealTimers()
    nock.disableNetConnect()
    silent.closeAllConnections()
    await new Promise((resolve) => silent.close(resolve))
  })

  /** The next request, which may have been answered with a lead after so long. */
  async function nextAnswered(lead?: unknown, afterMs = 0): Promise<void> {
    const response = await new Promise<ServerResponse>((resolve) => {
      silent.once('request', (_, answer) => {
        resolve(answer)
      })
    })
    await jest.advanceTimersByTimeAsync(afterMs)
    if (lead !== undefined) response.end(JSON.stringify(lead))
  }

  test.each([
    { meanwhile: 'time goes on', setBackMs: 0 },
    { meanwhile: 'the clock is set back by an hour', setBackMs: 3_600_000 },
  ])(
    'is given up before Zapier gives up the step, however many calls that has made, while $meanwhile',
    async ({ setBackMs }) => {
      const server_url = `http://127.0.0.1:${port}`
      const run = {
        authData: { ...authData, server_url },
        inputData: { lead_id: 'led_1', status: 'contacted' },
      }

      const failure = failureOf(runPart(changeStatus, run))
      await nextAnswered({ ...leadAsPromised, status: 'new' }, 9_000)
      jest.setSystemTime(Date.now() - setBackMs)
      await nextAnswered(leadAsPromised, 14_000)
      await nextAnswered()
      await jest.advanceTimersByTimeAsync(2_000)

      expect((await failure).message).toContain('The server did not answer in time')
    },
  )

  test('is given up before Zapier gives up the call', async () => {
    const asked = once(silent, 'request')
    const server_url = `http://127.0.0.1:${port}`

    const failure = failureOf(runPart(testConnection, { authData: { ...authData, server_url } }))
    await asked
    await jest.advanceTimersByTimeAsync(10_000)

    expect(await failure).toEqual({
      name: 'AppError',
      message: 'The server did not answer in time; what was sent may have been stored all the same.',
    })
  })
})

describe('nothing is sent anywhere with', () => {
  test.each([
    [
      'an address that is none',
      { ...authData, server_url: 'http://signals.acme.example' },
      'for localhost only',
    ],
    ['no address', { api_key: 'x' }, 'Enter the address'],
    ['no key', { server_url: SERVER, api_key: ' ' }, 'Enter an API key'],
    ['a key that no header can carry', { server_url: SERVER, api_key: 'a\nb' }, 'Enter an API key'],
  ])('%s', async (_, badAuth, reason) => {
    const me = nock(SERVER).get('/api/v1/me').reply(200, {})

    const failure = await failureOf(runPart(testConnection, { authData: badAuth }))

    expect(failure.message).toContain(reason)
    expect(me.isDone()).toBe(false)
  })
})

test('whoever switches off a Zap that was never subscribed asks nobody', async () => {
  expect(await runPart(unsubscribe, { authData })).toEqual({})
})
