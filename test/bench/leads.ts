import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildProduct } from '../support/programs'
import { median } from './ingest/measure'
import type { Load } from './ingest/load'
import { measureReceiving, type Receiving, STEADY_PER_SECOND } from './leads/measureReceiving'
import { measureRun, type Measured } from './leads/measureRun'

const DEFAULTS = { people: '10000,100000', entries: '10000', backlog: '20000', rounds: '3', seconds: '5' }
const TEAM = { signals: 20, recipients: 50 }

/**
 * Entries per second of a run, against directories of several sizes; the first is what the others are compared with. Then
 * what a run takes from receiving.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: DEFAULTS.people },
      entries: { type: 'string', default: DEFAULTS.entries },
      profile: { type: 'string' },
      /** Entries that a run has before it while receiving is measured. */
      backlog: { type: 'string', default: DEFAULTS.backlog },
      rounds: { type: 'string', default: DEFAULTS.rounds },
      seconds: { type: 'string', default: DEFAULTS.seconds },
      only: { type: 'string' },
    },
  })
  buildProduct()
  const [load = 0] = loadavg()
  console.log(`${cpus().length} processors, load before ${load.toFixed(1)}.`)
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-bench-leads-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const sizes = values.people.split(',').map(Number)
  if (values.only !== 'receiving') {
    await compareSizes({ folder, sizes, entries: Number(values.entries), profileFolder: values.profile })
  }
  if (values.only !== 'runs') {
    const wanted = { people: sizes[0] ?? 0, entries: Number(values.backlog), ...TEAM }
    const { rounds, seconds } = values
    reportReceiving(
      await measureReceiving({ folder, wanted, rounds: Number(rounds), seconds: Number(seconds) }),
    )
  }
}

type Sizes = { folder: string; sizes: number[]; entries: number; profileFolder: string | undefined }

async function compareSizes({ folder, sizes, entries, profileFolder }: Sizes): Promise<void> {
  console.log(
    `${entries} pending entries of ${TEAM.signals} signals for ${TEAM.recipients} recipients, against`,
  )
  let first: Measured | null = null
  for (const people of sizes) {
    const measured = await measureRun({ folder, people, entries, ...TEAM, profileFolder })
    first ??= measured
    report(measured, first)
  }
}

function report(
  { people, importMs, importMb, runMs, entries, leads, idleMb, runMb, ...cpu }: Measured,
  first: Measured,
): void {
  const rate = (entries / runMs) * 1_000
  const ratio = rate / ((first.entries / first.runMs) * 1_000)
  console.log(`${people} people`)
  console.log(
    `  imported at ${Math.round((people / importMs) * 1_000)} rows/s; memory at most ${importMb.toFixed(0)} MB`,
  )
  console.log(
    `  run: ${Math.round(rate)} entries/s, ${ratio.toFixed(2)} of the first; ${leads} leads; memory ${idleMb.toFixed(0)} to ${runMb.toFixed(0)} MB`,
  )
  const each = (cpuMs: number) => `${(cpuMs / entries).toFixed(2)} ms`
  console.log(
    `  processor time of an entry: ${each(cpu.serverCpuMs)} of the server, ${each(cpu.databaseCpuMs)} of the database`,
  )
}

function reportReceiving(rounds: Receiving[]): void {
  const of = (pick: (round: Receiving) => number) => median(rounds.map(pick))
  const rate = ({ accepted, seconds }: Load) => accepted / seconds
  console.log(`Receiving as much as can be, medians of ${rounds.length} rounds`)
  console.log(
    `  alone ${of(({ alone }) => rate(alone)).toFixed(0)} requests/s, beside a run ${of(({ beside }) => rate(beside)).toFixed(0)}:` +
      ` ${of(({ alone, beside }) => rate(beside) / rate(alone)).toFixed(2)} of it; p99 ${of(({ alone }) => alone.p99Ms)} and ${of(({ beside }) => beside.p99Ms)} ms`,
  )
  console.log(
    `Receiving ${STEADY_PER_SECOND} requests/s: p99 alone ${of(({ steadyAlone }) => steadyAlone.p99Ms)} ms, beside a run ${of(({ steadyBeside }) => steadyBeside.p99Ms)} ms`,
  )
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
