import nock from 'nock'
import { testConnection } from '../../zapier-app/auth/testConnection'
import { sendEntry } from '../../zapier-app/creates/sendEntry'
import { searchEntries } from '../../zapier-app/searches/findEntry'
import { type Run, runPart } from './support/appTester'
import { failureOf } from './support/failureOf'
import { interceptRequests } from '../support/interceptRequests'

const SERVER = 'https://signals.acme.example'
const authData = { server_url: SERVER, api_key: 'key_for_tests' }

const offered = { name: 'Website', target: 'people', status: 'live', mapping: { email: 'email' }, items: [] }

function api(): nock.Scope {
  return nock(SERVER)
}

/** A server that knows the signal, so that what follows is about the answer to the post. */
function knowTheSignal(): void {
  api().get('/api/v1/signals/sig_1/input-fields').reply(200, offered)
}

function send(run: Run = {}): Promise<unknown> {
  return runPart(sendEntry, {
    authData,
    inputData: { signal_id: 'sig_1', id_email: 'ada@acme.example' },
    ...run,
  })
}

const refused = (code: string, message: string) => ({ status: 400, error: { code, message } })

interceptRequests()

describe('each answer to a post becomes one sentence, and halts only where this run is to blame', () => {
  test.each([
    [
      400,
      refused('malformed_json', 'The body is not JSON.'),
      'HaltedError',
      'Signalpost cannot use the data: The body is not JSON.',
    ],
    [
      401,
      refused('unauthorized', 'No such key.'),
      'ExpiredAuthError',
      'Signalpost does not accept this API key: reconnect with a key that works.',
    ],
    [
      403,
      refused('forbidden', 'The key lacks entries:write.'),
      'AppError',
      'This API key may not do that: The key lacks entries:write.',
    ],
    [
      404,
      refused('signal_not_found', 'No such signal.'),
      'AppError',
      'This signal does not exist any more: choose another signal in this step.',
    ],
    [
      404,
      refused('not_found', 'Not found.'),
      'AppError',
      'This signal does not exist any more: choose another signal in this step.',
    ],
    [
      422,
      refused('address_refused', 'The address leads into a private network or to this machine.'),
      'AppError',
      'The address leads into a private network or to this machine.',
    ],
    [
      422,
      refused('idempotency_key_reused', 'The key was used with another body.'),
      'HaltedError',
      'Signalpost cannot use the data: The key was used with another body.',
    ],
    [
      409,
      refused('changed_meanwhile', 'Somebody has changed the signal.'),
      'AppError',
      'Signalpost cannot do this as things are: Somebody has changed the signal.',
    ],
    [
      409,
      refused('wrong_state', 'A lead that is dismissed cannot become approved.'),
      'HaltedError',
      'A lead that is dismissed cannot become approved.',
    ],
    [
      404,
      refused('lead_not_found', 'There is no such lead.'),
      'HaltedError',
      'There is no such lead, or it stands on a feed that this key may not see.',
    ],
    [413, refused('payload_too_large', 'Too large.'), 'HaltedError', 'The data are too large: Too large.'],
    [
      422,
      refused('invalid_request', 'Unknown property x.'),
      'HaltedError',
      'Signalpost cannot use the data: Unknown property x.',
    ],
    [
      408,
      refused('request_timeout', 'The body stalled.'),
      'AppError',
      'Signalpost cannot do this right now: The body stalled.',
    ],
    [
      500,
      refused('internal', 'Something went wrong.'),
      'AppError',
      'Signalpost cannot do this right now: Something went wrong.',
    ],
    [
      503,
      refused('unavailable', 'It cannot be stored now.'),
      'AppError',
      'Signalpost cannot do this right now: It cannot be stored now.',
    ],
  ])('%i', async (status, body, name, message) => {
    knowTheSignal()
    api().post('/api/v1/signals/sig_1/entries').reply(status, body)

    expect(await failureOf(send())).toEqual({ name, message })
  })

  test('a hint of the server is part of the sentence', async () => {
    knowTheSignal()
    const body = {
      error: { code: 'malformed_json', message: 'The body is not JSON.', hint: 'Remove the last comma.' },
    }
    api().post('/api/v1/signals/sig_1/entries').reply(400, body)

    expect((await failureOf(send())).message).toBe(
      'Signalpost cannot use the data: The body is not JSON (Remove the last comma).',
    )
  })

  test('that there is nothing at the address of the call means another address, or an older server', async () => {
    api().get('/api/v1/me').reply(404, refused('not_found', 'There is nothing at this address for GET.'))

    expect((await failureOf(runPart(testConnection, { authData }))).message).toBe(
      'Signalpost answers at the server address, but knows nothing of this call: enter the address without any page behind it, or update the server.',
    )
  })

  test.each([
    ['waits as long as the server asks', { idempotency_key: 'form-17' }, '7', 'ThrottledError'],
    ['is told to whoever gave no time', { idempotency_key: 'form-17' }, undefined, 'AppError'],
    ['is told where it might be stored twice', {}, '7', 'AppError'],
  ])('a server that cannot store now: Zapier %s', async (_, key, retryAfter, name) => {
    knowTheSignal()
    api()
      .post('/api/v1/signals/sig_1/entries')
      .reply(
        503,
        refused('unavailable', 'It cannot be stored now.'),
        retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
      )

    const inputData = { signal_id: 'sig_1', id_email: 'ada@acme.example', ...key }
    const error: unknown = await send({ inputData }).catch((failure: unknown) => failure)

    const delay = name === 'ThrottledError' ? '"delay":7' : '"status":503'
    expect(error).toMatchObject({ name, message: expect.stringContaining(delay) })
  })

  test('429 is left to the platform, which waits as long as the server asks', async () => {
    knowTheSignal()
    api()
      .post('/api/v1/signals/sig_1/entries')
      .reply(429, refused('rate_limited', 'Too many.'), { 'Retry-After': '7' })

    const error: unknown = await send().catch((failure: unknown) => failure)

    expect(error).toMatchObject({ name: 'ThrottledError', message: expect.stringContaining('"delay":7') })
  })
})

