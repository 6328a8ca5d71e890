import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPrograms, endProcesses, type ServerProcess, startProcess } from '../../support/startProcess'
import { post, request } from '../../support/startApp'

const ROUNDS = 3
const SENDERS = 16
const ACKNOWLEDGED_PER_ROUND = 150

let folder: string

beforeAll(buildPrograms)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-kill-'))
})
afterEach(async () => {
  await endProcesses()
  await rm(folder, { recursive: true })
})

jest.setTimeout(60_000)

const authorized = (server: ServerProcess) => ({ headers: { authorization: `Bearer ${server.apiKey}` } })

async function createSignal(server: ServerProcess): Promise<{ id: string; webhookUrl: string }> {
  const created = await request(`${server.url}/api/v1/signals`, {
    method: 'POST',
    body: JSON.stringify({ name: 'Kill', label: 'Kill', target: 'people' }),
    ...authorized(server),
  })
  return created.body
}

/** Sends from several senders until the server is gone; gives what was acknowledged, and kills it at a count. */
async function sendUntilKilled(server: ServerProcess, path: string): Promise<Map<string, string>> {
  const acknowledged = new Map<string, string>()
  let count = 0
  const sender = async () => {
    for (;;) {
      const payload = JSON.stringify({ email: `person${count++}@acme.example` })
      try {
        const receipt = await post(server.url + path, payload)
        if (receipt.status === 202) acknowledged.set(receipt.body.id, payload)
      } catch {
        return
      }
      if (acknowledged.size >= ACKNOWLEDGED_PER_ROUND) server.child.kill('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
  await server.end('SIGKILL')
  return acknowledged
}

async function readAllIds(server: ServerProcess, signalId: string): Promise<string[]> {
  const ids: string[] = []
  let cursor = ''
  do {
    const page = await request(
      `${server.url}/api/v1/signals/${signalId}/entries?limit=200${cursor && `&cursor=${cursor}`}`,
      authorized(server),
    )
    for (const entry of page.body.items) ids.push(entry.id)
    cursor = page.body.nextCursor ?? ''
  } while (cursor !== '')
  return ids
}

test('a server that is killed with kill -9 while it stores loses no entry that it acknowledged', async () => {
  let server = await startProcess(folder)
  const { id, webhookUrl } = await createSignal(server)
  const path = new URL(webhookUrl).pathname
  await post(webhookUrl, { email: 'ada@acme.example' })
  await request(`${server.url}/api/v1/signals/${id}/refresh`, { method: 'POST', ...authorized(server) })
  await request(`${server.url}/api/v1/signals/${id}/save`, { method: 'POST', ...authorized(server) })
  const acknowledged = new Map<string, string>()

  for (let round = 0; round < ROUNDS; round += 1) {
    const ofRound = await sendUntilKilled(server, path)
    ofRound.forEach((payload, entryId) => acknowledged.set(entryId, payload))
    server = await startProcess(folder)
  }

  const stored = new Set(await readAllIds(server, id))
  const [lastId, lastPayload] = [...acknowledged].at(-1) ?? []
  const raw = await request(`${server.url}/api/v1/entries/${String(lastId)}/raw`, authorized(server))
  expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGED_PER_ROUND)
  expect([...acknowledged.keys()].filter((entryId) => !stored.has(entryId))).toEqual([])
  expect(raw.text).toBe(lastPayload)
})
