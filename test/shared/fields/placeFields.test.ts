import { findByPath } from '../../../shared/fields/findByPath'
import { parsePath } from '../../../shared/fields/parsePath'
import { PlacementError, placeFields } from '../../../shared/fields/placeFields'
import type { JsonObject, JsonValue } from '../../../shared/fields/field'
import { readJson } from '../../../shared/json/readJson'

/** Places values at paths written as text. */
function place(values: [path: string, value: JsonValue][], base?: JsonObject): JsonObject {
  const items = values.map(([path, value]) => ({ segments: parsePath(path), value }))
  return placeFields(items, base)
}

test('values are nested where their paths nest', () => {
  const body = place([
    ['email', 'ada@acme.example'],
    ['person.first_name', 'Ada'],
    ['person.tags.0', 'a'],
    ['person.tags.1', 'b'],
    ['zero', 0],
    ['no', false],
  ])

  expect(body).toEqual({
    email: 'ada@acme.example',
    person: { first_name: 'Ada', tags: ['a', 'b'] },
    zero: 0,
    no: false,
  })
})

test('a named item is made once, holds its name and takes everything placed in it', () => {
  const body = place([
    ['data.fields[label=First name].value', 'Ada'],
    ['data.fields[label=Work email].value', 'ada@acme.example'],
    ['data.fields[label=First name].type', 'text'],
  ])

  expect(body).toEqual({
    data: {
      fields: [
        { label: 'First name', value: 'Ada', type: 'text' },
        { label: 'Work email', value: 'ada@acme.example' },
      ],
    },
  })
})

test.each([
  'data.fields[label=Work email].value',
  'answers[question_id=17].answer',
  'answers[field.ref=a.b].text.0',
  'a[k=which \\[one\\]\\= it].v',
  'a[k=back\\\\slash].v',
  'pages.0.questions[id=x].answers[name=y].value',
  '0.a',
])('the value placed at %j is found there', (path) => {
  const body = place([[path, 'the value']])

  const found = findByPath(readJson(JSON.stringify(body)), path)

  expect(found?.kind === 'leaf' ? found.leaf.value : found).toBe('the value')
})

test('an item that the base holds under this name is filled, whatever the type of the name', () => {
  const base = { answers: [{ question_id: 16 }, { question_id: 17, answer: 'old' }] }

  expect(place([['answers[question_id=17].answer', 'new']], base)).toEqual({
    answers: [{ question_id: 16 }, { question_id: 17, answer: 'new' }],
  })
})

test('of two values for the same place the later wins', () => {
  expect(
    place([
      ['a', 1],
      ['a', 2],
    ]),
  ).toEqual({ a: 2 })
  expect(
    place([
      ['a.b', 1],
      ['a', 2],
    ]),
  ).toEqual({ a: 2 })
  expect(
    place([
      ['a', 1],
      ['a.b', 2],
    ]),
  ).toEqual({ a: { b: 2 } })
  expect(
    place([
      ['a.b', 1],
      ['a[k=v].x', 2],
    ]),
  ).toEqual({ a: [{ k: 'v', x: 2 }] })
  expect(
    place([
      ['a.0', 1],
      ['a.b', 2],
    ]),
  ).toEqual({ a: { b: 2 } })
  expect(place([['a', 1]], { a: 2, b: 3 })).toEqual({ a: 1, b: 3 })
})

test('a number is a key where an object stands already', () => {
  expect(place([['1.first', 'Priya']])).toEqual({ '1': { first: 'Priya' } })
  expect(place([['a.0', 'new']], { a: { '0': 'old', b: 1 } })).toEqual({ a: { '0': 'new', b: 1 } })
})

test('holes in a list become null', () => {
  expect(place([['a.2', 'x']])).toEqual({ a: [null, null, 'x'] })
})

test('an item called by name never takes the place of an item called by position', () => {
  const body = place([
    ['f[label=Email].value', 'ada@acme.example'],
    ['f.0.value', 'first'],
  ])

  expect(body).toEqual({ f: [{ value: 'first' }, { label: 'Email', value: 'ada@acme.example' }] })
})

test('a position that would make a huge list is refused in words', () => {
  const segments = ['a', 10_000_000]

  expect(() => placeFields([{ segments, value: 1 }])).toThrow(PlacementError)
  expect(() => placeFields([{ segments, value: 1 }])).toThrow('A list may have at most 10000 items.')
})

test('a value for an item as a whole is refused with what to write instead', () => {
  expect(() => place([['f[label=Email]', 'x']])).toThrow('f[label=Email] is a whole item of a list')
})

test('a value without a path is refused', () => {
  expect(() => placeFields([{ segments: [], value: 1 }])).toThrow(PlacementError)
})
