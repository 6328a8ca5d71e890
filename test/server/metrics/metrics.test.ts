import { buildSignal } from '../../support/signals'
import { post, request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(stopApps)

test('/metrics counts answers by status and refusals by reason, and measures groups', async () => {
  const { webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { a: 1 })
  await post(`${webhookUrl}/batch`, [{ a: 1 }, { b: 1 }])
  await post(webhookUrl, '[]')
  await post(`${app.url}/custom_signals/x/entries`, '{"a":1}')

  const { headers, text } = await request(`${app.url}/metrics`)

  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  for (const line of [
    'signalpost_requests_total{status="202"} 2',
    'signalpost_requests_total{status="400"} 1',
    'signalpost_requests_total{status="404"} 1',
    'signalpost_refused_total{code="not_an_object"} 1',
    'signalpost_refused_total{code="webhook_not_found"} 1',
    'signalpost_entries_total 3',
    'signalpost_entry_bytes_total 21',
    'signalpost_group_entries_count 2',
    'signalpost_commit_seconds_count 2',
    'signalpost_bytes_in_flight 0',
  ]) {
    expect(text.split('\n')).toContain(line)
  }
})

test('what a proxy hands on needs an API key', async () => {
  const ask = (headers: Record<string, string>) => request(`${app.url}/metrics`, { headers })

  const forwarded = await ask({ 'x-forwarded-for': '203.0.113.7' })
  const withKey = await ask({ 'x-forwarded-for': '203.0.113.7', authorization: `Bearer ${app.apiKey}` })

  expect(forwarded).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } })
  expect(withKey.status).toBe(200)
})

test('behind a proxy, as PUBLIC_URL tells, everybody needs a key', async () => {
  const proxied = await startApp({ settings: { PUBLIC_URL: 'https://signals.acme.example' } })

  const without = await request(`${proxied.url}/metrics`)
  const withKey = await request(`${proxied.url}/metrics`, {
    headers: { authorization: `Bearer ${proxied.apiKey}` },
  })

  expect([without.status, withKey.status]).toEqual([401, 200])
})

test('each group and each refusal has one line in the log, and neither log nor metrics tell a token', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  app.log.splice(0)
  await post(webhookUrl, { a: 1 })
  await post(webhookUrl, '{')
  const { text } = await request(`${app.url}/metrics`)

  const lines = app.log.map((line) => JSON.parse(line))
  expect(lines).toEqual([
    expect.objectContaining({
      event: 'entries.stored',
      requests: 1,
      entries: 1,
      bytes: 7,
      signals: 1,
      signalIds: [id],
      commitMs: expect.any(Number),
    }),
    expect.objectContaining({ event: 'request.refused', signalId: id, status: 400, code: 'malformed_json' }),
  ])
  const token = webhookUrl.split('/').at(-2) ?? ''
  expect(token).toMatch(/^spw_/)
  expect(app.log.join('') + text).not.toContain(token)
})
