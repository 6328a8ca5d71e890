import { buildHook } from '../../support/hooks'
import { answering, type Listener, listenForHooks, stopListeners, verify } from '../../support/listenForHooks'
import { buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let listener: Listener
beforeEach(async () => {
  app = await startApp()
  listener = await listenForHooks()
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

const idsOf = ({ received }: Listener) => received.map(({ body }) => body.data.id)

test('an entry is posted with its fields and identifiers, and a signature that verifies', async () => {
  const signal = await buildLiveSignal(app, { name: 'Demo form' })
  const { secret } = await buildHook(app, listener)
  const payload = {
    email: 'Ada@Acme.example',
    company_name: 'Acme Inc',
    answers: [{ 'Use case': 'Looms' }],
    n: 0,
  }

  const { body: receipt } = await post(signal.webhookUrl, payload)
  await app.deliver()

  const verified = verify(secret, listener)
  expect(verified).toEqual({
    type: 'entry.received',
    timestamp: receipt.receivedAt,
    data: {
      id: receipt.id,
      signalId: signal.id,
      signalName: 'Demo form',
      mode: 'live',
      receivedAt: receipt.receivedAt,
      fields: { email: 'Ada@Acme.example', company_name: 'Acme Inc', 'answers.0.Use case': 'Looms', n: 0 },
      identifiers: { email: 'ada@acme.example', company_name: 'Acme Inc' },
    },
  })
  expect(listener.received[0]?.headers['content-type']).toBe('application/json')
})

test('a notification holds neither the token of the signal nor the secret of the hook', async () => {
  const signal = await buildLiveSignal(app)
  const { secret } = await buildHook(app, listener)

  await post(signal.webhookUrl, { email: 'ada@acme.example' })
  await app.deliver()

  const [sent] = listener.received
  const told = JSON.stringify([sent?.headers, sent?.text])
  expect(told).toContain('ada@acme.example')
  expect(told).not.toContain('spw_')
  expect(told).not.toContain(secret.replace('whsec_', ''))
})

test('what was received before the hook was made is not told', async () => {
  const signal = await buildLiveSignal(app)
  await buildHook(app, listener)
  const { body: receipt } = await post(signal.webhookUrl, { email: 'ada@acme.example' })

  await app.deliver()

  expect(idsOf(listener)).toEqual([receipt.id])
})

test('a hook for one signal hears of no other, and one for all of each', async () => {
  const [first, second] = [await buildSignal(app), await buildSignal(app)]
  const ofAll = await listenForHooks()
  await buildHook(app, listener, { signalId: first.id })
  await buildHook(app, ofAll)
  const { body: mine } = await post(first.webhookUrl, { n: 1 })
  const { body: other } = await post(second.webhookUrl, { n: 2 })

  await app.deliver()

  expect(idsOf(listener)).toEqual([mine.id])
  expect(idsOf(ofAll).sort()).toEqual([mine.id, other.id].sort())
})

test.each([
  ['live', ['live']],
  ['test', ['test']],
  [null, ['live', 'test']],
])('a hook for mode %j hears of %j', async (mode, heard) => {
  const [setup, live] = [await buildSignal(app), await buildLiveSignal(app)]
  await buildHook(app, listener, { mode })
  await post(setup.webhookUrl, { n: 1 })
  await post(live.webhookUrl, { n: 2 })

  await app.deliver()

  expect(listener.received.map(({ body }) => body.data.mode).sort()).toEqual(heard)
})

test('an entry that is offered again is not told again', async () => {
  const signal = await buildSignal(app)
  await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })

  await app.deliver()
  await app.deliver()

  expect(listener.received).toHaveLength(1)
})

test('several servers tell each entry once between them', async () => {
  const neighbour = await startApp({ databaseName: app.databaseName })
  const signal = await buildSignal(app)
  await buildHook(app, listener)
  const sent = await Promise.all(Array.from({ length: 30 }, (_, n) => post(signal.webhookUrl, { n })))

  await Promise.all([app.deliver(), neighbour.deliver(), app.deliver()])

  expect(idsOf(listener).sort()).toEqual(sent.map(({ body }) => body.id).sort())
})

test('after a restart what was waiting is delivered, signed with the same secret', async () => {
  const signal = await buildSignal(app)
  const { secret } = await buildHook(app, listener)
  const { body: receipt } = await post(signal.webhookUrl, { n: 1 })
  const { databaseName } = app

  const restarted = await startApp({ databaseName })
  await restarted.deliver()

  expect(idsOf(listener)).toEqual([receipt.id])
  expect(verify(secret, listener)).toMatchObject({ data: { id: receipt.id } })
})

test('a deleted hook is sent nothing, of what was waiting either', async () => {
  const signal = await buildSignal(app)
  const hook = await buildHook(app, listener)
  listener.answer = answering(500)
  await post(signal.webhookUrl, { n: 1 })
  await app.deliver()
  await app.call('DELETE', `/hooks/${hook.id}`)
  await post(signal.webhookUrl, { n: 2 })

  await app.deliver()

  expect(listener.received).toHaveLength(1)
})

test('a hook that is switched off is sent nothing until it is switched on', async () => {
  const signal = await buildSignal(app)
  const hook = await buildHook(app, listener)
  await app.call('PATCH', `/hooks/${hook.id}`, { isEnabled: false })
  await post(signal.webhookUrl, { n: 1 })
  await app.deliver()
  const whileOff = listener.received.length

  await app.call('PATCH', `/hooks/${hook.id}`, { isEnabled: true })
  const { body: receipt } = await post(signal.webhookUrl, { n: 2 })
  await app.deliver()

  expect(whileOff).toBe(0)
  expect(idsOf(listener)).toContain(receipt.id)
})

test('a payload that no database could hold as an object is told like any other', async () => {
  const signal = await buildSignal(app)
  await buildHook(app, listener)
  await post(signal.webhookUrl, '{"__proto__":{"x":1},"$where":"1","a\\u0000b":12345678901234567890,"":true}')

  await app.deliver()

  expect(listener.received[0]?.text).toContain(
    '"fields":{"__proto__.x":1,"$where":"1","a\\u0000b":"12345678901234567890","":true}',
  )
})
