import { importPeople, importRows } from '../../support/directory'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal
beforeEach(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app)
})
afterEach(stopApps)

const ADA = {
  full_name: 'Ada Lovelace',
  title: 'VP of Engineering',
  email: 'ada@acme.example',
  company_name: 'Acme Ltd',
  company_domain: 'acme.example',
}

async function send(payload: unknown): Promise<any> {
  const { body } = await post(signal.webhookUrl, payload)
  await app.work('runs')
  const read = await app.call('GET', `/entries/${body.id}`)
  return read.body
}

/** Each step of the way, as `match ok`. */
function stagesOf({ trace }: { trace: { stage: string; result: string }[] }): string[] {
  return trace.map(({ stage, result }) => `${stage} ${result}`)
}

async function feed(query = ''): Promise<any[]> {
  return (await app.call('GET', `/leads${query}`)).body.items
}

test('an entry about somebody who is known becomes a lead with a sequence', async () => {
  await importPeople(app, [ADA])

  const entry = await send({ email: 'Ada@acme.example', pages_visited: '/pricing' })

  const [lead, ...others] = await feed()
  expect(others).toEqual([])
  expect(entry).toMatchObject({ outcome: 'lead', reason: null, leadIds: [lead.id] })
  expect(stagesOf(entry)).toEqual([
    'received ok',
    'identify ok',
    'match ok',
    'filter ok',
    'deal ok',
    'write ok',
    'lead ok',
  ])
  expect(lead).toMatchObject({
    entryId: entry.id,
    userId: 'usr_owner',
    label: 'Website visitor',
    enriched: true,
    status: 'new',
    person: { fullName: 'Ada Lovelace', title: 'VP of Engineering', email: 'ada@acme.example' },
    company: { name: 'Acme Ltd', domain: 'acme.example' },
    match: { source: 'directory', by: 'email' },
  })
  expect(lead.sequence.steps).toHaveLength(3)
  expect(lead.sequence.steps[0].body).toContain('Ada')
})

test('each request is treated as a signal of its own', async () => {
  await importPeople(app, [ADA])

  const first = await send({ email: ADA.email })
  const second = await send({ email: ADA.email })

  const leads = await feed()
  expect(leads.map(({ entryId }: any) => entryId)).toEqual([second.id, first.id])
})

test('by default who cannot be matched is skipped', async () => {
  const entry = await send({ email: 'nobody@acme.example' })

  expect(entry).toMatchObject({ outcome: 'skipped', reason: 'not_found', leadIds: [] })
  expect(await feed()).toEqual([])
})

test('with "generate leads even if enrichment fails" whoever has an e-mail becomes a lead', async () => {
  await app.call('PATCH', `/signals/${signal.id}`, { enrichment: { generateIfEnrichmentFails: true } })

  await send({ email: 'nobody@acme.example', company_name: 'Acme' })

  expect(await feed()).toMatchObject([
    { enriched: false, person: { id: null, email: 'nobody@acme.example' }, match: null },
  ])
})

test('unenriched leads bypass the filters, and only exclusions and recent contacts apply', async () => {
  await app.call('PATCH', `/signals/${signal.id}`, {
    enrichment: { generateIfEnrichmentFails: true, filters: { titles: ['CEO'] } },
  })
  await app.call('POST', '/exclusions', { domain: 'rival.example' })

  const free = await send({ email: 'nobody@acme.example' })
  const excluded = await send({ email: 'somebody@mail.rival.example' })

  expect(free).toMatchObject({ outcome: 'lead' })
  expect(excluded).toMatchObject({ outcome: 'skipped', reason: 'excluded' })
})

test('a person who does not pass the filters is skipped, and the trace names which', async () => {
  await importPeople(app, [ADA])
  await app.call('PATCH', `/signals/${signal.id}`, { enrichment: { filters: { titles: ['CEO'] } } })

  const entry = await send({ email: ADA.email })

  expect(entry).toMatchObject({ outcome: 'skipped', reason: 'filtered' })
  expect(entry.trace[entry.trace.length - 1].reason).toContain('titles')
})

test('somebody who was contacted lately is skipped', async () => {
  await importPeople(app, [ADA])
  await importRows(app, '/contacted/import', [{ email: ADA.email }])

  expect(await send({ email: ADA.email })).toMatchObject({ outcome: 'skipped', reason: 'recently_contacted' })
})

