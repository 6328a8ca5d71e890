import { setTimeout } from 'node:timers/promises'
import { readMemoryMb } from '../../support/processUsage'
import { makeBody, SMALL_BYTES } from './bodies'
import { startContender } from './contenders'
import type { Generator } from './load'
import { Account, checkRows, measure, median } from './measure'
import type { Options } from './options'
import { printRounds } from './report'

const CONNECTIONS = 64
const SAMPLE_SECONDS_MAX = 5
const SAMPLES_MIN = 12
const MEMORY_MB_MAX = 250
/** Memory counts as flat when the last third of the run takes at most this much more than the middle third. */
const GROWTH_MAX = 1.1

/** The product under load for a long time: what memory it holds, every few seconds. */
export async function soak(
  folder: string,
  generator: Generator,
  { soakSeconds, only }: Options & { soakSeconds: number },
): Promise<boolean> {
  const contender = await startContender(folder)
  const { pid } = contender.program
  const account = new Account()
  const rowsBefore = await contender.countRows()
  const shape = { body: makeBody(folder, only ?? SMALL_BYTES), connections: CONNECTIONS }
  const samples: number[] = []
  const load = measure(contender, { generator, account, shape, seconds: soakSeconds })
  const ended = load.then(
    () => true,
    () => true,
  )
  const sampleMs = Math.min(SAMPLE_SECONDS_MAX, soakSeconds / SAMPLES_MIN) * 1_000
  console.log(
    `Memory in MB, every ${sampleMs / 1_000} s under ${shape.body.name} at ${CONNECTIONS} connections:`,
  )
  while (!(await Promise.race([ended, setTimeout(sampleMs, false)]))) {
    samples.push(readMemoryMb(pid).now)
    process.stdout.write(`${samples.at(-1)?.toFixed(0) ?? ''} `)
  }
  const round = await load
  console.log('\n')
  printRounds([{ label: contender.label, rounds: [round] }])
  printVerdict(samples, readMemoryMb(pid).most)
  const isRight = checkRows(contender.label, { rows: (await contender.countRows()) - rowsBefore, account })
  await contender.program.end()
  return isRight
}

function printVerdict(samples: number[], mostMb: number): void {
  const third = Math.floor(samples.length / 3)
  const middle = median(samples.slice(third, 2 * third))
  const last = median(samples.slice(2 * third))
  const isFlat = last <= middle * GROWTH_MAX
  console.log(
    `Memory: ${middle.toFixed(0)} MB in the middle third, ${last.toFixed(0)} MB in the last (medians): ` +
      `${isFlat ? 'flat' : 'NOT FLAT'}; at most ${mostMb.toFixed(0)} MB, under ${MEMORY_MB_MAX}: ` +
      (mostMb < MEMORY_MB_MAX ? 'reached' : 'MISSED'),
  )
}
