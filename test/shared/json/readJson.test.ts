import { JsonSyntaxError } from '../../../shared/json/jsonSyntaxError'
import { readJson } from '../../../shared/json/readJson'

/** Each leaf as `path=value`, in the order of the reading. */
function leavesOf(text: string): string[] {
  return readJson(text).leaves.map(({ segments, value }) => `${segments.join('/')}=${JSON.stringify(value)}`)
}

function warningsOf(text: string): (string | undefined)[][] {
  return readJson(text).warnings.map(({ code, path }) => [code, path])
}

function errorOf(text: string): unknown {
  try {
    readJson(text)
  } catch (error) {
    return error
  }
  throw new Error('The text was accepted')
}

test.each([
  ['{"a":1}', 'object', false],
  ['[1]', 'array', false],
  ['7', 'scalar', false],
  ['""', 'scalar', false],
  [' {} ', 'object', true],
  ['[\n]', 'array', true],
  ['{"a":{}}', 'object', false],
])('%j is recognised', (text, kind, isEmpty) => {
  expect(readJson(text)).toMatchObject({ kind, isEmpty })
})

test('leaves come in the order of the text, whatever the keys', () => {
  expect(
    leavesOf('{"2":1,"1":{"b":null,"a":[true,"x"]},"":0,"__proto__":1,"constructor":2,"$where":3,"a.b":4}'),
  ).toEqual([
    '2=1',
    '1/b=null',
    '1/a/0=true',
    '1/a/1="x"',
    '=0',
    '__proto__=1',
    'constructor=2',
    '$where=3',
    'a.b=4',
  ])
})

test('keys and indexes stay apart', () => {
  expect(readJson('{"0":[5]}').leaves[0]?.segments).toEqual(['0', 0])
})

test('empty containers give no leaf', () => {
  expect(leavesOf('{"a":{},"b":[],"c":[{}],"d":1}')).toEqual(['d=1'])
})

test('of a repeated key the last value counts, where it stands, and a warning names it', () => {
  const text = '{"a":{"x":1,"y":[2]},"b":3,"a":{"z":4},"c":{"d":5,"d":6}}'

  expect(leavesOf(text)).toEqual(['b=3', 'a/z=4', 'c/d=6'])
  expect(warningsOf(text)).toEqual([
    ['duplicate_key', 'a'],
    ['duplicate_key', 'c.d'],
  ])
})

test('a key that stands there three times gives one warning, and what was in the dropped values none', () => {
  expect(warningsOf('{"a":{"k":1,"k":1e400},"a":"\\ud800","a":1}')).toEqual([['duplicate_key', 'a']])
})

test('a key is the same key however it is escaped, and among many', () => {
  const many = Array.from({ length: 50 }, (_, index) => `"k${index}":0`).join(',')

  expect(warningsOf('{"a":1,"\\u0061":2}')).toEqual([['duplicate_key', 'a']])
  expect(warningsOf(`{${many},"k7":1,"k49":1}`)).toEqual([
    ['duplicate_key', 'k7'],
    ['duplicate_key', 'k49'],
  ])
})

test.each([
  '8202522731445525542',
  '-8202522731445525542',
  '9007199254740993',
  '1e400',
  '-1e400',
  '1e-400',
  '0.1000000000000000055',
  '123456789012345678901234567890.5',
  '1.7976931348623159e309',
])('the number %s keeps its digits as text, with a warning', (source) => {
  expect(readJson(`{"n":${source}}`).leaves[0]?.value).toBe(source)
  expect(warningsOf(`{"n":${source}}`)).toEqual([['inexact_number', 'n']])
})

test.each([
  ...[
    '0',
    '-0',
    '1.0',
    '1e2',
    '1E+2',
    '1e-2',
    '0.1',
    '0.30',
    '123456789012345',
    '9007199254740992',
    '1e21',
    '1e308',
  ],
  ...[
    '12345678901234567000',
    '0e999999999',
    '0.000000000000000000000',
    '5e-324',
    '100000000000000000000000',
    '2.5e0',
  ],
])('the number %s is exact', (source) => {
  const { leaves, warnings } = readJson(source)

  expect(leaves[0]?.value).toBe(Number(source))
  expect(warnings).toEqual([])
})

test.each([
  ['{"a":"\\ud800"}', 'a'],
  ['{"a":"\ud800"}', 'a'],
  ['{"a":"\udc00\ud800"}', 'a'],
  ['{"a":"x\\ud83dx"}', 'a'],
  ['{"a":{"\\ud800":1}}', 'a.\ud800'],
  ['{"\udfff":{"a":1}}', '\udfff'],
])('half a surrogate pair in %j is warned about', (text, path) => {
  expect(warningsOf(text)).toEqual([['lone_surrogate', path]])
})

test.each([
  '{"a":"\ud83d\ude00"}',
  '{"a":"\\ud83d\\ude00"}',
  '{"a":"\ud83d\\ude00"}',
  '{"a":"\\ud83d\ude00"}',
])('a whole surrogate pair in %j is text', (text) => {
  expect(readJson(text)).toMatchObject({ warnings: [], leaves: [{ value: '😀' }] })
})

