import { importRows } from '../../support/directory'
import { readEntry, sendEntry } from '../../support/leads'
import { buildLiveSignal, type BuiltSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

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
afterEach(stopApps)

const deleteAda = async () => {
  const answer = await app.call('POST', '/privacy/delete', { email: 'Ada@Acme.example' })
  await app.work('privacy')
  return answer
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
  expect(exported.body.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual(
    ['contacted', 'entries', 'exclusions', 'leads', 'mentions', 'people', 'refusals'].sort(),
  )
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
  const { body: leads } = await app.call('GET', '/leads')
  expect(leads.items.map((lead: any) => lead.person.email)).toEqual(['bob@acme.example'])
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
