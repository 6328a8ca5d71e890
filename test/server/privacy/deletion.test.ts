import { HeldEntryStore } from '../../../server/entries/held/heldEntryStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { RequestStore } from '../../../server/privacy/requestStore'
import { clock } from '../../support/clock'
import { importRows } from '../../support/directory'
import { readEntry, sendEntry } from '../../support/leads'
import { buildLiveSignal, type BuiltSignal } from '../../support/signals'
import { type Answer, post, startApp, stopApps, type TestApp } from '../../support/startApp'

const ADA = {
  full_name: 'Ada Lovelace',
  email: 'ada@acme.example',
  linkedin_url: 'https://www.linkedin.com/in/ada-lovelace',
  company_name: 'Acme',
}
const BOB = { full_name: 'Bob Babbage', email: 'bob@acme.example', company_name: 'Acme' }

let app: TestApp
let signal: BuiltSignal
beforeEach(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app)
  await importRows(app, '/directory/people/import', [ADA, BOB])
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

const deleteAda = async () => {
  const answer = await app.call('POST', '/privacy/delete', { email: 'Ada@Acme.example' })
  await app.work('privacy')
  return answer
}

/** Of the leads on the feed. */
async function readEmails(): Promise<string[]> {
  const { body } = await app.call('GET', '/leads')
  return Array.from<any>(body.items).map((lead) => lead.person.email)
}

/** Bytes as what they say, instead of Base64. */
function inLatin1(this: any, key: string, value: unknown): unknown {
  const given = this[key]
  return given?._bsontype === 'Binary' ? Buffer.from(given.buffer).toString('latin1') : value
}

/** Every document of every collection, as text. */
async function readAll(from: TestApp): Promise<string> {
  const { db } = from.database.connection
  const collections = (await db?.listCollections().toArray()) ?? []
  const texts = await Promise.all(
    collections.map(async ({ name }) => {
      const documents = (await db?.collection(name).find().toArray()) ?? []
      return documents.map((document) => JSON.stringify(document, inLatin1))
    }),
  )
  return texts.flat().join('\n')
}

