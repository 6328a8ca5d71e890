import { CompanyStore } from '../../../server/directory/companyStore'
import { DirectoryKeyStore } from '../../../server/directory/directoryKeyStore'
import { PersonStore } from '../../../server/directory/personStore'
import { importPeople, importRows } from '../../support/directory'
import { readLeads, sendEntry } from '../../support/leads'
import { readAll } from '../../support/readAll'
import { buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterEach(() => {
  jest.restoreAllMocks()
})
afterAll(stopApps)

async function find(kind: 'people' | 'companies', q: string) {
  return (await app.call('GET', `/directory/${kind}?q=${encodeURIComponent(q)}`)).body.items
}

const killed = () => Promise.reject(new Error('Killed'))

test('whoever is imported again after a kill is found, and not taken for one of two', async () => {
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { mapping: { full_name: 'full_name' } })
  const ada = { full_name: 'Ada Lovelace', email: 'ada@engines.example', company_name: 'Engines' }
  jest.spyOn(PersonStore.prototype, 'insert').mockImplementationOnce(killed)
  await importPeople(app, [ada])

  await importPeople(app, [ada])

  expect(await sendEntry(app, signal, { email: ada.email })).toMatchObject({ outcome: 'lead' })
  const named = await sendEntry(app, signal, { full_name: ada.full_name, company_name: 'Engines' })
  expect(named).toMatchObject({ outcome: 'lead' })
})

test('a company that is imported again after a kill is found, and not taken for one of two', async () => {
  const signal = await buildLiveSignal(app, { target: 'companies' })
  await app.call('PATCH', `/signals/${signal.id}`, { mapping: { company_domain: 'company_domain' } })
  const looms = { name: 'Looms', domain: 'looms.example' }
  jest.spyOn(CompanyStore.prototype, 'insert').mockImplementationOnce(killed)
  await importRows(app, '/directory/companies/import', [looms])

  await importRows(app, '/directory/companies/import', [looms])

  const [byDomain, byName] = [{ company_domain: looms.domain }, { company_name: looms.name }]
  expect(await sendEntry(app, signal, byDomain)).toMatchObject({ reason: 'no_contact_fits' })
  expect(await sendEntry(app, signal, byName)).toMatchObject({ reason: 'no_contact_fits' })
})

test('an address that a killed change meant for somebody names whoever has it', async () => {
  const signal = await buildLiveSignal(app)
  await importPeople(app, [{ full_name: 'Bob Babbage', email: 'bob@mills.example' }])
  const [bob] = (await app.call('GET', '/directory/people?q=bob@mills.example')).body.items
  jest.spyOn(PersonStore.prototype, 'change').mockImplementationOnce(killed)
  await app.call('PATCH', `/directory/people/${bob.id}`, { email: 'cleo@mills.example' })
  await importPeople(app, [{ full_name: 'Cleo Clark', linkedin_url: 'linkedin.com/in/cleo-clark' }])
  const [cleo] = (await app.call('GET', '/directory/people?q=Cleo Clark')).body.items
  await app.call('PATCH', `/directory/people/${cleo.id}`, { email: 'cleo@mills.example' })

  const entry = await sendEntry(app, signal, { email: 'cleo@mills.example' })

  const [lead] = await readLeads(app, entry)
  expect(lead.person).toMatchObject({ id: cleo.id, fullName: 'Cleo Clark' })
})

test('an address that a killed change meant for somebody is imported for whoever has it', async () => {
  await importPeople(app, [{ full_name: 'Fay Flint', email: 'fay@mills.example' }])
  const [fay] = await find('people', 'fay@mills.example')
  jest.spyOn(PersonStore.prototype, 'change').mockImplementationOnce(killed)
  await app.call('PATCH', `/directory/people/${fay.id}`, { email: 'gus@mills.example' })

  const report = await importPeople(app, [{ full_name: 'Gus Gold', email: 'gus@mills.example' }])

  expect(report).toMatchObject({ created: 1, updated: 0 })
  expect(await find('people', 'fay@mills.example')).toMatchObject([{ id: fay.id, fullName: 'Fay Flint' }])
  expect(await find('people', 'gus@mills.example')).toMatchObject([{ fullName: 'Gus Gold' }])
})

test('a domain that a killed change meant for a company is imported for whichever has it', async () => {
  await importRows(app, '/directory/companies/import', [{ name: 'Kilns', domain: 'kilns.example' }])
  const [kilns] = await find('companies', 'kilns.example')
  jest.spyOn(CompanyStore.prototype, 'change').mockImplementationOnce(killed)
  await app.call('PATCH', `/directory/companies/${kilns.id}`, { domain: 'ovens.example' })

  const ovens = { name: 'Ovens', domain: 'ovens.example' }
  const report = await importRows(app, '/directory/companies/import', [ovens])

  expect(report).toMatchObject({ created: 1, updated: 0 })
  expect(await find('companies', 'kilns.example')).toMatchObject([{ id: kilns.id, name: 'Kilns' }])
  expect(await find('companies', 'ovens.example')).toMatchObject([{ name: 'Ovens' }])
})

test('people are not found by the name of before of their company where its import was killed', async () => {
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { mapping: { full_name: 'full_name' } })
  const forge = { company_name: 'Forge', company_domain: 'forge.example' }
  await importPeople(app, [{ full_name: 'Hal Hay', email: 'hal@forge.example', ...forge }])
  jest.spyOn(DirectoryKeyStore.prototype, 'remove').mockImplementationOnce(killed)
  await importRows(app, '/directory/companies/import', [{ name: 'Smithy', domain: 'forge.example' }])

  const before = await sendEntry(app, signal, { full_name: 'Hal Hay', company_name: 'Forge' })
  const after = await sendEntry(app, signal, { full_name: 'Hal Hay', company_name: 'Smithy' })

  expect([before.reason, after.outcome]).toEqual(['not_found', 'lead'])
})

test('a deletion takes the address along of whoever was never made, and nobody else', async () => {
  await importPeople(app, [{ full_name: 'Dan Dale', email: 'dan@mills.example' }])
  const [dan] = (await app.call('GET', '/directory/people?q=dan@mills.example')).body.items
  jest.spyOn(PersonStore.prototype, 'change').mockImplementationOnce(killed)
  await app.call('PATCH', `/directory/people/${dan.id}`, { email: 'eve@mills.example' })
  jest.spyOn(PersonStore.prototype, 'insert').mockImplementationOnce(killed)
  await importPeople(app, [{ full_name: 'Eve Evans', email: 'eve2@mills.example' }])

  for (const email of ['eve@mills.example', 'eve2@mills.example'])
    await app.call('POST', '/privacy/delete', { email })
  await app.work('privacy')

  expect(await readAll(app)).not.toMatch(/eve2?@mills/)
  expect((await app.call('GET', `/directory/people/${dan.id}`)).status).toBe(200)
})
