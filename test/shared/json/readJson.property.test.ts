import fc from 'fast-check'
import { JsonSyntaxError, readJson } from '../../../shared/json/readJson'
import { unflatten } from '../../../shared/fields/unflatten'

const RUNS = { numRuns: 2_000 }

/** What JSON.parse makes of a text; undefined where it refuses. */
function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function isRead(text: string): boolean {
  try {
    readJson(text)
    return true
  } catch (error) {
    if (error instanceof JsonSyntaxError) return false
    throw error
  }
}

/** Short pieces of JSON in any order: mostly refused, often only just. */
const nearlyJson = fc
  .array(
    fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '"a"',
        '"b":',
        '\\',
        '\\u',
        'd83d',
        '0',
        '1',
        '-',
        '.',
        'e',
        'E',
        '+',
      ],
      ...[
        'true',
        'false',
        'null',
        'tru',
        'NaN',
        ' ',
        '\n',
        '\t',
        '\r',
        '\u00a0',
        '\ufeff',
        '\u2028',
        '\0',
        '\u001f',
      ],
      ...["'", '//', '/**/', '{}', '[]', '\ud800', '\udc00', 'é'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

const TYPED = '{}[],:"\\0123456789-+.eEtfn \n\u00a0ux/\u0000\ud800'

/** A JSON text with a few characters changed, taken out or put in. */
const mutatedJson = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.nat(TYPED.length - 1)), { minLength: 1, maxLength: 3 }),
  )
  .map(([json, changes]) => {
    let text = json
    for (const [place, removed, typed] of changes) {
      const at = place % (text.length + 1)
      text = text.slice(0, at) + TYPED.charAt(typed) + text.slice(at + removed)
    }
    return text
  })

test('the texts accepted are exactly those of JSON.parse: pieces of JSON in any order', () => {
  fc.assert(
    fc.property(nearlyJson, (text) => {
      expect(isRead(text)).toBe(parsed(text) !== undefined)
    }),
    { numRuns: 5_000 },
  )
})

test('the texts accepted are exactly those of JSON.parse: JSON with a few characters changed', () => {
  fc.assert(
    fc.property(mutatedJson, (text) => {
      expect(isRead(text)).toBe(parsed(text) !== undefined)
    }),
    { numRuns: 5_000 },
  )
})

test('the texts accepted are exactly those of JSON.parse: any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(isRead(text)).toBe(parsed(text) !== undefined)
    }),
    RUNS,
  )
})

test('the values read are those of JSON.parse', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value)
      const hasEmptyContainer = /\{\}|\[\]/.test(text)

      fc.pre(!hasEmptyContainer)

      expect(unflatten(readJson(text).leaves)).toEqual(JSON.parse(text))
    }),
    RUNS,
  )
})

/** Objects whose keys repeat, in any spelling, among few and among many, with anything as their values. */
const withRepeatedKeys: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('1', '"x"', 'null', '[]', '{}', '1e400'),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('"a"', '"\\u0061"', '"b"', '""', '"k1"', '"k\\u0031"'), tie('value')), {
        maxLength: 14,
      })
      .map((members) => `{${members.map(([key, value]) => `${key} : ${value}`).join(',')}}`),
    fc
      .array(fc.tuple(fc.nat(12), tie('value')), { minLength: 8, maxLength: 24 })
      .map((members) => `{${members.map(([key, value]) => `"k${key}":${value}`).join(',')}}`),
  ),
})).value

/** The ways to the scalars of a parsed value, in any order. */
function waysIn(value: unknown, way = ''): string[] {
  if (typeof value !== 'object' || value === null)
    return [`${way}=${value === Infinity ? '1e400' : String(value)}`]
  return Object.entries(value).flatMap(([key, item]) => waysIn(item, `${way}/${key}`))
}

test('of repeated keys the last counts as in JSON.parse, and the leaves are counted right', () => {
  fc.assert(
    fc.property(withRepeatedKeys, (text) => {
      const { leaves, leafCount } = readJson(text)
      const ways = leaves.map(
        ({ segments, value }) => `${segments.map((each) => `/${each}`).join('')}=${value}`,
      )

      expect(ways.sort()).toEqual(waysIn(JSON.parse(text)).sort())
      expect(leafCount).toBe(leaves.length)
    }),
    RUNS,
  )
})
