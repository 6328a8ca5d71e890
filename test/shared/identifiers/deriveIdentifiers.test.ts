import { deriveIdentifiers } from '../../../shared/identifiers/deriveIdentifiers'
import { splitFullName } from '../../../shared/identifiers/splitFullName'

describe('a full name is taken apart', () => {
  test.each([
    ['Ada Lovelace', 'Ada', 'Lovelace'],
    ['Ada King Lovelace', 'Ada', 'Lovelace'],
    ['Lovelace, Ada', 'Ada', 'Lovelace'],
    ['de Wit, Martijn', 'Martijn', 'de Wit'],
    ['Martijn de Wit', 'Martijn', 'de Wit'],
    ['Anna Maria van den Berg', 'Anna Maria', 'van den Berg'],
    ['Ludwig von der Heide', 'Ludwig', 'von der Heide'],
    ['Dr. Ada Lovelace', 'Ada', 'Lovelace'],
    ['Herr Prof. Dr. Hans Müller', 'Hans', 'Müller'],
    ['Mme Élodie Marchetti', 'Élodie', 'Marchetti'],
    ['Ada Lovelace, PhD', 'Ada', 'Lovelace'],
    ['Martin King Jr.', 'Martin', 'King'],
    ['DUPONT Jean', 'Jean', 'DUPONT'],
    ['Robert (Bob) Smith', 'Robert', 'Smith'],
    ['Jean-Luc Picard', 'Jean-Luc', 'Picard'],
    ['Mr. Ulrik Dahl', 'Ulrik', 'Dahl'],
  ])('%s', (fullName, firstName, lastName) => {
    expect(splitFullName(fullName)).toEqual({ firstName, lastName })
  })

  test.each(['Madonna', '', 'Dr. Ada', '山田太郎'])('%s stays whole', (fullName) => {
    expect(splitFullName(fullName)).toBeNull()
  })
})

test('a work e-mail gives the company domain', () => {
  expect(deriveIdentifiers({ email: 'ada@mail.acme.co.uk' })).toEqual({
    email: 'ada@mail.acme.co.uk',
    company_domain: 'acme.co.uk',
  })
})

test.each([
  'ada@gmail.com',
  'ada@web.de',
  'ada@laposte.net',
  'ada@libero.it',
  'ada@uol.com.br',
  'ada@hey.com',
])('%s says nothing about a company', (email) => {
  expect(deriveIdentifiers({ email })).toEqual({ email })
})

test('what is given is never replaced by what is derived', () => {
  const given = {
    email: 'ada@acme.com',
    company_domain: 'acme.io',
    full_name: 'Ada Lovelace',
    first_name: 'Augusta',
  }

  expect(deriveIdentifiers(given)).toEqual({ ...given, last_name: 'Lovelace' })
})

test('first and last name give the full name', () => {
  expect(deriveIdentifiers({ first_name: 'Ada', last_name: 'Lovelace' })).toMatchObject({
    full_name: 'Ada Lovelace',
  })
})
