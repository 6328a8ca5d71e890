import { storeEntries } from '../../support/entries'
import { buildClock, buildHook } from '../../support/hooks'
import { answering, type Listener, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

let app: TestApp
let signal: BuiltSignal
let clock: ReturnType<typeof buildClock>
beforeEach(async () => {
  clock = buildClock()
  app = await startApp({ now: clock.now })
  signal = await buildLiveSignal(app, { name: 'Website' })
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

async function look(query = ''): Promise<any[]> {
  await app.work('notices')
  return (await app.call('GET', `/notices${query}`)).body.items
}

async function receive(): Promise<void> {
  await post(signal.webhookUrl, { email: 'ada@acme.example' })
  await app.catchUp()
}

/** An entry a day, and then the next day. */
async function receiveDaily(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    await receive()
    clock.advance(DAY_MS)
  }
}

async function refuse(times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) await post(signal.webhookUrl, '{"email":')
  await app.call('GET', `/signals/${signal.id}/refusals`)
}

test('where nothing is to be looked at there is no notice', async () => {
  await receive()

  expect(await look()).toEqual([])
})

test('a source that sent daily and has not for longer than twice a day is quiet, until it sends again', async () => {
  await receiveDaily(6)
  expect(await look()).toEqual([])

  clock.advance(2 * DAY_MS)
  const [raised] = await look()
  expect(raised).toMatchObject({ kind: 'source_quiet', signalId: signal.id, resolvedAt: null })
  expect(raised.text).toContain('Nothing has come to Website for 3 days')

  await receive()
  const [resolved] = await look()
  expect(resolved).toMatchObject({ id: raised.id, resolvedAt: clock.now().toISOString() })
})

test('a source of which too little came to know its rhythm is never quiet', async () => {
  await receiveDaily(4)
  clock.advance(20 * DAY_MS)

  expect(await look()).toEqual([])
})

test('requests that are refused are a notice until a day has passed without', async () => {
  await refuse(3)
  expect(await look()).toMatchObject([{ kind: 'requests_refused', signalId: signal.id }])

  clock.advance(DAY_MS + HOUR_MS)
  expect(await look('?isOpen=true')).toEqual([])
})

test('two refused requests are no notice', async () => {
  await refuse(2)

  expect(await look()).toEqual([])
})

test('ten live entries in a row that name nobody are a notice', async () => {
  await storeEntries(app, 10, { signalId: signal.id, mode: 'live', outcome: 'pending' })
  await app.catchUp()

  expect(await look()).toMatchObject([{ kind: 'nobody_identified', signalId: signal.id }])
})

test('after ten entries that name nobody one that names somebody is enough', async () => {
  await storeEntries(app, 10, { signalId: signal.id, mode: 'live', outcome: 'pending' })
  await receive()

  expect(await look()).toEqual([])
})

describe('a mapped field that entries had and the last ten lack', () => {
  const receiveTen = async (entry: object) => {
    for (let nth = 0; nth < 10; nth += 1) await post(signal.webhookUrl, entry)
    await app.catchUp()
  }
  const named = { email: 'ada@acme.example', company_name: 'Acme' }
  beforeEach(async () => {
    await app.call('PATCH', `/signals/${signal.id}`, { contextFields: ['note'] })
    await receiveTen({ ...named, note: 'Looms' })
    expect(await look()).toEqual([])
  })

  test('is a notice until it is there again', async () => {
    await receiveTen(named)
    const [raised] = await look()
    await receiveTen(named)
    const [still] = await look()
    await receiveTen({ ...named, note: 'Looms' })
    const [passed] = await look()

    expect(raised).toMatchObject({ kind: 'field_missing', signalId: signal.id, resolvedAt: null })
    expect(raised.text).toContain("The last 10 entries of Website lack 'note'")
    expect(still).toMatchObject({ id: raised.id, resolvedAt: null })
    expect(passed).toMatchObject({ id: raised.id, resolvedAt: expect.any(String) })
  })

  test('is no notice any more once it is mapped no more', async () => {
    await receiveTen(named)
    await look()
    await app.call('PATCH', `/signals/${signal.id}`, { contextFields: [] })

    expect(await look('?isOpen=true')).toEqual([])
  })

  test('is no notice of its own where nobody is named any more', async () => {
    await receiveTen({ mail: 'ada@acme.example' })

    expect(await look()).toMatchObject([{ kind: 'nobody_identified' }])
  })
})

test('a disk with hardly any room is a notice about no signal', async () => {
  app = await startApp({ limits: { diskFreeBytesMin: Number.MAX_SAFE_INTEGER } })

  expect(await look()).toMatchObject([{ kind: 'disk_nearly_full', signalId: null }])
})

test('what comes back within the hour is the same notice', async () => {
  await refuse(3)
  const [first] = await look()
  clock.advance(DAY_MS + HOUR_MS)
  await look()
  await refuse(3)

  const all = await look()

  expect(all).toMatchObject([{ id: first.id, resolvedAt: null }])
})

test('a notice is muted for a week where nothing else is said, until a time, and no more', async () => {
  await refuse(3)
  const [{ id }] = await look()
  const mute = async (body: object) => (await app.call('POST', `/notices/${id}/mute`, body)).body.mutedUntil
  const until = new Date(clock.now().getTime() + HOUR_MS).toISOString()

  expect(await mute({})).toBe(new Date(clock.now().getTime() + 7 * DAY_MS).toISOString())
  expect(await mute({ until })).toBe(until)
  expect(await mute({ until: until.replace('Z', '+00:00') })).toBe(until)
  expect(await mute({ until: null })).toBeNull()
})

test('a notice that is not there cannot be muted', async () => {
  const { status, body } = await app.call('POST', '/notices/ntc_00000000000000000000000000/mute', {})

  expect([status, body.error.code]).toEqual([404, 'notice_not_found'])
})

test('a signal takes its notices along', async () => {
  await refuse(3)
  await look()
  await app.call('DELETE', `/signals/${signal.id}`)
  await app.purge()

  expect(await look()).toEqual([])
})

describe('hooks', () => {
  let listener: Listener
  beforeEach(async () => {
    listener = await listenForHooks()
    await buildHook(app, listener, { event: 'notice.raised' })
    await buildHook(app, listener, { event: 'notice.resolved' })
  })

  const told = () => listener.received.map(({ body }) => body)

  test('are told once what was raised, and once that it has passed', async () => {
    await refuse(3)
    const [raised] = await look()
    await look()
    await app.work('courier')
    clock.advance(DAY_MS + HOUR_MS)
    const [resolved] = await look()
    await app.work('courier')

    expect(told()).toMatchObject([
      { type: 'notice.raised', data: { ...raised, signalName: 'Website' } },
      { type: 'notice.resolved', data: { ...resolved, signalName: 'Website' } },
    ])
  })

  test('are told once that it has passed, also where it came back for a while and nobody was told that', async () => {
    for (let time = 0; time < 2; time += 1) {
      await refuse(3)
      await look()
      clock.advance(DAY_MS + HOUR_MS)
      await look()
      await app.work('courier')
    }

    expect(told().map(({ type }) => type)).toEqual(['notice.raised', 'notice.resolved'])
  })

  test('are told nothing of what is muted', async () => {
    await refuse(3)
    const [{ id }] = await look()
    await app.work('courier')
    await app.call('POST', `/notices/${id}/mute`, {})
    clock.advance(DAY_MS + HOUR_MS)
    await look()
    await app.work('courier')

    expect(told()).toMatchObject([{ type: 'notice.raised' }])
  })

  test('that were switched off by Signalpost are a notice', async () => {
    const hook = await buildHook(app, listener, { event: 'entry.received' })
    listener.answer = answering(410)
    await receive()
    await app.work('courier')

    const notices = await look()

    expect(notices).toMatchObject([{ kind: 'hook_disabled' }])
    expect(notices[0].text).toContain(hook.id)
  })
})
