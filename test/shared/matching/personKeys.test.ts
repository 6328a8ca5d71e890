import { companyKeysOf } from '../../../shared/matching/companyKeys'
import { personKeysOf } from '../../../shared/matching/personKeys'

test('a person is looked up by LinkedIn URL, e-mail, name and domain, name and company name, in that order', () => {
  const keys = personKeysOf({
    company_name: 'Acme Ltd',
    company_domain: 'www.acme.example',
    full_name: 'Lovelace, Ada',
    email: 'Ada@ACME.example',
    linkedin_url: 'linkedin.com/in/ada-lovelace',
  })

  expect(keys).toEqual([
    { by: 'linkedin_url', key: 'li:ada-lovelace' },
    { by: 'email', key: 'em:ada@acme.example' },
    { by: 'name_domain', key: 'nd:ada lovelace|acme.example' },
    { by: 'name_company', key: 'nc:ada lovelace|acme' },
  ])
})

test('the domain is also that of the e-mail address, after the one that was told', () => {
  const keys = personKeysOf({
    full_name: 'Ada Lovelace',
    email: 'ada@acme.io',
    company_domain: 'acme.example',
  })

  expect(keys.map(({ key }) => key)).toEqual([
    'em:ada@acme.io',
    'nd:ada lovelace|acme.example',
    'nd:ada lovelace|acme.io',
  ])
})

test('free mail and addresses that several people read find nobody', () => {
  expect(personKeysOf({ full_name: 'Ada Lovelace', email: 'info@acme.example' })).toEqual([
    { by: 'name_domain', key: 'nd:ada lovelace|acme.example' },
  ])
  expect(personKeysOf({ full_name: 'Ada Lovelace', email: 'ada@gmail.com' })).toEqual([
    { by: 'email', key: 'em:ada@gmail.com' },
  ])
})

test('a name alone finds nobody', () => {
  expect(personKeysOf({ full_name: 'Ada Lovelace' })).toEqual([])
  expect(personKeysOf({ company_name: 'Acme', company_domain: 'acme.example' })).toEqual([])
  expect(personKeysOf({})).toEqual([])
})

test('a company is looked up by its page, domain, name without legal form, in that order', () => {
  const keys = companyKeysOf({
    company_name: 'Acme GmbH',
    company_domain: 'https://acme.example/about',
    company_linkedin_url: 'linkedin.com/company/acme',
  })

  expect(keys).toEqual([
    { by: 'company_linkedin_url', key: 'lc:acme' },
    { by: 'company_domain', key: 'do:acme.example' },
    { by: 'company_name', key: 'cn:acme' },
  ])
  expect(companyKeysOf({ company_name: 'GmbH', company_domain: 'gmail.com' })).toEqual([])
})
