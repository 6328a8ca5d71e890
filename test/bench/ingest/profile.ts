import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeBody, SMALL_BYTES } from './bodies'
import { startContender } from './contenders'
import type { Generator } from './load'
import { Account, checkRows, measure } from './measure'
import type { Options } from './options'
import { printRounds } from './report'

const LISTED = 25
const WARM_UP_SECONDS = 2

type CallFrame = { functionName: string; url: string; lineNumber: number }
type Profile = {
  nodes: { id: number; callFrame: CallFrame }[]
  samples: number[]
  timeDeltas: number[]
}

/** Where the product's time goes under load: the functions with the most time of their own, by thread. */
export async function profile(folder: string, generator: Generator, options: Options): Promise<boolean> {
  const profiles = join(folder, 'profiles')
  mkdirSync(profiles)
  const contender = await startContender(folder, {
    nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${profiles}`],
  })
  const account = new Account()
  const rowsBefore = await contender.countRows()
  const body = makeBody(folder, options.only ?? SMALL_BYTES)
  for (const connections of options.connections) {
    const shape = { body, connections }
    await measure(contender, { generator, account, shape, seconds: WARM_UP_SECONDS })
    const round = await measure(contender, { generator, account, shape, seconds: options.seconds })
    console.log(`\n${body.name}, ${connections} connections, with the profiler at work`)
    printRounds([{ label: contender.label, rounds: [round] }])
  }
  const isRight = checkRows(contender.label, { rows: (await contender.countRows()) - rowsBefore, account })
  await contender.program.end()
  for (const file of readdirSync(profiles))
    printProfile(JSON.parse(readFileSync(join(profiles, file), 'utf8')))
  return isRight
}

function printProfile({ nodes, samples, timeDeltas }: Profile): void {
  const framesById = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const selfUs = new Map<string, number>()
  samples.forEach((id, index) => {
    const name = nameOf(framesById.get(id))
    selfUs.set(name, (selfUs.get(name) ?? 0) + (timeDeltas[index] ?? 0))
  })
  const idleUs = selfUs.get('(idle)') ?? 0
  selfUs.delete('(idle)')
  const busyUs = [...selfUs.values()].reduce((sum, each) => sum + each, 0)
  const share = (us: number) => `${((us / busyUs) * 100).toFixed(1).padStart(6)} %`
  console.log(
    `\nA thread that was busy for ${seconds(busyUs)} and idle for ${seconds(idleUs)}; time of its own:`,
  )
  const longest = [...selfUs].sort(([, one], [, other]) => other - one).slice(0, LISTED)
  for (const [name, us] of longest) console.log(`${share(us)}  ${name}`)
}

function nameOf(frame: CallFrame | undefined): string {
  if (!frame) return '(unknown)'
  const { functionName, url, lineNumber } = frame
  const place = /(?:node_modules|dist)\/(.*)$/.exec(url)?.[1] ?? url
  const name = functionName === '' ? '(anonymous)' : functionName
  return place === '' ? name : `${name}  ${place}:${lineNumber + 1}`
}

function seconds(us: number): string {
  return `${(us / 1e6).toFixed(1)} s`
}
