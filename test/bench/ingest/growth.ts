import { readMemoryMb } from '../../support/processUsage'
import { makeBody, SMALL_BYTES } from './bodies'
import { type SignalpostContender, startContender } from './contenders'
import type { Generator } from './load'
import { Account, checkRows, measure, type Round } from './measure'
import type { Options } from './options'
import { medianRatio, printRatio, printRounds } from './report'

const CONNECTIONS = 64
/** Long, since each round begins with a server that has just been started. */
const WARM_UP_SECONDS = 3
const SIZES = [100_000, 1_000_000]
/** Of the speed with nothing stored, at the largest size. */
const RATIO_MIN = 0.9

type Run = { folder: string; generator: Generator; seconds: number }

/** The product with nothing, much and very much stored beforehand, in alternating rounds. */
export async function growth(folder: string, generator: Generator, options: Options): Promise<boolean> {
  const run = { folder, generator, seconds: options.seconds }
  const filled: { size: number; contender: SignalpostContender; rounds: Round[] }[] = []
  for (const size of SIZES) {
    const startedAt = performance.now()
    const contender = await startContender(folder, { name: `filled-${size}`, filledWith: size })
    const took = (performance.now() - startedAt) / 1_000
    console.log(`${size} entries stored beforehand, and what they are found by, in ${took.toFixed(0)} s.`)
    filled.push({ size, contender, rounds: [] })
  }
  const empty: Round[] = []
  let isRight = true
  for (let round = 0; round < options.rounds; round += 1) {
    // What an empty one receives would make it a filled one: each round begins with a new one.
    const fresh = await startContender(folder, { name: `empty-${round}` })
    isRight = (await measureOne(run, { contender: fresh, size: 0, rounds: empty })) && isRight
    await fresh.program.end()
    for (const each of filled) isRight = (await measureOne(run, each)) && isRight
  }
  const all = [{ size: 0, rounds: empty }, ...filled]
  console.log(
    `\n${SMALL_BYTES} bytes, ${CONNECTIONS} connections; medians of ${options.rounds} rounds of ${options.seconds} s`,
  )
  printRounds(all.map(({ size, rounds }) => ({ label: `${size} entries stored before`, rounds })))
  for (const { size, contender, rounds } of filled) {
    const atLeast = size === SIZES.at(-1) ? RATIO_MIN : undefined
    printRatio(`with ${size} / with nothing stored`, { ratio: medianRatio(rounds, empty), atLeast })
    console.log(`    at most ${readMemoryMb(contender.program.pid).most.toFixed(0)} MB of memory`)
    await contender.program.end()
  }
  return isRight
}

async function measureOne(
  { folder, generator, seconds }: Run,
  { contender, size, rounds }: { contender: SignalpostContender; size: number; rounds: Round[] },
): Promise<boolean> {
  const account = new Account()
  const rowsBefore = await contender.countRows()
  const shape = { body: makeBody(folder, SMALL_BYTES), connections: CONNECTIONS }
  await measure(contender, { generator, account, shape, seconds: WARM_UP_SECONDS })
  rounds.push(await measure(contender, { generator, account, shape, seconds }))
  return checkRows(`${size} stored before`, { rows: (await contender.countRows()) - rowsBefore, account })
}
