import nock from 'nock'
import { createHunter } from '../../../server/providers/hunter/hunter'
import { interceptRequests } from '../../support/interceptRequests'
import { sendJson, settings, spend } from './asking'

interceptRequests()
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([])
})
beforeEach(() => spend.mockClear())

const provider = createHunter(sendJson)
const hunter = () => nock('https://api.hunter.io', { reqheaders: { 'x-api-key': 'provider-key' } })

/** As its documentation shows them, without what is not read. */
const ADA = {
  name: { fullName: 'Ada Lovelace', givenName: 'Ada', familyName: 'Lovelace' },
  email: 'ada@acme.example',
  location: 'London, England, United Kingdom',
  employment: { domain: 'acme.example', name: 'Acme', title: 'Head of Finance', seniority: 'executive' },
  linkedin: { handle: 'ada' },
  fuzzy: false,
  phone: null,
}
const BEN = {
  value: 'ben@acme.example',
  type: 'personal',
  confidence: 92,
  first_name: 'Ben',
  last_name: 'Babbage',
  position: 'Chief Financial Officer',
  seniority: 'executive',
  linkedin: 'https://www.linkedin.com/in/ben-b',
  phone_number: null,
}
const ACME = {
  name: 'Acme',
  domain: 'acme.example',
  category: { sector: 'Industrials', industry: 'Machinery' },
  location: 'Berlin, Germany',
  linkedin: { handle: 'company/acme' },
  metrics: { employees: '51-200' },
}
const searched = (emails: unknown[], organization: string | null = 'Acme') => ({
  data: { domain: 'acme.example', organization, emails },
  meta: { results: emails.length },
})
const nobody = { errors: [{ id: 'not_found', code: 404, details: 'Nobody' }] }

test('a person is asked for by profile, and read into columns of the directory', async () => {
  hunter().get('/v2/people/find').query({ linkedin_handle: 'ada' }).reply(200, { data: ADA })

  const answer = await provider.findPerson({
    settings,
    identifiers: { linkedin_url: 'https://www.linkedin.com/in/ada', email: 'ada@home.example' },
    spend,
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
        linkedin_url: 'https://www.linkedin.com/in/ada',
        location: 'London, England, United Kingdom',
        company_name: 'Acme',
        company_domain: 'acme.example',
      },
      company: { name: 'Acme', domain: 'acme.example' },
    },
  })
  expect(spend).toHaveBeenCalledTimes(1)
})

test('whom one way does not find the next one may, and each is a call', async () => {
  hunter().get('/v2/people/find').query({ email: 'ada@acme.example' }).reply(404, nobody)
  hunter()
    .get('/v2/email-finder')
    .query({ first_name: 'Ada', last_name: 'Lovelace', domain: 'acme.example' })
    .reply(200, {
      data: {
        first_name: 'Ada',
        last_name: 'Lovelace',
        email: 'ada@acme.example',
        score: 97,
        domain: 'acme.example',
        position: 'CFO',
        linkedin_url: null,
        company: 'Acme',
      },
    })

  const answer = await provider.findPerson({
    settings,
    identifiers: {
      email: 'ada@acme.example',
      first_name: 'Ada',
      last_name: 'Lovelace',
      company_domain: 'acme.example',
    },
    spend,
  })

  expect(answer).toMatchObject({ kind: 'match', found: { person: { title: 'CFO', company_name: 'Acme' } } })
  expect(spend).toHaveBeenCalledTimes(2)
})

test.each([
  [
    'only alike',
    { get: '/v2/people/find', identifiers: { email: 'a@acme.example' } },
    { ...ADA, fuzzy: true },
  ],
  ['forgotten', { get: '/v2/people/find', identifiers: { email: 'a@acme.example' } }, null],
  [
    'not sure enough',
    { get: '/v2/email-finder', identifiers: { full_name: 'Ada King', company_name: 'Acme' } },
    { first_name: 'Ada', last_name: 'King', email: 'ada@acme.example', score: 59, company: 'Acme' },
  ],
  [
    'at a company of another name',
    { get: '/v2/email-finder', identifiers: { full_name: 'Ada King', company_name: 'Acme' } },
    { first_name: 'Ada', last_name: 'King', email: 'ada@acme.example', score: 99, company: 'Acme Holdings' },
  ],
  [
    'of no known address',
    { get: '/v2/email-finder', identifiers: { full_name: 'Ada King', company_name: 'Acme' } },
    { first_name: 'Ada', last_name: 'King', email: null, score: null, company: 'Acme' },
  ],
])('somebody who is %s is nobody', async (_, { get, identifiers }, data) => {
  if (data === null)
    hunter()
      .get(get)
      .query(true)
      .reply(451, { errors: [{ id: 'claimed_email', code: 451 }] })
  else hunter().get(get).query(true).reply(200, { data })

  expect(await provider.findPerson({ settings, identifiers, spend })).toEqual({ kind: 'no_match' })
})

test('a company comes with its people of the levels that are wanted, and with its industry and size', async () => {
  hunter()
    .get('/v2/domain-search')
    .query({ company: 'ACME GmbH', type: 'personal', seniority: 'executive,senior,junior', limit: '10' })
    .reply(200, searched([BEN, { ...BEN, confidence: 40 }, { ...BEN, first_name: null, last_name: null }]))
    .get('/v2/companies/find')
    .query({ domain: 'acme.example' })
    .reply(200, { data: ACME })

  const answer = await provider.findCompany({
    settings,
    identifiers: { company_name: 'ACME GmbH' },
    seniorities: ['vp', 'intern'],
    spend,
  })

  expect(answer).toEqual({
    kind: 'match',
    found: {
      company: {
        name: 'Acme',
        domain: 'acme.example',
        linkedin_url: 'https://www.linkedin.com/company/acme',
        industry: 'Machinery',
        employee_count: '51-200',
        location: 'Berlin, Germany',
      },
      people: [
        {
          first_name: 'Ben',
          last_name: 'Babbage',
          title: 'Chief Financial Officer',
          email: 'ben@acme.example',
          linkedin_url: 'https://www.linkedin.com/in/ben-b',
        },
      ],
    },
  })
  expect(spend).toHaveBeenCalledTimes(2)
})

test.each([
  ['of another name', { company_name: 'Globex' }, searched([BEN]), 0, 'no_match'],
  [
    'of no name, which nobody works for',
    { company_domain: 'acme.example' },
    searched([], null),
    1,
    'no_match',
  ],
  ['of which only its name is known', { company_domain: 'acme.example' }, searched([]), 1, 'match'],
])('a company %s', async (_, identifiers, body, profiles, kind) => {
  hunter().get('/v2/domain-search').query(true).reply(200, body)
  if (profiles > 0) hunter().get('/v2/companies/find').query(true).reply(404, nobody)

  const answer = await provider.findCompany({ settings, identifiers, seniorities: [], spend })

  expect(answer.kind).toBe(kind)
})

test('the key is tried by a call that costs nothing', async () => {
  hunter()
    .get('/v2/account')
    .reply(200, { data: { plan_name: 'Free' } })

  expect(await provider.test(settings)).toEqual({ kind: 'no_match' })
})
