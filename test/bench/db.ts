import { build } from 'esbuild'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import mongoose from 'mongoose'
import { openPlainSqlite, type PlainEntry } from './plainSqlite'

const { mongo } = mongoose
type Entry = PlainEntry & { mode: string; receivedAt: Date; size: number; bytes: mongoose.mongo.Binary }
type Entries = mongoose.mongo.Collection<Entry>
type Running = { child: ChildProcess; uri: string; startMs: number }

const targets = {
  insertShareMin: 0.25,
  growthMax: 1.5,
  delayMsMax: 50,
  openMsMax: 1_000,
  memoryMbMax: 100,
}
const isQuick = process.argv.includes('--quick')
const sizes = isQuick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]
const SIGNALS = 50
const PAGE = 20
const READS = 200
const ROUNDS = isQuick ? 5 : 9
const program = resolve('dist/tools/database.js')
const dataDir = mkdtempSync(join(tmpdir(), 'signalpost-bench-'))
let isGood = true

async function run(): Promise<void> {
  await build({
    entryPoints: ['server/database/main.ts'],
    outfile: program,
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'cjs', logLevel: 'error' },
  })
  await compareInserts()
  const medians: { findUs: number; pageUs: number }[] = []
  const empty = await open()
  const emptyMb = memoryMb(empty.child)
  await end(empty, 'SIGTERM')
  for (const size of sizes) medians.push(await measureSize(size, emptyMb, empty.startMs))
  const [first, last] = [medians[0], medians.at(-1)]
  if (first && last) {
    check('indexed find, largest against smallest', last.findUs / first.findUs, targets.growthMax, '×')
    check('page, largest against smallest', last.pageUs / first.pageUs, targets.growthMax, '×')
  }
  console.log(isGood ? '\nAll targets are met.' : '\nNOT ALL TARGETS ARE MET.')
  process.exitCode = isGood ? 0 : 1
}

/** Rounds of both take turns, so that a machine that is busy for a while slows both. */
async function compareInserts(): Promise<void> {
  console.log('| durable inserts | plain SQLite /s | through the driver /s | share |\n|---|---|---|---|')
  const running = await open()
  const client = await connect(running.uri)
  const entries = await prepare(client)
  const plain = openPlainSqlite(join(dataDir, 'plain.db'))
  for (const group of [1, 16, 64, 128]) {
    const times: { plain: number[]; driver: number[] } = { plain: [], driver: [] }
    for (let round = 0; round < ROUNDS; round++) {
      const groups = Array.from({ length: Math.max(4, 256 / group) }, () =>
        Array.from({ length: group }, entry),
      )
      const insertPlainly = () => {
        for (const documents of groups) plain.insert(documents)
      }
      times.plain.push(await timeMs(insertPlainly))
      times.driver.push(
        await timeMs(async () => {
          for (const documents of groups) await entries.insertMany(documents, { ordered: false })
        }),
      )
    }
    const documents = Math.max(4, 256 / group) * group
    const perSecond = (ms: number[]) => (documents / median(ms)) * 1000
    const share = perSecond(times.driver) / perSecond(times.plain)
    console.log(
      `| groups of ${group} | ${rounded(perSecond(times.plain))} | ${rounded(perSecond(times.driver))} | ${rounded(share)} |`,
    )
    if (group > 1) isGood &&= share >= targets.insertShareMin
  }
  console.log(`Target: a share of ${targets.insertShareMin} or more, grouped.`)
  plain.close()
  await entries.drop()
  await client.close()
  await end(running, 'SIGTERM')
}

