import { PendingStore } from '../../../server/entries/pendingStore'
import { ChangeStore } from '../../../server/leads/changeStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { importPeople } from '../../support/directory'
import { readEntry, readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const MINUTE_MS = 60_000
const DAY_MS = 1_440 * MINUTE_MS

let app: TestApp
let people: BuiltSignal
let companies: BuiltSignal
let at = new Date('2026-03-02T09:00:00Z')
/** A person and a company of each test's own. */
let nth = 0
let ada: { email: string }
let acme: { company_name: string }

beforeAll(async () => {
  app = await startApp({ now: () => at })
  people = await buildLiveSignal(app)
  companies = await buildLiveSignal(app, { target: 'companies' })
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1_000 })
})
afterAll(stopApps)

beforeEach(async () => {
  nth += 1
  ada = { email: `ada@acme${nth}.example` }
  acme = { company_name: `Acme${nth} Works` }
  const names = ['Ada Lovelace', 'Ben Babbage', 'Cleo Clerk', 'Dan Dealer']
  await importPeople(
    app,
    names.map((full_name) => ({
      full_name,
      email: `${full_name.slice(0, 3).toLowerCase()}@acme${nth}.example`,
      company_name: `Acme${nth} Works`,
    })),
  )
})
afterEach(() => jest.restoreAllMocks())

const later = (ms: number) => new Date(at.getTime() + ms)
const snooze = (leadId: string) =>
  app.call('PATCH', `/leads/${leadId}`, { snoozedUntil: later(7 * DAY_MS).toISOString() })
const statusesOf = async (leadIds: string[]) =>
  (await readLeads(app, { leadIds })).map(({ status }) => status)

async function isSnoozed(leadId: string): Promise<boolean> {
  const [lead] = await readLeads(app, { leadIds: [leadId] })
  return lead.snoozedUntil !== null
}

const dismiss = (leadIds: string[], dismissReason: string) =>
  app.call('POST', '/leads/changes', { leadIds, change: { status: 'dismissed', dismissReason } })

test('a lead is found and exported by its name, however many others begin alike', async () => {
  const { leadIds } = await sendEntry(app, people, ada)
  const lookUps = app.database.connection.collection<{ _id: string }>('lead_look_ups')
  const others = Array.from({ length: 1_001 }, (_, index) => String(index).padStart(4, '0'))
  await lookUps.insertMany(others.map((each) => ({ _id: `ada${nth}@a${each}\tled_${each}` })))
  const [id = ''] = leadIds
  await lookUps.insertOne({ _id: `ada${nth}@z\t${id}` })
  const whole = jest.spyOn(LeadStore.prototype, 'findMany')

  const found = await app.call('GET', `/leads?q=ada${nth}@`)
  const exported = await app.call('GET', `/leads/export?q=ada${nth}@`)

  expect(found.body.items).toMatchObject([{ id }])
  expect(exported.text).toContain(id)
  // Of the others, of which there may be tens of thousands, no text is read.
  expect(whole.mock.calls.flatMap(([ids]) => ids)).toEqual([id, id])
})

test('the export holds each of the ten steps that a sequence may have', async () => {
  const { leadIds } = await sendEntry(app, people, ada)
  const bodies = Array.from({ length: 10 }, (_, index) => `Text ${index + 1}.`)
  const steps = bodies.map((body) => ({ channel: 'linkedin', delayDays: 1, subject: '', body }))
  const edited = await app.call('PATCH', `/leads/${leadIds[0]}`, { sequence: { steps } })

  const { text } = await app.call('GET', `/leads/export?q=${ada.email}`)

  expect(edited.status).toBe(200)
  const [header = '', line = ''] = text.split('\r\n')
  expect(header.split(',').slice(-2)).toEqual(['step_10_subject', 'step_10_body'])
  expect(line.split(',').filter((cell) => bodies.includes(cell))).toEqual(bodies)
})

test('a lead is snoozed until a time of any offset, which is answered as UTC', async () => {
  const { leadIds } = await sendEntry(app, people, ada)

  const { status, body } = await app.call('PATCH', `/leads/${leadIds[0]}`, {
    snoozedUntil: '2099-01-11T08:00:00+02:00',
  })

  expect({ status, snoozedUntil: body.snoozedUntil }).toEqual({
    status: 200,
    snoozedUntil: '2099-01-11T06:00:00.000Z',
  })
})

test('a snoozed lead is hidden until its time', async () => {
  const { leadIds } = await sendEntry(app, people, ada)
  await snooze(leadIds[0])
  const shown = async () => (await app.call('GET', '/leads?snoozed=false&status=new')).text

  expect(await shown()).not.toContain(leadIds[0])
  at = later(8 * DAY_MS)
  expect(await shown()).toContain(leadIds[0])
})