test('a person is found, told and deleted everywhere, and the others are left', async () => {
  const first = await sendEntry(app, signal, { email: 'ada@acme.example', note: 'Call me' })
  const other = await sendEntry(app, signal, {
    email: 'bob@acme.example',
    colleague: 'Ada <ADA@acme.example>',
  })
  await post(signal.webhookUrl, '{"email": "ada\\u0040acme.example"')
  await app.catchUp()
  await importRows(app, '/exclusions/import', [{ email: 'ada@acme.example' }])
  await importRows(app, '/contacted/import', [{ linkedin_url: ADA.linkedin_url }])
  await app.call('GET', `/signals/${signal.id}/refusals`)

  expect(await readAll(app)).toMatch(/"\{\\"email\\":\\"ada@acme/)
  const preview = await app.call('POST', '/privacy/preview', { email: 'ada@acme.example' })
  const exported = await app.call('POST', '/privacy/export', { email: 'ada@acme.example' })
  const asked = await deleteAda()

  expect(preview.body).toMatchObject({
    person: { emails: ['ada@acme.example'], linkedinUrls: [ADA.linkedin_url] },
    counts: { entries: 1, mentions: 1, leads: 1, people: 1, exclusions: 1, contacted: 1, refusals: 1 },
    isComplete: true,
  })
  const kinds = Array.from<any>(exported.body.items).map(({ kind }) => kind)
  expect(kinds.sort()).toEqual([
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
  expect(await readAll(app)).not.toMatch(/ada@acme|ada-lovelace|Ada Lovelace|ada\\+u0040/i)

  const emptied = await readEntry(app, first.id)
  expect(emptied).toMatchObject({ outcome: 'skipped', reason: 'privacy', leadIds: [], fields: [] })
  expect((await app.call('GET', `/entries/${first.id}/raw`)).body.error.code).toBe('bytes_removed')
  expect((await app.call('GET', `/entries/${first.id}/raw`)).status).toBe(410)
  expect((await app.call('POST', `/entries/${first.id}/replay`)).status).toBe(409)
  const blanked = await app.call('GET', `/entries/${other.id}/raw`)
  expect(Buffer.from(blanked.text).toString()).toBe(
    `{"email":"bob@acme.example","colleague":"Ada <${'*'.repeat(16)}>"}`,
  )
  expect(await readEmails()).toEqual(['bob@acme.example'])
  expect((await app.call('GET', `/leads/${first.leadIds[0]}`)).status).toBe(404)
})

test('whoever was deleted stays out: entries, replays and imports', async () => {
  await deleteAda()

  const later = await sendEntry(app, signal, { linkedin_url: ADA.linkedin_url, email: 'ada@acme.example' })
  await app.call('POST', `/entries/${later.id}/replay`, { override: ['excluded', 'recently_contacted'] })
  await app.work('runs')
  const people = await importRows(app, '/directory/people/import', [ADA, BOB])
  const contacted = await importRows(app, '/contacted/import', [{ email: ADA.email }])

  expect(later).toMatchObject({ outcome: 'skipped', reason: 'privacy' })
  expect(await readEntry(app, later.id)).toMatchObject({ outcome: 'skipped', reason: 'privacy' })
  expect(people).toMatchObject({ rejected: 1, unchanged: 1, errors: [{ line: 1 }] })
  expect(contacted).toMatchObject({ rejected: 1, created: 0 })
  expect((await app.call('POST', '/exclusions', { email: ADA.email })).status).toBe(422)
  expect((await app.call('GET', '/leads')).body.items).toEqual([])
})

test('an entry that came before and is dealt after gives no lead', async () => {
  const { body } = await post(signal.webhookUrl, { email: 'ada@acme.example' })
  await app.call('POST', '/privacy/delete', { linkedinUrl: 'linkedin.com/in/Ada-Lovelace/' })

  await app.work('runs')
  await app.work('privacy')

  expect(await readEntry(app, body.id)).toMatchObject({ outcome: 'skipped', reason: 'privacy' })
  expect((await app.call('GET', '/leads')).body.items).toEqual([])
})

test('whoever is killed in the middle is followed by one who goes on where that was', async () => {
  for (const n of [1, 2])
    await sendEntry(app, signal, { email: 'bob@acme.example', cc: `ada@acme.example ${n}` })
  const { body: asked } = await app.call('POST', '/privacy/delete', { email: 'ada@acme.example' })
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
  expect(part(between, 'directory')).toMatchObject({ isLookedUp: true })
  expect(part(between, 'entries')).toMatchObject({ isLookedUp: true, isRead: false })
  const after = await app.call('GET', '/privacy/requests')
  expect(after.body.items[0]).toMatchObject({ status: 'finished' })
  expect(part(after, 'entries')).toMatchObject({ isLookedUp: true, isRead: true, removed: 2 })
  expect(await readAll(app)).not.toMatch(/ada@acme/i)
})

test('whoever slept with a lead in the hands makes none after the deletion', async () => {
  const make = Reflect.get(LeadStore.prototype, 'make')
  jest.spyOn(LeadStore.prototype, 'make').mockImplementationOnce(async function (this: LeadStore, made) {
    await app.call('POST', '/privacy/delete', { email: 'ada@acme.example' })
    await app.work('privacy')
    await Reflect.apply(make, this, [made])
  })

  const { id } = await sendEntry(app, signal, { email: 'ada@acme.example' })

  expect(await readEntry(app, id)).toMatchObject({ outcome: 'skipped', reason: 'privacy', leadIds: [] })
  expect((await app.call('GET', '/leads')).body.items).toEqual([])
  expect(await readAll(app)).not.toMatch(/ada@acme|ada lovelace/i)
})

test('a company gives no lead of whoever was deleted, and the others of it as before', async () => {
  const companies = await buildLiveSignal(app, { target: 'companies' })
  await deleteAda()

  const entry = await sendEntry(app, companies, { company_name: 'Acme' })

  expect(entry).toMatchObject({ outcome: 'lead' })
  expect(await readEmails()).toEqual(['bob@acme.example'])
})

test('what came about somebody who was deleted is emptied a day later', async () => {
  let aheadMs = 0
  await stopApps()
  app = await startApp({ now: () => new Date(clock.nowMs() + aheadMs) })
  signal = await buildLiveSignal(app)
  await app.call('POST', '/privacy/delete', { email: 'ada@acme.example' })
  await app.work('privacy')
  const { id } = await sendEntry(app, signal, { email: 'ada@acme.example' })
  await app.catchUp()
  await app.purge()
  expect((await app.call('GET', `/entries/${id}/raw`)).status).toBe(200)
  aheadMs = 25 * 3_600_000

  await app.purge()

  expect((await app.call('GET', `/entries/${id}/raw`)).status).toBe(410)
  const { body } = await app.call('GET', `/signals/${signal.id}/entries?q=ada@acme.example`)
  expect(body.items).toEqual([])
})
