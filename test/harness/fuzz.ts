import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { makeLiveSignal } from '../support/apiClient'
import { API_KEY, buildProduct, type Program, startSignalpost } from '../support/programs'
import { readMemoryMb } from '../support/processUsage'
import { createRandom } from '../support/random'
import { readTrialOptions } from '../support/readTrialOptions'
import { createAddresses } from './fuzz/addresses'
import { checkCosts } from './fuzz/checkCosts'
import { fire } from './fuzz/fire'
import { judge, type Promised } from './fuzz/judge'
import { shots, type ShotContext } from './fuzz/makeShots'
import { reportCosts } from './fuzz/reportCosts'

const SECONDS_DEFAULT = 20
const SHOTS_PER_ROUND = 240
const TOGETHER = 32
const SETTLE_MS = 400
/** Rounds until the server has met every kind of body, and holds the memory that it needs for them. */
const WARM_UP_ROUNDS = 3
const MEMORY_GROWTH_MB_MAX = 150
const OPEN_FILES_GROWTH_MAX = 20
const FAULTS_LISTED = 15

type Tally = { shots: number; statuses: Map<number, number>; faults: Map<string, number>; compared: number }

/** Sends what no sender should, and checks that the server stays what it was and keeps what it promised. */
async function main(): Promise<void> {
  const { seconds, seed } = readTrialOptions(process.argv.slice(2), { seconds: SECONDS_DEFAULT })
  buildProduct()
  console.log(`Odd requests for ${seconds} s; --seed ${seed} repeats them.`)
  const dataDir = mkdtempSync(join(tmpdir(), 'signalpost-fuzz-'))
  const server = await startSignalpost({ dataDir, logFile: join(dataDir, 'server.log') })
  const random = createRandom(seed)
  const signal = await makeLiveSignal(server.ready)
  const context = { random, ...createAddresses(signal, random) }
  const tally: Tally = { shots: 0, statuses: new Map(), faults: new Map(), compared: 0 }
  const samples: { memoryMb: number; openFiles: number }[] = []

  const endAtMs = Date.now() + seconds * 1_000
  for (let round = 0; Date.now() < endAtMs || round <= WARM_UP_ROUNDS; round += 1) {
    const promised = await fireRound(server.ready, context, tally)
    await checkPromises(server.ready, promised, tally)
    await checkAlive(server.ready, signal.webhookUrl, tally)
    await setTimeout(SETTLE_MS)
    await checkNothingHeld(server.ready, tally)
    samples.push({ memoryMb: readMemoryMb(server.pid).now, openFiles: countOpenFiles(server) })
  }
  checkResources(samples, tally)
  checkLog(server, new URL(signal.webhookUrl).pathname.split('/')[2] ?? '', tally)
  const code = await server.end()
  if (code !== 0) addFault(tally, `the server ended with ${String(code)}`)
  const costs = await checkCosts(createRandom(seed), {
    seconds,
    folder: mkdtempSync(join(dataDir, 'costs-')),
  })
  for (const fault of reportCosts(costs)) addFault(tally, fault)
  const isRight = report(tally, samples)
  if (isRight) rmSync(dataDir, { recursive: true })
  else console.log(`The data and the log of this run stay in ${dataDir}.`)
  process.exitCode = isRight ? 0 : 1
}

async function fireRound(url: string, context: ShotContext, tally: Tally): Promise<Promised[]> {
  const { random } = context
  const made = Array.from({ length: SHOTS_PER_ROUND }, () => random.pick(Object.values(shots))(context))
  const promised: Promised[] = []
  const shooter = async () => {
    for (let shot = made.pop(); shot; shot = made.pop()) {
      const fired = await fire(url, shot)
      const verdict = judge(shot, fired)
      tally.shots += 1
      for (const { status } of fired.answers)
        tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1)
      for (const fault of verdict.faults) addFault(tally, fault)
      promised.push(...verdict.promised)
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, shooter))
  return promised
}