test('a snoozed lead wakes when a new lead of the same person comes to that feed', async () => {
  const first = await sendEntry(app, people, ada)
  await snooze(first.leadIds[0])

  await sendEntry(app, people, ada)

  expect(await isSnoozed(first.leadIds[0])).toBe(false)
  const [lead] = await readLeads(app, first)
  const { items } = (await app.call('GET', `/leads/${lead.id}/history`)).body
  expect(lead.wokenAt).toBe(at.toISOString())
  expect(items[0]).toEqual({ at: at.toISOString(), action: 'woken', userId: null, userName: null })
  await snooze(lead.id)
  expect((await readLeads(app, first))[0].wokenAt).toBeNull()
})

test('a snoozed lead that is decided is snoozed no more, and is again once that is undone', async () => {
  const { leadIds } = await sendEntry(app, people, ada)
  await snooze(leadIds[0])

  const { body } = await app.call('POST', '/leads/changes', { leadIds, change: { status: 'approved' } })

  const snoozed = await app.call('GET', `/leads?snoozed=true&q=${ada.email}`)
  expect(snoozed.body.items).toEqual([])
  await app.call('POST', `/leads/changes/${body.id}/undo`)
  expect(await isSnoozed(leadIds[0])).toBe(true)
})

test('a plan that is carried out a second time wakes nothing that was snoozed after the first', async () => {
  const first = await sendEntry(app, people, ada)
  jest.spyOn(PendingStore.prototype, 'settle').mockRejectedValueOnce(new Error('died'))
  jest.spyOn(PendingStore.prototype, 'findOwn').mockRejectedValueOnce(new Error('died'))
  const { id } = await sendEntry(app, people, ada)
  await snooze(first.leadIds[0])

  at = later(MINUTE_MS)
  await app.work('runs')

  expect(await readEntry(app, id)).toMatchObject({ outcome: 'lead' })
  expect(await isSnoozed(first.leadIds[0])).toBe(true)
})

test('a snoozed contact of a company wakes when another entry about the company comes, which passes over who is a lead', async () => {
  const first = await sendEntry(app, companies, acme)
  await snooze(first.leadIds[0])

  const second = await sendEntry(app, companies, acme)
  const third = await sendEntry(app, companies, acme)

  expect(first.leadIds).toHaveLength(3)
  expect(second).toMatchObject({ outcome: 'lead', leadIds: [expect.any(String)] })
  expect(third).toMatchObject({ outcome: 'skipped', reason: 'no_contact_fits' })
  expect(await isSnoozed(first.leadIds[0])).toBe(false)
})

test('an approved and snoozed contact of a company wakes too, but not one who is excluded meanwhile', async () => {
  const first = await sendEntry(app, companies, acme)
  const { items } = (await app.call('GET', `/leads?q=acme${nth}`)).body
  const [approved, other] = items
  await app.call('PATCH', `/leads/${approved.id}`, { status: 'approved' })
  await snooze(approved.id)
  await snooze(other.id)
  await app.call('POST', '/exclusions', { email: other.person.email })

  await sendEntry(app, companies, acme)

  expect(first.leadIds).toContain(approved.id)
  expect(await isSnoozed(approved.id)).toBe(false)
  expect(await isSnoozed(other.id)).toBe(true)
})

test('a preview wakes nobody', async () => {
  const first = await sendEntry(app, companies, acme)
  await snooze(first.leadIds[0])

  await app.call('POST', `/entries/${first.id}/preview`)

  expect(await isSnoozed(first.leadIds[0])).toBe(true)
})

test('an entry that was dismissed as a signal gives that user no more, also when it is replayed', async () => {
  const entry = await sendEntry(app, companies, acme)
  await dismiss([entry.leadIds[0]], 'signal')
  await app.call('PATCH', `/signals/${companies.id}`, { enrichment: { contactsPerCompany: 10 } })
  at = later(200 * DAY_MS)

  await app.call('POST', `/entries/${entry.id}/replay`)
  await app.work('runs')

  expect(await readEntry(app, entry.id)).toMatchObject({ outcome: 'lead', leadIds: entry.leadIds })
  expect(await statusesOf(entry.leadIds)).toEqual(['dismissed', 'dismissed', 'dismissed'])
  // Another entry about the same company is another signal.
  expect((await sendEntry(app, companies, acme)).leadIds).toHaveLength(4)
  await app.call('PATCH', `/signals/${companies.id}`, { enrichment: { contactsPerCompany: 3 } })
})

