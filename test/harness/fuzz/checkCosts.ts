import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { makeLiveSignal } from '../../support/apiClient'
import { type Cost, costOf, mainThreadMs } from '../../support/costOf'
import { API_BODY_BYTES_MAX } from '../../../shared/limits'
import { API_KEY, type Program, startSignalpost } from '../../support/programs'
import { measureSlowness } from '../../support/slowness'
import type { Random } from '../../support/random'
import { makeCostly } from './makeCostly'
import { makeCostlyCall } from './makeCostlyCall'

const MIB = 1_048_576

/** What a request may cost for each byte that its body has when inflated. */
const MEMORY_FACTOR_MAX = 64
const LOOP_MS_PER_MIB_MAX = 100
/** And whatever is in it: its socket, its answer, the database, garbage that nobody had a reason to collect yet. */
const ALWAYS = { memoryMb: 32, loopMs: 40 }
/** A view lists up to two thousand fields and writes them out, however small they are. */
const VIEW_ALWAYS = { ...ALWAYS, loopMs: 200 }
/** Each of many thousands of rows is judged, looked up and stored by itself, and others have the loop in between. */
const IMPORT_ALWAYS = { memoryMb: 128, loopMs: 1_500 }
/** What else happens on the machine makes a time longer, never shorter: the shortest of these counts, by its slowness then. */
const TRIES = 4

/** The C library would keep what was freed, and the next request would seem to take none (mallopt(3)). */
const GIVES_BACK_MEMORY = { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' }

/** Of what is measured: calls of the API, rather than entries. */
const CALL_SHARE = 0.5

const QUIET_MS = 60
const QUIET_LOOP_MS_MAX = 2

export type Measured = Cost & {
  what: string
  sizeBytes: number
  sentBytes: number
  status: number
  /** 1 is all that it may take. */
  loopShare: number
  memoryShare: number
}

/** Sends costly bodies one by one to a server that has nothing else to do, and measures what each takes of it. */
export async function checkCosts(random: Random, { seconds, folder }: { seconds: number; folder: string }) {
  const server = await startSignalpost({
    dataDir: folder,
    logFile: join(folder, 'server.log'),
    nodeOptions: ['--expose-gc', '--require', writeCollector(folder)],
    settings: GIVES_BACK_MEMORY,
  })
  const signal = await makeLiveSignal(server.ready)
  // What a call reads of entries is to hang on the call, not on what was sent before.
  const called = await makeLiveSignal(server.ready)
  await forgetSomebody(server)
  const measured: Measured[] = []
  const endAtMs = Date.now() + seconds * 1_000
  while (Date.now() < endAtMs) {
    if (random.chance(CALL_SHARE)) measured.push(await measureCall(server, called.id, random))
    else measured.push(...(await measureEntry(server, signal.webhookUrl, random)))
  }
  await server.end()
  return measured
}

/** From then on whatever comes is looked through for whom nobody may know any more. */
async function forgetSomebody({ ready }: Program): Promise<void> {
  const { status } = await fetch(`${ready}/api/v1/privacy/delete`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'gone@far.example' }),
  })
  if (status !== 202) throw new Error(`Nobody could be deleted: ${status}`)
}

/** Collects the server's garbage when it is told to, so that no request pays for, or profits from, the one before. */
function writeCollector(folder: string): string {
  const file = join(folder, 'collectGarbage.cjs')
  writeFileSync(file, `process.on('SIGUSR2', () => { gc(); gc() })\n`)
  return file
}