async function measureSize(size: number, emptyMb: number, emptyStartMs: number) {
  const running = await open()
  const client = await connect(running.uri)
  const entries = await prepare(client)
  for (let stored = await entries.estimatedDocumentCount(); stored < size; stored += 1000) {
    await entries.insertMany(Array.from({ length: 1000 }, entry), { ordered: false })
  }
  const ids = (
    await entries
      .find({}, { projection: { _id: 1 } })
      .limit(5_000)
      .toArray()
  ).map(({ _id }) => _id)
  const findMs = await timesOf(READS, (at) => entries.findOne({ _id: ids[(at * 97) % ids.length] ?? '' }))
  const pageMs = await timesOf(READS, (at) => page(entries, `sig_${at % SIGNALS}`))
  const delayMs = await delayDuringScan(entries, ids)
  const grownMb = memoryMb(running.child) - emptyMb
  await client.close()
  await end(running, 'SIGKILL')
  const afterKill = await open()
  await end(afterKill, 'SIGTERM')
  const again = await open()
  await end(again, 'SIGTERM')
  const [findUs, pageUs] = [median(findMs) * 1000, median(pageMs) * 1000]
  console.log(
    `\n${size.toLocaleString('en')} documents: find ${rounded(findUs)} µs, page of ${PAGE} ${rounded(pageUs)} µs`,
  )
  check('delay of others during a full scan, median', median(delayMs), targets.delayMsMax, 'ms')
  check('opening, beyond starting the program', again.startMs - emptyStartMs, targets.openMsMax, 'ms')
  check('opening after a kill', afterKill.startMs - emptyStartMs, targets.openMsMax, 'ms')
  check('memory over an empty database', grownMb, targets.memoryMbMax, 'MB')
  return { findUs, pageUs }
}

async function delayDuringScan(entries: Entries, ids: string[]): Promise<number[]> {
  const scanned = new AbortController()
  const scan = entries.countDocuments({ mode: 'none' }).finally(() => {
    scanned.abort()
  })
  const delays: number[] = []
  do {
    const _id = ids[delays.length % ids.length] ?? ''
    delays.push(await timeMs(() => entries.findOne({ _id })))
  } while (!scanned.signal.aborted)
  await scan
  return delays
}

function page(entries: Entries, signalId: string) {
  return entries.find({ signalId }, { projection: { bytes: 0 }, sort: { _id: -1 }, limit: PAGE }).toArray()
}

let lastEntry = 0

/** An entry as the receiver stores it, of about 600 bytes. */
function entry(): Entry {
  lastEntry += 1
  return {
    _id: `ent_${String(lastEntry).padStart(26, '0')}`,
    signalId: `sig_${lastEntry % SIGNALS}`,
    mode: 'live',
    receivedAt: new Date(),
    size: 320,
    ...{ contentType: 'application/json', outcome: 'processed', reason: null, leadIds: [], trace: [] },
    bytes: new mongo.Binary(Buffer.alloc(320, 'x')),
  }
}

async function open(): Promise<Running> {
  mkdirSync(dataDir, { recursive: true })
  const startedAtMs = performance.now()
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  return { child, uri: String(line).replace('MONGODB_URI=', ''), startMs: performance.now() - startedAtMs }
}

async function end({ child }: Running, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal)
  await once(child, 'exit')
}

function connect(uri: string): Promise<mongoose.mongo.MongoClient> {
  return mongo.MongoClient.connect(uri, { writeConcern: { w: 'majority', journal: true } })
}

async function prepare(client: mongoose.mongo.MongoClient): Promise<Entries> {
  const entries = client.db('bench').collection<Entry>('entries')
  await entries.createIndexes([
    { key: { signalId: 1, _id: -1 } },
    { key: { signalId: 1, outcome: 1, _id: -1 } },
  ])
  return entries
}

/** Linux tells it; elsewhere it counts as none. */
function memoryMb({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

async function timesOf(count: number, work: (at: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < count; at++) times.push(await timeMs(() => work(at)))
  return times
}

async function timeMs(work: () => unknown): Promise<number> {
  const startedAtMs = performance.now()
  await work()
  return performance.now() - startedAtMs
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function check(what: string, value: number, max: number, unit: string): void {
  isGood &&= value <= max
  console.log(`- ${what}: ${rounded(value)} ${unit} (at most ${max} ${unit})${value <= max ? '' : ' MISSED'}`)
}

function rounded(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0)
}

void run().finally(() => {
  rmSync(dataDir, { recursive: true, force: true })
})
