import { personNameKeys } from '../../../shared/matching/personNameKeys'

const keysOf = (full_name: string) => personNameKeys({ full_name })

describe('every spelling of one name has the same key', () => {
  test.each([
    'Ada Lovelace',
    'ADA LOVELACE',
    'Lovelace Ada',
    'Lovelace, Ada',
    'LOVELACE Ada',
    '  Ada   Lovelace ',
    'Áda Lóvelace',
    'Ms. Ada Lovelace',
    'Prof. Dr. Ada Lovelace',
    'Dr. med. Ada Lovelace',
    'Ada Lovelace, PhD',
    'Ada Lovelace PhD MBA',
    'Ada Lovelace, CISSP',
    'Lovelace, Ada, MBA',
    'Ada Lovelace 🚀',
    'Ada (Countess) Lovelace',
    'Ada "Addie" Lovelace',
    'Ada Lovelace (she/her)',
    'Ada Lovelace | CTO at Acme',
    'Ada Lovelace - Acme',
  ])('%s', (name) => {
    expect(keysOf(name)).toEqual(['ada lovelace'])
  })

  test.each([
    ['Jan van den Berg', 'van den Berg, Jan'],
    ['Jan van den Berg', 'Van den Berg Jan'],
    ['María José García López', 'García López, María José'],
    ['Jean-Pierre Dupont', 'DUPONT Jean Pierre'],
    ["Sinéad O'Connor", 'Sinead O’Connor'],
    ['Kim Min-su', 'Min Su Kim'],
    ['Иван Петров', 'ПЕТРОВ Иван'],
    ['राम कुमार', 'कुमार राम'],
    ['Øystein Łukasz', 'Oystein Lukasz'],
  ])('%s and %s', (one, other) => {
    expect(keysOf(one)[0]).toBe(keysOf(other)[0])
    expect(keysOf(one)).not.toEqual([])
  })

  test('two halves are a whole name, in either order', () => {
    expect(personNameKeys({ first_name: 'Ada', last_name: 'Lovelace' })).toEqual(['ada lovelace'])
    expect(personNameKeys({ first_name: 'Lovelace', last_name: 'Ada' })).toEqual(['ada lovelace'])
    expect(personNameKeys({ first_name: 'Jan', last_name: 'van den Berg' })).toEqual(
      keysOf('Jan van den Berg'),
    )
    expect(personNameKeys({ first_name: 'Ada' })).toEqual([])
  })

  test('umlauts are spelled out by some', () => {
    expect(keysOf('Jürgen Müller')).toEqual(['jurgen muller', 'juergen mueller'])
    expect(keysOf('Juergen Mueller')).toEqual(['juergen mueller'])
  })

  test('East Asian names are written with and without a space', () => {
    expect(keysOf('山田太郎')).toEqual(['山田太郎'])
    expect(keysOf('山田 太郎')).toContain('山田太郎')
    expect(personNameKeys({ first_name: '太郎', last_name: '山田' })).toContain('山田太郎')
    expect(keysOf('Taro Yamada 山田太郎')).toEqual(['taro yamada', '山田太郎'])
    expect(keysOf('ジョン・スミス')).toEqual(['ジョン スミス'])
  })
})

describe('another word makes another person', () => {
  test.each([
    ['John Smith', 'John Smith Jr.'],
    ['John Smith Jr.', 'John Smith Sr.'],
    ['John Smith II', 'John Smith III'],
    ['José Silva', 'José Silva Neto'],
    ['John A. Smith', 'John B. Smith'],
    ['John A. Smith', 'John Smith'],
    ['Bob Smith', 'Robert Smith'],
    ['Ludwig Beethoven', 'Ludwig van Beethoven'],
    ['Anna Schmidt', 'Anna Schmidt-Müller'],
    ['Anna Maria Schmidt', 'Maria Anna Schmidt'],
    ['Ali Hassan', 'Hassan Ali'],
    ['Ali Hassan Mohamed', 'Mohamed Ali Hassan'],
    ['Thomas James', 'James Thomas'],
    ['かとう はな', 'がとう はな'],
    ['राम कुमार', 'रमा कुमार'],
  ])('%s and %s', (one, other) => {
    const shared = keysOf(one).filter((key) => keysOf(other).includes(key))

    expect(shared).toEqual([])
  })

  test('a generation is one however it is written', () => {
    const keys = ['John Smith Jr.', 'Smith, John, Jr', 'Smith Jr., John', 'John Smith junior'].map(keysOf)

    expect(new Set(keys.flat())).toEqual(new Set(['john smith, jr']))
  })

  test('the halves tell the order of a name that could be either', () => {
    expect(personNameKeys({ full_name: 'Hassan Ali', first_name: 'Ali', last_name: 'Hassan' })).toEqual([
      'ali hassan',
    ])
  })
})

test.each([
  'Ada',
  'J. Smith',
  'J. R. R. Tolkien',
  'J. García López',
  'Ada L.',
  'Ana María L.',
  'van Halen',
  'Mr. Draper',
  'Sr. García',
  'Ada & Charles Babbage',
  'Ada Lovelace, Charles Babbage, Mary Somerville',
  'Info Team',
  'Sales Department',
  'Accounts Payable',
  'Test User',
  'ada@acme.example',
  'https://acme.example',
  'n/a',
  '12345',
  '李',
  '',
  'Ada '.repeat(40),
])('%.40s is not enough of a name', (name) => {
  expect(keysOf(name)).toEqual([])
})

test('an initial is not enough of a half', () => {
  expect(personNameKeys({ first_name: 'J.', last_name: 'García López' })).toEqual([])
  expect(personNameKeys({ first_name: 'Ana María', last_name: 'L' })).toEqual([])
})
