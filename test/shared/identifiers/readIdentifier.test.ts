import { readIdentifier } from '../../../shared/identifiers/readIdentifier'
import { Slot } from '../../../shared/identifiers/slots'

describe('an e-mail address is read in every usual spelling', () => {
  test.each([
    ['ada@acme.com', 'ada@acme.com'],
    ['  Ada.Lovelace@ACME.com ', 'ada.lovelace@acme.com'],
    ['Ada <ada@acme.example>', 'ada@acme.example'],
    ['"Lovelace, Ada" <ada@acme.example>', 'ada@acme.example'],
    ['mailto:ada@acme.example?subject=Hi', 'ada@acme.example'],
    ['<ada@acme.example>', 'ada@acme.example'],
    ['ada@acme.example (Ada)', 'ada@acme.example'],
    ['ada+demo@acme.example', 'ada+demo@acme.example'],
    ["o'brien@acme.ie", "o'brien@acme.ie"],
    ['ada@müller.de', 'ada@xn--mller-kva.de'],
    ['ада@пример.рф', 'ада@xn--e1afmkfd.xn--p1ai'],
    ['\u200Bada@acme.example\u00A0', 'ada@acme.example'],
  ])('%s gives %s', (text, value) => {
    expect(readIdentifier('email', text)).toEqual({ value })
  })
})

describe('what is no e-mail address is empty, with the reason', () => {
  test.each([
    ['ada', 'is not an e-mail address'],
    ['user@17', 'is not a valid e-mail address'],
    ['ada@localhost', 'is not a valid e-mail address'],
    ['a..b@acme.example', 'is not a valid e-mail address'],
    ['ada@acme.example, bob@acme.example', 'holds several e-mail addresses'],
    ['no-reply@acme.example', 'is an address that nobody reads'],
    ['a***@acme.example', 'is only shown in part'],
    ['77075550163@c.us', 'is an account of a messenger'],
    [`${'a'.repeat(65)}@acme.example`, 'is not a valid e-mail address'],
    [`${'a.'.repeat(600_000)}@acme.example`, 'is too long for an e-mail address'],
    ['ada@acme.example and bob@acme.example', 'holds several e-mail addresses'],
    [`a${'@'.repeat(200)}${','.repeat(798)}x`, 'is not a valid e-mail address'],
  ])('%.40s', (text, reason) => {
    expect(readIdentifier('email', text)).toEqual({ empty: expect.stringContaining(reason) })
  })
})

describe("every spelling of a person's LinkedIn profile gives the same address", () => {
  test.each([
    'https://www.linkedin.com/in/ada-lovelace',
    'http://linkedin.com/in/ada-lovelace/',
    'linkedin.com/in/Ada-Lovelace',
    'www.linkedin.com/in/ada-lovelace?trk=public_profile&originalSubdomain=uk',
    'https://uk.linkedin.com/in/ada-lovelace/en',
    'https://m.linkedin.com/in/ada-lovelace#about',
    'https://www.linkedin.com/mwlite/in/ada-lovelace',
    'https://www.linkedin.com/comm/in/ada-lovelace',
    'https://www.linkedin.com/in/ada-lovelace/details/experience/',
    'My profile: https://www.linkedin.com/in/ada-lovelace',
    'in/ada-lovelace',
  ])('%s', (text) => {
    expect(readIdentifier('linkedin_url', text)).toEqual({
      value: 'https://www.linkedin.com/in/ada-lovelace',
    })
  })

  test('percent-encoded and plain Unicode handles are one', () => {
    const encoded = readIdentifier('linkedin_url', 'https://www.linkedin.com/in/jos%C3%A9-garc%c3%ada')

    expect(encoded).toEqual(readIdentifier('linkedin_url', 'linkedin.com/in/José-García'))
    expect(encoded).toEqual({ value: 'https://www.linkedin.com/in/jos%C3%A9-garc%C3%ADa' })
  })

  test('an id in the place of a name keeps its capitals, without which it leads nowhere', () => {
    expect(readIdentifier('linkedin_url', 'https://linkedin.com/in/ACoAAAbCdEfGhIjKlMnOpQ/?trk=x')).toEqual({
      value: 'https://www.linkedin.com/in/ACoAAAbCdEfGhIjKlMnOpQ',
    })
  })

  test('an old public profile keeps its parts', () => {
    expect(readIdentifier('linkedin_url', 'http://www.linkedin.com/pub/ada-lovelace/4/b27/a11')).toEqual({
      value: 'https://www.linkedin.com/pub/ada-lovelace/4/b27/a11',
    })
  })
})

describe("what is no person's profile is empty, with the reason", () => {
  test.each([
    ['https://www.linkedin.com/company/acme', "is a company page, not a person's profile"],
    ['https://www.linkedin.com/school/mit', 'is a company page'],
    ['https://www.linkedin.com/sales/lead/ACwAAA,NAME', 'is a Sales Navigator page'],
    ['https://www.linkedin.com/posts/ada_activity-1', 'is a post'],
    ['https://www.linkedin.com/jobs/view/1', 'is a job'],
    ['https://notlinkedin.com/in/ada', 'is not a LinkedIn address'],
    ['https://acme.com/?next=linkedin.com/in/ada', 'is not a LinkedIn address'],
    ['ada-lovelace', 'is not a LinkedIn address'],
    ['https://www.linkedin.com/in/me', 'is another page on LinkedIn'],
    ['https://www.linkedin.com/pub/dir/ada/lovelace', 'is another page on LinkedIn'],
  ])('%s', (text, reason) => {
    expect(readIdentifier('linkedin_url', text)).toEqual({ empty: expect.stringContaining(reason) })
  })
})

