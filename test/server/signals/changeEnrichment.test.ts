import { buildSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const initial = {
  generateIfEnrichmentFails: false,
  contactsPerCompany: 3,
  recentlyContactedDays: 30,
  filters: {
    titles: [],
    seniorities: [],
    departments: [],
    locations: [],
    industries: [],
    employeeCount: { min: null, max: null },
  },
}

const set = {
  generateIfEnrichmentFails: true,
  contactsPerCompany: 5,
  recentlyContactedDays: 0,
  filters: {
    titles: ['CTO'],
    seniorities: ['c_level'],
    departments: ['engineering'],
    locations: ['Lisbon'],
    industries: ['Software'],
    employeeCount: { min: 10, max: 500 },
  },
}

async function buildEnriched() {
  const { id } = await buildSignal(app)
  const answer = await app.call('PATCH', `/signals/${id}`, { enrichment: set })
  return { id, answer }
}

test('every setting can be set', async () => {
  const { answer } = await buildEnriched()

  expect(answer.body.enrichment).toEqual(set)
})

test.each([
  { name: 'nothing', patch: {}, expected: set },
  { name: 'a setting', patch: { contactsPerCompany: 7 }, expected: { ...set, contactsPerCompany: 7 } },
  {
    name: 'a setting that becomes false',
    patch: { generateIfEnrichmentFails: false },
    expected: { ...set, generateIfEnrichmentFails: false },
  },
  {
    name: 'one filter',
    patch: { filters: { titles: ['CFO'] } },
    expected: { ...set, filters: { ...set.filters, titles: ['CFO'] } },
  },
  {
    name: 'one bound',
    patch: { filters: { employeeCount: { min: 20 } } },
    expected: { ...set, filters: { ...set.filters, employeeCount: { min: 20, max: 500 } } },
  },
  {
    name: 'a setting with null',
    patch: { recentlyContactedDays: null },
    expected: { ...set, recentlyContactedDays: 30 },
  },
  {
    name: 'a filter with null',
    patch: { filters: { locations: null } },
    expected: { ...set, filters: { ...set.filters, locations: [] } },
  },
  {
    name: 'a bound with null',
    patch: { filters: { employeeCount: { max: null } } },
    expected: { ...set, filters: { ...set.filters, employeeCount: { min: 10, max: null } } },
  },
  {
    name: 'both bounds with null',
    patch: { filters: { employeeCount: null } },
    expected: { ...set, filters: { ...set.filters, employeeCount: { min: null, max: null } } },
  },
  { name: 'all filters with null', patch: { filters: null }, expected: { ...set, filters: initial.filters } },
  { name: 'everything with null', patch: null, expected: initial },
])('patching $name leaves the rest as it is', async ({ patch, expected }) => {
  const { id } = await buildEnriched()

  const changed = await app.call('PATCH', `/signals/${id}`, { enrichment: patch })

  expect(changed.body.enrichment).toEqual(expected)
})

test.each([
  { name: 'an unknown setting', patch: { depth: 3 } },
  { name: 'an unknown filter', patch: { filters: { shoeSize: ['42'] } } },
  { name: 'no contact for a company', patch: { contactsPerCompany: 0 } },
  { name: '21 contacts for a company', patch: { contactsPerCompany: 21 } },
  { name: 'half a day', patch: { recentlyContactedDays: 0.5 } },
  { name: 'a title of white space', patch: { filters: { titles: [' '] } } },
  { name: 'an unknown seniority', patch: { filters: { seniorities: ['boss'] } } },
  { name: 'an unknown department', patch: { filters: { departments: ['canteen'] } } },
  { name: 'a negative number of employees', patch: { filters: { employeeCount: { min: -1 } } } },
  { name: 'a yes that is text', patch: { generateIfEnrichmentFails: 'yes' } },
])('$name is refused with 422', async ({ patch }) => {
  const { id } = await buildSignal(app)

  const answer = await app.call('PATCH', `/signals/${id}`, { enrichment: patch })
  const after = await app.call('GET', `/signals/${id}`)

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
  expect(after.body.enrichment).toEqual(initial)
})
