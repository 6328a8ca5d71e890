import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { buildSignal } from '../../support/signals'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

const MIB = 1_048_576

type Row = {
  name: string
  body: string | Buffer
  headers?: Record<string, string>
  status: number
  code?: string
  /** What the entry's fields must read, where it is accepted. */
  fields?: Record<string, unknown>
  warnings?: string[]
}

const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const multipart = { 'content-type': 'multipart/form-data; boundary=cut' }
const ada = '{"email":"ada@acme.example"}'
const adaFields = { email: 'ada@acme.example' }

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const part = (head: string, value: string) =>
  `--cut\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`
const filled = (size: number) => `{"a":"${'x'.repeat(size - 8)}"}`
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
const wide = (keys: number) => `{${Array.from({ length: keys }, (_, index) => `"key${index}":1`).join(',')}}`

const accepted: Row[] = [
  { name: 'JSON', body: ada, headers: json, status: 202, fields: adaFields },
  { name: 'JSON without a type', body: ada, status: 202, fields: adaFields },
  {
    name: 'JSON as text/plain',
    body: ada,
    headers: { 'content-type': 'text/plain' },
    status: 202,
    fields: adaFields,
  },
  {
    name: 'JSON as application/ld+json',
    body: ada,
    headers: { 'content-type': 'application/ld+json' },
    status: 202,
    fields: adaFields,
  },
  { name: 'JSON as a form, as curl sends it', body: ada, headers: form, status: 202, fields: adaFields },
  { name: 'JSON as multipart', body: ada, headers: multipart, status: 202, fields: adaFields },
  {
    name: 'JSON with a type that cannot be read',
    body: ada,
    headers: { 'content-type': '; charset' },
    status: 202,
    fields: adaFields,
  },
  {
    name: 'white space around JSON',
    body: `\r\n\t ${ada} \n`,
    headers: json,
    status: 202,
    fields: adaFields,
  },
  { name: 'a byte order mark', body: `\ufeff${ada}`, headers: json, status: 202, fields: adaFields },
  {
    name: 'UTF-16 that says so',
    body: utf16(ada),
    headers: { 'content-type': 'application/json; charset=utf-16' },
    status: 202,
    fields: adaFields,
  },
  { name: 'UTF-16 known by its mark alone', body: utf16(ada), headers: json, status: 202, fields: adaFields },
  {
    name: 'latin1',
    body: Buffer.from('{"name":"Zoë"}', 'latin1'),
    headers: { 'content-type': 'application/json; charset=ISO-8859-1' },
    status: 202,
    fields: { name: 'Zoë' },
  },
  {
    name: 'Windows-1252, whose euro sign is a control character in latin1',
    body: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0x80, 0x22, 0x7d]),
    headers: { 'content-type': 'application/json; charset=cp1252' },
    status: 202,
    fields: { a: '€' },
  },
  {
    name: 'ISO-8859-16',
    body: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xaa, 0x22, 0x7d]),
    headers: { 'content-type': 'application/json; charset=iso-8859-16' },
    status: 202,
    fields: { a: 'Ș' },
  },
  {
    name: 'Shift_JIS',
    body: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0x93, 0xfa, 0x22, 0x7d]),
    headers: { 'content-type': 'application/json; charset=shift_jis' },
    status: 202,
    fields: { a: '日' },
  },
  {
    name: 'duplicate keys',
    body: '{"a":1,"a":2}',
    headers: json,
    status: 202,
    fields: { a: 2 },
    warnings: ['duplicate_key'],
  },
  {
    name: 'an integer beyond a double',
    body: '{"id":8202522731445525542}',
    headers: json,
    status: 202,
    fields: { id: '8202522731445525542' },
    warnings: ['inexact_number'],
  },
  {
    name: '1e400',
    body: '{"n":1e400}',
    headers: json,
    status: 202,
    fields: { n: '1e400' },
    warnings: ['inexact_number'],
  },
  {
    name: 'a lone surrogate',
    body: '{"a":"\\ud800"}',
    headers: json,
    status: 202,
    fields: { a: '\ud800' },
    warnings: ['lone_surrogate'],
  },
  { name: 'NUL in a key', body: '{"a\\u0000b":1}', headers: json, status: 202, fields: { 'a\u0000b': 1 } },
  {
    name: 'a BSON lookalike',
    body: '{"_bsontype":"ObjectId"}',
    headers: json,
    status: 202,
    fields: { _bsontype: 'ObjectId' },
  },
  {
    name: 'keys that are dangerous elsewhere',
    body: '{"__proto__":{"x":1},"$where":2,"":3,"constructor":4}',
    headers: json,
    status: 202,
    fields: { '__proto__.x': 1, $where: 2, '': 3, constructor: 4 },
  },
  {
    name: 'a key with a dot beside nesting',
    body: '{"a.b":1,"a":{"b":2}}',
    headers: json,
    status: 202,
    fields: { 'a.b': 1 },
    warnings: ['path_conflict'],
  },
  {
    name: '5,000 levels',
    body: nested(5_000),
    headers: json,
    status: 202,
    fields: {},
    warnings: ['fields_capped'],
  },
  {
    name: '170,000 levels',
    body: nested(170_000),
    headers: json,
    status: 202,
    fields: {},
    warnings: ['fields_capped'],
  },
  { name: '60,000 keys', body: wide(60_000), headers: json, status: 202, warnings: ['fields_capped'] },
  {
    name: 'an object that holds only an empty one',
    body: '{"a":{}}',
    headers: json,
    status: 202,
    fields: {},
  },
  { name: 'exactly 1 MiB', body: filled(MIB), headers: json, status: 202 },
  {
    name: 'gzip',
    body: gzipSync(ada),
    headers: { ...json, 'content-encoding': 'gzip' },
    status: 202,
    fields: adaFields,
  },
  {
    name: 'x-gzip',
    body: gzipSync(ada),
    headers: { ...json, 'content-encoding': 'X-GZIP' },
    status: 202,
    fields: adaFields,
  },
  {
    name: 'deflate',
    body: deflateSync(ada),
    headers: { ...json, 'content-encoding': 'deflate' },
    status: 202,
    fields: adaFields,
  },
  {
    name: 'deflate without its header',
    body: deflateRawSync(ada),
    headers: { ...json, 'content-encoding': 'deflate' },
    status: 202,
    fields: adaFields,
  },
  {
    name: 'br',
    body: brotliCompressSync(ada),
    headers: { ...json, 'content-encoding': 'br' },
    status: 202,
    fields: adaFields,
  },
  {
    name: 'identity',
    body: ada,
    headers: { ...json, 'content-encoding': 'identity' },
    status: 202,
    fields: adaFields,
  },
  {
    name: 'exactly 1 MiB in gzip',
    body: gzipSync(filled(MIB)),
    headers: { ...json, 'content-encoding': 'gzip' },
    status: 202,
  },
  {
    name: 'a form',
    body: 'email=ada%40acme.example&name=Ada+Lovelace',
    headers: form,
    status: 202,
    fields: { email: 'ada@acme.example', name: 'Ada Lovelace' },
  },
  {
    name: 'a form with a repeated name',
    body: 'a=1&a=2',
    headers: form,
    status: 202,
    fields: { 'a.0': '1', 'a.1': '2' },
  },
  {
    name: 'a form with brackets, as PHP and Rails tools send',
    body: 'lead[email]=a@b.example&tags[]=x&tags[]=y&deep%5Ba%5D%5Bb%5D=1',
    headers: form,
    status: 202,
    fields: { 'lead.email': 'a@b.example', 'tags.0': 'x', 'tags.1': 'y', 'deep.a.b': '1' },
  },
  {
    name: 'a form with __proto__',
    body: '__proto__[x]=1&a=2',
    headers: form,
    status: 202,
    fields: { '__proto__.x': '1', a: '2' },
  },
  {
    name: 'a form with an escape that is none',
    body: 'a=100%&b=%zz',
    headers: form,
    status: 202,
    fields: { a: '100%', b: '%zz' },
  },
  {
    name: 'a form in latin1',
    body: 'name=Zo%EB',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=latin1' },
    status: 202,
    fields: { name: 'Zoë' },
  },
  {
    name: 'a multipart form with a file',
    body: `${part('name="email"', 'ada@acme.example')}${part('name="cv"; filename="cv.txt"', 'text')}--cut--\r\n`,
    headers: multipart,
    status: 202,
    fields: { email: 'ada@acme.example' },
    warnings: ['file_dropped'],
  },
  {
    name: 'a multipart form with brackets and unicode',
    body: `${part('name="lead[name]"', 'Zoë 日')}${part('name="tags[]"', 'x')}--cut--\r\n`,
    headers: multipart,
    status: 202,
    fields: { 'lead.name': 'Zoë 日', 'tags.0': 'x' },
  },
]

