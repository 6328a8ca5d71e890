import { buildClock, buildHook } from '../../support/hooks'
import { type Listener, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { type BuiltSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const MINUTE_MS = 60_000

let app: TestApp
let listener: Listener
let signal: BuiltSignal
let clock: ReturnType<typeof buildClock>
beforeEach(async () => {
  clock = buildClock()
  app = await startApp({ now: clock.now })
  listener = await listenForHooks()
  signal = await buildSignal(app, { name: 'Website' })
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

/** What the list shows; asking for it writes what was noted. */
async function listRefusals(): Promise<any[]> {
  return (await app.call('GET', `/signals/${signal.id}/refusals?limit=200`)).body.items
}

const told = () => listener.received.map(({ body }) => body)

test('a refused request is told as the list shows it, with its signal', async () => {
  await buildHook(app, listener, { event: 'request.refused', signalId: signal.id })
  await post(signal.webhookUrl, '{"email":')

  const [refusal] = await listRefusals()
  await app.work('courier')

  expect(told()).toEqual([
    {
      type: 'request.refused',
      timestamp: refusal.receivedAt,
      data: { ...refusal, signalId: signal.id, signalName: 'Website' },
    },
  ])
})

test('the log of a hook says which refusal was told', async () => {
  const hook = await buildHook(app, listener, { event: 'request.refused' })
  await post(signal.webhookUrl, '{"email":')

  const [refusal] = await listRefusals()
  await app.work('courier')

  const { body } = await app.call('GET', `/hooks/${hook.id}/deliveries`)
  expect(body.items).toMatchObject([
    { entryId: null, leadId: null, refusalId: refusal.id, outcome: 'delivered' },
  ])
})

test('of a signal twenty are told a minute, then more in the next', async () => {
  await buildHook(app, listener, { event: 'request.refused' })
  const refuseMany = async () => {
    for (let nth = 0; nth < 25; nth += 1) await post(signal.webhookUrl, '{"email":')
    await listRefusals()
    await app.work('courier')
    return told().length
  }

  const first = await refuseMany()
  clock.advance(MINUTE_MS)
  const both = await refuseMany()

  expect([first, both]).toEqual([20, 40])
})

test.each([
  ['mode', { mode: 'live' }],
  ['entryId', { entryId: 'ent_00000000000000000000000000' }],
  ['statuses', { statuses: ['new'] }],
])('a hook of refused requests takes no %s, which would let nothing through', async (_name, filter) => {
  const { status, body } = await app.call('POST', '/hooks', {
    url: listener.url,
    event: 'request.refused',
    ...filter,
  })

  expect([status, body.error.code]).toEqual([422, 'invalid_request'])
})

test('a test of such a hook sends a made-up refusal', async () => {
  const hook = await buildHook(app, listener, { event: 'request.refused' })

  await app.call('POST', `/hooks/${hook.id}/test`)

  expect(told()).toMatchObject([{ type: 'request.refused', data: { status: 400, code: 'malformed_json' } }])
})
