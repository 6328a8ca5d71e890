import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { makeLiveSignal } from '../support/apiClient'
import { buildProduct, type Program, startSignalpost } from '../support/programs'
import { post } from '../support/startApp'
import { findExchanges, readTrace, wasSynced } from './readTrace'

/** Run by `npm run test:disk`, which needs strace: what a killed process cannot show is whether the disk was waited for. */
const CALLS = 'trace=read,recvfrom,recvmsg,write,writev,sendto,sendmsg,fsync,fdatasync'
const ONE_BY_ONE = 5
const TOGETHER = 40
const FLUSH_POLL_MS = 50

let folder: string
let server: Program | undefined

jest.setTimeout(120_000)
beforeAll(() => {
  if (spawnSync('strace', ['--version']).error) {
    throw new Error('strace is not installed: whether the disk is waited for cannot be seen here.')
  }
  buildProduct()
  folder = mkdtempSync(join(tmpdir(), 'signalpost-fsync-'))
})
afterAll(async () => {
  await server?.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('between each request and its 202 the journal of the database was brought to disk', async () => {
  const traceFile = join(folder, 'trace')
  server = await startSignalpost({
    dataDir: folder,
    logFile: join(folder, 'server.log'),
    runner: ['strace', '-D', '-f', '-y', '-s', '32', '-e', CALLS, '-o', traceFile],
  })
  const { webhookUrl } = await makeLiveSignal(server.ready)

  const statuses: number[] = []
  for (let count = 0; count < ONE_BY_ONE; count += 1)
    statuses.push((await post(webhookUrl, { count })).status)
  const together = await Promise.all(
    Array.from({ length: TOGETHER }, (_, count) => post(webhookUrl, { count })),
  )
  statuses.push(...together.map(({ status }) => status))
  await server.end()

  const calls = readTrace(await readWhole(traceFile, server.pid))
  const exchanges = findExchanges(calls)
  expect(statuses).toEqual(Array(ONE_BY_ONE + TOGETHER).fill(202))
  expect(exchanges).toHaveLength(ONE_BY_ONE + TOGETHER)
  expect(exchanges.filter((exchange) => !wasSynced(calls, exchange))).toEqual([])
})

/** The tracer outlives what it traces by a moment; its last line is the end of the process. */
async function readWhole(file: string, pid: number): Promise<string> {
  for (;;) {
    const text = readFileSync(file, 'utf8')
    if (new RegExp(`^${pid} +\\+\\+\\+ `, 'm').test(text)) return text
    await setTimeout(FLUSH_POLL_MS)
  }
}
