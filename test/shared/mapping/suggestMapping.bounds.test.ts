import fc from 'fast-check'
import { listFields } from '../../../shared/fields/listFields'
import { readJson } from '../../../shared/json/readJson'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'

const key = fc.oneof(
  fc.constantFrom(
    'email',
    'name',
    'first_name',
    'company',
    'owner',
    'label',
    'value',
    'id',
    'type',
    'fields',
    '__proto__',
  ),
  fc.string({ maxLength: 12 }),
)
const value = fc.oneof(
  fc.constantFrom(
    'ada@acme.com',
    'Ada Lovelace',
    'Acme Ltd',
    'linkedin.com/in/ada',
    'acme.com',
    'email',
    '',
    null,
  ),
  fc.string(),
  fc.boolean(),
  fc.double({ noNaN: true }),
)
const { payload } = fc.letrec<{ node: unknown; payload: unknown }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, value, fc.array(tie('node'), { maxLength: 4 }), tie('payload')),
  payload: fc.dictionary(key, tie('node'), { maxKeys: 6 }),
}))

test('whatever arrives, suggestions name fields of the payload and no field serves two slots', () => {
  fc.assert(
    fc.property(payload, fc.constantFrom('people', 'companies'), (body, target) => {
      const { fields } = listFields(readJson(JSON.stringify(body)))
      const known = new Set(fields.map(({ path }) => path))

      const { mapping, suggestions, contextFields } = suggestMapping({ fields, target })

      const paths = Object.values(mapping)
      expect(new Set(paths).size).toBe(paths.length)
      for (const path of [...suggestions.map((suggestion) => suggestion.path), ...contextFields]) {
        expect(known.has(path)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('the same payload always gives the same suggestions', () => {
  fc.assert(
    fc.property(payload, (body) => {
      const { fields } = listFields(readJson(JSON.stringify(body)))

      expect(suggestMapping({ fields, target: 'people' })).toEqual(
        suggestMapping({ fields, target: 'people' }),
      )
    }),
    { numRuns: 30 },
  )
})

const field = (index: number, path: string, text: string) => ({
  segments: [path],
  path,
  indexPath: path,
  value: text,
  type: 'string' as const,
  label: `Field ${index}`,
})

test('no more than the first 2,000 fields are looked at', () => {
  const noise = Array.from({ length: 2_000 }, (_, index) => field(index, `noise_${index}`, 'x'))

  const late = suggestMapping({ fields: [...noise, field(2_000, 'email', 'ada@acme.com')], target: 'people' })
  const early = suggestMapping({ fields: [field(0, 'email', 'ada@acme.com'), ...noise], target: 'people' })

  expect(late.mapping).toEqual({})
  expect(early.mapping).toEqual({ email: 'email' })
})

test('no more than the first 200,000 characters of all names are read', () => {
  const noise = Array.from({ length: 1_500 }, (_, index) =>
    field(index, `${index} ${'note '.repeat(40)}`, 'x'),
  )
  const name = field(1_500, 'full_name', 'Ada Lovelace')

  const late = suggestMapping({ fields: [...noise, name], target: 'people' })
  const early = suggestMapping({ fields: [name, ...noise], target: 'people' })

  expect(late.mapping).toEqual({})
  expect(early.mapping).toEqual({ full_name: 'full_name' })
})

test('keys and values of a megabyte are not read to their end', () => {
  const long = 'email '.repeat(200_000)
  const fields = [
    field(0, long, 'ada@acme.com'),
    field(1, 'name', 'Ada '.repeat(250_000)),
    field(2, 'note', `${'a.'.repeat(500_000)}@acme.com`),
  ]

  const { mapping } = suggestMapping({ fields, target: 'people' })

  expect(Object.keys(mapping)).toEqual(['email'])
})

test.each([
  ['many dots before a space', { name: `${'a.'.repeat(100_000)} x`, type: 'work' }],
  ['many marks of annotations before a line break', { label: `${'@OData.'.repeat(40_000)}\n`, value: 'x' }],
])('a text is gone through once, not once for each of its parts: %s', (_, body) => {
  const { fields } = listFields(readJson(JSON.stringify({ ...body, email: 'ada@acme.com' })))

  expect(suggestMapping({ fields, target: 'people' }).mapping).toEqual({ email: 'email' })
})

const many = <T>(make: (index: number) => T) => Array.from({ length: 2_000 }, (_, index) => make(index))
const longKeys = (start: string) =>
  Object.fromEntries(many((index) => [`${start} ${'part '.repeat(12)}${index}`, 'x']))

test.each([
  ['a name with 2,000 parts of long keys', { email: 'ada@acme.com', full_name: longKeys('note') }],
  ['a list whose items have 2,000 keys', { email: 'ada@acme.com', list: [longKeys('a'), longKeys('b')] }],
  [
    '2,000 authors at work',
    { email: 'ada@acme.com', list: many((index) => ({ author: { email: `a${index}@b${index}.com` } })) },
  ],
])('each part is not compared with all others: %s', (_, body) => {
  const { fields } = listFields(readJson(JSON.stringify(body)))

  expect(suggestMapping({ fields, target: 'people' }).mapping).toEqual({ email: 'email' })
})
