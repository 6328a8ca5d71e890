import { buildClock } from '../support/hooks'
import { type Listener, listenForHooks, stopListeners } from '../support/listenForHooks'
import { buildSignal, type BuiltSignal } from '../support/signals'
import { post, stopApps, type TestApp } from '../support/startApp'
import { listRecentRefusals } from '../../zapier-app/triggers/listRecentRefusals'
import { subscribeToRefusals } from '../../zapier-app/triggers/newRefusedRequest'
import { receiveRefusal } from '../../zapier-app/triggers/receiveRefusal'
import { runPart } from './support/appTester'
import { connect, type Connected } from './support/connect'

let clock: ReturnType<typeof buildClock>
let connected: Connected
let app: TestApp
let zapier: Listener
let signal: BuiltSignal
beforeEach(async () => {
  clock = buildClock()
  connected = await connect({ now: clock.now })
  app = connected.app
  zapier = await listenForHooks()
  signal = await buildSignal(app, { name: 'Demo form' })
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

/** Asking for the list writes what was noted. */
async function tell(): Promise<void> {
  await app.call('GET', `/signals/${signal.id}/refusals`)
  await app.work('courier')
}

const showSamples = (inputData: Record<string, unknown> = {}) =>
  runPart(listRecentRefusals, { authData: connected.authData, inputData })

test('a refused request starts the Zap with its reason and where in the text it is, as the samples show it', async () => {
  const { authData } = connected
  await runPart(subscribeToRefusals, { authData, inputData: {}, targetUrl: zapier.url })
  await post(signal.webhookUrl, '{"email":')
  await tell()

  const [notification] = zapier.received
  const started = await runPart(receiveRefusal, { authData, cleanedRequest: notification?.body })

  expect(started).toEqual([
    {
      id: expect.stringMatching(/^ref_/),
      signal_id: signal.id,
      signal_name: 'Demo form',
      received_at: expect.stringMatching(/Z$/),
      status: 400,
      code: 'malformed_json',
      message: expect.stringMatching(/\.$/),
      hint: expect.any(String),
      line: 1,
      column: 10,
      content_type: expect.any(String),
      item: null,
      excerpt: '{"email":',
    },
  ])
  expect(await showSamples()).toEqual(started)
  expect(await showSamples({ signal_id: signal.id })).toEqual(started)
})

test('a Zap for one signal hears of no other, and shows no other', async () => {
  const { authData } = connected
  const other = await buildSignal(app)
  const inputData = { signal_id: other.id }
  await runPart(subscribeToRefusals, { authData, inputData, targetUrl: zapier.url })

  await post(signal.webhookUrl, '[]')
  await tell()

  expect(zapier.received).toEqual([])
  expect(await showSamples(inputData)).toEqual([])
})

test('the samples are the three latest, whatever signals they are of', async () => {
  const other = await buildSignal(app)
  for (const [{ webhookUrl }, body] of [
    [signal, '[1]'],
    [other, '[2]'],
    [signal, '[3]'],
    [other, '[4]'],
  ] as const) {
    await post(webhookUrl, body)
    clock.advance(1_000)
  }

  expect((await showSamples()).map(({ excerpt }) => excerpt)).toEqual(['[4]', '[3]', '[2]'])
})

test.each([[{}], [null], [{ type: 'entry.received' }]])(
  'something else at the address of the Zap (%j) starts nothing',
  async (cleanedRequest) => {
    expect(await runPart(receiveRefusal, { cleanedRequest })).toEqual([])
  },
)
