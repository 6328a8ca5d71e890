import { openTurns } from '../../../server/directory/importTurns'
import { LeaseStore } from '../../../server/leases/leaseStore'
import { importPeople, importRows } from '../../support/directory'
import { startApp, stopApps } from '../../support/startApp'
import { listCommands } from '../../support/watchCommands'

afterEach(stopApps)

test('a file that is sent several times at once, to two servers, makes everybody and every company once', async () => {
  const app = await startApp()
  const other = await startApp({ databaseName: app.databaseName })
  const rows = Array.from({ length: 60 }, (_, index) => ({
    full_name: 'Ada Lovelace',
    email: `ada@acme${index}.example`,
    company_domain: `acme${index % 20}.example`,
  }))

  const reports = await Promise.all([app, other, app].map((each) => importPeople(each, rows)))

  const sumOf = (count: string) => reports.map((report) => Number(report[count])).reduce((a, b) => a + b)
  expect([sumOf('created'), sumOf('unchanged')]).toEqual([60, 120])
  const people = await app.call('GET', '/directory/people?q=ada@acme7.example')
  const companies = await app.call('GET', '/directory/companies?q=acme7.example')
  expect([people.body.items.length, companies.body.items.length]).toEqual([1, 1])
})

test('a server that was killed at a batch holds up the others for a while only', async () => {
  let elapsedMs = 0
  const app = await startApp({ elapsedMs: () => (elapsedMs += 8_000) })
  await new LeaseStore(app.database, () => 0).take('imports', 'killed', 15_000)

  const report = await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])

  expect(report).toMatchObject({ created: 1 })
})

test('a batch whose server stood still until another took over is planned anew, and written once', async () => {
  const app = await startApp()
  let elapsedMs = 0
  const leases = new LeaseStore(app.database, () => elapsedMs)
  let [plans, writes] = [0, 0]

  await openTurns(
    leases,
    () => new Date(),
  )(async () => {
    plans += 1
    for (elapsedMs = 0; plans === 1 && elapsedMs < 40_000; elapsedMs += 20_000) {
      if (await leases.take('imports', 'other', 15_000)) await leases.release('imports', 'other')
    }
    return {
      result: null,
      async write(requireTurn) {
        await requireTurn()
        writes += 1
      },
    }
  })

  expect([plans, writes]).toEqual([2, 1])
})

test('what a person was found by in data of before goes with what it was made of, and makes nobody of two', async () => {
  const app = await startApp()
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])
  const keys = app.database.connection.collection<{ _id: string; key: string; ownerId: string }>(
    'directory_people_keys',
  )
  const now = await keys.find().toArray()
  await keys.insertMany(now.map(({ key, ownerId }) => ({ _id: `${key}\t${ownerId}`, key, ownerId })))
  const [{ ownerId } = { ownerId: '' }] = now

  const report = await importPeople(app, [{ full_name: 'Ada King', email: 'ada@acme.example' }])
  const { body: people } = await app.call('GET', '/directory/people?q=ada@acme.example')

  expect([report.updated, people.items.length]).toEqual([1, 1])
  const left = (await keys.find({ ownerId }).toArray()).map(({ key }) => key)
  expect(left.filter((key) => key.includes('lovelace'))).toEqual([])
  expect(left.some((key) => key.includes('king'))).toBe(true)
})

test.each(['/directory/people/import', '/directory/companies/import'])(
  'rows of %s that name nobody are told, and wait for no turn, however many there are',
  async (path) => {
    const app = await startApp()
    let report: any
    const send = async () => {
      report = await importRows(
        app,
        path,
        Array.from({ length: 3_000 }, () => ({})),
      )
    }
    const { connection } = app.database.background
    const commands = await listCommands(connection, send)

    expect(report).toMatchObject({ rows: 3_000, rejected: 3_000, created: 0 })
    expect(report.errors[7]).toMatchObject({ line: 8, column: null })
    expect(JSON.stringify(commands)).not.toContain('"leases"')
  },
)

test('half of a character in a value is told, not stored as another', async () => {
  const app = await startApp()

  const report = await importPeople(app, [{ full_name: 'Ada \ud83d Lovelace', email: 'ada@acme.example' }])

  expect(report).toMatchObject({ created: 0, rejected: 1, errors: [{ line: 1, column: 'full_name' }] })
})

test('a company whose domain is none is told by its column, and one that says so has none', async () => {
  const app = await startApp()

  const report = await importRows(app, '/directory/companies/import', [
    { name: 'Acme', domain: 'not a domain' },
    { name: 'Blue Mills', domain: 'n/a' },
    { name: 'Cedar', domain: 'https://gmail.com' },
  ])

  const errors = [
    { line: 1, column: 'domain' },
    { line: 3, column: 'domain' },
  ]
  expect(report).toMatchObject({ created: 1, rejected: 2, errors })
  const { body } = await app.call('GET', '/directory/companies')
  expect(body.items).toMatchObject([{ name: 'Blue Mills', domain: null }])
})
