import { importPeople, importRows } from '../../support/directory'
import { startApp, stopApps } from '../../support/startApp'
import { startCounted } from '../../support/startCounted'

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

test('people and companies are found by the beginning of their name, in any spelling, page by page', async () => {
  const app = await startApp()
  await importPeople(app, [
    { full_name: 'Ada Lovelace', email: 'ada@acme.example', company_name: 'Acme Looms Ltd' },
    { full_name: 'Adam Ölund', email: 'adam@acme.example', company_name: 'Acmeta' },
    { full_name: 'Bob Nadal', email: 'bob@acme.example', company_name: 'Blue Acme' },
  ])
  const find = async (kind: string, q: string, query = '') =>
    (await app.call('GET', `/directory/${kind}?q=${encodeURIComponent(q)}${query}`)).body
  const namesOf = async (kind: string, q: string) =>
    Array.from<any, string>((await find(kind, q)).items, ({ fullName, name }) => fullName ?? name)

  const first = await find('people', 'ADA', '&limit=1')
  const second = await find('people', 'ADA', `&limit=1&cursor=${first.nextCursor}`)

  expect([...first.items, ...second.items]).toMatchObject([
    { fullName: 'Adam Ölund' },
    { fullName: 'Ada Lovelace' },
  ])
  expect(second.nextCursor).toBeNull()
  expect(await namesOf('people', 'ada l')).toEqual(['Ada Lovelace'])
  expect(await namesOf('people', 'Adam Olund')).toEqual(['Adam Ölund'])
  expect(await namesOf('companies', 'acm')).toEqual(['Acmeta', 'Acme Looms Ltd'])
  expect(await namesOf('companies', 'Acme L')).toEqual(['Acme Looms Ltd'])
})

test('a person is found by the beginning of each word of the name, however its umlauts are spelled', async () => {
  const app = await startApp()
  await importPeople(app, [
    { full_name: 'Ada King Lovelace', email: 'ada@acme.example' },
    { full_name: 'Jan van der Berg', email: 'jan@acme.example' },
    { full_name: 'Eva Müller', email: 'eva@acme.example' },
    { full_name: 'Otto Mueller', email: 'otto@acme.example' },
  ])
  const namesOf = async (q: string) => {
    const { body } = await app.call('GET', `/directory/people?q=${encodeURIComponent(q)}`)
    return Array.from<any, string>(body.items, ({ fullName }) => fullName)
  }

  expect(await namesOf('lovelace')).toEqual(['Ada King Lovelace'])
  expect(await namesOf('King Love')).toEqual(['Ada King Lovelace'])
  expect(await namesOf('berg')).toEqual(['Jan van der Berg'])
  expect(await namesOf('der Berg')).toEqual(['Jan van der Berg'])
  expect(await namesOf('Müller')).toEqual(['Otto Mueller', 'Eva Müller'])
  expect(await namesOf('mueller')).toEqual(['Otto Mueller', 'Eva Müller'])
  expect(await namesOf('Ada Lovelace')).toEqual([])
})

test('whoever changes the name is found by the new one, and no longer by the old one', async () => {
  const app = await startApp()
  await importPeople(app, [{ full_name: 'Ada Byron', email: 'ada@acme.example' }])
  const idsOf = async (q: string) =>
    Array.from<any, string>((await app.call('GET', `/directory/people?q=${q}`)).body.items, ({ id }) => id)
  const [id] = await idsOf('byron')

  await app.call('PATCH', `/directory/people/${id}`, { fullName: 'Ada Lovelace' })

  expect(await idsOf('lovelace')).toEqual([id])
  expect(await idsOf('byron')).toEqual([])
})

test('a company is found by the beginning of its name however its umlauts are spelled', async () => {
  const app = await startApp()
  await importRows(app, '/directory/companies/import', [{ name: 'Mueller Tools' }])

  const { body } = await app.call('GET', `/directory/companies?q=${encodeURIComponent('Müller')}`)

  expect(body.items).toMatchObject([{ name: 'Mueller Tools' }])
})

test('the beginning of a name is looked up without reading all others', async () => {
  const { app, countRead, stop } = await startCounted()
  const others = Array.from({ length: 300 }, (_, nth) => ({
    full_name: `Grace Hopper ${nth}`,
    email: `grace${nth}@navy.example`,
  }))
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }, ...others])
  let found: any

  const read = await countRead(async () => {
    found = (await app.call('GET', '/directory/people?q=ada')).body.items
  })

  expect(found).toMatchObject([{ fullName: 'Ada Lovelace' }])
  expect(read).toBeLessThan(others.length)
  await stop()
})
