import { setImmediate } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { judgePayload, readStoredPayload } from '../../../server/payload/readPayload'
import { readBatch } from '../../../server/receiving/readBatch'
import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps } from '../../support/startApp'
import { form, json, MIB, multipart, part } from './inputRow'

afterEach(stopApps)

/** How often others had the event loop while that was done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  const done = new AbortController()
  const working = work()
    .catch(() => undefined)
    .finally(() => {
      done.abort()
    })
  while (!done.signal.aborted) {
    await setImmediate()
    turns += 1
  }
  await working
  return turns
}

const brackets = Buffer.from(`{"a":${'['.repeat(520_000)}${']'.repeat(520_000)}}`)
const upperBytes = Buffer.from(`["${'\x80'.repeat(8 * MIB - 4)}"]`, 'latin1')
const pairs = Buffer.from('+&'.repeat(MIB / 2))
const parts = Buffer.from(`${part('name=a', '').repeat(18_000)}--cut--\r\n`)

test.each([
  ['a nested body is judged', () => judgePayload(brackets, null)],
  ['a nested body that is cut off is judged', () => judgePayload(brackets.subarray(0, -1), null)],
  ['a form of many names is read', () => readStoredPayload(pairs, form['content-type'])],
  ['a form of many parts is judged', () => judgePayload(parts, multipart['content-type'])],
  ['a stored body is read', () => readStoredPayload(brackets, null)],
  ['a batch is decoded', () => readBatch(upperBytes, 'application/json; charset=windows-1252')],
])('others have the event loop many times while %s', async (_name, work) => {
  expect(await turnsDuring(work)).toBeGreaterThan(3)
})

test('what a stranger sends is not even inflated', async () => {
  const app = await startApp({ limits: { bytesInFlightMax: 100_000 } })
  const known = await buildSignal(app)
  const removed = await buildSignal(app)
  await app.call('DELETE', `/signals/${removed.id}`)
  const body = gzipSync(`{"a":"${'x'.repeat(500_000)}"}`)
  const headers = { ...json, 'content-encoding': 'gzip' }

  const ofStranger = await post(removed.webhookUrl, body, headers)
  const ofKnown = await post(known.webhookUrl, body, headers)

  expect(ofStranger).toMatchObject({ status: 404, body: { error: { code: 'webhook_not_found' } } })
  expect(ofKnown).toMatchObject({ status: 503, body: { error: { code: 'overloaded' } } })
})
