import { gzipSync } from 'node:zlib'
import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

async function readRaw(entryId: string) {
  const response = await fetch(`${app.url}/api/v1/entries/${entryId}/raw`, {
    headers: { authorization: `Bearer ${app.apiKey}` },
  })
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

async function receive(payload: string | Uint8Array, headers: Record<string, string> = {}) {
  const { webhookUrl } = await buildSignal(app)
  const { body: receipt } = await post(webhookUrl, payload, headers)
  return { receipt, ...(await readRaw(receipt.id)) }
}

const texts = [
  { name: 'white space and the order of keys', text: '\r\n{ "b" : 1 ,\t"a":2}\n' },
  { name: 'numbers as they were spelled', text: '{"n":1.0,"m":1E+2,"big":12345678901234567890}' },
  { name: 'repeated keys', text: '{"a":1,"a":2}' },
  { name: 'escapes', text: String.raw`{"a":"\u0041\/\ud800"}` },
  { name: 'characters of every kind', text: '{"a":"Zoë 日本 🎉 \u2028"}' },
]

test.each(texts)('$name come back byte for byte', async ({ text }) => {
  const { bytes } = await receive(text)

  expect(bytes).toEqual(Buffer.from(text))
})

test('bytes of another charset come back as they were sent', async () => {
  const sent = Buffer.from('{"name":"Zoë"}', 'latin1')

  const { bytes } = await receive(sent, { 'content-type': 'application/json; charset=latin1' })

  expect(bytes).toEqual(sent)
})

test('a compressed body comes back as what was compressed', async () => {
  const { bytes } = await receive(gzipSync('{"a":1}'), { 'content-encoding': 'gzip' })

  expect(bytes.toString()).toBe('{"a":1}')
})

test('the bytes are to be saved, not shown: a payload may hold a stranger’s page', async () => {
  const sent = '{"a":"<script>alert(1)</script>"}'

  const { receipt, headers } = await receive(sent, { 'content-type': 'text/html; charset=utf-8' })

  expect(headers.get('content-type')).toBe('application/octet-stream')
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${receipt.id}"`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('the content type that was sent is told beside the bytes', async () => {
  const { headers } = await receive('{"a":1}', { 'content-type': 'application/json; charset=utf-8' })

  expect(headers.get('x-original-content-type')).toBe('application/json; charset=utf-8')
})

test('an entry that came without a content type tells none', async () => {
  const { webhookUrl } = await buildSignal(app)
  const sent = await fetch(webhookUrl, { method: 'POST', body: Buffer.from('{"a":1}') })
  const receipt: any = await sent.json()

  const { headers } = await readRaw(receipt.id)

  expect(headers.get('x-original-content-type')).toBeNull()
})
