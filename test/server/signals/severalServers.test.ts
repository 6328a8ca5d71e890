import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let first: TestApp
let second: TestApp
beforeAll(async () => {
  first = await startApp()
  second = await startApp({ databaseName: first.databaseName })
})
afterAll(stopApps)

const entry = { email: 'ada@acme.example' }

/** The same webhook as the other server gives it. */
function at(app: TestApp, webhookUrl: string): string {
  return app.url + new URL(webhookUrl).pathname
}

test('an entry sent after "save" was answered is live at another server too', async () => {
  const { id, webhookUrl } = await buildSignal(first)
  const before = await post(at(second, webhookUrl), entry)
  await first.call('POST', `/signals/${id}/refresh`)
  await first.call('POST', `/signals/${id}/save`)

  const after = await post(at(second, webhookUrl), entry)

  expect(before).toMatchObject({ status: 202, body: { mode: 'test' } })
  expect(after).toMatchObject({ status: 202, body: { mode: 'live' } })
})

test('an entry under way while "save" is answered is live: the mode is read after the body', async () => {
  const { id, webhookUrl } = await buildSignal(first)
  await post(webhookUrl, entry)
  await first.call('POST', `/signals/${id}/refresh`)
  const body = new TransformStream<Uint8Array, Uint8Array>()
  const writer = body.writable.getWriter()
  const underWay = fetch(webhookUrl, { method: 'POST', body: body.readable, duplex: 'half' })
  await writer.write(Buffer.from('{"email":'))

  await first.call('POST', `/signals/${id}/save`)
  await writer.write(Buffer.from('"ada@acme.example"}'))
  await writer.close()
  const answer = await (await underWay).json()

  expect(answer).toMatchObject({ status: 202, mode: 'live' })
})

test('what one server changed, another reads and changes at once', async () => {
  const { id } = await buildSignal(first)
  await first.call('PATCH', `/signals/${id}`, { mapping: { email: 'mail' } })

  const saved = await second.call('POST', `/signals/${id}/save`)

  expect(saved).toMatchObject({ status: 200, body: { status: 'live', mapping: { email: 'mail' } } })
})

test('changes made at several servers at the same time all survive', async () => {
  const { id } = await buildSignal(first)

  await Promise.all([
    first.call('PATCH', `/signals/${id}`, { name: 'Renamed' }),
    second.call('PATCH', `/signals/${id}`, { label: 'Relabelled' }),
    first.call('PATCH', `/signals/${id}`, { mapping: { email: 'mail' } }),
    second.call('PATCH', `/signals/${id}`, { mapping: { full_name: 'who' } }),
  ])
  const read = await first.call('GET', `/signals/${id}`)

  expect(read.body).toMatchObject({
    name: 'Renamed',
    label: 'Relabelled',
    mapping: { email: 'mail', full_name: 'who' },
  })
})

test('a webhook URL that one server revoked is dead at another at once, and the new one works there', async () => {
  const { id, webhookUrl } = await buildSignal(first)
  const before = await post(at(second, webhookUrl), entry)
  const { body: rotated } = await first.call('POST', `/signals/${id}/rotate-token`, { graceHours: 0 })

  const old = await post(at(second, webhookUrl), entry)
  const renewed = await post(at(second, rotated.webhookUrl), entry)

  expect([before.status, old.status, renewed.status]).toEqual([202, 404, 202])
})

test('a signal that one server deleted receives nothing more at another', async () => {
  const { id, webhookUrl } = await buildSignal(first)
  await post(at(second, webhookUrl), entry)
  await first.call('DELETE', `/signals/${id}`)

  const answer = await post(at(second, webhookUrl), entry)

  expect(answer.status).toBe(404)
})

describe('a server with another SIGNALPOST_SECRET', () => {
  let stranger: TestApp
  beforeAll(async () => {
    stranger = await startApp({ databaseName: first.databaseName, secret: 'not the secret for tests' })
  })

  test('goes on receiving', async () => {
    const { webhookUrl } = await buildSignal(first)

    const answer = await post(at(stranger, webhookUrl), entry)

    expect(answer).toMatchObject({ status: 202, body: { mode: 'test' } })
  })

  test('shows no webhook URL', async () => {
    const { id } = await buildSignal(first)

    const read = await stranger.call('GET', `/signals/${id}`)

    expect(read).toMatchObject({ status: 200, body: { id, webhookUrl: null } })
  })

  test('can give a new webhook URL, which it shows', async () => {
    const { id } = await buildSignal(first)

    const { body: rotated } = await stranger.call('POST', `/signals/${id}/rotate-token`)
    const answer = await post(rotated.webhookUrl, entry)

    expect(answer.status).toBe(202)
  })
})
