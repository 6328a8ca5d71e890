import { importRows } from '../../support/directory'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let at: Date
beforeEach(async () => {
  at = new Date('2026-03-01T12:00:00.000Z')
  app = await startApp({ now: () => at })
})
afterEach(stopApps)

const ADA = { email: 'ada@acme.example', linkedin_url: 'https://www.linkedin.com/in/ada' }
const exclude = (rows: Record<string, string>[]) => importRows(app, '/exclusions/import', rows)
const contact = (rows: Record<string, string>[]) => importRows(app, '/contacted/import', rows)

test('each thing that a row names is excluded, once, and rows are counted', async () => {
  const row = { ...ADA, domain: 'acme.example', reason: 'Left us' }

  const first = await exclude([row, { email: ADA.email }])
  const again = await exclude([row])

  expect(first).toMatchObject({ rows: 2, created: 1, unchanged: 1, rejected: 0 })
  expect(again).toMatchObject({ rows: 1, created: 0, unchanged: 1 })
  const { items } = (await app.call('GET', '/exclusions')).body
  const things = Array.from<any, string[]>(items, ({ email, domain, linkedinUrl, reason }) => [
    email ?? domain ?? linkedinUrl,
    reason,
  ])
  expect(things.sort()).toEqual([
    ['acme.example', 'Left us'],
    ['ada@acme.example', 'Left us'],
    ['https://www.linkedin.com/in/ada', 'Left us'],
  ])
})

test('of a row about somebody who was deleted for privacy the domain alone is excluded', async () => {
  await app.call('POST', '/privacy/delete', { email: ADA.email })
  await app.work('privacy')

  const report = await exclude([{ ...ADA, domain: 'acme.example' }, ADA])

  expect(report).toMatchObject({ created: 1, rejected: 1 })
  const { items } = (await app.call('GET', '/exclusions')).body
  expect(items).toMatchObject([{ domain: 'acme.example', email: null, linkedinUrl: null }])
})

test('who was contacted is noted once by the same file, also without dates and where it names somebody twice', async () => {
  const rows = [ADA, { email: ADA.email }, { email: 'bob@acme.example' }]

  const first = await contact(rows)
  at = new Date('2026-03-02T11:00:00.000Z')
  const again = await contact(rows)

  expect(first).toMatchObject({ rows: 3, created: 2, updated: 0, unchanged: 1 })
  expect(again).toMatchObject({ rows: 3, created: 0, updated: 0, unchanged: 3 })
  const { items } = (await app.call('GET', '/contacted')).body
  expect(new Set(Array.from<any, string>(items, ({ contactedAt }) => contactedAt))).toEqual(
    new Set(['2026-03-01T12:00:00.000Z']),
  )
})

test('who stands without a date in a file of a later day was contacted anew', async () => {
  await contact([ADA, { email: 'bob@acme.example', contacted_at: '2026-01-01T00:00:00Z' }])
  at = new Date('2026-03-05T12:00:00.000Z')

  const report = await contact([ADA, { email: 'bob@acme.example' }])

  expect(report).toMatchObject({ created: 0, updated: 2, unchanged: 0 })
  const { items } = (await app.call('GET', '/contacted')).body
  expect(new Set(Array.from<any, string>(items, ({ contactedAt }) => contactedAt))).toEqual(
    new Set(['2026-03-05T12:00:00.000Z']),
  )
})

test('a later date counts, and an address that is new for somebody who is known takes the date of today that is known', async () => {
  await contact([{ email: ADA.email, contacted_at: '2026-03-01T00:00:00Z' }])

  const report = await contact([
    { ...ADA },
    { email: ADA.email, contacted_at: '2026-03-01T10:00:00Z' },
    { email: ADA.email, contacted_at: '2026-02-15T00:00:00Z' },
  ])

  expect(report).toMatchObject({ created: 0, updated: 2, unchanged: 1 })
  const { items } = (await app.call('GET', '/contacted')).body
  expect(items).toMatchObject([
    { email: ADA.email, contactedAt: '2026-03-01T10:00:00.000Z' },
    { linkedinUrl: ADA.linkedin_url, contactedAt: '2026-03-01T00:00:00.000Z' },
  ])
})
