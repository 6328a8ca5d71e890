import { importPeople } from '../../support/directory'
import { startApp, stopApps } from '../../support/startApp'

afterEach(stopApps)

test('the people of a company are found by its domain, page by page, and one person by an address', async () => {
  const app = await startApp()
  await importPeople(app, [
    { full_name: 'Ada', email: 'ada@acme.example', company_domain: 'acme.example' },
    { full_name: 'Bob', email: 'bob@elsewhere.example', company_domain: 'acme.example' },
    { full_name: 'Cleo', email: 'cleo@acme.example', company_domain: 'acme.example' },
    { full_name: 'Dan', email: 'dan@rival.example', company_domain: 'rival.example' },
  ])
  const find = async (q: string, query = '') =>
    (await app.call('GET', `/directory/people?q=${encodeURIComponent(q)}${query}`)).body
  const namesOf = ({ items }: any) => Array.from<any, string>(items, ({ fullName }) => fullName)

  const first = await find('https://www.Acme.example/', '&limit=2')
  const second = await find('acme.example', `&limit=2&cursor=${first.nextCursor}`)

  expect([...namesOf(first), ...namesOf(second)]).toEqual(['Cleo', 'Bob', 'Ada'])
  expect(second.nextCursor).toBeNull()
  expect(namesOf(await find('ada@acme.example'))).toEqual(['Ada'])
})
