import { importRows } from '../../support/directory'
import { readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal

beforeEach(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, {
    mapping: {
      email: 'email',
      first_name: 'first',
      last_name: 'last',
      company_name: 'company',
      company_linkedin_url: 'page',
    },
    enrichment: { generateIfEnrichmentFails: true },
  })
})
afterEach(stopApps)

const send = (payload: unknown) => sendEntry(app, signal, payload)

test('an unenriched lead made of first and last name is shown, and found, by the whole name', async () => {
  const { leadIds } = await send({ email: 'ada@acme.example', first: 'Ada', last: 'Lovelace' })

  const { body } = await app.call('GET', '/leads?q=Ada Lovelace')

  expect(body.items).toMatchObject([
    {
      id: leadIds[0],
      enriched: false,
      person: { fullName: 'Ada Lovelace', firstName: 'Ada', lastName: 'Lovelace' },
      company: { id: null, name: null, domain: 'acme.example' },
    },
  ])
})

test('an unenriched lead tells the company’s page on LinkedIn', async () => {
  const page = 'https://www.linkedin.com/company/acme'

  const [lead] = await readLeads(app, await send({ email: 'ada@gmail.com', page }))

  expect(lead.company).toMatchObject({ id: null, name: null, domain: null, linkedinUrl: page })
})

test('an excluded page of a company on LinkedIn holds an unenriched lead back', async () => {
  await app.call('POST', '/exclusions', { linkedinUrl: 'https://linkedin.com/company/acme/' })

  const entry = await send({ email: 'ada@gmail.com', page: 'https://www.linkedin.com/company/acme' })

  expect(entry).toMatchObject({ outcome: 'skipped', reason: 'excluded' })
})

test('an entry about an excluded company of which nobody is known ends as excluded', async () => {
  const companies = await buildLiveSignal(app, { target: 'companies' })
  await importRows(app, '/directory/companies/import', [{ name: 'Acme Works', domain: 'acme.example' }])
  await app.call('POST', '/exclusions', { domain: 'acme.example' })

  const entry = await sendEntry(app, companies, { company_name: 'Acme Works' })

  expect(entry).toMatchObject({ outcome: 'skipped', reason: 'excluded' })
})
