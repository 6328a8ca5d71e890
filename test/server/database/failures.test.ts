import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mongo } from 'mongoose'
import type { Database } from '../../../server/database/connect'
import { startEmbeddedDatabase } from '../../../server/database/embedded/startEmbeddedDatabase'
import { type FailureKind, failures, kindOf } from '../../../server/database/failures'
import type { Fault } from '../../harness/cluster/faults'
import { type Cluster, startCluster } from '../../harness/cluster/startCluster'
import { buildSignal } from '../../support/signals'
import { post, request, startApp, stopApps } from '../../support/startApp'

const payload = { email: 'ada@acme.example' }

let folder: string
let database: Awaited<ReturnType<typeof startEmbeddedDatabase>>
let clusters: Cluster[]
let release: () => void
let held: Promise<void>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-failures-'))
  database = await startEmbeddedDatabase({ folder })
  clusters = []
  held = new Promise((resolve) => (release = resolve))
})
afterEach(async () => {
  release()
  await stopApps()
  for (const cluster of clusters) await cluster.close()
  await database.close()
  await rm(folder, { recursive: true })
})

/** An app on a replica set that does a fault to every command, of that name and with those words in it, and counts them. */
async function startWithFault(
  commandName: string | null,
  fault: () => Fault,
  { words = '', operationMsMax = 2_000 }: { words?: string; operationMsMax?: number } = {},
) {
  let count = 0
  const state = { isOn: false }
  const cluster = await startCluster({
    topology: 'replicaSet',
    databaseUri: database.uri,
    faultOf({ name, message }) {
      if (!state.isOn || name !== (commandName ?? name) || !message.includes(words)) return undefined
      count += 1
      return fault()
    },
  })
  clusters.push(cluster)
  const app = await startApp({ databaseUri: cluster.uri, operationMsMax })
  const signal = await buildSignal(app)
  state.isOn = true
  return {
    app,
    signal,
    count: () => count,
    hasOpenedBreaker: () => app.log.some((line) => line.includes('database.down')),
    stopFaults: () => (state.isOn = false),
  }
}

const faults: Record<FailureKind, () => Fault> = {
  broken: () => ({ what: 'break' }),
  slow: () => ({ what: 'wait', until: held }),
  notNow: () => ({ what: 'error', code: 11_600 }),
  unconfirmed: () => ({ what: 'unconfirmed', code: 64 }),
  diskFull: () => ({ what: 'error', code: 14_031 }),
  refused: () => ({ what: 'error', code: 121 }),
}

test.each(Object.entries(failures))(
  'a failure of the kind %s is retried, told and keeps others out as the table says',
  async (kind, { isRetried, isUnavailable, opensBreaker }) => {
    const fault = Object.entries(faults).find(([name]) => name === kind)?.[1]
    if (fault === undefined) throw new Error(`There is no fault of the kind ${kind}`)
    const trial = await startWithFault('findAndModify', fault)

    const { status, headers } = await trial.app.call('PATCH', `/signals/${trial.signal.id}`, { name: 'New' })

    const expected = isUnavailable ? [503, expect.stringMatching(/^\d$/)] : [500, null]
    expect([status, headers.get('retry-after')]).toEqual(expected)
    expect(trial.count()).toBe(isRetried ? 2 : 1)
    expect(trial.hasOpenedBreaker()).toBe(opensBreaker)
  },
)

type DriverErrors = Record<'isRetryableReadError' | 'isStateChangeError', (error: Error) => boolean>

test('what the driver retries or takes for a change of the primary is told as 503, and so is what its lists leave out', () => {
  const driver: DriverErrors = createRequire(require.resolve('mongoose'))('mongodb/lib/error')
  const codes = Array.from({ length: 20_000 }, (_, code) => code)
  const errorOf = (code: number) => new mongo.MongoServerError({ message: 'x', code })

  const isLater = (code: number) =>
    driver.isRetryableReadError(errorOf(code)) || driver.isStateChangeError(errorOf(code))
  const missed = codes.filter((code) => isLater(code) && kindOf(errorOf(code)) !== 'notNow')

  expect(codes.filter(isLater).length).toBeGreaterThan(10)
  expect(missed).toEqual([])
  expect(kindOf(errorOf(133))).toBe('notNow')
})

test.each([133, 189, 11_602, 13_435])(
  'the error %p, without a label and again and again, is told as 503, not as 500',
  async (code) => {
    const look = await startWithFault('find', () => ({ what: 'error', code, isUnlabelled: true }))

    const entry = await post(look.signal.webhookUrl, payload)

    expect(entry).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } })
  },
)

test('an error that the driver does not retry, of a removal of many, is told as 503', async () => {
  const trial = await startWithFault('delete', () => ({ what: 'error', code: 10_107, isUnlabelled: true }))

  const { status } = await trial.app.call('DELETE', `/signals/${trial.signal.id}`)

  expect(status).toBe(503)
})

test.each<[string, Fault]>([
  ['a write that no majority confirmed', { what: 'unconfirmed', code: 64 }],
  ['a concern that cannot be met', { what: 'unconfirmed', code: 100 }],
  ['an error of the one document', { what: 'refusal', code: 121 }],
  ['a shard that is away', { what: 'refusal', code: 133 }],
])('an Idempotency-Key that is not certain to be kept is refused with 503: %s', async (_what, fault) => {
  const trial = await startWithFault('insert', () => fault, { words: 'idempotency_keys' })
  const send = () => post(trial.signal.webhookUrl, payload, { 'Idempotency-Key': 'a key' })

  const refused = await send()

  expect(refused).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } })
  expect(trial.hasOpenedBreaker()).toBe(false)
})

