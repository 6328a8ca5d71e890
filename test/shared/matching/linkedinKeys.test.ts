import { linkedinCompanyKey, linkedinPersonKey } from '../../../shared/matching/linkedinKeys'

describe('every spelling of one profile has the same key', () => {
  test.each([
    'https://www.linkedin.com/in/ada-lovelace',
    'HTTP://LinkedIn.com/in/Ada-Lovelace/',
    'linkedin.com/in/ada-lovelace/de',
    'https://uk.linkedin.com/in/ada-lovelace/en-us?trk=x',
    'https://m.linkedin.com/in/ada-lovelace#about',
    'https://www.linkedin.com/mwlite/in/ada-lovelace',
    'https://www.linkedin.com/comm/in/ada-lovelace?midToken=x',
    'https://www.linkedin.com/in/ada-lovelace/details/experience/',
    'https://www.linkedin.com/in/ada%2Dlovelace',
    'https://www.linkedin.com/in/ada%252Dlovelace/',
    'https://www.linkedin.com/in/ada-lovelace).',
    'in/ada-lovelace',
  ])('%s', (text) => {
    expect(linkedinPersonKey(text)).toBe('ada-lovelace')
  })

  test('accents, encoded or not', () => {
    expect(linkedinPersonKey('linkedin.com/in/jos%C3%A9-garc%c3%ada')).toBe('josé-garcía')
    expect(linkedinPersonKey('linkedin.com/in/Jose\u0301-García')).toBe('josé-garcía')
  })

  test("LinkedIn's own id keeps its capitals and is the same for salespeople", () => {
    expect(linkedinPersonKey('https://www.linkedin.com/in/ACwAAAbCdEfGhIjKlMnOpQrS_t-u')).toBe(
      'ACwAAAbCdEfGhIjKlMnOpQrS_t-u',
    )
    expect(
      linkedinPersonKey('https://www.linkedin.com/sales/lead/ACwAAAbCdEfGhIjKlMnOpQrS_t-u,NAME_SEARCH,aB1c'),
    ).toBe('ACwAAAbCdEfGhIjKlMnOpQrS_t-u')
    expect(
      linkedinPersonKey('https://www.linkedin.com/sales/people/ACwAAAbCdEfGhIjKlMnOpQrS_t-u?_ntb=x'),
    ).toBe('ACwAAAbCdEfGhIjKlMnOpQrS_t-u')
  })

  test('an old profile has the key of the address it was moved to', () => {
    expect(linkedinPersonKey('http://www.linkedin.com/pub/ada-lovelace/4/b27/a11')).toBe(
      'ada-lovelace-a11b274',
    )
    expect(linkedinPersonKey('http://www.linkedin.com/pub/ada-lovelace/12/3b/7')).toBe(
      'ada-lovelace-00703b12',
    )
  })
})

test.each([
  'https://www.linkedin.com/in/me',
  'https://www.linkedin.com/in/',
  'https://www.linkedin.com/in/unavailable',
  'https://www.linkedin.com/pub/dir/ada/lovelace',
  'https://www.linkedin.com/pub/ada-lovelace',
  'https://www.linkedin.com/company/acme',
  'https://www.linkedin.com/school/mit',
  'https://www.linkedin.com/sales/lead/undefined',
  'https://www.linkedin.com/sales/company/123',
  'https://www.linkedin.com/jobs/view/1',
  'https://linkedin.com.evil.example/in/ada',
  'https://acme.example/in/ada',
  'ada-lovelace',
  '',
])('%s is nobody in particular', (text) => {
  expect(linkedinPersonKey(text)).toBeNull()
})

test.each([
  ['https://www.linkedin.com/company/Acme-Inc/about/', 'acme-inc'],
  ['de.linkedin.com/company/acme-inc?trk=x', 'acme-inc'],
  ['https://www.linkedin.com/company/12345/', '12345'],
  ['https://www.linkedin.com/sales/company/12345', '12345'],
  ['https://www.linkedin.com/company-beta/12345/', '12345'],
  ['https://www.linkedin.com/company/m%C3%BCller-gmbh', 'müller-gmbh'],
  ['https://www.linkedin.com/school/mit/', 'school/mit'],
  ['https://www.linkedin.com/showcase/acme-labs/', 'showcase/acme-labs'],
  ['https://www.linkedin.com/company/unavailable/', null],
  ['https://www.linkedin.com/company/', null],
  ['https://www.linkedin.com/in/acme', null],
])('the company page %s has the key %s', (text, key) => {
  expect(linkedinCompanyKey(text)).toBe(key)
})