async function checkPromises(url: string, promised: Promised[], tally: Tally): Promise<void> {
  for (const { id, expected } of promised) {
    const response = await fetch(`${url}/api/v1/entries/${id}/raw`, {
      headers: { authorization: `Bearer ${API_KEY}` },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    if (response.status !== 200) addFault(tally, `an acknowledged entry is answered ${response.status}`)
    else if (expected === 'nothing') addFault(tally, `stored, though it could not be: ${id}`)
    else if (expected !== 'unknown') {
      tally.compared += 1
      if (!bytes.equals(expected)) addFault(tally, `${id} holds other bytes than were sent`)
    }
  }
}

async function checkAlive(url: string, webhookUrl: string, tally: Tally): Promise<void> {
  const health = await fetch(`${url}/healthz`)
  if (health.status !== 200) addFault(tally, `/healthz answers ${health.status}`)
  const receipt = await fetch(webhookUrl, { method: 'POST', body: '{"email":"ada@acme.example"}' })
  if (receipt.status !== 202) addFault(tally, `a good request is answered ${receipt.status}`)
}

/** Once nobody sends any more, no bytes are held for anybody. */
async function checkNothingHeld(url: string, tally: Tally): Promise<void> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  const bytes = /^signalpost_bytes_in_flight (\d+)$/m.exec(metrics)?.[1]
  if (bytes !== '0') addFault(tally, `${String(bytes)} bytes are in flight though nothing is under way`)
}

function countOpenFiles({ pid }: Program): number {
  return readdirSync(`/proc/${pid}/fd`).length
}

function checkResources(samples: { memoryMb: number; openFiles: number }[], tally: Tally): void {
  const before = samples[WARM_UP_ROUNDS - 1]
  const after = samples.at(-1)
  if (!before || !after) return
  if (after.memoryMb > before.memoryMb + MEMORY_GROWTH_MB_MAX) addFault(tally, 'memory is not back')
  if (after.openFiles > before.openFiles + OPEN_FILES_GROWTH_MAX) addFault(tally, 'connections are left open')
}

/** What a stranger sent never makes an error of ours, and the address never gets into the log. */
function checkLog({ logFile }: Program, token: string, tally: Tally): void {
  const log = readFileSync(logFile, 'utf8')
  if (log.includes(token)) addFault(tally, 'the token of the webhook is in the log')
  if (log.includes(API_KEY)) addFault(tally, 'the API key is in the log')
  const failures = log.split('\n').filter((line) => /"level":"(error|fatal)"/.test(line))
  for (const line of failures) addFault(tally, `an error in the log: ${line.slice(0, 400)}`)
}

function addFault({ faults }: Tally, fault: string): void {
  faults.set(fault, (faults.get(fault) ?? 0) + 1)
}

function report(
  { shots: count, statuses, faults, compared }: Tally,
  samples: { memoryMb: number; openFiles: number }[],
): boolean {
  const memory = samples.map(({ memoryMb }) => memoryMb)
  const openFiles = samples.map((sample) => sample.openFiles)
  const sorted = [...statuses].sort(([one], [other]) => one - other)
  console.log(`${count} connections in ${samples.length} rounds; answers by status:`)
  for (const [status, times] of sorted) console.log(`  ${status}  ${times}`)
  console.log(`${compared} acknowledged bodies compared byte for byte with what is stored.`)
  console.log(
    `Memory after the rounds: ${Math.min(...memory).toFixed(0)} to ${Math.max(...memory).toFixed(0)} MB,` +
      ` ${memory.at(-1)?.toFixed(0) ?? ''} at the end; open files: at most ${Math.max(...openFiles)},` +
      ` ${openFiles.at(-1) ?? ''} at the end.`,
  )
  for (const [fault, times] of [...faults].slice(0, FAULTS_LISTED))
    console.log(`FAULT: ${fault} (${times} ×)`)
  if (faults.size > FAULTS_LISTED) console.log(`… and ${faults.size - FAULTS_LISTED} others`)
  console.log(faults.size === 0 ? 'Nothing broke.' : `${faults.size} FAULTS`)
  return faults.size === 0
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
