import { buildClock, buildHook } from '../../support/hooks'
import {
  answering,
  isSignedWith,
  type Listener,
  listenForHooks,
  stopListeners,
} from '../../support/listenForHooks'
import { buildSignal, type BuiltSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** The longest wait there is, with its jitter. */
const LONGEST_WAIT_MS = 10 * HOUR_MS

let clock: ReturnType<typeof buildClock>
let app: TestApp
let listener: Listener
let signal: BuiltSignal
beforeEach(async () => {
  clock = buildClock()
  app = await startApp({
    now: clock.now,
    random: () => 0.5,
    outgoing: { patience: { connectMs: 300, wholeMs: 300 } },
  })
  listener = await listenForHooks()
  signal = await buildSignal(app)
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

async function deliverAfter(ms: number): Promise<void> {
  clock.advance(ms)
  await app.deliver()
}

async function readHook(hookId: string) {
  return (await app.call('GET', `/hooks/${hookId}`)).body
}

async function readDeliveries(hookId: string) {
  return (await app.call('GET', `/hooks/${hookId}/deliveries`)).body.items
}

test('an address that fails for a while is sent the same message again, signed anew', async () => {
  const hook = await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })

  listener.answer = answering(503)
  await app.deliver()
  await deliverAfter(MINUTE_MS)
  listener.answer = answering(204)
  await deliverAfter(MINUTE_MS)
  await deliverAfter(HOUR_MS)

  const ids = listener.received.map(({ headers }) => headers['webhook-id'])
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(1)
  expect(listener.received.map((each) => isSignedWith(hook.secret, each))).toEqual([true, true, true])
  expect(new Set(listener.received.map(({ text }) => text)).size).toBe(1)
  expect(await readDeliveries(hook.id)).toMatchObject([
    {
      outcome: 'delivered',
      nextAttemptAt: null,
      attempts: [{ status: 503 }, { status: 503 }, { status: 204 }],
    },
  ])
  expect(await readHook(hook.id)).toMatchObject({ isEnabled: true, disabledReason: null })
})

test('it is not tried again before its time', async () => {
  await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })
  listener.answer = answering(500)

  await app.deliver()
  await deliverAfter(4_000)
  const early = listener.received.length
  await deliverAfter(2_000)

  expect([early, listener.received.length]).toEqual([1, 2])
})

test('the waits grow to hours and end after a day, and then the hook is switched off and says why', async () => {
  const hook = await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })
  listener.answer = answering(500)
  const waitsMs: number[] = []

  for (;;) {
    await app.deliver()
    const [{ nextAttemptAt }] = await readDeliveries(hook.id)
    if (nextAttemptAt === null) break
    waitsMs.push(Date.parse(nextAttemptAt) - clock.now().getTime())
    clock.advance(waitsMs.at(-1) ?? 0)
  }

  const dayHours = waitsMs.reduce((sum, wait) => sum + wait, 0) / HOUR_MS
  const [delivery] = await readDeliveries(hook.id)
  expect(waitsMs).toEqual(waitsMs.toSorted((one, other) => one - other))
  expect(dayHours).toBeGreaterThan(23)
  expect(dayHours).toBeLessThan(25)
  expect(delivery).toMatchObject({ outcome: 'failed' })
  expect(delivery.attempts).toHaveLength(listener.received.length)
  expect(await readHook(hook.id)).toMatchObject({
    isEnabled: false,
    disabledReason: 'Nothing could be delivered for a day. The address answers 500.',
    disabledAt: expect.stringMatching(/Z$/),
  })
})

test('a hook that was switched off by itself can be switched on again', async () => {
  const hook = await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })
  listener.answer = answering(410)
  await app.deliver()

  const { body: switchedOn } = await app.call('PATCH', `/hooks/${hook.id}`, { isEnabled: true })
  listener.answer = answering(200)
  await post(signal.webhookUrl, { n: 2 })
  await app.deliver()

  expect(switchedOn).toMatchObject({ isEnabled: true, disabledReason: null, disabledAt: null })
  expect(await readDeliveries(hook.id)).toMatchObject([{ outcome: 'delivered' }, { outcome: 'failed' }])
})

test('410 switches a hook off at once', async () => {
  const hook = await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })
  listener.answer = answering(410)

  await app.deliver()
  await deliverAfter(LONGEST_WAIT_MS)

  expect(listener.received).toHaveLength(1)
  expect(await readHook(hook.id)).toMatchObject({
    isEnabled: false,
    disabledReason: 'The address answered 410: it wants no more notifications.',
  })
})

