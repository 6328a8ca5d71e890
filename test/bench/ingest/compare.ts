import { LARGE_BYTES, makeBody, MEDIUM_BYTES, SMALL_BYTES } from './bodies'
import { type Contender, type ContenderKey, startBaseline, startContender } from './contenders'
import type { Generator } from './load'
import { Account, checkRows, measure, type Round, type Shape } from './measure'
import type { Options } from './options'
import { printShape, type RoundsOf } from './report'

/** Large bodies fill the disk quickly, and take long: fewer rounds, in each of which every connection is answered often. */
const LARGE_ROUNDS_MAX = 3
const LARGE_SECONDS_FACTOR = 4
const LARGE_CONNECTIONS = 64
/** What the largest bodies take in memory is of interest with fewer of them under way too, and of Signalpost alone. */
const FEW_CONNECTIONS = 16
const WARM_UP_SECONDS = 1

type Run = { generator: Generator; accounts: Map<ContenderKey, Account>; contenders: Contender[] }

/** All servers in alternating rounds; true when every server stored what it acknowledged. */
export async function compare(folder: string, generator: Generator, options: Options): Promise<boolean> {
  const contenders = [
    await startBaseline('bare', folder),
    await startBaseline('express', folder),
    await startBaseline('mongoose', folder),
    await startContender(folder),
  ]
  const accounts = new Map(contenders.map(({ key }) => [key, new Account()]))
  const storing = contenders.flatMap((each) =>
    each.countRows ? [{ ...each, countRows: each.countRows }] : [],
  )
  const rowsBefore = new Map<ContenderKey, number>()
  for (const { key, countRows } of storing) rowsBefore.set(key, await countRows())

  for (const shape of shapesOf(folder, options)) {
    const isLarge = shape.body.sizeBytes !== SMALL_BYTES
    const rounds = isLarge ? Math.min(options.rounds, LARGE_ROUNDS_MAX) : options.rounds
    const seconds = isLarge ? LARGE_SECONDS_FACTOR * options.seconds : options.seconds
    const isAlone = isLarge && shape.connections === FEW_CONNECTIONS
    const compared = isAlone ? contenders.filter(({ key }) => key === 'signalpost') : contenders
    const run = { generator, accounts, contenders: compared }
    const results = await alternate(run, { shape, rounds, seconds })
    printShape(shape, { rounds, seconds, results })
  }

  console.log()
  let isRight = true
  for (const { key, label, countRows } of storing) {
    const rows = (await countRows()) - (rowsBefore.get(key) ?? 0)
    isRight = checkRows(label, { rows, account: accountOf(accounts, key) }) && isRight
  }
  for (const { program } of contenders) await program.end()
  return isRight
}

function shapesOf(folder: string, { connections, only }: Options): Shape[] {
  const small = makeBody(folder, SMALL_BYTES)
  const medium = makeBody(folder, MEDIUM_BYTES)
  const large = makeBody(folder, LARGE_BYTES)
  const all = [
    ...connections.map((count) => ({ body: small, connections: count })),
    { body: medium, connections: LARGE_CONNECTIONS },
    { body: large, connections: FEW_CONNECTIONS },
    { body: large, connections: LARGE_CONNECTIONS },
  ]
  return only === null ? all : all.filter(({ body }) => body.sizeBytes === only)
}

/** Each round begins with another server, so that none always has the machine when it is at its best. */
async function alternate(
  { generator, accounts, contenders }: Run,
  { shape, rounds, seconds }: { shape: Shape; rounds: number; seconds: number },
): Promise<RoundsOf> {
  const results = new Map<ContenderKey, Round[]>(contenders.map(({ key }) => [key, []]))
  const measureOne = (contender: Contender, duration: number) =>
    measure(contender, { generator, account: accountOf(accounts, contender.key), shape, seconds: duration })
  for (const contender of contenders) await measureOne(contender, WARM_UP_SECONDS)
  for (let round = 0; round < rounds; round += 1) {
    const first = round % contenders.length
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      results.get(contender.key)?.push(await measureOne(contender, seconds))
    }
  }
  return results
}

function accountOf(accounts: Map<ContenderKey, Account>, key: ContenderKey): Account {
  return accounts.get(key) ?? new Account()
}