async function measureEntry(server: Program, webhookUrl: string, random: Random): Promise<Measured[]> {
  const { kind, contentType, body, isBatch } = makeCostly(random)
  const isPacked = random.chance(0.5)
  const isToStranger = random.chance(0.1)
  const isViewed = random.chance(0.4)
  const sent = isPacked ? gzipSync(body) : body
  const url = (isToStranger ? strangerOf(webhookUrl) : webhookUrl) + (isBatch ? '/batch' : '')
  const headers = {
    ...(contentType === '' ? {} : { 'content-type': contentType }),
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
  }
  const sizes = { sizeBytes: body.length, sentBytes: sent.length }
  const what = `${kind}${isBatch ? '' : ` as ${contentType}`}${isToStranger ? ' to nobody' : ''}`
  const receipt = await measure(server, { ...sizes, what, always: ALWAYS }, () =>
    fetch(url, { method: 'POST', headers, body: sent }),
  )
  const id = /"id":"(ent_\w+)"/.exec(receipt.text)?.[1]
  if (!isViewed || isBatch || id === undefined) return [receipt.measured]
  const view = await measure(server, { ...sizes, what: `view of ${what}`, always: VIEW_ALWAYS }, () =>
    fetch(`${server.ready}/api/v1/entries/${id}`, { headers: { authorization: `Bearer ${API_KEY}` } }),
  )
  return [receipt.measured, view.measured]
}

async function measureCall(server: Program, signalId: string, random: Random): Promise<Measured> {
  const { kind, method, path, hasKey, contentType, body } = makeCostlyCall(random, signalId)
  const isPacked = body.length > 0 && (body.length > API_BODY_BYTES_MAX || random.chance(0.3))
  const sent = isPacked ? gzipSync(body) : body
  const headers = {
    'content-type': contentType,
    ...(hasKey ? { authorization: `Bearer ${API_KEY}` } : {}),
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
  }
  // What is larger is refused, which may cost no more than the largest that is not.
  const sizeBytes = Math.min(body.length, API_BODY_BYTES_MAX)
  const { measured } = await measure(
    server,
    {
      what: kind,
      sizeBytes,
      sentBytes: sent.length,
      always: path.endsWith('/import') ? IMPORT_ALWAYS : ALWAYS,
    },
    () =>
      fetch(`${server.ready}/api/v1${path}`, { method, headers, ...(sent.length > 0 ? { body: sent } : {}) }),
  )
  return measured
}

/** A token of the right form that no signal has: what is checked of it without a look-up is right. */
function strangerOf(webhookUrl: string): string {
  return webhookUrl.replace(/(custom_signals\/[^/]{8})[^/]{4}/, '$1AAAA')
}

type ToMeasure = { what: string; sizeBytes: number; sentBytes: number; always: Cost }

async function measure(
  server: Program,
  { always, ...known }: ToMeasure,
  send: () => Promise<Response>,
): Promise<{ measured: Measured; text: string }> {
  const costs: (Cost & { slowness: number })[] = []
  let status = 0
  let text = ''
  for (;;) {
    await becomeQuiet(server)
    const cost = await costOf(server.pid, async () => {
      const response = await send()
      status = response.status
      text = await response.text()
    })
    costs.push({ ...cost, slowness: measureSlowness() })
    const loopMs = Math.min(...costs.map((each) => each.loopMs / each.slowness))
    const memoryMb = Math.max(...costs.map((each) => each.memoryMb))
    const mib = known.sizeBytes / MIB
    const loopShare = loopMs / (mib * LOOP_MS_PER_MIB_MAX + always.loopMs)
    const memoryShare = memoryMb / (mib * MEMORY_FACTOR_MAX + always.memoryMb)
    if (costs.length === TRIES || Math.max(loopShare, memoryShare) < 1)
      return { measured: { ...known, status, loopMs, memoryMb, loopShare, memoryShare }, text }
  }
}

/** Waits until the server has done what it does after a request, and has given back what it can. */
async function becomeQuiet({ child, pid }: Program): Promise<void> {
  child.kill('SIGUSR2')
  for (let last = mainThreadMs(pid); ;) {
    await setTimeout(QUIET_MS)
    const now = mainThreadMs(pid)
    if (now - last < QUIET_LOOP_MS_MAX) return
    last = now
  }
}
