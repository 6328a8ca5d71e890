import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildPrograms, endProcesses, startProcess, type ServerProcess } from '../../support/startProcess'
import { type Answer, post, request } from '../../support/startApp'

/** With so little memory there is no room for the tree of even one of these bodies besides what the server itself needs. */
const SETTINGS = { NODE_OPTIONS: '--max-old-space-size=96' }
const TOGETHER = 16

const brackets = '['.repeat(520_000)
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const gzip = { 'content-type': 'application/json', 'content-encoding': 'gzip' }

jest.setTimeout(90_000)

let folder: string
let server: ServerProcess
let webhookUrl: string
let unknownUrl: string

beforeAll(buildPrograms)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-hostile-'))
  server = await startProcess(folder, SETTINGS)
  webhookUrl = (await createSignal()).webhookUrl
  const removed = await createSignal()
  unknownUrl = removed.webhookUrl
  await call('DELETE', `/signals/${removed.id}`)
})
afterEach(async () => {
  await endProcesses()
  await rm(folder, { recursive: true })
})

function call(method: string, path: string, body?: unknown): Promise<Answer> {
  return request(`${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${server.apiKey}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function createSignal(): Promise<{ id: string; webhookUrl: string }> {
  const { body } = await call('POST', '/signals', { name: 'Hostile', label: 'Hostile', target: 'people' })
  return body
}

type Attack = {
  name: string
  body: () => Uint8Array
  headers: Record<string, string>
  path?: string
  toStranger?: boolean
  together?: number
  status: number
  code?: string
}

const attacks: Attack[] = [
  {
    name: 'a thousand bytes that inflate to half a million brackets, one of which is missing',
    body: () => gzipSync(`{"a":${brackets}${']'.repeat(519_999)}}`),
    headers: gzip,
    status: 400,
    code: 'malformed_json',
  },
  {
    name: 'the same for a signal that is not there',
    body: () => gzipSync(`{"a":${brackets}${']'.repeat(519_999)}}`),
    headers: gzip,
    toStranger: true,
    status: 404,
    code: 'webhook_not_found',
  },
  {
    name: 'half a million brackets that are right, and that are read again later',
    body: () => gzipSync(`{"a":${brackets}${']'.repeat(520_000)}}`),
    headers: gzip,
    together: 6,
    status: 202,
  },
  {
    name: 'a form of lists in lists in lists',
    body: () => Buffer.from(`a${'[]'.repeat(32)}&`.repeat(15_500)),
    headers: form,
    together: 6,
    status: 202,
  },
  {
    name: 'eight thousand bytes that inflate to eight million brackets, as a batch',
    body: () => gzipSync('['.repeat(8_388_608)),
    headers: gzip,
    path: '/batch',
    together: 4,
    status: 400,
    code: 'malformed_json',
  },
]

test.each(attacks)(
  'with 96 MB of memory, many at once of this are answered: $name',
  async ({ body, headers, path = '', toStranger = false, together = TOGETHER, status, code }) => {
    const url = (toStranger ? unknownUrl : webhookUrl) + path
    const bytes = body()

    const answers = await Promise.all(Array.from({ length: together }, () => post(url, bytes, headers)))
    const receipt = await post(webhookUrl, { email: 'ada@acme.example' })
    const ids = answers.flatMap((answer) => answer.body.id ?? [])
    const views = await Promise.all(ids.slice(0, 2).map((id) => call('GET', `/entries/${id}`)))

    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([status]))
    expect(answers[0]?.body.error?.code).toBe(code)
    expect(views.every((view) => view.status === 200)).toBe(true)
    expect(receipt.status).toBe(202)
  },
)
