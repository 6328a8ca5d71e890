import fc from 'fast-check'
import { findByPath, segmentsOfPath } from '../../../shared/fields/findByPath'
import { listFields } from '../../../shared/fields/listFields'
import { placeFields } from '../../../shared/fields/placeFields'
import { readJson } from '../../../shared/json/readJson'

function list(body: unknown) {
  return listFields(readJson(typeof body === 'string' ? body : JSON.stringify(body)))
}

test('a field has segments, value, both paths, type and label', () => {
  expect(list({ data: { fields: [{ label: 'Work email', value: 'ada@acme.example' }] } }).fields[1]).toEqual({
    segments: ['data', 'fields', 0, 'value'],
    value: 'ada@acme.example',
    path: 'data.fields[label=Work email].value',
    indexPath: 'data.fields.0.value',
    type: 'string',
    label: 'Work email',
  })
})

const piece = fc.constantFrom(
  'x',
  'a',
  'b',
  'a.b',
  '',
  '0',
  'f',
  'label',
  'value',
  'f[label=x]',
  'f[label=x].value',
  '[',
  ']',
  '=',
  '\\',
  '__proto__',
)
const item = fc.record(
  { label: fc.oneof(piece, fc.string({ maxLength: 5 })), value: piece, 'a.b': piece },
  { requiredKeys: ['label', 'value'] },
)
const { body: anyBody } = fc.letrec<{ body: unknown; value: unknown }>((tie) => ({
  body: fc.dictionary(piece, tie('value'), { minKeys: 1, maxKeys: 4 }),
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(1, 'x', null),
    tie('body'),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    fc.array(item, { minLength: 1, maxLength: 4 }),
  ),
}))

test('every listed path leads back to its own leaf', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const reading = readJson(JSON.stringify(body))

      const { fields } = listFields(reading)
      const segmentsAt = (path: string) => {
        const found = findByPath(reading, path)
        return found?.kind === 'leaf' ? found.leaf.segments : undefined
      }

      expect(fields.map(({ path }) => segmentsAt(path))).toEqual(fields.map(({ segments }) => segments))
      expect(fields.map(({ indexPath }) => segmentsAt(indexPath))).toEqual(
        fields.map(({ segments }) => segments),
      )
    }),
    { numRuns: 500 },
  )
})

test('a form put together again from its paths has the same fields', () => {
  const form = {
    event: 'submitted',
    data: {
      fields: [
        { label: 'Name', key: 'q1', value: 'Ada' },
        { label: 'Interests', key: 'q2', value: ['a', 'b'] },
      ],
      emails: [{ category: 'work', email: 'ada@acme.example' }],
      'dotted.key': { deep: [[1], [2, 3]] },
    },
  }
  const reading = readJson(JSON.stringify(form))
  const items = listFields(reading).fields.map(({ path, value }) => ({
    segments: segmentsOfPath(reading, path) ?? [],
    value,
  }))

  expect(placeFields(items)).toEqual(form)
})

test('an item keeps its index where a key is spelled like its name', () => {
  expect(list('{"f[label=x].value":1,"f":[{"label":"x","value":2}]}').fields.map(({ path }) => path)).toEqual(
    ['f[label=x].value', 'f[label=x].label', 'f.0.value'],
  )
})

test('a key spelled like the name of an item before it is a second field with that path, whether the item has a name or not', () => {
  const { fields, warnings } = list({
    f: [
      { label: '', value: 1 },
      { label: 'x', value: 2 },
    ],
    'f[label=x].value': 3,
  })

  expect(fields.map(({ path }) => path)).toEqual(['f.0.label', 'f.0.value', 'f.1.label', 'f.1.value'])
  expect(warnings).toMatchObject([{ code: 'path_conflict', path: 'f[label=x].value' }])
})

test('an item keeps its index where an earlier one answers to its name', () => {
  const labels = [true, 'true', 'a', 'b', 'c', 'd']
  const { fields } = list({ f: labels.map((label, value) => ({ label, value })) })

  expect(fields.filter(({ path }) => path.endsWith('value')).map(({ path }) => path)).toEqual([
    'f.0.value',
    'f.1.value',
    'f[label=a].value',
    'f[label=b].value',
    'f[label=c].value',
    'f[label=d].value',
  ])
})

test('of two fields with one path the first in the text counts, and a warning says so', () => {
  const { fields, warnings } = list('{"a.b":1,"a":{"b":2},"c":3}')

  expect(fields.map(({ path, value }) => [path, value])).toEqual([
    ['a.b', 1],
    ['c', 3],
  ])
  expect(warnings).toEqual([
    {
      code: 'path_conflict',
      path: 'a.b',
      message: 'Two fields have this path; the first in the text counts.',
    },
  ])
})

test('at most 2,000 fields and 64 levels are listed, and a warning counts the rest', () => {
  const wide = Object.fromEntries(Array.from({ length: 2_005 }, (_, index) => [`k${index}`, index]))
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

  expect(list(wide).fields).toHaveLength(2_000)
  expect(list(wide).warnings).toMatchObject([
    { code: 'fields_capped', message: expect.stringMatching(/^5 more fields/) },
  ])
  expect(list(nested(64)).fields).toHaveLength(1)
  expect(list(nested(65))).toMatchObject({ fields: [], warnings: [{ code: 'fields_capped' }] })
})

test('a path of 2,000 characters is listed, a longer one is counted as left out', () => {
  expect(list(`{"${'k'.repeat(2_000)}":1}`).fields).toHaveLength(1)
  expect(list(`{"${'k'.repeat(2_001)}":1}`)).toMatchObject({
    fields: [],
    warnings: [{ code: 'fields_capped' }],
  })
})

test('bodies made to be hard are listed within the bounds', () => {
  const hard = [
    `${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}`,
    `${'{"a":1,"b":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    `[${'[],'.repeat(300_000)}1]`,
    `{"${'A'.repeat(500_000)}":1,"${'a.'.repeat(200_000)}":2}`,
    JSON.stringify({ a: Array.from({ length: 60_000 }, (_, id) => ({ id })) }),
    JSON.stringify({
      a: Array.from({ length: 500 }, (_, id) => ({ label: `${id}]=\\`.repeat(9), value: id })),
    }),
  ]

  expect(hard.map((text) => list(text).fields.length)).toEqual([0, 64, 1, 0, 2_000, 1_000])
})

test.each([
  ['text', 'string'],
  ['x'.repeat(200), 'string'],
  ['x'.repeat(201), 'text'],
  ['2025-02-09T12:17:00.517Z', 'datetime'],
  ['2025-02-09T12:17:00+01:00', 'datetime'],
  ['2025-02-09 12:17:00', 'datetime'],
  ['2025-02-09', 'string'],
  ['2025-13-09T12:17:00Z', 'string'],
  ['1234567890', 'string'],
  [7, 'integer'],
  [7.5, 'number'],
  [true, 'boolean'],
  [null, 'null'],
])('%j has type %s', (value, type) => {
  expect(list({ value }).fields[0]?.type).toBe(type)
})

test('a number that only its digits hold is a string', () => {
  expect(list('{"n":8202522731445525542}').fields[0]).toMatchObject({
    value: '8202522731445525542',
    type: 'string',
  })
})
