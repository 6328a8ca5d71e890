import { importPeople, importRows } from '../../support/directory'
import { readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const DAY_MS = 86_400_000

let app: TestApp
let signal: BuiltSignal
let at = new Date('2026-03-02T09:00:00Z')
/** Each test has a person and a company of its own. */
let nth = 0
let email: string
let domain: string

beforeAll(async () => {
  app = await startApp({ now: () => at })
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1_000 })
})
afterAll(stopApps)

beforeEach(async () => {
  nth += 1
  domain = `acme${nth}.example`
  email = `ada@${domain}`
  signal = await buildLiveSignal(app)
  await importRows(app, '/directory/companies/import', [
    {
      name: `Acme${nth} Works`,
      domain,
      linkedin_url: `https://www.linkedin.com/company/acme${nth}`,
      industry: 'Computer Software',
      employee_count: '120',
      location: 'Berlin, Germany',
    },
  ])
  await importPeople(app, [
    {
      full_name: 'Ada Lovelace',
      title: 'VP of Engineering',
      email,
      linkedin_url: `https://www.linkedin.com/in/ada-${nth}`,
      company_domain: domain,
    },
  ])
})

const enrichment = (patch: unknown) => app.call('PATCH', `/signals/${signal.id}`, { enrichment: patch })
const exclude = (what: unknown) => app.call('POST', '/exclusions', what)
const send = () => sendEntry(app, signal, { email })

describe('the exclusion list holds back', () => {
  test.each([
    { what: 'an e-mail address', excluded: () => ({ email: email.toUpperCase() }) },
    { what: 'a domain', excluded: () => ({ domain: `https://www.${domain}/about` }) },
    { what: 'a profile on LinkedIn', excluded: () => ({ linkedinUrl: `linkedin.com/in/ada-${nth}?trk=x` }) },
    {
      what: 'a company’s page on LinkedIn',
      excluded: () => ({ linkedinUrl: `https://linkedin.com/company/acme${nth}/` }),
    },
  ])('whoever fits $what', async ({ excluded }) => {
    expect((await exclude(excluded())).status).toBe(201)

    expect(await send()).toMatchObject({ outcome: 'skipped', reason: 'excluded', leadIds: [] })
  })

  test.each([
    { what: 'a domain', excluded: { domain: 'rival.example' }, named: { email: 'ada@mail.rival.example' } },
    {
      what: 'a profile on LinkedIn',
      excluded: { linkedinUrl: 'linkedin.com/in/ada-of-rival' },
      named: { linkedin_url: 'https://www.linkedin.com/in/ada-of-rival' },
    },
  ])('whoever fits $what by what the entry says alone', async ({ excluded, named }) => {
    await app.call('PATCH', `/signals/${signal.id}`, {
      mapping: { email: 'email', linkedin_url: 'linkedin_url' },
    })
    const known = { email, linkedin_url: `https://www.linkedin.com/in/ada-${nth}` }
    const entry = 'email' in named ? { ...known, ...named } : { email, ...named }
    expect(await sendEntry(app, signal, entry)).toMatchObject({ outcome: 'lead' })

    await exclude(excluded)

    expect(await sendEntry(app, signal, entry)).toMatchObject({ outcome: 'skipped', reason: 'excluded' })
  })

  test('until the exclusion is taken back', async () => {
    const { body } = await exclude({ email })
    await app.call('DELETE', `/exclusions/${body.id}`)

    expect(await send()).toMatchObject({ outcome: 'lead' })
  })

  test('a whole company, of which nobody is suggested', async () => {
    const companies = await buildLiveSignal(app, { target: 'companies' })
    await exclude({ domain })

    expect(await sendEntry(app, companies, { company_name: `Acme${nth} Works` })).toMatchObject({
      outcome: 'skipped',
      reason: 'excluded',
    })
  })
})