test('a batch of which nothing could be stored is refused as a whole, also where an item never can be', async () => {
  const trial = await startWithFault('insert', () => ({ what: 'refusal', code: 133 }), { words: 'entries' })

  const refused = await post(`${trial.signal.webhookUrl}/batch`, [payload, 'no object', payload])
  trial.stopFaults()
  const taken = await post(`${trial.signal.webhookUrl}/batch`, [payload, 'no object', payload])

  expect(refused).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } })
  const results = [{ status: 202 }, { status: 400 }, { status: 202 }]
  expect(taken).toMatchObject({ status: 202, body: { results } })
})

test('a signal whose creation was answered by a broken connection, and is tried again, is created once', async () => {
  const isBroken = { what: 'break', isDone: true, isForgotten: true } as const
  let isFirst = true
  const faultOfFirst = () => {
    const fault = isFirst ? isBroken : { what: 'wait' as const, until: Promise.resolve() }
    isFirst = false
    return fault
  }
  const trial = await startWithFault('insert', faultOfFirst, { words: 'Created once' })
  const creation = { name: 'Created once', label: 'Once', target: 'people' }

  const { status } = await trial.app.call('POST', '/signals', creation)

  const { body } = await trial.app.call('GET', '/signals')
  expect(status).toBe(201)
  expect(trial.count()).toBe(2)
  expect(body.items).toMatchObject([{ name: 'Created once' }, { name: 'Website' }])
})

const held500 = { operationMsMax: 500 }

test('a question that takes too long fails alone', async () => {
  const trial = await startWithFault('find', () => ({ what: 'wait', until: held }), {
    ...held500,
    words: 'hooks',
  })

  const slow = await trial.app.call('GET', '/hooks')
  const other = await post(trial.signal.webhookUrl, payload)
  const ready = await request(`${trial.app.url}/readyz`)

  expect([slow.status, other.status, ready.status]).toEqual([503, 202, 200])
  expect(trial.hasOpenedBreaker()).toBe(false)
})

test('a database that takes everything and answers nothing is away until it answers again', async () => {
  const trial = await startWithFault(null, () => ({ what: 'wait', until: held }), held500)

  const first = await post(trial.signal.webhookUrl, payload)
  const ready = await request(`${trial.app.url}/readyz`)
  const isOpen = trial.hasOpenedBreaker()
  release()
  const back = await postUntilAccepted(trial.signal.webhookUrl)

  expect([first.status, ready.status, back.status]).toEqual([503, 503, 202])
  expect(isOpen).toBe(true)
})

test('questions that were given up while all connections were in use are not asked any more', async () => {
  const trial = await startWithFault('aggregate', () => ({ what: 'wait', until: held }), held500)
  const { connection, run } = trial.app.database
  const ask = () =>
    run(() =>
      connection
        .collection('things')
        .aggregate([{ $limit: 1 }])
        .toArray(),
    )

  const asked = await Promise.allSettled(Array.from({ length: 200 }, ask))
  release()
  const later = await ask()

  expect(asked.filter(({ status }) => status === 'rejected')).toHaveLength(200)
  expect(later).toEqual([])
  // Twenty connections, each tried twice, and the later one.
  expect(trial.count()).toBeLessThanOrEqual(41)
})

test('what is small is stored while something large of another sender is on its way to the disk', async () => {
  let hold = (): void => undefined
  const isHeld = new Promise<void>((resolve) => (hold = resolve))
  const trial = await startWithFault(
    'insert',
    () => {
      hold()
      return { what: 'wait', until: held }
    },
    { words: 'long note' },
  )
  const other = await buildSignal(trial.app)

  const large = post(other.webhookUrl, { ...payload, note: 'long note '.repeat(10_000) })
  await isHeld
  const small = await post(trial.signal.webhookUrl, payload)
  release()

  expect(small.status).toBe(202)
  expect((await large).status).toBe(202)
})

test('what is done beside requests may take longer than a request', async () => {
  const trial = await startWithFault('aggregate', () => ({ what: 'wait', until: held }), held500)
  const ask = ({ connection, run }: Database) =>
    run(() =>
      connection
        .collection('things')
        .aggregate([{ $limit: 1 }])
        .toArray(),
    )

  const patient = ask(trial.app.database.background)
  await expect(ask(trial.app.database)).rejects.toMatchObject({ code: 'unavailable' })
  release()

  expect(await patient).toEqual([])
})

test('what fails beside requests turns nobody away', async () => {
  const trial = await startWithFault('aggregate', () => ({ what: 'break' }))
  const { connection, run } = trial.app.database.background
  const things = connection.collection('things')

  await expect(run(() => things.aggregate([{ $limit: 1 }]).toArray())).rejects.toMatchObject({
    code: 'unavailable',
  })
  const answer = await post(trial.signal.webhookUrl, payload)

  expect(answer.status).toBe(202)
  expect(trial.hasOpenedBreaker()).toBe(false)
})

/** As a sender does who minds: again, until it is taken; the test's own time-out ends it. */
async function postUntilAccepted(webhookUrl: string) {
  for (;;) {
    const answer = await post(webhookUrl, payload)
    if (answer.status !== 503) return answer
  }
}
