import { createServer, type Server } from 'node:net'
import { buildClock, buildHook } from '../../support/hooks'
import { answering, type Listener, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps } from '../../support/startApp'

const PATIENT = { connectMs: 60_000, wholeMs: 60_000 }

let listener: Listener
const servers: Server[] = []
beforeEach(async () => {
  listener = await listenForHooks()
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
  for (const server of servers.splice(0)) server.close()
})

/** An address that says these bytes to whoever connects, and then ends the connection or not. */
async function saying(bytes: string, { isEnding }: { isEnding: boolean }): Promise<{ url: string }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      if (isEnding) socket.end(bytes)
      else socket.write(bytes)
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The address has no port')
  return { url: `http://127.0.0.1:${address.port}/hook` }
}

const SWITCHING = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'

const PROCESSING = 'HTTP/1.1 102 Processing\r\n\r\n'
const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'
const TALKATIVE = 'The address sent too many answers that say that another one will come.'

test.each([
  ['switches protocols', SWITCHING, false, { status: 101, error: 'The address answers 101.' }],
  ['switches protocols and ends', SWITCHING, true, { status: 101, error: 'The address answers 101.' }],
  ['switches without a name', 'HTTP/1.1 101 Odd\r\n\r\n', false, { status: 101 }],
  ['announces an answer and ends', 'HTTP/1.1 100 Continue\r\n\r\n', true, { status: null }],
  ['announces an answer again and again', `${PROCESSING.repeat(1_000)}${OK}`, false, { error: TALKATIVE }],
  ['ends without a word', '', true, { status: null }],
  ['says something else', 'hello\r\n\r\n', false, { status: null }],
])('an attempt at an address that %s comes to an end, and is told', async (_, bytes, isEnding, attempt) => {
  const app = await startApp({ outgoing: { patience: PATIENT } })
  const hook = await buildHook(app, await saying(bytes, { isEnding }))

  const { body } = await app.call('POST', `/hooks/${hook.id}/test`)

  expect(body).toMatchObject({ outcome: 'failed', attempts: [attempt] })
})

test('all that is due is sent one after the other, without waiting for the next look', async () => {
  const app = await startApp()
  const signal = await buildSignal(app)
  await buildHook(app, listener)
  const sent = await Promise.all(Array.from({ length: 60 }, (_, n) => post(signal.webhookUrl, { n })))
  await app.offer()

  app.startWorker('courier')
  await listener.until(60)

  const told = listener.received.map(({ body }) => body.data.id)
  expect(told.sort()).toEqual(sent.map(({ body }) => body.id).sort())
}, 30_000)

test('a hundred addresses that say nothing leave room for another', async () => {
  const clock = buildClock()
  const app = await startApp({ now: clock.now, outgoing: { patience: PATIENT } })
  const [signal, other] = [await buildSignal(app), await buildSignal(app)]
  const silent = await listenForHooks()
  silent.answer = () => undefined
  await Promise.all(Array.from({ length: 100 }, () => buildHook(app, silent, { signalId: signal.id })))
  await buildHook(app, listener, { signalId: other.id })
  for (let n = 0; n < 4; n += 1) await post(signal.webhookUrl, { n })
  await app.offer()
  clock.advance(1_000)
  const { body: receipt } = await post(other.webhookUrl, { n: 1 })
  await app.offer()

  app.startWorker('courier')
  await listener.until(1)

  expect(listener.received.map(({ body }) => body.data.id)).toEqual([receipt.id])
}, 30_000)

test('a stop does not wait for an attempt that cannot be broken off', async () => {
  let tellAsked: () => void = () => undefined
  const asked = new Promise<void>((resolve) => (tellAsked = resolve))
  let isHanging = false
  const app = await startApp({
    settings: { HOOK_PRIVATE_HOSTS: 'stuck.acme.example' },
    outgoing: {
      patience: PATIENT,
      lookUp: () => {
        if (!isHanging) return Promise.resolve([{ address: '127.0.0.1', family: 4 }])
        tellAsked()
        return new Promise(() => undefined)
      },
    },
  })
  const signal = await buildSignal(app)
  await buildHook(app, { url: `http://stuck.acme.example:${listener.port}/hook` })
  await post(signal.webhookUrl, { n: 1 })
  await app.offer()
  isHanging = true
  const courier = app.startWorker('courier')
  await asked

  await courier.stop()

  expect(listener.received).toEqual([])
}, 20_000)