describe('what is not Signalpost is told apart', () => {
  const page = '<!doctype html><title>Welcome</title>'
  const wrongAddress =
    'No Signalpost answers at the server address: check the address of this connection, without anything after the host.'

  test.each([
    ['a web page with status 200', 200, {}, wrongAddress],
    ['a web page with status 404', 404, {}, wrongAddress],
    [
      'a proxy that cannot reach it',
      502,
      {},
      'The server cannot be reached right now: something in front of it answers 502.',
    ],
    [
      'a proxy with a password',
      401,
      {},
      "Something in front of Signalpost refuses Zapier's requests (401): let /api/v1 through there.",
    ],
    [
      'a firewall',
      403,
      {},
      "Something in front of Signalpost refuses Zapier's requests (403): let /api/v1 through there.",
    ],
    [
      'a redirect',
      301,
      { location: 'https://www.acme.example/login?session=5ecret' },
      'The server address leads on to https://www.acme.example: connect again with the address that Signalpost itself answers at.',
    ],
    [
      'a redirect to a page of the same address',
      302,
      { location: '/login?next=5ecret' },
      'Something in front of Signalpost asks Zapier to sign in (302): let /api/v1 through there.',
    ],
  ])('%s', async (_, status, headers, message) => {
    api()
      .get('/api/v1/me')
      .reply(status, page, { 'content-type': 'text/html', ...headers })

    const failure = await failureOf(runPart(testConnection, { authData }))

    expect(failure).toEqual({ name: 'AppError', message })
  })

  test('JSON of another shape', async () => {
    api().get('/api/v1/me').reply(200, { hello: 'world' })

    expect(await failureOf(runPart(testConnection, { authData }))).toEqual({
      name: 'AppError',
      message:
        'The server has answered, but not as this integration expects: what was asked of it may be done. Update the server, or check the address of this connection.',
    })
  })

  test('a page that is not there is no entry that is not there', async () => {
    api().get('/api/v1/entries/ent_1').reply(404, page, { 'content-type': 'text/html' })

    const failure = await failureOf(runPart(searchEntries, { authData, inputData: { value: 'ent_1' } }))

    expect(failure).toEqual({ name: 'AppError', message: wrongAddress })
  })

  test('the key does not follow a redirect', async () => {
    api().get('/api/v1/me').reply(302, '', { location: 'https://elsewhere.example/api/v1/me' })
    const elsewhere = nock('https://elsewhere.example').get('/api/v1/me').reply(200, {})

    await failureOf(runPart(testConnection, { authData }))

    expect(elsewhere.isDone()).toBe(false)
  })
})

test('a server behind a folder of a reverse proxy is asked below that folder', async () => {
  const below = api().get('/tools/signalpost/api/v1/me').reply(401, refused('unauthorized', 'No such key.'))

  await failureOf(
    runPart(testConnection, { authData: { ...authData, server_url: `${SERVER}/tools/signalpost/` } }),
  )

  expect(below.isDone()).toBe(true)
})