test('steps that were made from an older version of the lead overwrite nothing', async () => {
  const { leadIds } = await sendEntry(app, people, ada)
  const path = `/leads/${leadIds[0]}`
  const { version } = (await app.call('GET', path)).body
  const edit = (body: string) =>
    app.call('PATCH', path, {
      sequence: { steps: [{ channel: 'linkedin', delayDays: 0, subject: '', body }] },
      version,
    })

  const [first, second] = [await edit('Mine'), await edit('Theirs')]

  expect(first).toMatchObject({ status: 200, body: { sequence: { steps: [{ body: 'Mine' }] } } })
  expect(second).toMatchObject({ status: 409, body: { error: { code: 'changed_meanwhile' } } })
  expect((await app.call('GET', path)).body.sequence.steps[0].body).toBe('Mine')
})

test('an undone dismissal of an entry lets it give more', async () => {
  const entry = await sendEntry(app, companies, acme)
  const { body } = await dismiss(entry.leadIds, 'signal')
  await app.call('POST', `/leads/changes/${body.id}/undo`)
  await app.call('PATCH', `/signals/${companies.id}`, { enrichment: { contactsPerCompany: 10 } })

  await app.call('POST', `/entries/${entry.id}/replay`)
  await app.work('runs')

  expect((await readEntry(app, entry.id)).leadIds).toHaveLength(4)
  await app.call('PATCH', `/signals/${companies.id}`, { enrichment: { contactsPerCompany: 3 } })
})

test('an undone dismissal leaves what the same lead was dismissed for before', async () => {
  const eve = { email: `eve@solo${nth}.example` }
  await importPeople(app, [{ full_name: 'Eve Evans', email: eve.email }])
  const { leadIds } = await sendEntry(app, people, eve)
  await dismiss(leadIds, 'person')
  const { body } = await dismiss(leadIds, 'company')

  await app.call('POST', `/leads/changes/${body.id}/undo`)

  const [lead] = await readLeads(app, { leadIds })
  expect(lead).toMatchObject({ status: 'dismissed', dismissReason: 'person', company: null })
  expect(await sendEntry(app, people, eve)).toMatchObject({ outcome: 'skipped', reason: 'dismissed' })
})

describe('a change that is stored and was killed before all of it was applied', () => {
  let leadIds: string[]
  let changeId: string

  beforeEach(async () => {
    leadIds = (await sendEntry(app, companies, acme)).leadIds
    jest.spyOn(LeadStore.prototype, 'update').mockRejectedValueOnce(new Error('killed'))
    jest.spyOn(ChangeStore.prototype, 'close').mockRejectedValueOnce(new Error('killed'))
    expect((await dismiss(leadIds.slice(0, 1), 'company')).status).toBe(500)
    jest.restoreAllMocks()
    const stored = await app.database.connection
      .collection<{ _id: string }>('lead_changes')
      .findOne({ openSince: { $exists: true } })
    changeId = String(stored?._id)
  })

  test('is finished a little later', async () => {
    expect(await statusesOf(leadIds)).toContain('new')

    at = later(MINUTE_MS)
    await app.purge()

    expect(await statusesOf(leadIds)).toEqual(['dismissed', 'dismissed', 'dismissed'])
    expect(await sendEntry(app, people, ada)).toMatchObject({ outcome: 'skipped', reason: 'dismissed' })
  })

  test('is finished also where it was begun under a clock that was a day ahead', async () => {
    at = later(-DAY_MS)

    await app.purge()

    expect(await statusesOf(leadIds)).toEqual(['dismissed', 'dismissed', 'dismissed'])
    at = later(DAY_MS)
  })

  test('is finished by the next change', async () => {
    const other = await sendEntry(app, people, { email: 'grace@navy.example' })
    expect(other).toMatchObject({ outcome: 'skipped' })
    at = later(MINUTE_MS)

    await app.call('POST', '/leads/changes', { leadIds, change: { snoozedUntil: null } })

    expect(await statusesOf(leadIds)).toEqual(['dismissed', 'dismissed', 'dismissed'])
  })

  test('can be undone as a whole, and stays so', async () => {
    const undone = await app.call('POST', `/leads/changes/${changeId}/undo`)
    at = later(MINUTE_MS)
    await app.purge()

    expect(undone.body.kept).toEqual([])
    expect(await statusesOf(leadIds)).toEqual(['new', 'new', 'new'])
    expect(await sendEntry(app, people, ada)).toMatchObject({ outcome: 'lead' })
  })

  test('leaves a lead alone that somebody has changed meanwhile', async () => {
    const open = (await readLeads(app, { leadIds })).find(({ status }) => status === 'new')
    await app.call('PATCH', `/leads/${open.id}`, { status: 'approved' })

    at = later(MINUTE_MS)
    await app.purge()

    expect((await statusesOf(leadIds)).sort()).toEqual(['approved', 'dismissed', 'dismissed'])
  })
})
