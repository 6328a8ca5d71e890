import { HeldEntryStore } from '../../../server/entries/held/heldEntryStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { RequestStore } from '../../../server/privacy/requestStore'
import { placeOf } from '../../../server/secrets/places'
import { createSeal } from '../../../server/secrets/seal'
import { clock } from '../../support/clock'
import { importRows } from '../../support/directory'
import { readEntry, readLeads, sendEntry } from '../../support/leads'
import { setUpOwner } from '../../support/people'
import { readAll } from '../../support/readAll'
import { buildLiveSignal, type BuiltSignal } from '../../support/signals'
import { type Answer, post, startApp, stopApps, type TestApp } from '../../support/startApp'

/** Somebody in the directory whom only one test is about. */
async function buildPerson(fullName: string, company = 'Engines'): Promise<Record<string, string>> {
  const [name = ''] = fullName.toLowerCase().split(' ')
  const person = {
    full_name: fullName,
    email: `${name}@engines.example`,
    linkedin_url: `https://www.linkedin.com/in/${fullName.toLowerCase().replace(' ', '-')}`,
    company_name: company,
  }
  await importRows(app, '/directory/people/import', [person])
  return person
}

type Wish = { _id: string; isRunning: boolean; sealed: string | null }

const HOUR_MS = 3_600_000
const SECRET = 'a secret for tests of wishes'
const sealWish = (id: string, text: string) => createSeal(SECRET).seal(text, placeOf.privacyRequest(id))

let app: TestApp
let signal: BuiltSignal
let aheadMs = 0
beforeAll(async () => {
  app = await startApp({ secret: SECRET, now: () => new Date(clock.nowMs() + aheadMs) })
  signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, {
    contextFields: ['note'],
    mapping: { full_name: 'full_name' },
  })
  await buildPerson('Bob Babbage')
})
afterEach(() => {
  jest.restoreAllMocks()
})
afterAll(stopApps)

async function deleteByEmail(email: string): Promise<Answer> {
  const answer = await app.call('POST', '/privacy/delete', { email })
  await app.work('privacy')
  return answer
}

/** Of the leads that a signal gave. */
async function readEmails({ id }: BuiltSignal): Promise<string[]> {
  const { body } = await app.call('GET', `/leads?signalId=${id}`)
  return Array.from<any>(body.items).map((lead) => lead.person.email)
}

test('a person is found, told and deleted everywhere, and the others are left', async () => {
  await buildPerson('Ada Lovelace')
  const first = await sendEntry(app, signal, { email: 'ada@engines.example', note: 'Call me' })
  const other = await sendEntry(app, signal, {
    email: 'bob@engines.example',
    colleague: 'Ada Lovelace <ADA@engines.example>',
  })
  await post(signal.webhookUrl, '{"email": "ada\\u0040engines.example"')
  await post(signal.webhookUrl, '{"email": "ada@engines.exam')
  await post(signal.webhookUrl, { full_name: 'Ada Lovelace', company_name: 'Engines' })
  await app.catchUp()
  await importRows(app, '/exclusions/import', [{ email: 'ada@engines.example' }])
  await importRows(app, '/contacted/import', [{ linkedin_url: 'https://www.linkedin.com/in/ada-lovelace' }])
  await app.call('GET', `/signals/${signal.id}/refusals`)

  expect(await readAll(app)).toMatch(/"\{\\"email\\":\\"ada@engines/)
  const preview = await app.call('POST', '/privacy/preview', { email: 'ada@engines.example' })
  const exported = await app.call('POST', '/privacy/export', { email: 'ada@engines.example' })
  const asked = await deleteByEmail('Ada@Engines.example')

  expect(preview.body).toMatchObject({
    person: {
      emails: ['ada@engines.example'],
      linkedinUrls: ['https://www.linkedin.com/in/ada-lovelace'],
    },
    counts: { entries: 2, mentions: 1, leads: 1, people: 1, exclusions: 1, contacted: 1, refusals: 2 },
    isComplete: true,
  })
  const kinds = Array.from<any>(exported.body.items).map(({ kind }) => kind)
  expect([...new Set(kinds)].sort()).toEqual([
    'contacted',
    'entries',
    'exclusions',
    'leads',
    'mentions',
    'people',
    'refusals',
  ])
  expect(exported.text).toContain('Call me')
  expect([asked.status, asked.body.status]).toEqual([202, 'running'])
  const { body: requests } = await app.call('GET', '/privacy/requests')
  expect(requests.items).toMatchObject([{ id: asked.body.id, status: 'finished', requestedBy: 'usr_owner' }])
  expect(await readAll(app)).not.toMatch(/ada@engines|ada-lovelace|Ada Lovelace|ada\\+u0040/i)

  const emptied = await readEntry(app, first.id)
  expect(emptied).toMatchObject({ outcome: 'skipped', reason: 'privacy', leadIds: [], fields: [] })
  expect((await app.call('GET', `/entries/${first.id}/raw`)).body.error.code).toBe('bytes_removed')
  expect((await app.call('GET', `/entries/${first.id}/raw`)).status).toBe(410)
  expect((await app.call('POST', `/entries/${first.id}/replay`)).status).toBe(409)
  const blanked = await app.call('GET', `/entries/${other.id}/raw`)
  expect(Buffer.from(blanked.text).toString()).toBe(
    `{"email":"bob@engines.example","colleague":"${'*'.repeat(12)} <${'*'.repeat(19)}>"}`,
  )
  expect(await readEmails(signal)).toEqual(['bob@engines.example'])
  expect((await app.call('GET', `/leads/${first.leadIds[0]}`)).status).toBe(404)
})

