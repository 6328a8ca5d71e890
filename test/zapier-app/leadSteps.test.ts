import { importPeople } from '../support/directory'
import { buildLiveSignal, type BuiltSignal } from '../support/signals'
import { stopApps, type TestApp } from '../support/startApp'
import { changeStatus } from '../../zapier-app/creates/updateLeadStatus'
import { searchLeads } from '../../zapier-app/searches/findLead'
import { listLeadChoices } from '../../zapier-app/triggers/leadList'
import { listRecentChanges, listRecentLeads } from '../../zapier-app/triggers/listRecentLeads'
import { type Run, runPart } from './support/appTester'
import { ADA, buildLead, buildSignalForAda } from './support/buildLead'
import { connect, type Connected } from './support/connect'
import { failureOf } from './support/failureOf'

let connected: Connected
let app: TestApp
let signal: BuiltSignal
let other: BuiltSignal
beforeAll(async () => {
  connected = await connect()
  app = connected.app
  signal = await buildSignalForAda(app, { name: 'Demo form' })
  other = await buildLiveSignal(app)
})
afterAll(stopApps)

const find = (inputData: Record<string, unknown>, more: Run = {}) =>
  runPart(searchLeads, { authData: connected.authData, inputData, ...more })
const update = (inputData: Record<string, unknown>) =>
  runPart(changeStatus, { authData: connected.authData, inputData })
const statusOf = async (leadId: string) => (await app.call('GET', `/leads/${leadId}`)).body.status

const choices = (meta: Run['meta'] = {}) =>
  runPart(listLeadChoices, {
    authData: connected.authData,
    meta: { isFillingDynamicDropdown: true, ...meta },
  })

test('an empty dropdown of leads says why it is empty', async () => {
  expect((await failureOf(choices())).message).toBe(
    'There are no leads yet: map the ID of a lead that an earlier step gives.',
  )
})

describe('a lead', () => {
  let older: { id: string }
  let newer: { id: string }
  beforeAll(async () => {
    older = await buildLead(app, signal)
    newer = await buildLead(app, other)
    await update({ lead_id: older.id, status: 'approved' })
  })

  test.each([['ADA@acme.example'], [' Ada Lovelace '], ['lovelace'], ['Acme'], ['acme.example']])(
    'is found by %j, the newest first',
    async (value) => {
      expect((await find({ value })).map(({ id }) => id)).toEqual([newer.id, older.id])
    },
  )

  test('is found by its ID, in the shape in which a trigger gives it', async () => {
    const [shown] = await runPart(listRecentLeads, {
      authData: connected.authData,
      inputData: { signal_id: other.id },
    })

    expect(await find({ value: newer.id })).toEqual([shown])
  })

  test('of another signal or status than the chosen one is not found', async () => {
    expect(await find({ value: ADA.email, signal_id: signal.id })).toMatchObject([{ id: older.id }])
    expect(await find({ value: ADA.email, status: 'new' })).toMatchObject([{ id: newer.id }])
    expect(await find({ value: older.id, signal_id: other.id })).toEqual([])
    expect(await find({ value: older.id, status: 'new' })).toEqual([])
  })

  test('is offered by who it is, where and its status, the newest first, and then the list ends', async () => {
    expect(await choices()).toEqual([
      { id: newer.id, name: 'Ada Lovelace, Acme (new)' },
      { id: older.id, name: 'Ada Lovelace, Acme (approved)' },
    ])
    expect(await choices({ page: 1 })).toEqual([])
  })

  test.each([
    ['ada@acme.exam'],
    ['nobody@acme.example'],
    ['led_01m809d72bn5811gdvvvdb9ccn'],
    [''],
    [null],
    ['x'.repeat(5_000)],
  ])('that is not there (%j) is no failure', async (value) => {
    expect(await find({ value })).toEqual([])
  })

  test('is looked for nowhere else where the step that should name the signal gave none', async () => {
    const references = { inputDataRaw: { signal_id: '{{1__id}}' } }

    expect(await find({ value: ADA.email, signal_id: '' }, references)).toEqual([])
  })
})

