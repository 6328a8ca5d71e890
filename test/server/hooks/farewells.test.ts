import nock from 'nock'
import { buildClock, buildHook } from '../../support/hooks'
import { setUpOwner } from '../../support/people'
import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const ZAPIER = 'https://hooks.zapier.com'
const PATH = '/hooks/standard/17/abc/'

let clock: ReturnType<typeof buildClock>
let app: TestApp
let asked: string[]
beforeAll(() => {
  if (!nock.isActive()) nock.activate()
  nock.disableNetConnect()
  nock.enableNetConnect('127.0.0.1')
})
beforeEach(async () => {
  clock = buildClock()
  asked = []
  app = await startApp({
    now: clock.now,
    random: () => 0.5,
    outgoing: { lookUp: () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]) },
  })
})
afterEach(async () => {
  nock.cleanAll()
  await stopApps()
})
afterAll(() => {
  nock.enableNetConnect()
  nock.restore()
})

/** Answers every DELETE of a host with the next of these statuses, and keeps what was asked. */
function answerAt(origin: string, ...statuses: number[]): void {
  for (const status of statuses) {
    nock(origin)
      .delete(/.*/)
      .reply(function () {
        asked.push(`DELETE ${origin}${this.req.path}`)
        expect(this.req.getHeader('webhook-signature')).toBeUndefined()
        return [status, '', { location: 'https://elsewhere.example/' }]
      })
  }
}

async function deleteSignalOf(url: string): Promise<void> {
  const signal = await buildSignal(app)
  await buildHook(app, { url }, { signalId: signal.id })
  await app.call('DELETE', `/signals/${signal.id}`)
  await app.purge()
  await app.work('farewells')
}

test('a Zap whose signal was deleted is told once, which pauses it', async () => {
  answerAt(ZAPIER, 200)

  await deleteSignalOf(`${ZAPIER}${PATH}`)
  await app.purge()
  clock.advance(HOUR_MS)
  await app.work('farewells')

  expect(asked).toEqual([`DELETE ${ZAPIER}${PATH}`])
  expect((await app.call('GET', '/hooks')).body.items).toEqual([])
})

test('a Zap that could not be reached for a day is told when its hook is switched off', async () => {
  answerAt(ZAPIER, 200)
  nock(ZAPIER).persist().post(PATH).reply(500)
  const signal = await buildSignal(app)
  const hook = await buildHook(app, { url: `${ZAPIER}${PATH}` }, { signalId: signal.id })
  await post(signal.webhookUrl, { n: 1 })
  await app.deliver()

  for (let attempt = 0; attempt < 12; attempt += 1) {
    clock.advance(10 * HOUR_MS)
    await app.work('courier')
    await app.work('farewells')
  }

  expect((await app.call('GET', `/hooks/${hook.id}`)).body.isEnabled).toBe(false)
  expect(asked).toEqual([`DELETE ${ZAPIER}${PATH}`])
  await app.call('DELETE', `/signals/${signal.id}`)
  await app.purge()
  await app.work('farewells')
  expect(asked).toHaveLength(1)
})

test.each([
  ['https://elsewhere.example', '/hooks/standard/17/abc/'],
  ['https://hooks.zapier.com.evil.example', PATH],
  ['https://hooks.zapier.com:8443', PATH],
  ['http://hooks.zapier.com', PATH],
  ['https://evil.example', '/https://hooks.zapier.com/'],
])('nobody else is told: %s%s', async (origin, path) => {
  answerAt(origin, 200)

  await deleteSignalOf(`${origin}${path}`)

  expect(asked).toEqual([])
})

test('what fails is said again a little later, three times in all, and a redirect is not followed', async () => {
  answerAt(ZAPIER, 500, 302, 503, 200)
  answerAt('https://elsewhere.example', 200)

  await deleteSignalOf(`${ZAPIER}${PATH}`)
  for (let more = 0; more < 5; more += 1) {
    await app.work('farewells')
    clock.advance(10 * MINUTE_MS)
  }
  await app.work('farewells')

  expect(asked).toEqual(Array.from({ length: 3 }, () => `DELETE ${ZAPIER}${PATH}`))
})

test.each([[404], [410]])('an address that is gone already (%i) is not asked again', async (status) => {
  answerAt(ZAPIER, status, 200)

  await deleteSignalOf(`${ZAPIER}${PATH}`)
  clock.advance(HOUR_MS)
  await app.work('farewells')

  expect(asked).toHaveLength(1)
})

test('a Zap whose hook somebody deletes on the page is told', async () => {
  answerAt(ZAPIER, 200)
  const owner = await setUpOwner(app)
  const hook = await buildHook(app, { url: `${ZAPIER}${PATH}` })

  await owner.call('DELETE', `/hooks/${hook.id}`)
  await app.work('farewells')

  expect(asked).toEqual([`DELETE ${ZAPIER}${PATH}`])
})

test('a Zap that says itself that it is gone, or is switched off in Zapier, is told nothing', async () => {
  answerAt(ZAPIER, 200, 200)
  nock(ZAPIER).post(PATH).reply(410)
  const signal = await buildSignal(app)
  await buildHook(app, { url: `${ZAPIER}${PATH}` })
  const switchedOff = await buildHook(app, { url: `${ZAPIER}/hooks/standard/17/off/` }, { mode: 'live' })
  await app.call('DELETE', `/hooks/${switchedOff.id}`)
  await post(signal.webhookUrl, { n: 1 })

  await app.deliver()
  await app.work('farewells')

  expect(asked).toEqual([])
})

test('a name that leads inside is not asked', async () => {
  const addresses = ['93.184.216.34', '10.0.0.1']
  app = await startApp({
    outgoing: { lookUp: () => Promise.resolve([{ address: addresses.shift() ?? '10.0.0.1', family: 4 }]) },
  })
  answerAt(ZAPIER, 200)

  await deleteSignalOf(`${ZAPIER}${PATH}`)

  expect(asked).toEqual([])
})