test('whoever was deleted stays out: entries, replays, imports, and what others write', async () => {
  const cleo = await buildPerson('Cleo Clark')
  await deleteByEmail('cleo@engines.example')

  const later = await sendEntry(app, signal, { linkedin_url: cleo['linkedin_url'], email: cleo['email'] })
  const { body: other } = await post(signal.webhookUrl, {
    email: 'bob@engines.example',
    cc: 'Cleo <cleo@engines.example>, www.linkedin.com/in/Cleo-Clark/',
  })
  await app.catchUp()
  await app.call('POST', `/entries/${later.id}/replay`, { override: ['excluded', 'recently_contacted'] })
  await app.work('runs')
  const people = await importRows(app, '/directory/people/import', [cleo])
  const contacted = await importRows(app, '/contacted/import', [{ email: 'cleo@engines.example' }])

  expect(later).toMatchObject({ outcome: 'skipped', reason: 'privacy' })
  expect(await readEntry(app, later.id)).toMatchObject({ outcome: 'skipped', reason: 'privacy' })
  expect(people).toMatchObject({ rejected: 1, errors: [{ line: 1 }] })
  expect(contacted).toMatchObject({ rejected: 1, created: 0 })
  expect((await app.call('POST', '/exclusions', { email: cleo['email'] })).status).toBe(422)
  expect(await readEmails(signal)).not.toContain('cleo@engines.example')
  const { text } = await app.call('GET', `/entries/${other.id}/raw`)
  expect(Buffer.from(text).toString()).toBe(
    `{"email":"bob@engines.example","cc":"Cleo <${'*'.repeat(20)}>, www.linkedin.com/${'*'.repeat(13)}/"}`,
  )
})

test('an entry that came before and is dealt after gives no lead', async () => {
  await buildPerson('Dan Dodd')
  const { body } = await post(signal.webhookUrl, { email: 'dan@engines.example' })
  await app.call('POST', '/privacy/delete', { linkedinUrl: 'linkedin.com/in/Dan-Dodd/' })

  await app.work('runs')
  await app.work('privacy')

  expect(await readEntry(app, body.id)).toMatchObject({ outcome: 'skipped', reason: 'privacy' })
  expect(await readEmails(signal)).not.toContain('dan@engines.example')
})

test('whoever is killed in the middle is followed by one who goes on where that was', async () => {
  await buildPerson('Eve Egan')
  for (const n of [1, 2])
    await sendEntry(app, signal, { email: 'bob@engines.example', cc: `eve@engines.example ${n}` })
  const { body: asked } = await app.call('POST', '/privacy/delete', { email: 'eve@engines.example' })
  const listed = await new RequestStore(app.database).listRunning()
  const note = jest.spyOn(RequestStore.prototype, 'note')
  note.mockImplementationOnce(() => Promise.reject(new Error('Killed before it was noted')))
  await expect(app.work('privacy')).rejects.toThrow('Killed')
  const blank = jest.spyOn(HeldEntryStore.prototype, 'blank')
  blank.mockImplementationOnce(() => Promise.reject(new Error('Killed before it was blanked')))
  await expect(app.work('privacy')).rejects.toThrow('Killed')
  const between = await app.call('GET', '/privacy/requests')

  await app.work('privacy')

  const part = ({ body }: Answer, name: string) =>
    Array.from<any>(body.items[0].parts).find((each) => each.part === name)
  expect(between.body.items[0]).toMatchObject({ id: asked.id, status: 'running', finishedAt: null })
  expect(part(between, 'accounts')).toMatchObject({ isLookedUp: true })
  expect(part(between, 'entries')).toMatchObject({ isLookedUp: true, isRead: false })
  const after = await app.call('GET', '/privacy/requests')
  expect(after.body.items[0]).toMatchObject({ status: 'finished' })
  expect(part(after, 'entries')).toMatchObject({ isLookedUp: true, isRead: true, removed: 2 })
  expect(await readAll(app)).not.toMatch(/eve@engines/i)
  // Another server that had read the list before does it not again.
  jest.spyOn(RequestStore.prototype, 'listRunning').mockResolvedValueOnce(listed)
  await app.work('privacy')
  expect((await app.call('GET', '/privacy/requests')).body.items[0]).toEqual(after.body.items[0])
})

