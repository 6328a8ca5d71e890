import fc from 'fast-check'
import type { JsonObject, JsonValue } from '../../../shared/fields/field'
import { flatten } from '../../../shared/fields/flatten'
import { placeFields } from '../../../shared/fields/placeFields'
import { unflatten } from '../../../shared/fields/unflatten'
import { readJson } from '../../../shared/json/readJson'

const key = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '0',
    '1',
    '2',
    '-0',
    '',
    'a.b',
    '$where',
  ),
)

/** Any JSON object without empty containers, its keys own properties whatever they are called. */
const { object: anyObject } = fc.letrec<{ object: JsonObject; value: JsonValue }>((tie) => ({
  object: fc
    .array(fc.tuple(key, tie('value')), { minLength: 1, maxLength: 5 })
    .map((entries) => Object.fromEntries(entries)),
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -1.5, 1e21, 'text', '', '\ud83d\ude00', '2024-01-01T00:00:00Z'),
    fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
    tie('object'),
  ),
}))

/** Text that shows every own key, so that a lost `__proto__` counts as a difference. */
function spelled(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))
  })
}

const RUNS = { numRuns: 500 }

test('unflatten(flatten(x)) is x for every object without empty containers', () => {
  fc.assert(
    fc.property(anyObject, (object) => {
      expect(spelled(unflatten(flatten(object)))).toBe(spelled(object))
    }),
    RUNS,
  )
})

test('a text that is read and unflattened is the object that JSON.parse makes of it', () => {
  fc.assert(
    fc.property(anyObject, (object) => {
      const text = JSON.stringify(object)

      expect(spelled(unflatten(readJson(text).leaves))).toBe(spelled(JSON.parse(text)))
    }),
    RUNS,
  )
})

test('a sender who places all leaves by their segments makes the same object', () => {
  fc.assert(
    fc.property(anyObject, (object) => {
      expect(spelled(placeFields(readJson(JSON.stringify(object)).leaves))).toBe(spelled(object))
    }),
    RUNS,
  )
})

test('no key reaches a prototype', () => {
  const paths = [
    ['__proto__', 'polluted'],
    ['constructor', 'prototype', 'polluted'],
    ['a', '__proto__', 'polluted'],
  ]
  const leaves = paths.map((segments) => ({ segments, value: 'yes' }))

  const made = [unflatten(leaves), placeFields(leaves)]

  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(made.map((object) => Object.getPrototypeOf(object) === Object.prototype)).toEqual([true, true])
  expect(made.map((object) => JSON.stringify(object))).toEqual([
    '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"a":{"__proto__":{"polluted":"yes"}}}',
    '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"a":{"__proto__":{"polluted":"yes"}}}',
  ])
})

test('key "0" makes an object and index 0 an array', () => {
  expect(unflatten([{ segments: ['a', '0'], value: 1 }])).toEqual({ a: { '0': 1 } })
  expect(unflatten([{ segments: ['a', 0], value: 1 }])).toEqual({ a: [1] })
})

test('a document that is no object comes back too', () => {
  expect(unflatten(flatten([1, [2]]))).toEqual([1, [2]])
  expect(unflatten(flatten('text'))).toBe('text')
})

test('thousands of levels are flattened and put together without overflow', () => {
  const depth = 10_000
  const text = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

  const again = unflatten(readJson(text).leaves)

  expect(flatten(again)[0]?.segments).toHaveLength(depth)
})
