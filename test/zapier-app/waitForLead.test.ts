import type { Bundle, ZObject } from 'zapier-platform-core'
import { type Listener, listenForHooks, stopListeners } from '../support/listenForHooks'
import { buildSignal, type BuiltSignal } from '../support/signals'
import { post, stopApps, type TestApp } from '../support/startApp'
import { buildClock } from '../support/hooks'
import { resumeWithLead, sendAndWait } from '../../zapier-app/creates/waitForLead'
import { runPart } from './support/appTester'
import { ADA, buildSignalForAda } from './support/buildLead'
import { connect, type Connected, countEntries } from './support/connect'
import { failureOf } from './support/failureOf'

const MINUTE_MS = 60_000

let connected: Connected
let app: TestApp
let zapier: Listener
let signal: BuiltSignal
let clock: ReturnType<typeof buildClock>
beforeEach(async () => {
  clock = buildClock()
  connected = await connect({ now: clock.now, limits: { hooksMax: { listening: 1, waiting: 1 } } })
  app = connected.app
  zapier = await listenForHooks()
  signal = await buildSignalForAda(app, { name: 'Demo form', label: 'Asked for a demo' })
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

/** As Zapier runs it, whose address for this run is that of the test. */
function send(inputData: Record<string, unknown> = {}, meta = {}) {
  const perform = (z: ZObject, bundle: Bundle) =>
    sendAndWait({ ...z, generateCallbackUrl: () => zapier.url }, bundle)
  const inputs = { signal_id: signal.id, id_email: ADA.email, ...inputData }
  return runPart(perform, { authData: connected.authData, inputData: inputs, meta })
}

/** What Zapier does for each call of that address. */
function resumeEach(outputData: Record<string, unknown>) {
  const resume = (z: ZObject, bundle: Bundle) => resumeWithLead(z, { ...bundle, outputData })
  return Promise.all(
    zapier.received.map(({ body }) =>
      runPart(resume, { authData: connected.authData, cleanedRequest: body }),
    ),
  )
}

async function tell(): Promise<void> {
  await app.work('outcomes')
  await app.work('courier')
}

test('the run goes on with the lead that the entry gives', async () => {
  const sent = await send()
  await app.work('runs')
  await tell()

  const resumed = await resumeEach(sent)

  expect(sent).toMatchObject({ outcome: 'pending', has_lead: false, lead_id: null, leads: [] })
  expect(resumed).toMatchObject([
    {
      id: sent.id,
      signal_name: 'Demo form',
      outcome: 'lead',
      reason: null,
      has_lead: true,
      lead_id: expect.stringMatching(/^led_/),
      lead_status: 'new',
      label: 'Asked for a demo',
      person_full_name: 'Ada Lovelace',
      company_domain: 'acme.example',
      sequence_steps: [{ number: 1 }, expect.anything(), expect.anything()],
      leads: [{ full_name: 'Ada Lovelace', email: ADA.email }],
    },
  ])
  expect(Object.keys(resumed[0] ?? {}).sort()).toEqual(Object.keys(sent).sort())
  expect((await app.call('GET', '/hooks')).body.items).toEqual([])
})

test('the run goes on with why the entry gives none', async () => {
  const sent = await send({ id_email: 'nobody@navy.example' })
  await app.work('runs')
  await tell()

  expect(await resumeEach(sent)).toMatchObject([
    { outcome: 'skipped', reason: 'not_found', has_lead: false, lead_id: null, person_email: null },
  ])
})

test('a lead that does not come in time lets the run go on without one', async () => {
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 0 })
  const sent = await send({ wait_minutes: '5' })
  await app.work('runs')
  await tell()
  const before = zapier.received.length
  clock.advance(5 * MINUTE_MS)
  await tell()

  expect(before).toBe(0)
  expect(await resumeEach(sent)).toMatchObject([
    { outcome: 'pending', reason: 'daily_limit', has_lead: false },
  ])
})

test.each([[undefined], [''], ['soon'], ['0'], ['100000']])(
  'a time that is none (%j) is a quarter of an hour',
  async (wait_minutes) => {
    await send({ wait_minutes })

    expect((await app.call('GET', '/hooks')).body.items).toMatchObject([{ waitMinutes: 15 }])
  },
)

test('the test step of the editor shows the lead that would come, and waits for nothing', async () => {
  const sent = await send({}, { isLoadingSample: true })

  expect(sent).toMatchObject({ mode: 'test', outcome: 'lead', has_lead: true, person_email: ADA.email })
  expect((await app.call('GET', '/hooks')).body.items).toEqual([])
})

test('a signal in set-up, whose entries never become leads, lets no run wait, and gives it none', async () => {
  const { id } = await buildSignal(app)
  await post((await app.call('GET', `/signals/${id}`)).body.webhookUrl, { email: ADA.email })

  expect(await send({ signal_id: id })).toMatchObject({
    mode: 'test',
    signal_id: id,
    outcome: 'test',
    has_lead: false,
    person_email: null,
  })
  expect((await app.call('GET', '/hooks')).body.items).toEqual([])
})

test('whoever calls the address of the run with something else changes nothing of what it gets', async () => {
  const sent = await send()
  await app.work('runs')
  await fetch(zapier.url, { method: 'POST', body: '{"data":{"outcome":"failed"}}' })

  expect(await resumeEach(sent)).toMatchObject([{ outcome: 'lead', person_email: ADA.email }])
})

test('a run that finds too many waiting says that its entry was sent, and is not tried again', async () => {
  await send()
  const before = await countEntries(app, signal.id)

  expect(await failureOf(send())).toEqual({
    name: 'HaltedError',
    message: expect.stringMatching(
      /^The entry was sent \(ent_\w+\), so .* This run cannot wait for it: Too many runs wait for their leads already\.$/,
    ),
  })
  expect(await countEntries(app, signal.id)).toBe(before + 1)
})

test('an entry that is gone meanwhile halts this run alone', async () => {
  const resume = (z: ZObject, bundle: Bundle) =>
    resumeWithLead(z, {
      ...bundle,
      outputData: { id: 'ent_01m809d72bn5811gdvvvdb9ccn', signal_id: signal.id, signal_name: 'Website' },
    })

  expect(await failureOf(runPart(resume, { authData: connected.authData }))).toEqual({
    name: 'HaltedError',
    message: 'The entry is gone meanwhile.',
  })
})