test('only as many leads are generated as the daily limit allows, and the rest waits in its order', async () => {
  await importPeople(app, [ADA])
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1 })

  const first = await send({ email: ADA.email })
  const second = await send({ email: ADA.email })
  expect(first).toMatchObject({ outcome: 'lead' })
  expect(second).toMatchObject({ outcome: 'pending', reason: 'daily_limit' })

  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 2 })
  await app.work('runs')

  expect((await app.call('GET', `/entries/${second.id}`)).body).toMatchObject({
    outcome: 'lead',
    reason: null,
  })
})

async function buildCompaniesSignal(contactsPerCompany: number) {
  const { body } = await app.call('POST', '/signals', { name: 'C', label: 'Company', target: 'companies' })
  await post(body.webhookUrl, { company_domain: 'acme.example' })
  await app.call('POST', `/signals/${body.id}/refresh`)
  await app.call('PATCH', `/signals/${body.id}`, { enrichment: { contactsPerCompany } })
  await app.call('POST', `/signals/${body.id}/save`)
  return body
}

test('a companies signal gives several contacts of the company who match the filters, best first', async () => {
  const { webhookUrl } = await buildCompaniesSignal(2)
  await importPeople(app, [
    { ...ADA, full_name: 'Ida Intern', title: 'Intern', email: 'ida@acme.example' },
    ADA,
    { ...ADA, full_name: 'Otto Owner', title: 'CEO', email: 'otto@acme.example' },
  ])

  await post(webhookUrl, { company_domain: 'www.acme.example' })
  await app.work('runs')

  const leads = await feed()
  expect(leads.map(({ person }: any) => person.fullName).sort()).toEqual(['Ada Lovelace', 'Otto Owner'])
})

test('entries about one company that are dealt together give each contact once, then the next best, then nobody', async () => {
  const { id, webhookUrl } = await buildCompaniesSignal(1)
  await importPeople(app, [
    ADA,
    { ...ADA, full_name: 'Otto Owner', title: 'CEO', email: 'otto@acme.example' },
  ])

  for (let nth = 0; nth < 3; nth += 1) await post(webhookUrl, { company_domain: 'acme.example', nth })
  await app.work('runs')

  const leads = await feed()
  expect(leads.map(({ person }: any) => person.fullName).sort()).toEqual(['Ada Lovelace', 'Otto Owner'])
  const { body } = await app.call('GET', `/signals/${id}/entries?mode=live`)
  expect(body.items).toMatchObject([
    { outcome: 'skipped', reason: 'no_contact_fits' },
    { outcome: 'lead' },
    { outcome: 'lead' },
  ])
})

test('what arrives while a signal is paused becomes leads once it is resumed', async () => {
  await importPeople(app, [ADA])
  await app.call('POST', `/signals/${signal.id}/pause`)
  const waiting = await send({ email: ADA.email })
  expect(waiting).toMatchObject({ outcome: 'pending', reason: null })

  await app.call('POST', `/signals/${signal.id}/resume`)
  await app.work('runs')

  expect((await app.call('GET', `/entries/${waiting.id}`)).body).toMatchObject({ outcome: 'lead' })
})

test('test data never becomes a lead', async () => {
  await importPeople(app, [{ ...ADA, email: 'grace@navy.example' }])
  await app.work('runs')

  expect(await feed()).toEqual([])
})

test('dismissing a company takes the other open leads of it along, and undo brings all of them back', async () => {
  await importPeople(app, [ADA, { ...ADA, full_name: 'Otto Owner', email: 'otto@acme.example' }])
  await send({ email: ADA.email })
  await send({ email: 'otto@acme.example' })
  const [otto, ada] = await feed()

  const changed = await app.call('POST', '/leads/changes', {
    leadIds: [ada.id],
    change: { status: 'dismissed', dismissReason: 'company' },
  })
  expect(changed.body).toMatchObject({ leads: [{ status: 'dismissed' }], alsoChanged: [otto.id] })
  expect(await send({ email: ADA.email })).toMatchObject({ outcome: 'skipped', reason: 'dismissed' })

  const undone = await app.call('POST', `/leads/changes/${changed.body.id}/undo`)
  expect(undone.body.kept).toEqual([])
  expect((await feed()).map(({ status }: any) => status)).toEqual(['new', 'new'])
})
