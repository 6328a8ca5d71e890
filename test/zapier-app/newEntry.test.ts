import { buildClock } from '../support/hooks'
import { answering, type Listener, listenForHooks, stopListeners } from '../support/listenForHooks'
import { buildKey } from '../support/keys'
import { buildLiveSignal, buildSignal } from '../support/signals'
import { post, startApp, stopApps } from '../support/startApp'
import { listRecentEntries } from '../../zapier-app/triggers/listRecentEntries'
import { receiveEntry } from '../../zapier-app/triggers/receiveEntry'
import { subscribeToEntries } from '../../zapier-app/triggers/subscribeToEntries'
import { unsubscribe } from '../../zapier-app/triggers/unsubscribe'
import { runPart } from './support/appTester'
import { buildSignalFrom, connect, type Connected } from './support/connect'
import { failureOf } from './support/failureOf'

let connected: Connected
let zapier: Listener
beforeEach(async () => {
  connected = await connect()
  zapier = await listenForHooks()
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

/** What Zapier does when a Zap is switched on. */
function switchOn(inputData: Record<string, unknown> = {}): Promise<{ id: string }> {
  return runPart(subscribeToEntries, { authData: connected.authData, inputData, targetUrl: zapier.url })
}

/** What Zapier makes of everything that its address was sent. */
async function zapsStarted(inputData: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  const runs = await Promise.all(
    zapier.received.map(({ body }) =>
      runPart(receiveEntry, { authData: connected.authData, inputData, cleanedRequest: body }),
    ),
  )
  return runs.flat()
}

const none = {
  id_linkedin_url: null,
  id_email: null,
  id_full_name: null,
  id_first_name: null,
  id_last_name: null,
  id_company_name: null,
  id_company_domain: null,
  id_company_linkedin_url: null,
}

test('an entry starts the Zap with what it holds', async () => {
  const { app } = connected
  const signal = await buildLiveSignal(app, { name: 'Demo form' })
  await switchOn({ signal_id: signal.id })

  const { body: receipt } = await post(signal.webhookUrl, {
    email: 'Ada@Acme.example',
    'Use case?': 'Looms',
    pages: ['/pricing'],
    seats: 3,
    'is new': true,
  })
  await app.deliver()

  expect(await zapsStarted()).toEqual([
    {
      ...none,
      id: receipt.id,
      signal_id: signal.id,
      signal_name: 'Demo form',
      mode: 'live',
      received_at: receipt.receivedAt,
      url: `${app.url}/signals/${signal.id}/entries/${receipt.id}`,
      id_email: 'ada@acme.example',
      f_email: 'Ada@Acme.example',
      f_UseZscaseZx003F: 'Looms',
      f_pages: ['/pricing'],
      f_seats: 3,
      f_isZsnew: true,
    },
  ])
})

test('the samples of the editor are what a run gives, key for key and value for value', async () => {
  const { app, authData } = connected
  const signal = await buildSignalFrom(app, {
    email: 'grace@navy.example',
    answers: [{ question: 'Why', answer: 'x' }],
  })
  await switchOn({ signal_id: signal.id })
  await post(signal.webhookUrl, {
    email: 'ada@acme.example',
    answers: [{ question: 'Why', answer: 'Looms' }],
  })
  await app.deliver()

  const samples = await runPart(listRecentEntries, { authData, inputData: { signal_id: signal.id } })

  expect(samples).toEqual(await zapsStarted())
  expect(samples[0]).toMatchObject({ f_answersZbquestionZqWhyZc_answer: 'Looms' })
})

test('a Zap for one signal hears of no other, and one without a signal of each', async () => {
  const { app } = connected
  const [mine, other] = [await buildLiveSignal(app), await buildLiveSignal(app)]
  await switchOn({ signal_id: mine.id })
  await post(other.webhookUrl, { email: 'ada@acme.example' })
  await app.deliver()
  const before = zapier.received.length
  await switchOn({})
  await post(other.webhookUrl, { email: 'ada@acme.example' })
  await app.deliver()

  expect([before, zapier.received.length]).toEqual([0, 1])
})

test.each([
  [{}, ['live']],
  [{ mode: 'live' }, ['live']],
  [{ mode: 'test' }, ['test']],
  [{ mode: 'all' }, ['live', 'test']],
])('with %j the Zap hears of %j', async (inputData, heard) => {
  const { app } = connected
  const [setup, live] = [await buildSignal(app), await buildLiveSignal(app)]
  await switchOn(inputData)
  await post(setup.webhookUrl, { n: 1 })
  await post(live.webhookUrl, { n: 2 })

  await app.deliver()

  expect((await zapsStarted(inputData)).map(({ mode }) => mode).sort()).toEqual(heard)
})

test('a Zap that is switched off hears of nothing more, also where the hook was gone already', async () => {
  const { app, authData } = connected
  const signal = await buildLiveSignal(app)
  const subscribeData = await switchOn()

  const first = await runPart(unsubscribe, { authData, subscribeData })
  const second = await runPart(unsubscribe, { authData, subscribeData })
  await post(signal.webhookUrl, { email: 'ada@acme.example' })
  await app.deliver()

  expect([first, second]).toEqual([subscribeData, subscribeData])
  expect(zapier.received).toEqual([])
  expect((await app.call('GET', '/hooks')).body.items).toEqual([])
})

test('a Zap hears, after a restart of the server, of what its address did not take for a while', async () => {
  const clock = buildClock()
  const app = await startApp({ now: clock.now })
  const authData = { server_url: app.url, api_key: app.apiKey }
  await runPart(subscribeToEntries, { authData, inputData: {}, targetUrl: zapier.url })
  const signal = await buildLiveSignal(app)
  const { body: receipt } = await post(signal.webhookUrl, { email: 'ada@acme.example' })
  zapier.answer = answering(503)
  await app.deliver()

  const restarted = await startApp({ databaseName: app.databaseName, now: clock.now })
  zapier.answer = answering(200)
  clock.advance(60_000)
  await restarted.deliver()

  const started = await zapsStarted()
  expect(started.map(({ id }) => id)).toEqual([receipt.id, receipt.id])
})

test('when Zapier answers that a Zap is gone, its hook is switched off', async () => {
  const { app } = connected
  const { id } = await switchOn()
  const signal = await buildLiveSignal(app)
  await post(signal.webhookUrl, { email: 'ada@acme.example' })
  zapier.answer = answering(410)

  await app.deliver()

  expect((await app.call('GET', `/hooks/${id}`)).body.isEnabled).toBe(false)
})

test.each([
  [{}],
  [null],
  [{ type: 'entry.received' }],
  ['text'],
  [{ type: 'lead.created', data: { id: 'led_1' } }],
])('something else at the address of the Zap (%j) starts nothing', async (cleanedRequest) => {
  expect(await runPart(receiveEntry, { cleanedRequest })).toEqual([])
})

test('without live entries the editor shows tests, and without any nothing', async () => {
  const { app, authData } = connected
  const signal = await buildSignal(app)
  const run = { authData, inputData: { signal_id: signal.id, mode: 'live' } }

  const before = await runPart(listRecentEntries, run)
  const { body: receipt } = await post(signal.webhookUrl, { n: 1 })
  const after = await runPart(listRecentEntries, run)

  expect(before).toEqual([])
  expect(after).toMatchObject([{ id: receipt.id, mode: 'test', f_n: 1 }])
})

test('without a signal the editor shows the newest entries of those that received something last', async () => {
  const { app, authData } = connected
  const [first, second] = [
    await buildLiveSignal(app, { name: 'First' }),
    await buildLiveSignal(app, { name: 'Second' }),
  ]
  await buildSignal(app)
  await post(second.webhookUrl, { email: 'a@acme.example' })
  await post(first.webhookUrl, { email: 'b@acme.example' })

  const samples = await runPart(listRecentEntries, { authData })

  expect(samples).toMatchObject([{ signal_name: 'First' }, { signal_name: 'Second' }])
})

test('a key without the scope for hooks is told which one it lacks', async () => {
  const { authorization } = await buildKey(connected.app, ['signals:read', 'entries:write'])
  const authData = { ...connected.authData, api_key: authorization.replace('Bearer ', '') }

  expect(await failureOf(runPart(subscribeToEntries, { authData, targetUrl: zapier.url }))).toEqual({
    name: 'AppError',
    message:
      "This API key may not do that: The API key 'Narrow key' may not do this (Use a key with the scope hooks:write).",
  })
})

test('a Zap for a signal that is gone cannot be switched on', async () => {
  expect(await failureOf(switchOn({ signal_id: 'sig_gone' }))).toEqual({
    name: 'AppError',
    message: 'This signal does not exist any more: choose another signal in this step.',
  })
})
