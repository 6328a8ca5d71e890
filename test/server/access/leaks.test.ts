import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeToken } from '../../../server/secrets/token'
import { watchAnswers } from '../../support/watchAnswers'
import { takeLeaks } from '../../support/watchSecrets'

const COOKIE = makeToken('session')
const KEY = makeToken('apiKey')

/** What a server with a fault in each call would answer. */
const answers: Record<string, RequestListener> = {
  '/api/v1/me': (_, response) => response.end(JSON.stringify({ cookie: COOKIE })),
  '/metrics': (_, response) => response.setHeader('X-Key', KEY).end(),
  '/api/v1/events': (_, response) => {
    response.write(`data: ${COOKIE.slice(0, 20)}`)
    response.end(COOKIE.slice(20))
  },
  '/api/v1/users': (_, response) => response.end('the four words that were given'),
  '/api/v1/session': (request, response) => {
    request.resume().on('end', () => {
      response.setHeader('Set-Cookie', `signalpost=${COOKIE}`).end(`{"key":"${KEY}"}`)
    })
  },
  '/api/v1/api-keys': (_, response) => response.end(JSON.stringify({ key: KEY, cookie: COOKIE })),
}

let server: Server
let url: string
beforeAll(async () => {
  const answer: RequestListener = (request, response) => answers[request.url ?? '']?.(request, response)
  server = createServer(watchAnswers(answer)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${portOf(server.address())}`
})
afterAll(() => server.close())

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

async function leaksOf(method: string, path: string, body: string | null = null): Promise<string[]> {
  await (await fetch(url + path, { method, body, headers: { connection: 'close' } })).text()
  await new Promise((resolve) => setImmediate(resolve))
  return takeLeaks()
}

test('a secret in what a test is answered is found, wherever it stands, unless the call is there to show it', async () => {
  const password = '{"email":"ada@acme.example","password":"the four words that were given"}'

  expect(await leaksOf('GET', '/api/v1/me')).toEqual([
    'sps_' + COOKIE.slice(4, 6) + '… in the answer of GET getMe',
  ])
  expect(await leaksOf('GET', '/metrics')).toHaveLength(1)
  expect(await leaksOf('GET', '/api/v1/events')).toHaveLength(1)
  expect(await leaksOf('GET', '/api/v1/users')).toEqual([])
  expect(await leaksOf('POST', '/api/v1/session', password)).toHaveLength(1)
  expect(await leaksOf('GET', '/api/v1/users')).toEqual(['the fo… in the answer of GET listUsers'])
  expect(await leaksOf('POST', '/api/v1/api-keys')).toEqual([
    expect.stringMatching(/^sps_.+ in the answer of POST createApiKey$/),
  ])
})
