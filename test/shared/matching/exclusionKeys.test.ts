import { exclusionKeyOf, exclusionKeysOf } from '../../../shared/matching/exclusionKeys'

test('an exclusion has one key', () => {
  expect(exclusionKeyOf({ email: 'Ada@ACME.example' })).toBe('em:ada@acme.example')
  expect(exclusionKeyOf({ domain: 'https://www.acme.co.uk/' })).toBe('do:acme.co.uk')
  expect(exclusionKeyOf({ domain: '@eu.acme.example' })).toBe('do:eu.acme.example')
  expect(exclusionKeyOf({ domain: 'münchen.de' })).toBe('do:xn--mnchen-3ya.de')
  expect(exclusionKeyOf({ domain: 'gmail.com' })).toBe('do:gmail.com')
  expect(exclusionKeyOf({ domain: 'github.io' })).toBe('do:github.io')
  expect(exclusionKeyOf({ linkedinUrl: 'uk.linkedin.com/in/Ada/' })).toBe('li:ada')
  expect(exclusionKeyOf({ linkedinUrl: 'linkedin.com/company/acme' })).toBe('lc:acme')
})

test.each([
  { email: 'ada' },
  { domain: 'co.uk' },
  { domain: 'Acme Ltd' },
  { linkedinUrl: 'acme.example/in/ada' },
])('%j excludes nobody', (excluded) => {
  expect(exclusionKeyOf(excluded)).toBeNull()
})

test('a domain excludes whoever is below it', () => {
  const keys = exclusionKeysOf({
    email: 'ada@mail.eu.acme.co.uk',
    linkedinUrl: 'linkedin.com/in/ada',
    companyDomain: 'acme.github.io',
    companyLinkedinUrl: 'linkedin.com/company/acme',
  })

  expect(keys).toEqual([
    'em:ada@mail.eu.acme.co.uk',
    'do:acme.github.io',
    'do:github.io',
    'do:mail.eu.acme.co.uk',
    'do:eu.acme.co.uk',
    'do:acme.co.uk',
    'li:ada',
    'lc:acme',
  ])
  expect(exclusionKeysOf({ email: null })).toEqual([])
})