test('one entry that an address never takes does not switch off a hook whose others arrive', async () => {
  const hook = await buildHook(app, listener)
  const { body: refused } = await post(signal.webhookUrl, { n: 1 })
  listener.answer = (response) => {
    answering(listener.received.at(-1)?.body.data.id === refused.id ? 400 : 200)(response)
  }

  await app.deliver()
  for (let attempt = 0; attempt < 11; attempt += 1) {
    await post(signal.webhookUrl, { n: 2 })
    await deliverAfter(LONGEST_WAIT_MS)
  }

  const deliveries: { entryId: string }[] = await readDeliveries(hook.id)
  expect(deliveries.find(({ entryId }) => entryId === refused.id)).toMatchObject({
    outcome: 'failed',
    reason: 'Every attempt of a day has failed.',
  })
  expect(await readHook(hook.id)).toMatchObject({ isEnabled: true })
})

test('while an address fails, what waits behind is held back, and all of it arrives afterwards', async () => {
  await buildHook(app, listener)
  const sent = await Promise.all(Array.from({ length: 40 }, (_, n) => post(signal.webhookUrl, { n })))
  listener.answer = answering(500)

  await app.deliver()
  const whileFailing = listener.received.length
  listener.answer = answering(200)
  await deliverAfter(2 * MINUTE_MS)

  const arrived = new Set(listener.received.slice(whileFailing).map(({ body }) => body.data.id))
  expect(whileFailing).toBeLessThan(10)
  expect(arrived).toEqual(new Set(sent.map(({ body }) => body.id)))
})

test('a redirect is not followed', async () => {
  const elsewhere = await listenForHooks()
  const hook = await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })
  listener.answer = answering(307, { location: elsewhere.url })

  await app.deliver()

  expect(elsewhere.received).toEqual([])
  expect(await readDeliveries(hook.id)).toMatchObject([
    {
      outcome: 'pending',
      attempts: [{ status: 307, error: 'The address answers with a redirect, which is not followed.' }],
    },
  ])
})

test('an address that says nothing is given up, and tried again', async () => {
  const hook = await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })
  listener.answer = () => undefined

  await app.deliver()

  expect(await readDeliveries(hook.id)).toMatchObject([
    { outcome: 'pending', attempts: [{ status: null, error: 'The address did not answer in time.' }] },
  ])
})

test('an address where nobody listens is told apart', async () => {
  const hook = await buildHook(app, listener)
  await stopListeners()
  await post(signal.webhookUrl, { n: 1 })

  await app.deliver()

  expect(await readDeliveries(hook.id)).toMatchObject([
    { attempts: [{ status: null, error: 'The connection failed (ECONNREFUSED).' }] },
  ])
})

test('of an answer without end only the beginning is read', async () => {
  const hook = await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })
  let sentBytes = 0
  listener.answer = (response) => {
    response.writeHead(200)
    const more = () => {
      while (!response.destroyed && sentBytes < 100_000_000) {
        sentBytes += 10_000
        if (!response.write('x'.repeat(10_000))) return
      }
    }
    response.on('drain', more)
    more()
  }

  await app.deliver()

  const [{ attempts }] = await readDeliveries(hook.id)
  expect(attempts).toMatchObject([{ status: 200, error: null, answer: 'x'.repeat(500) }])
  expect(sentBytes).toBeLessThan(100_000_000)
})

test('a process that dies in the middle of an attempt leaves it to another, once its lease has ended', async () => {
  const hook = await buildHook(app, listener)
  const { body: receipt } = await post(signal.webhookUrl, { n: 1 })
  listener.answer = answering(500)
  await app.deliver()
  clock.advance(MINUTE_MS)
  // What a process does before it dies: it takes the delivery, and nothing more is heard of it.
  const now = clock.now()
  const leaseEndsAt = new Date(now.getTime() + MINUTE_MS)
  await app.stores.hooks.claimDue({ now, leaseEndsAt, hookIds: [hook.id] })
  listener.answer = answering(200)

  await app.deliver()
  const duringLease = listener.received.length
  await deliverAfter(2 * MINUTE_MS)

  expect(duringLease).toBe(1)
  expect(listener.received.map(({ body }) => body.data.id)).toEqual([receipt.id, receipt.id])
  expect(await readDeliveries(hook.id)).toMatchObject([{ outcome: 'delivered' }])
})

test('an attempt whose lease has ended does not undo what another process has written', async () => {
  const hook = await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })
  listener.answer = answering(500)
  await app.deliver()
  clock.advance(MINUTE_MS)
  const now = clock.now()
  const late = await app.stores.hooks.claimDue({ now, leaseEndsAt: now, hookIds: [hook.id] })
  listener.answer = answering(200)
  await deliverAfter(MINUTE_MS)

  if (!late) throw new Error('Nothing was due')
  const change = { outcome: 'failed', reason: 'late', nextAttemptAt: null } as const
  await app.stores.hooks.settle(late, change, null)

  expect(await readDeliveries(hook.id)).toMatchObject([{ outcome: 'delivered', reason: null }])
})
