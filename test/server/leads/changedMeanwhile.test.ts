import { ChangeStore } from '../../../server/leads/changeStore'
import { importPeople } from '../../support/directory'
import { readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const ADA = { email: 'ada@acme.example' }
const BEN = { email: 'ben@acme.example' }
const CLEO = { email: 'cleo@acme.example' }
const company = { status: 'dismissed', dismissReason: 'company' }

let app: TestApp
let signal: BuiltSignal
let ada: string
let ben: string

beforeEach(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app)
  const names = ['Ada Lovelace', 'Ben Babbage', 'Cleo Clerk']
  const emails = [ADA, BEN, CLEO]
  await importPeople(
    app,
    names.map((full_name, nth) => ({ full_name, ...emails[nth], company_name: 'Acme Works' })),
  )
  ada = (await sendEntry(app, signal, ADA)).leadIds[0] ?? ''
  ben = (await sendEntry(app, signal, BEN)).leadIds[0] ?? ''
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

const patch = (id: string, body: object) => app.call('PATCH', `/leads/${id}`, body)
const write = (id: string) =>
  patch(id, { sequence: { steps: [{ channel: 'linkedin', delayDays: 0, subject: '', body: 'Mine' }] } })
const statusesOf = async () => {
  const leads = await readLeads(app, { leadIds: [ada, ben] })
  return leads.map(({ status }) => status)
}

/** Does something after the next change has read its leads, and before it changes them. */
function meanwhile(doIt: () => Promise<unknown>): void {
  jest.spyOn(ChangeStore.prototype, 'create').mockImplementationOnce(async function (
    this: ChangeStore,
    ...args
  ) {
    await doIt()
    return this.create(...args)
  })
}

test('a lead that is written anew while it is dismissed is dismissed all the same, and can be undone', async () => {
  meanwhile(() => write(ada))

  const { status, body } = await app.call('POST', '/leads/changes', { leadIds: [ada], change: company })

  expect([status, body.leads, body.alsoChanged]).toMatchObject([200, [{ id: ada, ...company }], [ben]])
  expect(await sendEntry(app, signal, CLEO)).toMatchObject({ reason: 'dismissed' })
  await app.call('POST', `/leads/changes/${body.id}/undo`)
  expect(await statusesOf()).toEqual(['new', 'new'])
  expect(await sendEntry(app, signal, CLEO)).toMatchObject({ outcome: 'lead' })
})

test('a lead that is written anew while its company is dismissed goes along', async () => {
  meanwhile(() => write(ben))

  const { body } = await app.call('POST', '/leads/changes', { leadIds: [ada], change: company })

  expect(body.alsoChanged).toEqual([ben])
  expect(await statusesOf()).toEqual(['dismissed', 'dismissed'])
})

test('a dismissal that comes too late is refused, and dismisses nobody', async () => {
  await patch(ada, { status: 'approved' })
  meanwhile(() => patch(ada, { status: 'contacted' }))

  const { status, body } = await patch(ada, company)

  expect([status, body.error?.code]).toEqual([409, 'wrong_state'])
  expect(await statusesOf()).toEqual(['contacted', 'new'])
  expect(await sendEntry(app, signal, CLEO)).toMatchObject({ outcome: 'lead' })
})

test('an undo takes a decision back and leaves what the same user has written since', async () => {
  const { body } = await app.call('POST', '/leads/changes', {
    leadIds: [ada],
    change: { status: 'approved' },
  })
  await write(ada)
  await write(ada)
  await app.call('POST', `/leads/${ada}/regenerate`, {})
  const { sequence } = (await app.call('GET', `/leads/${ada}`)).body

  const undone = await app.call('POST', `/leads/changes/${body.id}/undo`)

  expect(undone.body).toMatchObject({ leads: [{ id: ada, status: 'new', sequence }], kept: [] })
})

test('a change for one version is refused where the lead gets another while it is made', async () => {
  const { version } = (await app.call('GET', `/leads/${ada}`)).body
  meanwhile(() => write(ada))

  const { status, body } = await patch(ada, { ...company, version })

  expect([status, body.error?.code]).toEqual([409, 'changed_meanwhile'])
  expect(await statusesOf()).toEqual(['new', 'new'])
  expect(await sendEntry(app, signal, CLEO)).toMatchObject({ outcome: 'lead' })
})

test('a change for one version is refused where the lead gets another before the change reads it', async () => {
  const { version } = (await app.call('GET', `/leads/${ada}`)).body
  jest.spyOn(ChangeStore.prototype, 'listOpen').mockImplementationOnce(async () => {
    await write(ada)
    return []
  })

  const { status, body } = await patch(ada, { ...company, version })

  expect([status, body.error?.code]).toEqual([409, 'changed_meanwhile'])
  expect(await statusesOf()).toEqual(['new', 'new'])
})

test('of several leads of a company one that was contacted meanwhile keeps the company dismissed by the other', async () => {
  await patch(ben, { status: 'approved' })
  meanwhile(() => patch(ben, { status: 'contacted' }))

  const { body } = await app.call('POST', '/leads/changes', { leadIds: [ada, ben], change: company })

  expect(body.leads).toMatchObject([{ id: ada }])
  expect(await statusesOf()).toEqual(['dismissed', 'contacted'])
  expect(await sendEntry(app, signal, CLEO)).toMatchObject({ reason: 'dismissed' })
})
