import { buildSignal } from '../../support/signals'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'
import { acceptedJson } from './acceptedJson'
import { acceptedOthers } from './acceptedOthers'
import type { Row } from './inputRow'
import { refused } from './refused'

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
  test.each([...acceptedJson, ...acceptedOthers])(
    '$name, and gives the same bytes and the right fields back',
    async (row) => {
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
      expect(codesOf(entry.body)).toEqual(row.warnings ?? [])
    },
  )
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

function codesOf(entry: { warnings: { code: string }[] }): string[] {
  return entry.warnings.map(({ code }) => code)
}
