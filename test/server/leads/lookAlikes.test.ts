import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal
beforeEach(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app)
  const mapping = {
    email: 'email',
    full_name: 'full_name',
    company_name: 'company_name',
    company_domain: 'company_domain',
  }
  await app.call('PATCH', `/signals/${signal.id}`, { mapping })
})
afterEach(stopApps)

const ADA = {
  full_name: 'Ada Lovelace',
  email: 'ada@acme.example',
  linkedin_url: 'https://www.linkedin.com/in/ada-lovelace',
  company_name: 'Acme Ltd',
  company_domain: 'acme.example',
}

async function importPeople(rows: Record<string, string>[]) {
  const { body } = await request(`${app.url}/api/v1/directory/people/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.apiKey}`, 'content-type': 'application/x-ndjson' },
    body: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  })
  return body
}

async function send(payload: unknown): Promise<any> {
  const { body } = await post(signal.webhookUrl, payload)
  await app.work('runs')
  return (await app.call('GET', `/entries/${body.id}`)).body
}

const sayingOfMatch = (reason: string) => ({
  trace: expect.arrayContaining([
    expect.objectContaining({ stage: 'match', reason: expect.stringContaining(reason) }),
  ]),
})

test('somebody of the same name at the same company is told and not taken, where an address tells them apart', async () => {
  await importPeople([ADA])

  const entry = await send({ full_name: 'Ada Lovelace', email: 'ada.lovelace2@acme.example' })

  expect(entry).toMatchObject({ outcome: 'skipped', reason: 'not_found', leadIds: [] })
  expect(entry).toMatchObject(
    sayingOfMatch('Did you mean Ada Lovelace at Acme Ltd? But the address at acme.example is another one.'),
  )
})

test('somebody of the same name at another company is told and not taken', async () => {
  await importPeople([ADA])

  const entry = await send({ full_name: 'ADA LOVELACE', company_name: 'Acme Germany GmbH' })

  expect(entry).toMatchObject({ outcome: 'skipped', reason: 'not_found' })
  expect(entry).toMatchObject(
    sayingOfMatch("Did you mean Ada Lovelace at Acme Ltd? The company's name is not the same."),
  )
})

test('a way that finds nobody or somebody else leaves the next one its turn', async () => {
  await importPeople([ADA, { full_name: 'Carla Ruiz', email: 'client@agency.example' }])

  const entry = await send({
    full_name: 'Ada Lovelace',
    email: 'client@agency.example',
    company_domain: 'acme.example',
  })

  expect(entry).toMatchObject({ outcome: 'lead' })
  const { body } = await app.call('GET', '/leads')
  expect(body.items).toMatchObject([{ person: { email: 'ada@acme.example' }, match: { by: 'name_domain' } }])
})

test('a row by which nobody could be found is rejected, so that the same file twice changes nothing', async () => {
  const rows = [{ full_name: 'Ada' }, { email: 'info@acme.example' }, ADA]

  expect(await importPeople(rows)).toMatchObject({ rows: 3, created: 1, rejected: 2 })
  expect(await importPeople(rows)).toMatchObject({ rows: 3, unchanged: 1, rejected: 2 })
})
