import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { startEmbeddedDatabase } from '../../../server/database/embedded/startEmbeddedDatabase'
import { findFreePort } from '../../support/findFreePort'
import { buildSignal } from '../../support/signals'
import { post, request, startApp, stopApps } from '../../support/startApp'
import { buildPrograms, endProcesses, launchProcess } from '../../support/startProcess'

/** As the product has it. */
const OPERATION_MS_MAX = 1_900

let folder: string
let database: Awaited<ReturnType<typeof startEmbeddedDatabase>>

beforeAll(buildPrograms)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-away-'))
  database = await startEmbeddedDatabase({ folder })
})
afterEach(async () => {
  await stopApps()
  await endProcesses()
  await database.close()
  await rm(folder, { recursive: true })
})

const payload = { email: 'ada@acme.example' }

test('while the database is away entries are refused with 503 and a time to come back, and afterwards accepted again', async () => {
  const app = await startApp({ databaseUri: database.uri, operationMsMax: OPERATION_MS_MAX })
  const { webhookUrl } = await buildSignal(app)

  await database.close()
  const away = await post(webhookUrl, payload)
  const stillAway = await post(webhookUrl, payload)
  const ready = await request(`${app.url}/readyz`)
  const alive = await request(`${app.url}/healthz`)
  const called = await app.call('GET', '/signals')
  database = await startEmbeddedDatabase({ folder })
  const back = await postUntilAccepted(webhookUrl)

  for (const answer of [away, stillAway, ready, called]) {
    expect(answer).toMatchObject({ status: 503, body: { status: 503, error: { code: 'unavailable' } } })
    expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
  }
  expect(alive.status).toBe(200)
  expect(back.status).toBe(202)
  expect((await request(`${app.url}/readyz`)).status).toBe(200)
})

test('a database that was away for longer than the driver looks for one is used again when it is back', async () => {
  const app = await startApp({ databaseUri: database.uri, operationMsMax: OPERATION_MS_MAX })
  const { webhookUrl } = await buildSignal(app)

  await database.close()
  const backAtMs = performance.now() + 3_000
  while (performance.now() < backAtMs) await post(webhookUrl, payload)
  database = await startEmbeddedDatabase({ folder })

  expect((await postUntilAccepted(webhookUrl)).status).toBe(202)
})

test('an entry that was acknowledged before the database went away is there when it is back', async () => {
  const app = await startApp({ databaseUri: database.uri, operationMsMax: OPERATION_MS_MAX })
  const { id, webhookUrl } = await buildSignal(app)
  const before = await post(webhookUrl, payload)

  await database.close()
  await post(webhookUrl, payload)
  database = await startEmbeddedDatabase({ folder })
  const after = await postUntilAccepted(webhookUrl)

  const { body: list } = await app.call('GET', `/signals/${id}/entries`)
  const expected = [after, before].map(({ body }) => expect.objectContaining({ id: body.id }))
  expect(list.items).toEqual(expect.arrayContaining(expected))
})

test('a server whose database went away tells so before anybody has sent anything', async () => {
  const app = await startApp({ databaseUri: database.uri, operationMsMax: OPERATION_MS_MAX })

  await database.close()

  expect(await request(`${app.url}/readyz`)).toMatchObject({
    status: 503,
    body: { error: { code: 'unavailable' } },
  })
})

test('a server whose database is away at its start says that it lives, tells the reason once, and serves when it is there', async () => {
  await database.close()
  const settings = { MONGODB_URI: database.uri, SIGNALPOST_SECRET: 'a secret for this test' }
  const port = await findFreePort()
  const { lines, ready } = launchProcess(folder, { ...settings, PORT: String(port) })
  const url = `http://127.0.0.1:${port}`
  const alive = await requestUntilAnswered(`${url}/healthz`)
  const early = [await request(`${url}/readyz`), await post(`${url}/custom_signals/x/entries`, payload)]
  await until(() => lines.some((line) => line.includes('database.unreachable')))

  database = await startEmbeddedDatabase({ folder })
  await ready

  expect(alive).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(early).toMatchObject([{ status: 503 }, { status: 503, body: { error: { code: 'unavailable' } } }])
  expect((await request(`${url}/readyz`)).status).toBe(200)
  const told = lines.filter((line) => line.includes('database.unreachable'))
  expect(told).toEqual([expect.stringMatching(/"reason":"connect ENOENT /)])
  expect(lines.join('\n')).not.toMatch(/"stack"|\[object Object\]/)
})

async function requestUntilAnswered(url: string) {
  for (;;) {
    const answer = await request(url).catch(() => null)
    if (answer) return answer
  }
}

/** The test's own time-out ends it. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate()
}

/** As a sender does who minds: again, until it is taken; the test's own time-out ends it. */
async function postUntilAccepted(webhookUrl: string) {
  for (;;) {
    const answer = await post(webhookUrl, payload)
    if (answer.status !== 503) return answer
  }
}