describe('recently contacted are', () => {
  test.each(['approved', 'contacted'])('people whose lead somebody of the team has %s', async (status) => {
    const [lead] = await readLeads(app, await send())
    await app.call('PATCH', `/leads/${lead.id}`, { status: 'approved' })
    if (status === 'contacted') await app.call('PATCH', `/leads/${lead.id}`, { status })
    const other = await buildLiveSignal(app)

    expect(await sendEntry(app, other, { email })).toMatchObject({
      outcome: 'skipped',
      reason: 'recently_contacted',
    })
  })

  test('not people of whom there is a lead that nobody has approved', async () => {
    await send()

    expect(await send()).toMatchObject({ outcome: 'lead' })
  })

  test('people of an import, for as many days as the signal says', async () => {
    await enrichment({ recentlyContactedDays: 10 })
    const contacted_at = new Date(at.getTime() - 9 * DAY_MS).toISOString()
    await importRows(app, '/contacted/import', [
      { linkedin_url: `https://linkedin.com/in/ada-${nth}`, contacted_at },
    ])
    expect(await send()).toMatchObject({ outcome: 'skipped', reason: 'recently_contacted' })

    at = new Date(at.getTime() + 2 * DAY_MS)

    expect(await send()).toMatchObject({ outcome: 'lead' })
  })

  test('nobody where the signal counts no days', async () => {
    await enrichment({ recentlyContactedDays: 0 })
    await importRows(app, '/contacted/import', [{ email }])

    expect(await send()).toMatchObject({ outcome: 'lead' })
  })
})

describe('unenriched leads', () => {
  beforeEach(() => enrichment({ generateIfEnrichmentFails: true }))

  test('are held back when they were contacted recently', async () => {
    await importRows(app, '/contacted/import', [{ email: `new@${domain}` }])

    expect(await sendEntry(app, signal, { email: `new@${domain}` })).toMatchObject({
      outcome: 'skipped',
      reason: 'recently_contacted',
    })
  })

  test('need an e-mail', async () => {
    await app.call('PATCH', `/signals/${signal.id}`, {
      mapping: { full_name: 'name', company_name: 'company' },
    })

    expect(await sendEntry(app, signal, { name: 'Nora Nobody', company: 'Nowhere Inc' })).toMatchObject({
      outcome: 'skipped',
      reason: 'not_found',
    })
  })

  test('have a sequence too, and say that they are not enriched', async () => {
    const [lead] = await readLeads(app, await sendEntry(app, signal, { email: `new@${domain}` }))

    expect(lead).toMatchObject({ enriched: false, match: null, person: { id: null } })
    expect(lead.sequence.steps).toHaveLength(3)
  })
})

describe('enriched leads pass all filters of the signal', () => {
  test.each([
    { filter: 'titles', passes: { titles: ['Vice President Engineering'] }, fails: { titles: ['CEO'] } },
    {
      filter: 'seniorities',
      passes: { seniorities: ['vp', 'director'] },
      fails: { seniorities: ['intern'] },
    },
    { filter: 'departments', passes: { departments: ['engineering'] }, fails: { departments: ['sales'] } },
    { filter: 'locations', passes: { locations: ['Germany'] }, fails: { locations: ['France'] } },
    { filter: 'industries', passes: { industries: ['software'] }, fails: { industries: ['Banking'] } },
    {
      filter: 'employeeCount',
      passes: { employeeCount: { min: 100, max: 200 } },
      fails: { employeeCount: { min: 500, max: null } },
    },
  ])('$filter', async ({ filter, passes, fails }) => {
    await enrichment({ filters: passes })
    expect(await send()).toMatchObject({ outcome: 'lead' })

    await enrichment({ filters: fails })
    const entry = await send()

    expect(entry).toMatchObject({ outcome: 'skipped', reason: 'filtered' })
    expect(entry.trace[entry.trace.length - 1]).toMatchObject({
      stage: 'filter',
      reason: `Does not pass the filter ${filter}.`,
    })
  })

  test('and what is not known does not pass a filter that is set', async () => {
    await importPeople(app, [{ full_name: 'Uma Unknown', email: `uma@${domain}` }])
    await enrichment({ filters: { titles: ['CTO'] } })

    expect(await sendEntry(app, signal, { email: `uma@${domain}` })).toMatchObject({ reason: 'filtered' })
  })
})