describe('the status of a lead', () => {
  let people = 0

  /** About somebody new: whoever was approved once gives no lead for a while. */
  async function buildPerson(): Promise<string> {
    people += 1
    const email = `person.${people}@navy.example`
    await importPeople(app, [{ full_name: `Person ${people}`, email, company_name: 'Navy' }])
    return email
  }
  const buildOne = async () => buildLead(app, signal, { email: await buildPerson() })

  test('is updated, and the result is the lead as it is then', async () => {
    const { id } = await buildOne()

    expect(await update({ lead_id: ` ${id} `, status: 'approved' })).toMatchObject({
      id,
      status: 'approved',
      signal_name: 'Demo form',
      company_name: 'Navy',
    })
    expect(await statusOf(id)).toBe('approved')
  })

  test('that it has already is no failure', async () => {
    const { id } = await buildOne()
    await update({ lead_id: id, status: 'approved' })

    expect(await update({ lead_id: id, status: 'approved' })).toMatchObject({ status: 'approved' })
  })

  test('becomes contacted from new in one step', async () => {
    const { id } = await buildOne()

    expect(await update({ lead_id: id, status: 'contacted' })).toMatchObject({ status: 'contacted' })
  })

  test('that an earlier step gives in words is that status, and another one or reason changes nothing', async () => {
    const { id } = await buildOne()
    const status = 'Dismissed'

    for (const inputs of [{ status: 'Lost' }, { status, dismiss_reason: 'Spam' }])
      expect((await failureOf(update({ lead_id: id, ...inputs }))).message).toMatch(
        /is none of its choices: /,
      )
    expect(await statusOf(id)).toBe('new')
    expect(await update({ lead_id: id, status, dismiss_reason: 'Wrong Person' })).toMatchObject({
      status: 'dismissed',
    })
  })

  test('dismissed has the chosen reason, and without one takes nobody else along', async () => {
    const email = await buildPerson()
    const [first, second] = [await buildLead(app, signal, { email }), await buildLead(app, other, { email })]

    const dismissed = await update({ lead_id: second.id, status: 'dismissed' })

    expect(dismissed).toMatchObject({ status: 'dismissed', dismiss_reason: 'other' })
    expect(await statusOf(first.id)).toBe('new')
    expect(await update({ lead_id: first.id, status: 'dismissed', dismiss_reason: 'signal' })).toMatchObject({
      dismiss_reason: 'signal',
    })
  })

  test('that no longer changes halts this run alone', async () => {
    const { id } = await buildOne()
    await update({ lead_id: id, status: 'contacted' })

    expect(await failureOf(update({ lead_id: id, status: 'dismissed' }))).toEqual({
      name: 'HaltedError',
      message: 'A lead that is contacted cannot become dismissed.',
    })
  })

  test.each([
    [
      { lead_id: 'led_01m809d72bn5811gdvvvdb9ccn', status: 'approved' },
      'There is no such lead, or it stands on a feed that this key may not see.',
    ],
    [
      { lead_id: '', status: 'approved' },
      'What stands in the field Lead is not the ID of a lead: map the ID that an earlier step gave.',
    ],
    [
      { lead_id: '../users', status: 'approved' },
      'What stands in the field Lead is not the ID of a lead: map the ID that an earlier step gave.',
    ],
    [
      { lead_id: 'led_01m809d72bn5811gdvvvdb9ccn', status: 'won' },
      'What stands in the field New Status is none of its choices: Approved, Contacted, Dismissed.',
    ],
  ])('of what is no lead, or none that there is (%j), halts this run alone', async (inputs, message) => {
    expect(await failureOf(update(inputs))).toEqual({ name: 'HaltedError', message })
  })

  test('is shown of the three that changed, the newest first, and a search finds five at most', async () => {
    for (let built = 0; built < 6; built += 1) {
      const { id } = await buildOne()
      if (built % 2 === 0) await update({ lead_id: id, status: built === 2 ? 'contacted' : 'approved' })
    }

    const shown = await runPart(listRecentChanges, { authData: connected.authData })

    expect(shown.map(({ person_email }) => person_email)).toEqual(
      [people - 1, people - 3, people - 5].map((person) => `person.${person}@navy.example`),
    )
    expect(await find({ value: 'Navy' })).toHaveLength(5)
  })
})
