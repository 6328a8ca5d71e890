import { buildClock } from '../support/hooks'
import { type Listener, listenForHooks, stopListeners } from '../support/listenForHooks'
import { buildLiveSignal, type BuiltSignal } from '../support/signals'
import { stopApps, type TestApp } from '../support/startApp'
import { listRecentChanges, listRecentLeads } from '../../zapier-app/triggers/listRecentLeads'
import { receiveLead, receiveStatusChange } from '../../zapier-app/triggers/receiveLead'
import { subscribeToChanges, subscribeToLeads } from '../../zapier-app/triggers/subscribeToLeads'
import { unsubscribe } from '../../zapier-app/triggers/unsubscribe'
import { runPart } from './support/appTester'
import { ADA, buildLead, buildSignalForAda } from './support/buildLead'
import { connect, type Connected } from './support/connect'
import { failureOf } from './support/failureOf'

const TOLD_AFTER_MS = 15_000

let connected: Connected
let app: TestApp
let zapier: Listener
let signal: BuiltSignal
let clock: ReturnType<typeof buildClock>
beforeEach(async () => {
  clock = buildClock()
  connected = await connect({ now: clock.now })
  app = connected.app
  zapier = await listenForHooks()
  signal = await buildSignalForAda(app, { name: 'Demo form', label: 'Asked for a demo' })
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

const runOf = (inputData: Record<string, unknown> = {}) => ({ authData: connected.authData, inputData })
const switchOn = (subscribe: typeof subscribeToLeads, inputData: Record<string, unknown> = {}) =>
  runPart(subscribe, { ...runOf(inputData), targetUrl: zapier.url })

/** What Zapier makes of everything that its address was sent. */
async function zapsStarted(receive: typeof receiveLead): Promise<Record<string, unknown>[]> {
  const { authData } = connected
  const runs = await Promise.all(
    zapier.received.map(({ body }) => runPart(receive, { authData, cleanedRequest: body })),
  )
  return runs.flat()
}

async function tell(): Promise<void> {
  clock.advance(TOLD_AFTER_MS)
  await app.work('leadNews')
  await app.work('courier')
}

const change = (leadId: string, patch: Record<string, unknown>) =>
  app.call('PATCH', `/leads/${leadId}`, patch)

test('a lead starts the Zap with person and company flat, and its steps as line items', async () => {
  await switchOn(subscribeToLeads, { signal_id: signal.id })

  const lead = await buildLead(app, signal)
  await tell()

  expect(await zapsStarted(receiveLead)).toEqual([
    {
      id: lead.id,
      status: 'new',
      dismiss_reason: null,
      label: 'Asked for a demo',
      signal_id: signal.id,
      signal_name: 'Demo form',
      user_id: 'usr_owner',
      url: `${app.url}/feed/${lead.id}`,
      person_full_name: 'Ada Lovelace',
      person_first_name: 'Ada',
      person_last_name: 'Lovelace',
      person_title: 'VP of Engineering',
      person_seniority: 'vp',
      person_department: 'engineering',
      person_email: 'ada@acme.example',
      person_linkedin_url: expect.stringContaining('linkedin.com/in/ada-lovelace'),
      person_location: 'London',
      company_name: 'Acme',
      company_domain: 'acme.example',
      company_linkedin_url: null,
      company_industry: null,
      company_employee_count: null,
      company_location: null,
      enriched: true,
      match_source: 'directory',
      matched_by: 'email',
      context: expect.any(Array),
      sequence_writer: 'template',
      sequence_steps: expect.arrayContaining([
        {
          number: 1,
          channel: expect.stringMatching(/^(?:email|linkedin)$/),
          delay_days: expect.any(Number),
          subject: expect.any(String),
          body: expect.stringContaining('Ada'),
        },
      ]),
      entry_id: lead.entryId,
      entry_url: `${app.url}/signals/${signal.id}/entries/${lead.entryId}`,
      created_at: lead.createdAt,
      updated_at: lead.updatedAt,
    },
  ])
})

test('the samples of the editor are what a run gives, key for key and value for value', async () => {
  await switchOn(subscribeToLeads)
  await buildLead(app, signal, { email: ADA.email, company_name: 'Acme' })
  await tell()

  expect(await runPart(listRecentLeads, runOf())).toEqual(await zapsStarted(receiveLead))
})

test('the samples of a change have the keys of a run, whose status before only a change tells', async () => {
  await switchOn(subscribeToChanges)
  const { id } = await buildLead(app, signal)
  await change(id, { status: 'approved' })
  await tell()

  const [told = {}] = await zapsStarted(receiveStatusChange)
  const [sample] = await runPart(listRecentChanges, runOf())

  expect(told).toMatchObject({ id, status: 'approved', previous_status: 'new' })
  expect(await zapsStarted(receiveLead)).toEqual([])
  expect(sample).toEqual({ ...told, previous_status: null })
})

test.each([
  [[], ['approved', 'contacted']],
  [['contacted'], ['contacted']],
  ['contacted', ['contacted']],
  [['dismissed'], []],
])('with the statuses %j the Zap hears of %j', async (statuses, heard) => {
  await switchOn(subscribeToChanges, { statuses })
  const { id } = await buildLead(app, signal)

  await change(id, { status: 'approved' })
  await tell()
  await change(id, { status: 'contacted' })
  await tell()

  expect((await zapsStarted(receiveStatusChange)).map(({ status }) => status)).toEqual(heard)
})

test('a snooze starts no Zap for changes of the status', async () => {
  await switchOn(subscribeToChanges)
  const { id } = await buildLead(app, signal)

  await change(id, { snoozedUntil: new Date(clock.now().getTime() + 86_400_000).toISOString() })
  await tell()

  expect(zapier.received).toHaveLength(1)
  expect(await zapsStarted(receiveStatusChange)).toEqual([])
})

test('the samples of a change are of the chosen statuses, and of new leads where none has one yet', async () => {
  const { id } = await buildLead(app, signal)

  const before = await runPart(listRecentChanges, runOf({ statuses: ['approved'] }))
  await change(id, { status: 'approved' })
  const after = await runPart(listRecentChanges, runOf({ statuses: ['approved'] }))

  expect([before[0]?.status, after[0]?.status]).toEqual(['new', 'approved'])
})

test('a Zap for one signal hears of no other, and shows no other', async () => {
  const other = await buildLiveSignal(app)
  await switchOn(subscribeToLeads, { signal_id: other.id })
  await buildLead(app, signal)
  await tell()

  expect(zapier.received).toEqual([])
  expect(await runPart(listRecentLeads, runOf({ signal_id: other.id }))).toEqual([])
})

test('the lead of a signal that is gone is shown with its label', async () => {
  await buildLead(app, signal)
  await app.call('DELETE', `/signals/${signal.id}`)

  expect(await runPart(listRecentLeads, runOf())).toMatchObject([{ signal_name: 'Asked for a demo' }])
})

test('a Zap that is switched off hears of nothing more', async () => {
  const subscribeData = await switchOn(subscribeToLeads)
  await runPart(unsubscribe, { ...runOf(), subscribeData })

  await buildLead(app, signal)
  await tell()

  expect(zapier.received).toEqual([])
})

test('a status that no lead has is refused, and not taken for any', async () => {
  expect(await failureOf(switchOn(subscribeToChanges, { statuses: ['approved', 'won'] }))).toEqual({
    name: 'AppError',
    message: 'A lead has no such status: choose among New, Approved, Contacted, Dismissed.',
  })
})

test.each([[{}], [null], ['text'], [{ type: 'lead.created', data: { id: 'led_1' } }]])(
  'something else at the address of the Zap (%j) starts nothing',
  async (cleanedRequest) => {
    expect(await runPart(receiveLead, { cleanedRequest })).toEqual([])
    expect(await runPart(receiveStatusChange, { cleanedRequest })).toEqual([])
  },
)
