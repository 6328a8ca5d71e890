import { EventEmitter, once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { Line } from '../../../server/line'
import { CounterStore } from '../../../server/stats/counterStore'
import { QUESTIONS_WAITING_MAX } from '../../../shared/limits'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const PAUSE_MS = 10
const ASKED_TIMES_MAX = 400

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

const headers = () => ({ authorization: `Bearer ${app.apiKey}` })
const ask = (signal?: AbortSignal) =>
  fetch(`${app.url}/api/v1/stats?days=2`, { headers: headers(), ...(signal && { signal }) })
const untilTrue = async (isSo: () => boolean) => {
  for (let times = 0; !isSo(); times += 1) {
    if (times === ASKED_TIMES_MAX) throw new Error('It is not so')
    await setTimeout(PAUSE_MS)
  }
}

/** The first question is not answered before that is asked for. */
function holdFirst() {
  const list = jest.spyOn(CounterStore.prototype, 'listBetween')
  const joins = jest.spyOn(Line.prototype, 'join')
  const door = new EventEmitter()
  list.mockImplementationOnce(async () => {
    await once(door, 'open')
    return []
  })
  return { list, joins, letGo: () => door.emit('open') }
}

test('questions whose askers have gone are not worked on, and the next is answered', async () => {
  const { list, joins, letGo } = holdFirst()
  const gone = new AbortController()
  const first = ask()
  await untilTrue(() => list.mock.calls.length === 1)
  const others = Promise.allSettled(Array.from({ length: QUESTIONS_WAITING_MAX }, () => ask(gone.signal)))
  await untilTrue(() => joins.mock.calls.length === 1 + QUESTIONS_WAITING_MAX)

  gone.abort()
  await others
  await untilTrue(() => joins.mock.calls.slice(1).every(([, , signal]) => signal?.aborted))
  const next = ask()
  await untilTrue(() => joins.mock.calls.length === 2 + QUESTIONS_WAITING_MAX)
  letGo()

  expect([(await first).status, (await next).status]).toEqual([200, 200])
  const ofBoth = list.mock.calls.length
  await ask()
  expect(ofBoth).toBe(2 * (list.mock.calls.length - ofBoth))
})

test('who has many questions waiting is told to come back, and the others are answered', async () => {
  const { list, joins, letGo } = holdFirst()
  const waiting = [ask()]
  await untilTrue(() => list.mock.calls.length === 1)
  for (let count = 0; count < QUESTIONS_WAITING_MAX; count += 1) waiting.push(ask())
  await untilTrue(() => joins.mock.calls.length === 1 + QUESTIONS_WAITING_MAX)

  const { status, headers: told } = await ask()
  letGo()

  expect({ status, retryAfter: told.get('retry-after') }).toEqual({ status: 429, retryAfter: '5' })
  expect((await Promise.all(waiting)).every(({ ok }) => ok)).toBe(true)
})

test('a program that has closed its side is answered all the same', async () => {
  const { list, joins, letGo } = holdFirst()
  const first = ask()
  await untilTrue(() => list.mock.calls.length === 1)
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(app.url).port), allowHalfOpen: true })
  let received = ''
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1')
  })
  socket.end(
    `GET /api/v1/stats HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${app.apiKey}\r\n\r\n`,
  )
  // Whether it is there.
  await untilTrue(() => received.startsWith('HTTP/1.1 102 Processing\r\n\r\n'))
  expect(joins).toHaveBeenCalledTimes(2)
  letGo()

  expect((await first).status).toBe(200)
  await untilTrue(() => /\r\n\r\nHTTP\/1.1 200 OK\r\n/.test(received))
})
