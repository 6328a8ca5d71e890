import { gzipSync } from 'node:zlib'
import { BATCH_SIZE_BYTES_MAX, ENTRY_SIZE_BYTES_MAX } from '../../../shared/limits'
import { LARGE_BYTES } from '../ingest/bodies'

/** What one sender does as fast as it can, to cost the server as much as possible. */
export type Attack = {
  name: string
  /** Of the server; the webhook of the sender's own signal begins with WEBHOOK, that of nobody's with STRANGER. */
  path: string
  method: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: Buffer
  /** Requests that a connection sends without waiting for answers. */
  pipelining?: number
}

export const WEBHOOK = '{webhook}'
export const STRANGER = '{stranger}'

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }
const PACKED = { 'content-encoding': 'gzip' }

export function makeAttacks(): Attack[] {
  const brackets = gzipSync(fill('{"a":', '[', '}', LARGE_BYTES / 2))
  const nested = fill('{"a":[', '[],', '[]', LARGE_BYTES)
  const form = fill('a', '[]', '=1', LARGE_BYTES)
  const fields = Buffer.from(
    Array.from({ length: 50_000 }, (_, i) => `field_${i}=1`)
      .join('&')
      .slice(0, LARGE_BYTES),
  )
  const post = (name: string, headers: Record<string, string>, body: Buffer, path = WEBHOOK): Attack => ({
    name,
    path,
    method: 'POST',
    headers,
    body,
  })
  return [
    post('524,000 brackets in gzip', { ...JSON_TYPE, ...PACKED }, brackets),
    post('the same to nobody', { ...JSON_TYPE, ...PACKED }, brackets, STRANGER),
    post('malformed nested arrays of 1 MB', JSON_TYPE, nested),
    post('forms of 1 MB, nested by a[][][]…', FORM_TYPE, form),
    post('forms of 50,000 fields', FORM_TYPE, fields),
    post('ordinary bodies of 1 MB', JSON_TYPE, ordinary(LARGE_BYTES)),
    post(
      'batches of 8 MB in windows-1252',
      { 'content-type': 'application/json; charset=windows-1252' },
      batch(),
      `${WEBHOOK}/batch`,
    ),
    post(
      'sign-in with wrong passwords',
      JSON_TYPE,
      Buffer.from(JSON.stringify({ email: 'nobody@acme.example', password: 'a long wrong password' })),
      '/api/v1/session',
    ),
    { name: 'documentation', path: '/docs', method: 'GET', pipelining: 20 },
    { name: 'the OpenAPI document', path: '/api/v1/openapi.json', method: 'GET', pipelining: 20 },
    { name: 'readiness', path: '/readyz', method: 'GET', pipelining: 20 },
    { name: 'addresses that are not there', path: '/nothing/here', method: 'GET', pipelining: 20 },
  ]
}

function fill(start: string, piece: string, end: string, sizeBytes: number): Buffer {
  return Buffer.from(
    start + piece.repeat(Math.floor((sizeBytes - start.length - end.length) / piece.length)) + end,
  )
}

function ordinary(sizeBytes: number): Buffer {
  const email = { email: 'ada@analytical.example', note: '' }
  return Buffer.from(JSON.stringify({ ...email, note: 'x'.repeat(sizeBytes - JSON.stringify(email).length) }))
}

/** As many entries of up to a megabyte as a batch takes, all of letters that take decoding. */
function batch(): Buffer {
  const entry = `{"email":"ada@analytical.example","note":"${'é'.repeat(ENTRY_SIZE_BYTES_MAX / 4)}"}`
  const count = Math.floor(BATCH_SIZE_BYTES_MAX / (entry.length + 1)) - 1
  return Buffer.from(`[${Array.from({ length: count }, () => entry).join(',')}]`, 'latin1')
}
