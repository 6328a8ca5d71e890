import { BATCH_SIZE_BYTES_MAX, ENTRY_SIZE_BYTES_MAX } from '../../../shared/limits'
import type { Random } from '../../support/random'

/** A body that may cost more than it seems, as it is before it is compressed. */
export type CostlyBody = { kind: string; contentType: string; body: Buffer; isBatch: boolean }

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'
const MULTIPART_TYPE = 'multipart/form-data; boundary=cut'

const charsets = ['windows-1252', 'iso-8859-16', 'gbk', 'gb18030', 'shift_jis', 'euc-kr', 'utf-16', 'koi8-r']

/** What hostile bodies are made of again and again; the least that gives each kind of node, field or part. */
const units = {
  items: [
    '0',
    '""',
    '[]',
    '{}',
    '[0]',
    '[0,0]',
    '{"":0}',
    '1e5',
    '1.234567890123456789',
    '"\\n"',
    '"\\ud800"',
    'null',
  ],
  pairs: [
    'a',
    '+',
    '%00',
    'a=%41',
    'a[]',
    'a[][]',
    'a[b]',
    `a${'[]'.repeat(32)}`,
    `a${'[b]'.repeat(31)}[]`,
    'é',
  ],
  parts: ['name=a', 'name="a"; filename="f"', 'name="a[][]"', `name=a${';b=c'.repeat(50)}`, 'name="\\"'],
}

type Make = (random: Random, size: number) => Omit<CostlyBody, 'kind'>

const entry = (contentType: string, text: string | Buffer) => ({
  contentType,
  body: Buffer.from(text),
  isBatch: false,
})

/** Each kind by its name; every body is about as large as it is asked to be. */
const kinds: Record<string, Make> = {
  'levels within levels': (random, size) => {
    const [open, close] = random.pick([
      ['[', ']'],
      ['{"a":', '}'],
      ['{"a":1,"b":', '}'],
      ['[0,', ']'],
    ])
    const levels = Math.floor(size / (open.length + close.length))
    const text = `{"a":${open.repeat(levels)}1${close.repeat(levels)}}`
    return entry(JSON_TYPE, random.chance(0.5) ? text : text.slice(0, -1))
  },

  'many small items': (random, size) => {
    const end = random.pick([']}', ']', ',]}'])
    return entry(JSON_TYPE, `{"a":[${fill(`${random.pick(units.items)},`, size)}0${end}`)
  },

  'many keys': (random, size) => {
    const prefix = random.pick(['', 'email', 'a.', 'first_name', 'K'.repeat(random.between(1, 900))])
    const distinct = random.pick([1, 2, 60, 1_000_000])
    const members = fillFrom((index) => `"${prefix}${index % distinct}":${random.pick(units.items)},`, size)
    return entry(JSON_TYPE, `{${members}"z":1}`)
  },

  'one long value': (random, size) => {
    const unit = random.pick([
      ' ',
      'a',
      'a@',
      'a@b.co ',
      'in/',
      'Ada ',
      'https://a.',
      '\\u0041',
      '日',
      '(((',
      '1',
    ])
    return entry(JSON_TYPE, `{"${random.pick(['email', 'name', 'company', 'x'])}":"${fill(unit, size)}"}`)
  },

  'many questions': (random, size) => {
    const item = random.pick([
      '{"label":"q#","value":"a"}',
      '{"id":#,"title":"Q"}',
      '{"kind":"work#","email":"a@b"}',
    ])
    const items = fillFrom((index) => `${item.replace('#', String(index))},`, size)
    return entry(JSON_TYPE, `{"fields":[${items}0]}`)
  },

  'a form of many names': (random, size) => {
    const unit = random.pick(units.pairs)
    const charset = random.chance(0.3) ? `; charset=${random.pick(charsets)}` : ''
    const isDistinct = random.chance(0.4)
    const pairs = fillFrom((index) => `${unit}${isDistinct ? index : ''}&`, size)
    return entry(FORM_TYPE + charset, pairs)
  },

  'a form of one long value': (random, size) =>
    entry(FORM_TYPE, `a=${fill(random.pick(['%41', '%00', '+', '%', '=', '%e2%82%ac']), size)}`),

  'a form of many parts': (random, size) => {
    const head = `--cut\r\nContent-Disposition: form-data; ${random.pick(units.parts)}\r\n\r\n\r\n`
    const bare = '--cut\r\n\r\n\r\n'
    return entry(MULTIPART_TYPE, `${fill(random.chance(0.8) ? head : bare, size)}--cut--\r\n`)
  },

  'a form of one odd part': (random, size) => {
    const unit = random.pick(['\r\n--cutx', '\r', '\r\n', '-', 'a: b\r\n'])
    const head = '--cut\r\nContent-Disposition: form-data; name=a\r\n'
    return entry(MULTIPART_TYPE, `${head}${random.pick(['', '\r\n'])}${fill(unit, size)}\r\n--cut--\r\n`)
  },

  'upper bytes in another charset': (random, size) => {
    const text = Buffer.concat([
      Buffer.from('{"a":"'),
      Buffer.alloc(size, random.between(0x80, 0xff)),
      Buffer.from('"}'),
    ])
    return entry(`${JSON_TYPE}; charset=${random.pick(charsets)}`, text)
  },

  'no JSON at all': (random, size) =>
    entry(
      random.pick([JSON_TYPE, 'text/xml', '']),
      fill(random.pick(['<a>', ' ', '\n', '\u0000', "'{", '//']), size),
    ),

  'a batch': (random, size) => {
    const unit = random.pick(['{"a":1},', '[', '0,', '{"a":', `{"a":"${'x'.repeat(9_000)}"},`])
    const body = Buffer.from(`[${fill(unit, random.pick([size, BATCH_SIZE_BYTES_MAX - 100]))}{}]`)
    return { contentType: JSON_TYPE, body, isBatch: true }
  },
}

export function makeCostly(random: Random): CostlyBody {
  const kind = random.pick(Object.keys(kinds))
  const size = random.pick([20_000, 200_000, ENTRY_SIZE_BYTES_MAX - 2_000])
  const made = kinds[kind]?.(random, size)
  if (made === undefined) throw new Error(`There is no kind ${kind}`)
  return { kind, ...made }
}

function fill(unit: string, size: number): string {
  return unit.repeat(Math.floor(size / Buffer.byteLength(unit)))
}

function fillFrom(unitAt: (index: number) => string, size: number): string {
  const made: string[] = []
  for (let index = 0, length = 0; ; index += 1) {
    const unit = unitAt(index)
    length += Buffer.byteLength(unit)
    if (length > size) return made.join('')
    made.push(unit)
  }
}
