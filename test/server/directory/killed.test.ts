import { CompanyStore } from '../../../server/directory/companyStore'
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
