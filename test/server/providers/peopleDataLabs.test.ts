import nock from 'nock'
import { createPeopleDataLabs } from '../../../server/providers/peopleDataLabs/peopleDataLabs'
import { interceptRequests } from '../../support/interceptRequests'
import { sendJson, settings, spend } from './asking'

interceptRequests()
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([])
})

const provider = createPeopleDataLabs(sendJson)
const pdl = () => nock('https://api.peopledatalabs.com', { reqheaders: { 'x-api-key': 'provider-key' } })
beforeEach(() => spend.mockClear())

const ADA = {
  full_name: 'Ada Lovelace',
  first_name: 'Ada',
  last_name: 'Lovelace',
  job_title: 'Head of Finance',
  linkedin_url: 'linkedin.com/in/ada',
  work_email: 'ada@acme.example',
  location_name: 'London, England, United Kingdom',
  job_company_name: 'Acme',
  job_company_website: 'acme.example',
  job_company_industry: 'Machinery',
  job_company_size: '51-200',
}
const askForAda = () =>
  provider.findPerson({
    settings,
    identifiers: { email: 'ada@acme.example', company_domain: 'acme.example' },
    spend,
  })

test('a person is asked for with the likelihood that is set, and read into columns of the directory', async () => {
  let query: unknown
  pdl()
    .get('/v5/person/enrich')
    .query((sent) => {
      query = sent
      return true
    })
    .reply(200, { status: 200, likelihood: 8, data: ADA })

  const answer = await askForAda()

  expect(query).toMatchObject({
    email: 'ada@acme.example',
    company: 'acme.example',
    min_likelihood: '6',
    titlecase: 'true',
    include_if_matched: 'true',
  })
  expect(answer).toEqual({
    kind: 'match',
    found: {
      person: {
        full_name: 'Ada Lovelace',
        first_name: 'Ada',
        last_name: 'Lovelace',
        title: 'Head of Finance',
        email: 'ada@acme.example',
        linkedin_url: 'https://linkedin.com/in/ada',
        location: 'London, England, United Kingdom',
        company_name: 'Acme',
        company_domain: 'acme.example',
      },
      company: { name: 'Acme', domain: 'acme.example', industry: 'Machinery', employee_count: '51-200' },
    },
  })
  expect(spend).toHaveBeenCalledTimes(1)
})

test('the free plan says true where there is an address, which is none; a list counts by its first', async () => {
  pdl()
    .get('/v5/person/enrich')
    .query(true)
    .reply(200, {
      status: 200,
      likelihood: 9,
      data: { ...ADA, work_email: true, emails: true, location_name: false, job_title: ['CFO', 'Founder'] },
    })

  const answer = await askForAda()

  expect(answer).toMatchObject({ kind: 'match', found: { person: { title: 'CFO' } } })
  expect(answer).not.toHaveProperty('found.person.email')
  expect(answer).not.toHaveProperty('found.person.location')
})

test.each([
  ['the likelihood is too low', 200, { status: 200, likelihood: 2, data: ADA }, { kind: 'no_match' }],
  ['the key may not do this', 403, {}, { kind: 'bad_key', message: 'It answered 403.' }],
])('where %s the answer says so', async (_, status, body, expected) => {
  pdl().get('/v5/person/enrich').query(true).reply(status, body)

  expect(await askForAda()).toMatchObject(expected)
})

test('a company comes with people of the levels that are wanted, asked for by values and not by text of a query', async () => {
  const domain = "acme.example' OR 1=1"
  let asked: any
  pdl().get('/v5/company/enrich').query({ name: 'Acme', titlecase: 'true', min_likelihood: '6' }).reply(200, {
    status: 200,
    likelihood: 7,
    name: 'acme',
    display_name: 'Acme',
    website: domain,
    size: '51-200',
  })
  pdl()
    .post('/v5/person/search', (body) => {
      asked = body
      return true
    })
    .reply(200, {
      status: 200,
      data: [ADA, { ...ADA, full_name: 'Ben Babbage', work_email: true }],
      total: 2,
    })

  const answer = await provider.findCompany({
    settings,
    identifiers: { company_name: 'Acme' },
    seniorities: ['c_level', 'head'],
    spend,
  })

  expect(asked.query.bool.must).toEqual([
    { term: { job_company_website: domain } },
    { terms: { job_title_levels: ['cxo', 'owner', 'director', 'manager'] } },
  ])
  expect(answer).toMatchObject({
    kind: 'match',
    found: {
      company: { name: 'Acme', domain, employee_count: '51-200' },
      people: [{ full_name: 'Ada Lovelace' }, { full_name: 'Ben Babbage' }],
    },
  })
  expect(spend).toHaveBeenCalledTimes(2)
})

test('a company of which search knows nobody is still found', async () => {
  pdl()
    .get('/v5/company/enrich')
    .query(true)
    .reply(200, { status: 200, name: 'acme', website: 'acme.example' })
  pdl()
    .post('/v5/person/search')
    .reply(404, { status: 404, error: { message: 'No records' } })

  const answer = await provider.findCompany({
    settings,
    identifiers: { company_name: 'Acme' },
    seniorities: [],
    spend,
  })

  expect(answer).toEqual({
    kind: 'match',
    found: { company: { name: 'acme', domain: 'acme.example' }, people: [] },
  })
})

test('a company of which it is not sure is none', async () => {
  pdl().get('/v5/company/enrich').query(true).reply(200, { status: 200, likelihood: 3, name: 'acme' })

  const answer = await provider.findCompany({
    settings,
    identifiers: { company_name: 'Acme' },
    seniorities: [],
    spend,
  })

  expect(answer).toEqual({ kind: 'no_match' })
})