test('what a stop breaks off is due at once, and is no failure of the address', async () => {
  const clock = buildClock()
  const app = await startApp({ now: clock.now, outgoing: { patience: PATIENT } })
  const signal = await buildSignal(app)
  const hook = await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })
  await app.offer()
  listener.answer = () => undefined
  const courier = app.startWorker('courier')
  await listener.until(1)
  await courier.stop()

  listener.answer = answering(500)
  await app.deliver()

  const { body } = await app.call('GET', `/hooks/${hook.id}/deliveries`)
  const [{ attempts, nextAttemptAt }] = body.items
  expect(listener.received.map(({ headers }) => headers['webhook-id'])).toEqual([
    body.items[0].id,
    body.items[0].id,
  ])
  expect(attempts).toMatchObject([{ status: 500 }])
  // The wait of a first failure: five seconds, a fifth more or less.
  expect(Date.parse(nextAttemptAt) - clock.now().getTime()).toBeLessThanOrEqual(6_000)
})

test('a failure holds back the line behind it, however long, without a change to what waits there', async () => {
  const clock = buildClock()
  const app = await startApp({ now: clock.now })
  const signal = await buildSignal(app)
  const hook = await buildHook(app, listener)
  const items = Array.from({ length: 200 }, (_, n) => ({ n }))
  await post(`${signal.webhookUrl}/batch`, items)
  await app.offer()
  listener.answer = answering(500)

  await app.deliver()
  const attempted = listener.received.length
  await app.deliver()

  const { body } = await app.call('GET', `/hooks/${hook.id}/deliveries?limit=100`)
  const deliveries: { attempts: unknown[]; nextAttemptAt: string; createdAt: string }[] = body.items
  const waiting = deliveries.filter(({ attempts }) => attempts.length === 0)
  expect(listener.received).toHaveLength(attempted)
  expect(attempted).toBeLessThan(10)
  expect(waiting.length).toBeGreaterThan(90)
  for (const { nextAttemptAt, createdAt } of waiting) expect(nextAttemptAt).toBe(createdAt)
})

test('another address, and switching on, end what a failure holds back', async () => {
  const clock = buildClock()
  const app = await startApp({ now: clock.now })
  const signal = await buildSignal(app)
  const hook = await buildHook(app, listener)
  await post(
    `${signal.webhookUrl}/batch`,
    Array.from({ length: 20 }, (_, n) => ({ n })),
  )
  await app.offer()
  listener.answer = answering(500)
  await app.deliver()
  const elsewhere = await listenForHooks()

  await app.call('PATCH', `/hooks/${hook.id}`, { url: elsewhere.url })
  await app.deliver()
  const arrived = elsewhere.received.length
  elsewhere.answer = answering(500)
  await post(
    `${signal.webhookUrl}/batch`,
    Array.from({ length: 20 }, (_, n) => ({ n })),
  )
  await app.offer()
  await app.deliver()
  elsewhere.answer = answering(200)
  await app.call('PATCH', `/hooks/${hook.id}`, { isEnabled: true })
  await app.deliver()

  expect(arrived).toBeGreaterThan(10)
  expect(elsewhere.received).toHaveLength(arrived + 20)
})

test('a test that arrives ends what a failure holds back', async () => {
  const app = await startApp({ now: buildClock().now })
  const signal = await buildSignal(app)
  const hook = await buildHook(app, listener)
  listener.answer = answering(500)
  await post(signal.webhookUrl, { n: 1 })
  await app.deliver()
  listener.answer = answering(200)
  const { body: second } = await post(signal.webhookUrl, { n: 2 })
  await app.deliver()
  const whileHeld = listener.received.length

  await app.call('POST', `/hooks/${hook.id}/test`)
  await app.deliver()

  expect(whileHeld).toBe(1)
  expect(listener.received).toHaveLength(3)
  expect(listener.received.at(-1)?.body.data.id).toBe(second.id)
})