describe('company pages', () => {
  test.each([
    ['https://www.linkedin.com/company/acme/about/', 'https://www.linkedin.com/company/acme'],
    ['linkedin.com/company/12345', 'https://www.linkedin.com/company/12345'],
    ['https://www.linkedin.com/sales/company/12345', 'https://www.linkedin.com/company/12345'],
    ['https://www.linkedin.com/school/mit/', 'https://www.linkedin.com/school/mit'],
    ['https://www.linkedin.com/showcase/acme-labs', 'https://www.linkedin.com/showcase/acme-labs'],
    ['company/acme', 'https://www.linkedin.com/company/acme'],
  ])('%s gives %s', (text, value) => {
    expect(readIdentifier('company_linkedin_url', text)).toEqual({ value })
  })

  test("a person's profile is not a company page", () => {
    expect(readIdentifier('company_linkedin_url', 'linkedin.com/in/ada')).toEqual({
      empty: expect.stringContaining("is a person's profile, not a company page"),
    })
  })
})

describe('the registrable domain is read from hosts, addresses and e-mail', () => {
  test.each([
    ['acme.com', 'acme.com'],
    ['https://www.shop.acme.co.uk/path?x=1', 'acme.co.uk'],
    ['http://acme.de:8080', 'acme.de'],
    [' nivora.com ', 'nivora.com'],
    ['ada@mail.acme.com', 'acme.com'],
    ['acme.myshopify.com', 'acme.myshopify.com'],
    ['acme.wordpress.com', 'acme.wordpress.com'],
    ['github.io', 'github.io'],
    ['www.acme.example', 'acme.example'],
    ['https://www.orange.fr/', 'orange.fr'],
    ['Our site - https://acme.com', 'acme.com'],
  ])('%s gives %s', (text, value) => {
    expect(readIdentifier('company_domain', text)).toEqual({ value })
  })

  test.each([
    ['ada@gmail.com', 'gmail.com is a free mail provider'],
    ['gmail.com', 'gmail.com is a free mail provider'],
    ['https://www.linkedin.com/company/acme', "not the company's own site"],
    ['192.168.0.1', 'is not a domain or website'],
    ['localhost', 'is not a domain or website'],
    ['Acme Ltd', 'is not a domain or website'],
    ['See what they say about us on https://acme.com', 'is not a domain or website'],
    ['acme.local', 'is not a domain or website'],
  ])('%s is none', (text, reason) => {
    expect(readIdentifier('company_domain', text)).toEqual({ empty: expect.stringContaining(reason) })
  })
})

describe('placeholders are empty in every slot', () => {
  test.each([
    'n/a',
    'N.A.',
    '-',
    '--',
    'none',
    'null',
    'unknown',
    'test',
    'keine Angabe',
    'inconnu',
    'desconocido',
    'nessuno',
  ])('%s', (text) => {
    for (const slot of Slot.options) expect(readIdentifier(slot, text)).toEqual({ empty: expect.any(String) })
  })

  test.each([
    'onbekend',
    'nenhuma',
    '{{first_name}}',
    '*|FNAME|*',
    '${email}',
    '<test lead: dummy data>',
    '',
    '   ',
  ])('%s as a name', (text) => {
    expect(readIdentifier('full_name', text)).toEqual({ empty: expect.any(String) })
  })

  test('names that look like abbreviations of nothing stay names', () => {
    expect(readIdentifier('first_name', 'Nada')).toEqual({ value: 'Nada' })
    expect(readIdentifier('first_name', 'Nan')).toEqual({ value: 'Nan' })
    expect(readIdentifier('last_name', 'Na')).toEqual({ value: 'Na' })
  })
})

describe('names', () => {
  test('white space is tidied and accents stay', () => {
    expect(readIdentifier('full_name', '  José   García\tLópez ')).toEqual({ value: 'José García López' })
  })

  test('an e-mail address, a URL and a number are no name', () => {
    expect(readIdentifier('full_name', 'ada@acme.com')).toEqual({ empty: expect.any(String) })
    expect(readIdentifier('first_name', 'https://acme.com')).toEqual({ empty: expect.any(String) })
    expect(readIdentifier('last_name', 42)).toEqual({ empty: 'is the number 42' })
    expect(readIdentifier('last_name', true)).toEqual({ empty: 'is true, not a text' })
    expect(readIdentifier('last_name', null)).toEqual({ empty: 'is null' })
  })

  test('a megabyte of quotation marks is too long for a name', () => {
    const text = `Ada ${'”'.repeat(350_000)}x`
    expect(readIdentifier('full_name', text)).toEqual({ empty: 'is too long for a name' })
    expect(readIdentifier('company_name', text)).toEqual({ empty: 'is too long for a company name' })
  })

  test('a company may be called by a number', () => {
    expect(readIdentifier('company_name', 1648)).toEqual({ value: '1648' })
  })
})
