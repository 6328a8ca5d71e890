import { missingIdentifiers } from '../../../shared/identifiers/missingIdentifiers'
import type { Slot } from '../../../shared/identifiers/slots'

describe('a mapping is enough for people', () => {
  test.each<[Slot[]]>([
    [['linkedin_url']],
    [['email']],
    [['full_name', 'company_name']],
    [['full_name', 'company_domain']],
    [['first_name', 'last_name', 'company_name']],
    [['first_name', 'last_name', 'company_domain']],
  ])('with %j', (mapped) => {
    expect(missingIdentifiers('people', mapped)).toBeNull()
  })
})

describe('a mapping is not enough for people, and one sentence says what is missing', () => {
  test.each<[Slot[], Slot[], string]>([
    [
      [],
      ['linkedin_url', 'email', 'full_name', 'company_name', 'company_domain'],
      'Map a LinkedIn URL, or an e-mail,',
    ],
    [
      ['full_name'],
      ['linkedin_url', 'email', 'company_name', 'company_domain'],
      'A name alone does not find a person',
    ],
    [
      ['first_name', 'last_name'],
      ['linkedin_url', 'email', 'company_name', 'company_domain'],
      'A name alone',
    ],
    [
      ['first_name', 'company_name'],
      ['linkedin_url', 'email', 'full_name', 'last_name'],
      'The first name is only half',
    ],
    [
      ['last_name'],
      ['linkedin_url', 'email', 'full_name', 'first_name', 'company_name', 'company_domain'],
      'The last name',
    ],
    [['company_name'], ['linkedin_url', 'email', 'full_name', 'first_name', 'last_name'], 'A company alone'],
    [
      ['company_linkedin_url'],
      ['linkedin_url', 'email', 'full_name', 'company_name', 'company_domain'],
      'Map a LinkedIn',
    ],
    [
      ['full_name', 'company_linkedin_url'],
      ['linkedin_url', 'email', 'company_name', 'company_domain'],
      'A name alone',
    ],
  ])('with %j', (mapped, missing, sentence) => {
    expect(missingIdentifiers('people', mapped)).toEqual({
      missing,
      sentence: expect.stringContaining(sentence),
    })
  })
})

test('any company identifier is enough for companies, and none is not', () => {
  expect(missingIdentifiers('companies', ['company_name'])).toBeNull()
  expect(missingIdentifiers('companies', ['company_domain'])).toBeNull()
  expect(missingIdentifiers('companies', ['company_linkedin_url'])).toBeNull()
  expect(missingIdentifiers('companies', ['email'])).toEqual({
    missing: ['company_name', 'company_domain', 'company_linkedin_url'],
    sentence: 'Map at least one of company name, company domain and company LinkedIn URL.',
  })
})
