import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeLiveSignal } from '../support/apiClient'
import { buildProduct, startSignalpost } from '../support/programs'
import { makeBody, SMALL_BYTES } from './ingest/bodies'
import { autocannon, type Load, runAutocannon } from './ingest/load'
import { type Attack, makeAttacks, STRANGER, WEBHOOK } from './neighbour/attacks'

const PER_SECOND = 100
const CONNECTIONS = 8
const ATTACK_CONNECTIONS = 16
/** Asked of a signal's 99th percentile, whatever another sender does. */
const ASKED_MS = 250

/** How long the webhook of a signal takes at a steady rate: alone, and while another sender does its worst. */
async function main(): Promise<void> {
  const options = {
    seconds: { type: 'string', default: '8' },
    only: { type: 'string', default: '' },
  } as const
  const { values } = parseArgs({ options })
  const seconds = Number(values.seconds)
  buildProduct()
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-bench-neighbour-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const server = await startSignalpost({ dataDir: folder, logFile: join(folder, 'server.log') })
  const quiet = pathOf((await makeLiveSignal(server.ready)).webhookUrl)
  const noisy = pathOf((await makeLiveSignal(server.ready)).webhookUrl)
  const body = makeBody(folder, SMALL_BYTES)
  const send = (forSeconds: number) =>
    autocannon.run({
      url: server.ready + quiet,
      body,
      connections: CONNECTIONS,
      seconds: forSeconds,
      perSecond: PER_SECOND,
    })
  console.log(
    `${cpus().length} processors, load before ${(loadavg()[0] ?? 0).toFixed(1)}. A signal gets ${PER_SECOND} requests/s; p50 and p99 in ms:`,
  )
  await send(2)
  const alone = await send(seconds)
  report('alone', alone, alone)
  for (const attack of makeAttacks().filter(({ name }) => name.includes(values.only))) {
    const attacked = attackWith(attack, { folder, url: server.ready, noisy, seconds: seconds + 2 })
    report(attack.name, await send(seconds), alone)
    const { accepted, refused, failed } = await attacked
    console.log(`    it sent ${accepted + refused}, of which ${accepted} were answered 2xx; ${failed} failed`)
  }
  await server.end()
}

type Target = { folder: string; url: string; noisy: string; seconds: number }

function attackWith(
  { path, method, headers = {}, body, pipelining = 1 }: Attack,
  { folder, url, noisy, seconds }: Target,
) {
  const file = join(folder, 'attack')
  if (body !== undefined) writeFileSync(file, body)
  const stranger = noisy.replace(/.{4}$/, 'AAAA')
  return runAutocannon(url + path.replace(WEBHOOK, noisy).replace(STRANGER, stranger), [
    `--connections=${ATTACK_CONNECTIONS}`,
    `--duration=${seconds}`,
    `--pipelining=${pipelining}`,
    `--method=${method}`,
    ...Object.entries(headers).map(([name, value]) => `--headers=${name}=${value}`),
    ...(body === undefined ? [] : [`--input=${file}`]),
  ])
}

function report(name: string, { p50Ms, p99Ms, refused, failed }: Load, alone: Load): void {
  const others = refused + failed === 0 ? '' : `; ${refused} refused, ${failed} unanswered`
  const asked = p99Ms <= ASKED_MS ? '' : ` MISSED: ${ASKED_MS} asked`
  console.log(
    `  ${name}: ${p50Ms} and ${p99Ms}, ${(p99Ms / Math.max(1, alone.p99Ms)).toFixed(1)} times that alone${others}${asked}`,
  )
}

function pathOf(webhookUrl: string): string {
  return new URL(webhookUrl).pathname
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
