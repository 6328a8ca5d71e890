import { importPeople } from '../../support/directory'
import { startApp, stopApps } from '../../support/startApp'

afterEach(stopApps)

test('a file that is sent several times at once makes everybody and every company once', async () => {
  const app = await startApp()
  const rows = Array.from({ length: 60 }, (_, index) => ({
    full_name: 'Ada Lovelace',
    email: `ada@acme${index}.example`,
    company_domain: `acme${index % 20}.example`,
  }))

  const reports = await Promise.all([1, 2, 3].map(() => importPeople(app, rows)))

  const sumOf = (count: string) => reports.map((report) => Number(report[count])).reduce((a, b) => a + b)
  expect([sumOf('created'), sumOf('unchanged')]).toEqual([60, 120])
  const people = await app.call('GET', '/directory/people?q=ada@acme7.example')
  const companies = await app.call('GET', '/directory/companies?q=acme7.example')
  expect([people.body.items.length, companies.body.items.length]).toEqual([1, 1])
})

test('half of a character in a value is told, not stored as another', async () => {
  const app = await startApp()

  const report = await importPeople(app, [{ full_name: 'Ada \ud83d Lovelace', email: 'ada@acme.example' }])

  expect(report).toMatchObject({ created: 0, rejected: 1, errors: [{ line: 1, column: 'full_name' }] })
})
