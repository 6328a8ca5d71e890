import { setImmediate } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { nestForm } from '../../../server/payload/nestForm'
import { judgePayload, readStoredPayload } from '../../../server/payload/readPayload'
import { readBatch } from '../../../server/receiving/readBatch'
import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps } from '../../support/startApp'
import { form, json, MIB, multipart, part } from './inputRow'

afterEach(stopApps)

const WAIT_SHARE_MAX = 0.5
const TRIES = 5

/** The longest that others waited for the event loop while that was done, as a share of the whole time it took. */
async function longestWaitDuring(work: () => Promise<unknown>): Promise<number> {
  const done = new AbortController()
  const begunAtMs = performance.now()
  const working = work()
    .catch(() => undefined)
    .finally(() => {
      done.abort()
    })
  let longestMs = 0
  for (let turnAtMs = begunAtMs; !done.signal.aborted;) {
    await setImmediate()
    longestMs = Math.max(longestMs, performance.now() - turnAtMs)
    turnAtMs = performance.now()
  }
  await working
  return longestMs / (performance.now() - begunAtMs)
}

/** Whatever else the machine does makes a wait longer, never shorter. */
async function shareOfLongestWait(work: () => Promise<unknown>): Promise<number> {
  let least = 1
  for (let tries = 0; tries < TRIES && least >= WAIT_SHARE_MAX; tries += 1)
    least = Math.min(least, await longestWaitDuring(work))
  return least
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
])('others have the event loop again and again while %s', async (_name, work) => {
  expect(await shareOfLongestWait(work)).toBeLessThan(WAIT_SHARE_MAX)
})

test('what a form nests beyond fifty thousand names stays as it is named', async () => {
  const fields = Array.from({ length: 50_002 }, (_, index): [string, string] => ['a[]', String(index)])

  const { a, 'a[]': rest } = JSON.parse(await nestForm(fields))

  expect([a.length, rest]).toEqual([50_000, ['50000', '50001']])
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