test('the bounds of the items of a list are those of their text', () => {
  const text = ' [ {"a":"]"} , 7,"x,y" ,[ ],null, {} ] '

  expect(readJson(text).items.map(({ start, end }) => text.slice(start, end))).toEqual([
    '{"a":"]"}',
    '7',
    '"x,y"',
    '[ ]',
    'null',
    '{}',
  ])
  expect(readJson('{"a":[1]}').items).toEqual([])
})

test.each([
  ['', 0, 1, 1, 'Expected a value at line 1, column 1: the text ends there.'],
  ['{"a":', 5, 1, 6, 'Expected a value at line 1, column 6: the text ends there.'],
  ['{"a":1,}', 7, 1, 8, 'Expected a key in double quotes at line 1, column 8: found }.'],
  [
    "{'a':1}",
    1,
    1,
    2,
    'Expected a key in double quotes at line 1, column 2: found a single quote, JSON needs double quotes.',
  ],
  ['{"a" 1}', 5, 1, 6, 'Expected : after a key at line 1, column 6: found 1.'],
  ['{"a":1 "b":2}', 7, 1, 8, 'Expected , or } at line 1, column 8: found ".'],
  ['[1 2]', 3, 1, 4, 'Expected , or ] at line 1, column 4: found 2.'],
  ['[1,]', 3, 1, 4, 'Expected a value at line 1, column 4: found ].'],
  ['{"a":01}', 6, 1, 7, 'Expected , or } at line 1, column 7: found 1.'],
  ['{"a":1.}', 7, 1, 8, 'Expected a digit at line 1, column 8: found }.'],
  ['{"a":NaN}', 5, 1, 6, 'Expected a value at line 1, column 6: found N.'],
  ['{\n  "a": 1,\r\n  "b": x\n}', 20, 3, 8, 'Expected a value at line 3, column 8: found x.'],
  ['{}\r{}', 3, 2, 1, 'Expected the end of the text at line 2, column 1: found {.'],
  ['"a', 2, 1, 3, 'Expected a closing quote at line 1, column 3: the text ends there.'],
  [
    '"a\nb"',
    2,
    1,
    3,
    'A control character inside a string must be written as an escape at line 1, column 3: found a line break.',
  ],
  ['"\\x"', 2, 1, 3, 'Expected one of " \\ / b f n r t u after a backslash at line 1, column 3: found x.'],
  ['"\\u12g4"', 5, 1, 6, 'Expected four hexadecimal digits after \\u at line 1, column 6: found g.'],
  ['\ufeff{}', 0, 1, 1, 'Expected a value at line 1, column 1: found a byte order mark.'],
  ['{"a":é}', 5, 1, 6, 'Expected a value at line 1, column 6: found the character U+00E9.'],
])('%j is refused with the place and what was expected', (text, position, line, column, message) => {
  const error = errorOf(text)

  expect(error).toBeInstanceOf(JsonSyntaxError)
  expect(error).toMatchObject({ position, line, column, message })
})

test('an error repeats at most one character of the payload', () => {
  const error = errorOf(`{"secret":${'hunter2'.repeat(1_000)}}`)

  expect(error).toMatchObject({ message: 'Expected a value at line 1, column 11: found h.' })
})

test('half a million levels are read', () => {
  const objects = `${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}`
  const arrays = `${'['.repeat(500_000)}${']'.repeat(500_000)}`

  expect(readJson(objects).leaves[0]?.segments).toHaveLength(500_000)
  expect(readJson(arrays).leaves).toEqual([])
  expect(errorOf('['.repeat(500_000))).toMatchObject({ position: 500_000 })
})

test('sixty thousand keys are read, all different or all the same', () => {
  const different = Array.from({ length: 60_000 }, (_, index) => `"key${index}":${index}`)
  const same = Array.from({ length: 60_000 }, (_, index) => `"key":${index}`)

  expect(readJson(`{${different.join(',')}}`).leaves).toHaveLength(60_000)
  expect(leavesOf(`{${same.join(',')}}`)).toEqual(['key=59999'])
})

test('a leaf on each of ten thousand levels is read', () => {
  const text = `${'{"a":1,"b":'.repeat(10_000)}1${'}'.repeat(10_000)}`

  const { leaves } = readJson(text)

  expect(leaves).toHaveLength(10_001)
  expect(leaves[9_999]?.segments).toHaveLength(10_000)
})

test('a flood of warnings is cut short and says so', () => {
  const pairs = Array.from({ length: 5_000 }, (_, index) => `"k${index}":1e400`)

  const { warnings } = readJson(`{${pairs.join(',')}}`)

  expect(warnings).toHaveLength(101)
  expect(warnings.at(-1)).toEqual({
    code: 'warnings_capped',
    message: '4900 more warnings about this body are not listed.',
  })
})

test('a warning about something very deep names no path', () => {
  expect(warningsOf(`${'{"a":'.repeat(5_000)}1e400${'}'.repeat(5_000)}`)).toEqual([
    ['inexact_number', undefined],
  ])
})
