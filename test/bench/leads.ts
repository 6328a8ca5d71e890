import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildProduct } from '../support/programs'
import { measureRun, type Measured } from './leads/measureRun'

const DEFAULTS = { people: '10000,100000', entries: '10000' }
const SIGNALS = 20
const RECIPIENTS = 50

/** Entries per second of a run, against directories of several sizes; the first is what the others are compared with. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: DEFAULTS.people },
      entries: { type: 'string', default: DEFAULTS.entries },
      profile: { type: 'string' },
    },
  })
  buildProduct()
  const [load = 0] = loadavg()
  console.log(
    `${values.entries} pending entries of ${SIGNALS} signals for ${RECIPIENTS} recipients; ${cpus().length} processors, load before ${load.toFixed(1)}.`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-bench-leads-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  let first: Measured | null = null
  for (const people of values.people.split(',').map(Number)) {
    const measured = await measureRun({
      folder,
      people,
      entries: Number(values.entries),
      signals: SIGNALS,
      recipients: RECIPIENTS,
      profileFolder: values.profile,
    })
    first ??= measured
    report(measured, first)
  }
}

function report(
  { people, importMs, importMb, runMs, entries, leads, idleMb, runMb }: Measured,
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
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
