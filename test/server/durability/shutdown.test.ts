import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorCodeOf } from '../../../server/errorCode'
import { answering, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { buildPrograms, endProcesses, type ServerProcess, startProcess } from '../../support/startProcess'
import { request } from '../../support/startApp'

/** Hooks may reach this machine, where tests listen. */
const SETTINGS = { HOOK_PRIVATE_HOSTS: '127.0.0.1' }

let folder: string
let server: ServerProcess
let webhookUrl: string
let signalId: string

beforeAll(buildPrograms)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-stop-'))
  server = await startProcess(folder, SETTINGS)
  const created = await call('POST', '/signals', { name: 'Stop', label: 'Stop', target: 'people' })
  webhookUrl = created.body.webhookUrl
  signalId = created.body.id
})
afterEach(async () => {
  await endProcesses()
  await stopListeners()
  await rm(folder, { recursive: true })
})

jest.setTimeout(60_000)

const call = (method: string, path: string, body?: unknown) =>
  request(`${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${server.apiKey}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

test('a request whose body is half there when the server is told to stop is stored and answered', async () => {
  const { hostname, port, pathname } = new URL(webhookUrl)
  const body = '{"email":"ada@acme.example"}'
  const socket = connect(Number(port), hostname)
  let received = ''
  socket.on('data', (chunk) => (received += chunk.toString()))
  socket.write(
    `POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 9)}`,
  )
  await untilMetric(/^signalpost_bytes_in_flight [1-9]/m)

  const ended = server.end('SIGTERM')
  await untilRefused(Number(port))
  socket.write(body.slice(9))
  await once(socket, 'close')

  expect(await ended).toBe(0)
  expect(received).toMatch(/^HTTP\/1\.1 202 /)
  expect(received).toMatch(/^connection: close/im)
  const { id } = JSON.parse(received.slice(received.indexOf('{')))
  server = await startProcess(folder, SETTINGS)
  expect((await call('GET', `/entries/${id}`)).status).toBe(200)
})

test('a sender that kept its connection gets an answer that closes it, and one that says nothing holds up nobody', async () => {
  const { port, pathname } = new URL(webhookUrl)
  const open = () => {
    const socket = connect(Number(port), '127.0.0.1')
    const sender = { socket, received: '', closed: once(socket, 'close') }
    socket.on('data', (chunk) => (sender.received += chunk.toString()))
    return sender
  }
  const [silent, kept, slow] = [open(), open(), open()]
  const head = `POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n`
  kept.socket.write(`${head}{"a":1}`)
  await once(kept.socket, 'data')
  slow.socket.write(`${head}{"a"`)
  await untilMetric(/^signalpost_bytes_in_flight [1-9]/m)
  kept.received = ''

  const ended = server.end('SIGTERM')
  await untilRefused(Number(port))
  kept.socket.write(`${head}{"a":1}`)
  await Promise.all([kept.closed, silent.closed])
  slow.socket.write(':1}')
  await slow.closed

  expect(await ended).toBe(0)
  expect(kept.received).toMatch(/^HTTP\/1\.1 202 [^]*connection: close/i)
  expect(slow.received).toMatch(/^HTTP\/1\.1 202 [^]*connection: close/i)
})

test('a server that is told to stop under load ends by itself, and has stored all that it acknowledged', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const acknowledged: string[] = []
  const statuses = new Set<number>()
  const failures: unknown[] = []
  const sender = async () => {
    for (let isUp = true; isUp;) {
      const answer = await send(agent, webhookUrl, '{"email":"ada@acme.example"}').catch((error: unknown) => {
        failures.push(error)
        return null
      })
      isUp = answer !== null
      if (answer) statuses.add(answer.status)
      if (answer?.status === 202) acknowledged.push(answer.body.id)
      if (acknowledged.length === 200) server.child.kill('SIGTERM')
    }
  }
  const exit = once(server.child, 'exit')

  await Promise.all(Array.from({ length: 16 }, sender))
  const [exitCode] = await exit

  agent.destroy()
  server = await startProcess(folder, SETTINGS)
  const stored = await listAllIds()
  expect(exitCode).toBe(0)
  expect(statuses).toEqual(new Set([202]))
  // Nobody listens any more, which a sender knows before it has sent anything; none was cut off.
  expect(failures.filter((error) => errorCodeOf(error) !== 'ECONNREFUSED')).toEqual([])
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
})

test('a server that is told to stop while an address hangs ends, and the next one notifies it, once', async () => {
  const listener = await listenForHooks()
  listener.answer = () => undefined
  const hook = await call('POST', '/hooks', { url: listener.url, event: 'entry.received' })
  const receipt = await send(new Agent(), webhookUrl, '{"email":"ada@acme.example"}')
  await listener.until(1)

  const exitCode = await server.end('SIGTERM')
  listener.answer = answering(200)
  server = await startProcess(folder, SETTINGS)
  await listener.until(2)
  const [delivery] = await untilSettled(hook.body.id)

  expect(exitCode).toBe(0)
  expect(listener.received.map(({ body }) => body.data.id)).toEqual([receipt.body.id, receipt.body.id])
  expect(new Set(listener.received.map(({ headers }) => headers['webhook-id']))).toEqual(
    new Set([delivery?.id]),
  )
  // Had the stop waited for the address to be given up, there would be a failed attempt before this one.
  expect(delivery).toMatchObject({ outcome: 'delivered', nextAttemptAt: null, attempts: [{ status: 200 }] })
})

test('with a delay a server that is told to stop says that it is not ready, and receives on until the delay ends', async () => {
  await server.end('SIGTERM')
  server = await startProcess(folder, { ...SETTINGS, SHUTDOWN_DELAY_SECONDS: '300' })
  const address = server.url + new URL(webhookUrl).pathname
  const ready = await request(`${server.url}/readyz`)

  server.child.kill('SIGTERM')
  await untilNotReady()
  const receipt = await send(new Agent(), address, '{"email":"ada@acme.example"}')
  // A second signal ends the delay.
  const exitCode = await server.end('SIGTERM')

  server = await startProcess(folder, SETTINGS)
  expect([ready.status, receipt.status, exitCode]).toEqual([200, 202, 0])
  expect((await call('GET', `/entries/${receipt.body.id}`)).status).toBe(200)
})

test('a delay before the stop ends by itself', async () => {
  await server.end('SIGTERM')
  server = await startProcess(folder, { ...SETTINGS, SHUTDOWN_DELAY_SECONDS: '1' })

  expect(await server.end('SIGTERM')).toBe(0)
})

async function untilNotReady(): Promise<void> {
  while ((await request(`${server.url}/readyz`)).status !== 503);
}

/** Until nothing of the hook is to be attempted any more. */
async function untilSettled(hookId: string) {
  for (;;) {
    const { body } = await call('GET', `/hooks/${hookId}/deliveries`)
    const deliveries: { id: string; outcome: string }[] = body.items
    if (deliveries.every(({ outcome }) => outcome !== 'pending')) return deliveries
  }
}

async function untilMetric(pattern: RegExp): Promise<void> {
  while (!pattern.test((await request(`${server.url}/metrics`)).text));
}

/** Until nobody listens any more at the port. */
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (!isOpen) return
  }
}

function send(agent: Agent, url: string, body: string): Promise<{ status: number; body: { id: string } }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method: 'POST', agent }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) })
      })
    })
    sent.on('error', reject).end(body)
  })
}

async function listAllIds(): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let cursor = ''; ;) {
    const { body } = await call('GET', `/signals/${signalId}/entries?limit=200${cursor}`)
    for (const { id } of body.items) ids.add(id)
    if (body.nextCursor === null) return ids
    cursor = `&cursor=${body.nextCursor}`
  }
}
