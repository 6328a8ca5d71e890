import { connect } from 'node:net'
import { rawRequest } from '../../support/rawRequest'
import { buildSignal } from '../../support/signals'
import { post, request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
/** A limit counts calendar minutes: the clock stands in the middle of one. */
let now: Date
beforeEach(() => {
  now = new Date('2026-11-22T12:00:30.000Z')
})
afterEach(stopApps)

async function setLimit(signalId: string, requestsPerMinute: number | null) {
  return app.call('PATCH', `/signals/${signalId}`, { requestsPerMinute })
}

test('requests above the limit of a signal answer 429 until the next minute, and other signals notice nothing', async () => {
  app = await startApp({ now: () => now })
  const limited = await buildSignal(app)
  const free = await buildSignal(app)
  await setLimit(limited.id, 5)

  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => post(limited.webhookUrl, { n })))
  const beside = await Promise.all(Array.from({ length: 12 }, (_, n) => post(free.webhookUrl, { n })))
  now = new Date('2026-11-22T12:01:00.000Z')
  const later = await post(limited.webhookUrl, { n: 'later' })

  const refused = answers.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(7)
  expect(refused[0]?.body.error).toEqual({
    code: 'rate_limited',
    message: 'This signal takes 5 requests a minute.',
    hint: 'Send the request again in the next minute.',
    details: { requestsPerMinute: 5, retryAfterSeconds: 30 },
  })
  expect(refused[0]?.headers.get('retry-after')).toBe('30')
  expect(beside.every(({ status }) => status === 202)).toBe(true)
  expect(later.status).toBe(202)
})

test('the limit counts what comes to all servers together, and a batch as one request', async () => {
  app = await startApp({ now: () => now })
  const second = await startApp({ databaseName: app.databaseName, now: () => now })
  const { id, webhookUrl } = await buildSignal(app)
  await setLimit(id, 4)

  const answers = await Promise.all([
    ...Array.from({ length: 4 }, (_, n) => post(webhookUrl, { n })),
    ...Array.from({ length: 4 }, () =>
      post(`${webhookUrl.replace(app.url, second.url)}/batch`, [{}, { a: 1 }]),
    ),
  ])

  expect(answers.filter(({ status }) => status === 202)).toHaveLength(4)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
})

test('a limit can be taken away again, and is a whole number above zero', async () => {
  app = await startApp({ now: () => now })
  const { id, webhookUrl } = await buildSignal(app)
  const set = await setLimit(id, 1)
  await post(webhookUrl, { a: 1 })

  const gone = await setLimit(id, null)
  const answer = await post(webhookUrl, { a: 1 })
  const wrong = await Promise.all([setLimit(id, 0), setLimit(id, 1.5)])

  expect(set.body.requestsPerMinute).toBe(1)
  expect(gone.body.requestsPerMinute).toBeNull()
  expect(answer.status).toBe(202)
  expect(wrong.map(({ status }) => status)).toEqual([422, 422])
})

test('when requests under way hold all they may, the next is told to come back, and is taken once they are gone', async () => {
  app = await startApp({ limits: { bytesInFlightMax: 100_000 } })
  const { webhookUrl } = await buildSignal(app)
  const { pathname, port } = new URL(webhookUrl)
  const slow = connect(Number(port), '127.0.0.1')
  slow.write(`POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\n${'x'.repeat(69_999)}`)
  await heldBytes(70_000)

  const refused = await post(webhookUrl, { text: 'x'.repeat(10_000) })
  slow.destroy()
  await heldBytes(0)
  const taken = await post(webhookUrl, { text: 'x'.repeat(10_000) })

  expect(refused).toMatchObject({ status: 503, body: { error: { code: 'overloaded' } } })
  expect(refused.headers.get('retry-after')).toMatch(/^[1-5]$/)
  expect(taken.status).toBe(202)
})

test('a body for which there is no room is refused by its head, so that those begun before can end', async () => {
  app = await startApp({ limits: { bytesInFlightMax: 100_000 } })
  const { webhookUrl } = await buildSignal(app)
  const { pathname, port } = new URL(webhookUrl)
  const head = `POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length:`
  const begun = connect(Number(port), '127.0.0.1')
  begun.write(`${head} 60000\r\n\r\n${'x'.repeat(40_000)}`)
  await heldBytes(40_000)

  const refused = await rawRequest(webhookUrl, [`${head} 40000\r\n\r\n`])

  expect(refused).toMatchObject({ status: 503, body: { error: { code: 'overloaded' } } })
  begun.destroy()
})

test('a flood at one address leaves room for another', async () => {
  app = await startApp({ limits: { bytesInFlightMax: 100_000 } })
  const flooded = await buildSignal(app)
  const other = await buildSignal(app)
  const { pathname, port } = new URL(flooded.webhookUrl)
  const slow = connect(Number(port), '127.0.0.1')
  slow.write(`POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n${'x'.repeat(59_999)}`)
  await heldBytes(60_000)

  const refused = await post(flooded.webhookUrl, { text: 'x'.repeat(15_000) })
  const taken = await post(other.webhookUrl, { text: 'x'.repeat(15_000) })

  expect(refused).toMatchObject({ status: 503, body: { error: { code: 'overloaded' } } })
  expect(taken.status).toBe(202)
  slow.destroy()
})

/** Asks until requests under way hold at least that much, or nothing where that is zero. */
async function heldBytes(bytes: number): Promise<void> {
  for (;;) {
    const { text } = await request(`${app.url}/metrics`)
    const held = Number(/^signalpost_bytes_in_flight (\d+)$/m.exec(text)?.[1])
    if (bytes === 0 ? held === 0 : held >= bytes) return
  }
}