test('what came while a clock was a day ahead is blanked too', async () => {
  aheadMs = 25 * HOUR_MS
  await sendEntry(app, signal, { email: 'bob@engines.example', cc: 'gil@engines.example' })
  aheadMs = 0

  await deleteByEmail('gil@engines.example')

  expect(await readAll(app)).not.toMatch(/gil@engines/i)
})

test.each([
  ['that is sealed with a lost secret', 'prv_0', 'by a secret that is lost'],
  ['of a shape that is not known', 'prv_1', sealWish('prv_1', '{"emails":"hal@engines.example"}')],
  ['that is no JSON', 'prv_2', sealWish('prv_2', '{')],
])('a wish %s keeps no other waiting', async (_, id, sealed) => {
  app.log.length = 0
  const requests = app.database.connection.collection<Wish>('privacy_requests')
  await requests.insertOne({ _id: id, isRunning: true, sealed })

  const { body } = await deleteByEmail('hal@engines.example')

  const done = await requests.findOne({ _id: body.id })
  await requests.deleteOne({ _id: id })
  expect(done).toMatchObject({ isRunning: false })
  expect(app.log.filter((line) => line.includes('privacy.unreadable'))).toHaveLength(1)
})

test('whoever slept with a lead in the hands makes none after the deletion', async () => {
  await buildPerson('Fay Finch')
  const make = Reflect.get(LeadStore.prototype, 'make')
  jest.spyOn(LeadStore.prototype, 'make').mockImplementationOnce(async function (this: LeadStore, made) {
    await deleteByEmail('fay@engines.example')
    await Reflect.apply(make, this, [made])
  })

  const { id } = await sendEntry(app, signal, { email: 'fay@engines.example' })

  expect(await readEntry(app, id)).toMatchObject({ outcome: 'skipped', reason: 'privacy', leadIds: [] })
  expect(await readAll(app)).not.toMatch(/fay@engines|fay finch/i)
})

test('a lead of somebody else that was planned before the deletion is made without the address', async () => {
  jest
    .spyOn(LeadStore.prototype, 'make')
    .mockImplementationOnce(() => Promise.reject(new Error('Killed before the lead was made')))
  const { body } = await post(signal.webhookUrl, { email: 'bob@engines.example', note: 'gus@far.example' })
  await app.work('runs').catch(() => undefined)

  await deleteByEmail('gus@far.example')
  aheadMs += HOUR_MS
  await app.work('runs')

  const { leadIds } = await readEntry(app, body.id)
  const [lead] = await readLeads(app, { leadIds })
  expect(lead.context).toMatchObject([{ path: 'note', value: '*'.repeat(15) }])
  expect(await readAll(app)).not.toMatch(/gus@far/)
})

test('a company gives no lead of whoever was deleted, and the others of it as before', async () => {
  const companies = await buildLiveSignal(app, { target: 'companies' })
  await buildPerson('Hal Hill', 'Looms')
  await buildPerson('Ida Ives', 'Looms')
  await deleteByEmail('hal@engines.example')

  const entry = await sendEntry(app, companies, { company_name: 'Looms' })

  expect(entry).toMatchObject({ outcome: 'lead' })
  expect(await readEmails(companies)).toEqual(['ida@engines.example'])
})

test('of a user it is refused until that one is switched off; then name and address go, as an invitation does', async () => {
  const owner = await setUpOwner(app)
  await owner.call('POST', '/invitations', { email: 'kim@engines.example', role: 'member' })
  const user = { name: 'Jo Jones', email: 'jo@engines.example' }
  const { id } = (await app.call('POST', '/users', user)).body
  const person = { email: user.email }

  const early = await app.call('POST', '/privacy/delete', person)
  await app.call('PATCH', `/users/${id}`, { isActive: false })
  const { counts } = (await app.call('POST', '/privacy/preview', person)).body
  const late = await deleteByEmail(user.email)
  await deleteByEmail('kim@engines.example')

  expect([early.status, early.body.error.code, late.status]).toEqual([409, 'wrong_state', 202])
  expect(counts).toMatchObject({ users: 1, invitations: 0 })
  expect((await app.call('GET', `/users/${id}`)).body).toMatchObject({ name: 'Deleted user', email: null })
  expect((await owner.call('GET', '/invitations')).body.items).toEqual([])
  expect(await readAll(app)).not.toMatch(/jo@engines|Jo Jones|kim@engines/)
})

test('what came about somebody who was deleted is emptied a day later', async () => {
  await deleteByEmail('lea@engines.example')
  const { id } = await sendEntry(app, signal, { email: 'lea@engines.example' })
  await app.catchUp()
  await app.purge()
  expect((await app.call('GET', `/entries/${id}/raw`)).status).toBe(200)
  aheadMs += 25 * HOUR_MS

  await app.purge()

  expect((await app.call('GET', `/entries/${id}/raw`)).status).toBe(410)
  const { body } = await app.call('GET', `/signals/${signal.id}/entries?q=lea@engines.example`)
  expect(body.items).toEqual([])
})
