import { ChangeStore } from '../../../server/leads/changeStore'
import { importPeople } from '../../support/directory'
import { addUser, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { standStill } from '../../support/standStill'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const ID = `chg_${'0'.repeat(26)}`

let app: TestApp
let signal: BuiltSignal
let leadIds: string[]

beforeEach(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app)
  await importPeople(app, [
    { full_name: 'Ada Lovelace', email: 'ada@acme.example', company_name: 'Acme' },
    { full_name: 'Ben Babbage', email: 'ben@acme.example', company_name: 'Acme' },
  ])
  const { leadIds: ofAda } = await sendEntry(app, signal, { email: 'ada@acme.example' })
  const { leadIds: ofBen } = await sendEntry(app, signal, { email: 'ben@acme.example' })
  leadIds = [...ofAda, ...ofBen]
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

const dismissAda = (id = ID) =>
  app.call('POST', '/leads/changes', {
    id,
    leadIds: leadIds.slice(0, 1),
    change: { status: 'dismissed', dismissReason: 'company' },
  })
const statuses = async () => {
  const leads = await app.database.connection.collection('leads').find().toArray()
  return leads.map(({ status }) => status)
}

test('a change that is sent again under its id is done once, told as the first time, and taken back as a whole', async () => {
  const first = await dismissAda()

  const second = await dismissAda()

  const { items } = (await app.call('GET', `/leads/${leadIds[0]}/history`)).body
  expect(first.body).toMatchObject({ id: ID, leads: [{ id: leadIds[0] }], alsoChanged: [leadIds[1]] })
  expect(second).toMatchObject({ status: 200, body: first.body })
  expect(items).toHaveLength(2)
  expect(await statuses()).toEqual(['dismissed', 'dismissed'])
  expect((await app.call('POST', `/leads/changes/${ID}/undo`)).body.kept).toEqual([])
  expect(await statuses()).toEqual(['new', 'new'])
})

test('of a change that is sent twice at the same time both are told what it made', async () => {
  const told = await Promise.all([dismissAda(), dismissAda(), dismissAda()])

  const leads = await app.database.connection.collection('leads').find().toArray()
  expect(told.map(({ body }) => body.id)).toEqual([ID, ID, ID])
  expect(leads.map(({ change, version }) => [change.id, version])).toEqual([
    [ID, 2],
    [ID, 2],
  ])
  expect((await app.call('POST', `/leads/changes/${ID}/undo`)).body.kept).toEqual([])
  expect(await statuses()).toEqual(['new', 'new'])
})

test('another change under the id of one that was made is refused, and changes nothing', async () => {
  await dismissAda()

  const others = [
    await app.call('POST', '/leads/changes', {
      id: ID,
      leadIds: leadIds.slice(0, 1),
      change: { status: 'approved' },
    }),
    await app.call('POST', '/leads/changes', {
      id: ID,
      leadIds,
      change: { status: 'dismissed', dismissReason: 'company' },
    }),
  ]

  const refused = { status: 409, body: { error: { code: 'wrong_state' } } }
  expect(others).toMatchObject([refused, refused])
  expect(await statuses()).toEqual(['dismissed', 'dismissed'])
})

test('a change that was refused is refused again under its id', async () => {
  await app.call('PATCH', `/leads/${leadIds[0]}`, { status: 'approved' })
  jest.spyOn(ChangeStore.prototype, 'create').mockImplementationOnce(async function (
    this: ChangeStore,
    ...args
  ) {
    await app.call('PATCH', `/leads/${leadIds[0]}`, { status: 'contacted' })
    return this.create(...args)
  })
  const first = await dismissAda()

  const second = await dismissAda()

  const refused = { status: 409, body: { error: { code: 'wrong_state' } } }
  expect([first, second]).toMatchObject([refused, refused])
  expect(await statuses()).toEqual(['contacted', 'new'])
})

test('a change that is refused and sent twice at one moment is refused both times, and takes nothing along', async () => {
  await app.call('PATCH', `/leads/${leadIds[0]}`, { status: 'approved' })
  const storing = standStill({ store: ChangeStore.prototype, method: 'create', when: 'after' })
  const first = dismissAda()
  await storing.reached
  await app.call('PATCH', `/leads/${leadIds[0]}`, { status: 'contacted' })

  const second = await dismissAda()
  storing.goOn()

  const refused = { status: 409, body: { error: { code: 'wrong_state' } } }
  expect([await first, second]).toMatchObject([refused, refused])
  expect(await statuses()).toEqual(['contacted', 'new'])
})

test('an id of a change of somebody else tells nothing of it, and one of another form is refused', async () => {
  await dismissAda()
  const changes = app.database.connection.collection('lead_changes')
  await changes.updateOne({}, { $set: { userId: await addUser(app, { id: 'usr_other' }) } })

  const taken = await dismissAda()
  const formless = await dismissAda('chg_1')

  expect(taken).toMatchObject({ status: 409, body: { error: { code: 'wrong_state' } } })
  expect(formless.status).toBe(422)
})
