import { buildLiveSignal, buildSignal } from '../../support/signals'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let webhookUrl: string

beforeAll(async () => {
  app = await startApp()
  webhookUrl = (await buildSignal(app)).webhookUrl
})
afterAll(stopApps)

const body = '{"email":"ada@acme.example"}'

test.each(['/', '?source=form', '/?a=1&b=%zz'])(
  'a webhook URL followed by %s is the same address',
  async (suffix) => {
    expect(await request(webhookUrl + suffix, { method: 'POST', body })).toMatchObject({ status: 202 })
  },
)

test('a webhook URL with a percent-encoded token is the same address', async () => {
  const encoded = webhookUrl.replace('/spw_', '/%73%70w_')

  expect(encoded).not.toBe(webhookUrl)
  expect(await request(encoded, { method: 'POST', body })).toMatchObject({ status: 202 })
})

test('GET on a known token answers 200 with a text that holds no secret', async () => {
  const answer = await request(webhookUrl)

  expect(answer.status).toBe(200)
  expect(answer.text).toBe('This webhook is ready. Send entries with POST.\n')
})

test('HEAD on a known token answers 200 without a body', async () => {
  expect(await request(webhookUrl, { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
})

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  '%s on a known token answers 405 and says what is allowed',
  async (method) => {
    const answer = await request(webhookUrl, { method })

    expect(answer).toMatchObject({
      status: 405,
      body: { status: 405, error: { code: 'method_not_allowed' } },
    })
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
  },
)

test('no answer lets a browser page read it', async () => {
  const asked = await request(webhookUrl, {
    method: 'OPTIONS',
    headers: { origin: 'https://page.example', 'access-control-request-method': 'POST' },
  })
  const posted = await request(webhookUrl, {
    method: 'POST',
    body,
    headers: { origin: 'https://page.example' },
  })

  expect(asked.headers.get('access-control-allow-origin')).toBeNull()
  expect(posted.headers.get('access-control-allow-origin')).toBeNull()
})

test('unknown, malformed and revoked tokens and ids get one identical 404 for every method, before the body is judged', async () => {
  const deleted = await buildLiveSignal(app)
  await app.call('DELETE', `/signals/${deleted.id}`)
  const kept = await buildSignal(app)
  const changed = webhookUrl.replace(/.(?=\/entries)/, (last) => (last === 'A' ? 'B' : 'A'))
  const at = (token: string) => `${app.url}/custom_signals/${token}/entries`
  const urls = [
    deleted.webhookUrl,
    changed,
    at(kept.id),
    at('x'),
    at('%zz'),
    at('%00'),
    at('a'.repeat(8_000)),
    at(''),
  ]
  const inits: RequestInit[] = [
    { method: 'POST', body },
    { method: 'POST', body: '{"a":' },
    { method: 'POST', body: 'x'.repeat(2_000_000) },
    { method: 'POST', body, headers: { 'content-encoding': 'zstd' } },
    { method: 'GET' },
    { method: 'PUT', body },
    { method: 'OPTIONS' },
  ]

  const answers = await Promise.all(urls.flatMap((url) => inits.map((init) => request(url, init))))

  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
    new Set([
      '404 {"status":404,"error":{"code":"webhook_not_found","message":"No signal has this webhook URL.",' +
        '"hint":"Copy the webhook URL from the signal again; it may have been changed."}}',
    ]),
  )
})

test('HEAD on an unknown token answers 404', async () => {
  expect(await request(`${app.url}/custom_signals/x/entries`, { method: 'HEAD' })).toMatchObject({
    status: 404,
  })
})

test('every post is an entry of its own, also of the same body', async () => {
  const first = await request(webhookUrl, { method: 'POST', body })
  const second = await request(webhookUrl, { method: 'POST', body })

  expect(first.body.id).not.toBe(second.body.id)
})

test('a receipt says when the entry was received, in UTC', async () => {
  const { body: receipt } = await request(webhookUrl, { method: 'POST', body })

  expect(receipt).toEqual({
    status: 202,
    id: expect.stringMatching(/^ent_[0-9a-z]{26}$/),
    mode: 'test',
    receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  })
})

test('mode=test by API key stores a test entry on a live signal too', async () => {
  const live = await buildLiveSignal(app)

  const asTest = await app.call('POST', `/signals/${live.id}/entries?mode=test`, { email: 'a@b.example' })
  const asLive = await app.call('POST', `/signals/${live.id}/entries`, { email: 'a@b.example' })
  const wrong = await app.call('POST', `/signals/${live.id}/entries?mode=live`, { email: 'a@b.example' })

  expect(asTest.body.mode).toBe('test')
  expect(asLive.body.mode).toBe('live')
  expect(wrong).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
})

test('an API key is asked for before the body is judged', async () => {
  const { id } = await buildSignal(app)

  const answer = await request(`${app.url}/api/v1/signals/${id}/entries`, { method: 'POST', body: '{' })

  expect(answer).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } })
})

test('an unknown signal id answers 404 before the body is judged', async () => {
  const answer = await app.call('POST', '/signals/sig_x/entries', undefined, { 'content-type': 'text/plain' })

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'signal_not_found' } } })
})
