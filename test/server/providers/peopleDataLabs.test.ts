import nock from 'nock'
import { createSendJson } from '../../../server/outgoing/sendJson'
import { createPeopleDataLabs } from '../../../server/providers/peopleDataLabs/peopleDataLabs'
import { interceptRequests } from '../../zapier-app/support/interceptRequests'

interceptRequests()
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([])
})

const provider = createPeopleDataLabs(
  createSendJson({
    lookUp: () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]),
    privateHosts: [],
    privateHostsSetting: '',
    patience: { connectMs: 1_000 },
  }),
)
const settings = { apiKey: 'pdl-key', minLikelihood: 6 }
const pdl = () => nock('https://api.peopledatalabs.com', { reqheaders: { 'x-api-key': 'pdl-key' } })
const spend = jest.fn(() => Promise.resolve(true))
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
  [
    'nobody is known',
    404,
    { status: 404, error: { type: 'not_found', message: 'No records' } },
    { kind: 'no_match' },
  ],
  ['the likelihood is too low', 200, { status: 200, likelihood: 2, data: ADA }, { kind: 'no_match' }],
  ['it cannot look up by these', 400, { status: 400, error: { message: 'Missing' } }, { kind: 'no_match' }],
  [
    'the account is empty',
    402,
    { error: { message: 'Out of credit' } },
    { kind: 'out_of_credit', message: 'It answered 402: Out of credit' },
  ],
  ['the key is refused', 401, {}, { kind: 'bad_key', message: 'It answered 401.' }],
  ['it is asked too often', 429, {}, { kind: 'retry_at', afterMs: 60_000 }],
  ['it fails', 503, 'Bad gateway', { kind: 'retry_at', afterMs: 60_000 }],
  ['the method is refused', 405, {}, { kind: 'invalid_answer' }],
  ['it answers in another shape', 200, { hello: 'world' }, { kind: 'invalid_answer' }],
  ['its answer is cut off', 200, '{"status":200,"likeli', { kind: 'invalid_answer' }],
])('where %s the answer says so', async (_, status, body, expected) => {
  pdl().get('/v5/person/enrich').query(true).reply(status, body)

  expect(await askForAda()).toMatchObject(expected)
})

test('a connection that breaks off is tried again later', async () => {
  pdl().get('/v5/person/enrich').query(true).replyWithError('broken')

  expect(await askForAda()).toMatchObject({ kind: 'retry_at' })
})

test('nothing is asked, and nothing spent, where nobody could be looked up, or no call is left', async () => {
  const byName = await provider.findPerson({ settings, identifiers: { full_name: 'Ada Lovelace' }, spend })
  const asks = spend.mock.calls.length
  const usedUp = await provider.findPerson({
    settings,
    identifiers: { email: 'ada@acme.example' },
    spend: () => Promise.resolve(false),
  })

  expect([byName, asks]).toEqual([{ kind: 'no_match' }, 0])
  expect(usedUp).toMatchObject({ kind: 'retry_at', message: "Today's calls are used up." })
})

test('a company comes with people whom search finds, asked for by values and not by text of a query', async () => {
  const domain = "acme.example' OR 1=1"
  let asked: any
  pdl().get('/v5/company/enrich').query({ name: 'Acme', titlecase: 'true' }).reply(200, {
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

  const answer = await provider.findCompany({ settings, identifiers: { company_name: 'Acme' }, spend })

  expect(asked.query.bool.must[0]).toEqual({ term: { job_company_website: domain } })
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

  const answer = await provider.findCompany({ settings, identifiers: { company_name: 'Acme' }, spend })

  expect(answer).toEqual({
    kind: 'match',
    found: { company: { name: 'acme', domain: 'acme.example' }, people: [] },
  })
})