const refused: Row[] = [
  { name: 'nothing', body: '', headers: json, status: 400, code: 'empty_body' },
  { name: 'nothing, as a form', body: '', headers: form, status: 400, code: 'empty_body' },
  { name: 'white space', body: ' \r\n\t', headers: json, status: 400, code: 'empty_body' },
  { name: 'an empty object', body: '{}', headers: json, status: 400, code: 'empty_body' },
  { name: 'an empty object with space in it', body: ' { } ', status: 400, code: 'empty_body' },
  { name: 'an array', body: '[{"a":1}]', headers: json, status: 400, code: 'not_an_object' },
  { name: 'an empty array', body: '[]', headers: json, status: 400, code: 'not_an_object' },
  { name: 'a string', body: '"ada"', headers: json, status: 400, code: 'not_an_object' },
  { name: 'a number', body: '42', headers: json, status: 400, code: 'not_an_object' },
  { name: 'a number, as curl sends it', body: '42', headers: form, status: 400, code: 'not_an_object' },
  { name: 'true', body: 'true', headers: json, status: 400, code: 'not_an_object' },
  { name: 'null', body: 'null', headers: json, status: 400, code: 'not_an_object' },
  { name: 'half an object', body: '{"a":', headers: json, status: 400, code: 'malformed_json' },
  {
    name: 'half an object, as curl sends it',
    body: '{"a":',
    headers: form,
    status: 400,
    code: 'malformed_json',
  },
  {
    name: 'half an object as multipart',
    body: '{"a":',
    headers: multipart,
    status: 400,
    code: 'malformed_json',
  },
  { name: 'a trailing comma', body: '{"a":1,}', headers: json, status: 400, code: 'malformed_json' },
  { name: 'two objects', body: '{"a":1}{"b":2}', headers: json, status: 400, code: 'malformed_json' },
  { name: 'a form without a type', body: 'email=a@b.example', status: 400, code: 'malformed_json' },
  { name: 'a form as JSON', body: 'email=a@b.example', headers: json, status: 400, code: 'malformed_json' },
  {
    name: 'prose',
    body: 'hello',
    headers: { 'content-type': 'text/plain' },
    status: 400,
    code: 'malformed_json',
  },
  {
    name: 'XML',
    body: '<a/>',
    headers: { 'content-type': 'application/xml' },
    status: 400,
    code: 'malformed_json',
  },
  {
    name: 'invalid UTF-8',
    body: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]),
    headers: json,
    status: 400,
    code: 'invalid_characters',
  },
  { name: 'invalid UTF-8 in a form', body: 'a=%ff', headers: form, status: 400, code: 'invalid_characters' },
  {
    name: 'bytes invalid in the charset they name',
    body: Buffer.from('{"a":"\x81"}', 'latin1'),
    headers: { 'content-type': 'application/json; charset=shift_jis' },
    status: 400,
    code: 'invalid_characters',
  },
  {
    name: 'an unknown charset',
    body: ada,
    headers: { 'content-type': 'application/json; charset=klingon' },
    status: 415,
    code: 'unsupported_charset',
  },
  {
    name: 'an unknown content encoding',
    body: ada,
    headers: { ...json, 'content-encoding': 'zstd' },
    status: 415,
    code: 'unsupported_encoding',
  },
  {
    name: 'gzip that is none',
    body: ada,
    headers: { ...json, 'content-encoding': 'gzip' },
    status: 400,
    code: 'malformed_body',
  },
  {
    name: 'gzip cut off',
    body: gzipSync(ada).subarray(0, 20),
    headers: { ...json, 'content-encoding': 'gzip' },
    status: 400,
    code: 'malformed_body',
  },
  {
    name: 'a multipart form cut off',
    body: part('name="a"', '1'),
    headers: multipart,
    status: 400,
    code: 'malformed_body',
  },
  {
    name: 'a multipart form without a boundary',
    body: part('name="a"', '1'),
    headers: { 'content-type': 'multipart/form-data' },
    status: 400,
    code: 'malformed_body',
  },
  {
    name: 'a multipart form of files only',
    body: `${part('name="cv"; filename="cv.txt"', 'text')}--cut--\r\n`,
    headers: multipart,
    status: 400,
    code: 'empty_body',
  },
  {
    name: 'one byte more than 1 MiB',
    body: filled(MIB + 1),
    headers: json,
    status: 413,
    code: 'payload_too_large',
  },
  {
    name: 'a gzip bomb',
    body: gzipSync(Buffer.alloc(100 * MIB, 0x20)),
    headers: { ...json, 'content-encoding': 'gzip' },
    status: 413,
    code: 'payload_too_large',
  },
  {
    name: 'one byte more than 1 MiB in br',
    body: brotliCompressSync(filled(MIB + 1)),
    headers: { ...json, 'content-encoding': 'br' },
    status: 413,
    code: 'payload_too_large',
  },
]

