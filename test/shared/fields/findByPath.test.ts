import { findByPath, segmentsOfPath } from '../../../shared/fields/findByPath'
import { readJson } from '../../../shared/json/readJson'

/** The value at a path, or the kind of container there, or undefined. */
function find(body: unknown, path: string): unknown {
  const found = findByPath(readJson(typeof body === 'string' ? body : JSON.stringify(body)), path)
  return found?.kind === 'leaf' ? found.leaf.value : found?.container
}

const form = {
  data: {
    fields: [
      { label: 'First name', value: 'Ada' },
      { label: 'Work email', value: 'ada@acme.example' },
      { label: 'Work email', value: 'second@acme.example' },
      { label: 'Which [a=b]? c\\d', value: 'odd' },
      { label: 17, value: 'number' },
      { label: null, value: 'nothing' },
      { field: { ref: 'r1', 'x.y': 'dotted' }, value: 'nested' },
    ],
    matrix: [[{ k: 1, v: 'deep' }]],
  },
}

test.each([
  ['data.fields.0.value', 'Ada'],
  ['data.fields[label=First name].value', 'Ada'],
  ['data.fields[label=Which [a\\=b\\]? c\\\\d].value', 'odd'],
  ['data.fields[label=Which [a=b\\]? c\\\\d].value', 'odd'],
  ['data.fields[label=17].value', 'number'],
  ['data.fields[label=null].value', 'nothing'],
  ['data.fields[field.ref=r1].value', 'nested'],
  ['data.fields[field.x.y=dotted].value', 'nested'],
  ['data.matrix.0[k=1].v', 'deep'],
  ['data.fields[label=First name]', 'object'],
  ['data.fields', 'array'],
  ['data', 'object'],
  ['', 'object'],
  ['data.fields[label=Nobody].value', undefined],
  ['data.fields[label=First name]value', undefined],
  ['data.fields[label].value', undefined],
  ['data.fields.00.value', undefined],
  ['data.fields.99.value', undefined],
  ['data.fields.0.value.more', undefined],
  ['data.', undefined],
  ['.data', undefined],
  ['data.fields.length', undefined],
  ['constructor', undefined],
])('%j finds what stands there', (path, expected) => {
  expect(find(form, path)).toBe(expected)
})

test('a name means the first item that has it', () => {
  expect(find(form, 'data.fields[label=Work email].value')).toBe('ada@acme.example')
  expect(find({ a: [{ k: 'x' }, { k: 'x', v: 1 }] }, 'a[k=x].v')).toBeUndefined()
})

test.each([
  ['{"a.b":1}', 'a.b', 1],
  ['{"a.b":{"c":1}}', 'a.b.c', 1],
  ['{"a":{"b.c":1}}', 'a.b.c', 1],
  ['{"a.b":1,"a":{"b":2}}', 'a.b', 1],
  ['{"a":{"b":2},"a.b":1}', 'a.b', 2],
  ['{"a":{"b":{}},"a.b":1}', 'a.b', 1],
  ['{"a":{"x":1},"a.b":{"c":2}}', 'a.b.c', 2],
  ['{"f[k=v]":{"x":1},"f":[{"k":"v","x":2}]}', 'f[k=v].x', 1],
  ['{"f":[{"k":"v","x":2}],"f[k=v]":{"x":1}}', 'f[k=v].x', 2],
  ['{"f[email]":1}', 'f[email]', 1],
  ['{"f":{"email":1}}', 'f[email', undefined],
  ['{"f[":{"a":1}}', 'f[.a', 1],
  ['{"":1}', '', 1],
  ['{"":{"":1}}', '.', 1],
  ['{".":1}', '.', 1],
  ['{"a":{"":1}}', 'a.', 1],
  ['{"0":1}', '0', 1],
  ['{"__proto__":{"x":1}}', '__proto__.x', 1],
  ['{"$where":1}', '$where', 1],
  ['{"a":1,"a":2}', 'a', 2],
  ['{"n":8202522731445525542}', 'n', '8202522731445525542'],
  ['[{"k":"v","x":1}]', '[k=v].x', 1],
  ['[{"x":1}]', '0.x', 1],
  ['7', '', 7],
])('in %s the path %j is read along the keys that are there', (text, path, expected) => {
  expect(find(text, path)).toBe(expected)
})

test('a mapped path is found beyond what is listed', () => {
  const deep = `${'{"a":'.repeat(5_000)}{"leaf":1}${'}'.repeat(5_000)}`
  const wide = `{${Array.from({ length: 60_000 }, (_, index) => `"k${index}":${index}`).join(',')}}`
  const long = JSON.stringify({
    items: Array.from({ length: 60_000 }, (_, index) => ({ id: index, v: index })),
  })

  expect(find(deep, `${'a.'.repeat(5_000)}leaf`)).toBe(1)
  expect(find(wide, 'k59999')).toBe(59_999)
  expect(find(long, 'items.59999.v')).toBe(59_999)
  expect(find(long, 'items[id=59999].v')).toBe(59_999)
})

test('many look-ups in one large body take no walk each', () => {
  const text = JSON.stringify({
    items: Array.from({ length: 20_000 }, (_, index) => ({ id: `n${index}`, v: index })),
  })
  const reading = readJson(text)

  const found = Array.from({ length: 20_000 }, (_, index) => findByPath(reading, `items[id=n${index}].v`))

  expect(found.every((each) => each?.kind === 'leaf')).toBe(true)
})

test('paths and bodies made to be hard are answered', () => {
  const dots = '.'.repeat(20_000)
  const empties = `${'{"":'.repeat(20_000)}1${'}'.repeat(20_000)}`

  expect(find(empties, dots.slice(1))).toBe(1)
  expect(find(empties, `${dots}x`)).toBeUndefined()
  expect(find({ a: [{ k: 1 }] }, `a${'[k=1]'.repeat(20_000)}`)).toBeUndefined()
  expect(find({ a: [{ k: 1 }] }, `a${'['.repeat(100_000)}`)).toBeUndefined()
})

test('the segments of a path are those a sender uses: real keys, a named item as one', () => {
  const reading = readJson(JSON.stringify({ ...form, 'a.b': { c: [1] } }))

  expect(segmentsOfPath(reading, 'data.fields[label=First name].value')).toEqual([
    'data',
    'fields[label=First name]',
    'value',
  ])
  expect(segmentsOfPath(reading, 'data.fields.0.value')).toEqual(['data', 'fields', 0, 'value'])
  expect(segmentsOfPath(reading, 'a.b.c.0')).toEqual(['a.b', 'c', 0])
  expect(segmentsOfPath(reading, 'a.b')).toEqual(['a.b'])
  expect(segmentsOfPath(reading, 'a.b.d')).toBeUndefined()
})
