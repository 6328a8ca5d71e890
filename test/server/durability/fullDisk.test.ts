import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { limitFileSize } from '../../support/limitFileSize'
import { buildPrograms, endProcesses, startProcess, type ServerProcess } from '../../support/startProcess'
import { post, request, type Answer } from '../../support/startApp'

const PAYLOAD = JSON.stringify({ email: 'ada@acme.example', note: 'x'.repeat(100_000) })

let folder: string

beforeAll(buildPrograms)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-full-disk-'))
})
afterEach(async () => {
  await endProcesses()
  await rm(folder, { recursive: true })
})

const authorized = (server: ServerProcess) => ({ headers: { authorization: `Bearer ${server.apiKey}` } })

const createSignal = (server: ServerProcess): Promise<Answer> =>
  request(`${server.url}/api/v1/signals`, {
    method: 'POST',
    body: JSON.stringify({ name: 'Full', label: 'Full', target: 'people' }),
    ...authorized(server),
  })

/** What was taken until something was refused; the last answer of five hundred if nothing was, so that it ends. */
async function repeatUntilRefused(
  send: () => Promise<Answer>,
): Promise<{ taken: Answer[]; refusal: Answer }> {
  const taken: Answer[] = []
  for (;;) {
    const answer = await send()
    if (answer.status >= 300 || taken.length >= 500) return { taken, refusal: answer }
    taken.push(answer)
  }
}

test('on a full disk everything that writes is refused with 503, the log says why, and what was acknowledged is there when there is room', async () => {
  const cramped = await startProcess(folder, {}, limitFileSize(4_000))
  const { body: signal } = await createSignal(cramped)
  const entries = await repeatUntilRefused(() => post(signal.webhookUrl, PAYLOAD))
  const signals = await repeatUntilRefused(() => createSignal(cramped))
  const ready = await request(`${cramped.url}/readyz`)
  const exitCode = await cramped.end('SIGTERM')

  const roomy = await startProcess(folder)
  const path = `/api/v1/signals/${signal.id}/entries?limit=200`
  const page = await request(roomy.url + path, authorized(roomy))
  const readyAgain = await request(`${roomy.url}/readyz`)
  const receipt = await post(roomy.url + new URL(signal.webhookUrl).pathname, PAYLOAD)

  for (const { refusal } of [entries, signals]) {
    expect(refusal).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } })
    expect(refusal.headers.get('retry-after')).toMatch(/^\d+$/)
  }
  for (const event of ['request.refused', 'call.failed']) {
    const logged = cramped.lines.filter((line) => line.includes(`"${event}"`))
    expect(logged).toEqual([expect.stringContaining('The disk is full, or fails')])
    expect(logged).toEqual([expect.not.stringContaining('"stack"')])
  }
  expect(exitCode).toBe(0)
  expect(entries.taken.length).toBeGreaterThan(5)
  expect(entries.taken.filter(({ body }) => !page.text.includes(`"${body.id}"`))).toEqual([])
  expect([ready.status, readyAgain.status, receipt.status]).toEqual([503, 200, 202])
})