type Address = 'the webhook' | 'the API'
const addresses: Address[] = ['the webhook', 'the API']

let app: TestApp
let signalId: string
let targets: Record<Address, { url: string; headers: Record<string, string> }>

beforeAll(async () => {
  app = await startApp()
  const signal = await buildSignal(app)
  signalId = signal.id
  targets = {
    'the webhook': { url: signal.webhookUrl, headers: {} },
    'the API': {
      url: `${app.url}/api/v1/signals/${signal.id}/entries`,
      headers: { authorization: `Bearer ${app.apiKey}` },
    },
  }
})
afterAll(stopApps)

/** As bytes, so that fetch adds no media type of its own. */
function send(address: Address, { body, headers }: Row) {
  const { url, headers: own } = targets[address]
  return request(url, { method: 'POST', headers: { ...own, ...headers }, body: Buffer.from(body) })
}

describe.each(addresses)('%s accepts', (address) => {
  test.each(accepted)('$name, and gives the same bytes and the right fields back', async (row) => {
    const receipt = await send(address, row)

    expect(receipt).toMatchObject({ status: 202, body: { status: 202, mode: 'test' } })
    const raw = await fetch(`${app.url}/api/v1/entries/${receipt.body.id}/raw`, {
      headers: { authorization: `Bearer ${app.apiKey}` },
    })
    const entry = await app.call('GET', `/entries/${receipt.body.id}`)
    const isCompressed = row.headers?.['content-encoding'] && row.headers['content-encoding'] !== 'identity'
    const bytes = Buffer.from(await raw.arrayBuffer())
    expect(entry.body).toMatchObject({
      id: receipt.body.id,
      size: bytes.length,
      contentType: row.headers?.['content-type'] ?? null,
    })
    if (!isCompressed) expect(bytes.equals(Buffer.from(row.body))).toBe(true)
    if (row.fields) expect(fieldsOf(entry.body)).toEqual(Object.entries(row.fields))
    expect(entry.body.warnings.map(({ code }: { code: string }) => code)).toEqual(row.warnings ?? [])
  })
})

describe.each(addresses)('%s refuses', (address) => {
  test.each(refused)('$name, and keeps nothing of it', async (row) => {
    const before = await app.stores.entries.findLatest(signalId)

    const answer = await send(address, row)

    expect(answer).toMatchObject({
      status: row.status,
      body: { status: row.status, error: { code: row.code } },
    })
    expect(answer.body.error.message).toMatch(/\.$/)
    expect(await app.stores.entries.findLatest(signalId)).toEqual(before)
  })
})

function fieldsOf(entry: { fields: { path: string; value: unknown }[] }): [string, unknown][] {
  return entry.fields.map(({ path, value }) => [path, value])
}
