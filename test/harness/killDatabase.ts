import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { mongo } from 'mongoose'
import { buildProduct, type Program, startDatabase } from '../support/programs'
import { createRandom, type Random } from '../support/random'
import { readRoundOptions } from '../support/readTrialOptions'
import { checkStored } from './killDatabase/checkStored'
import { Expectations } from './killDatabase/expectations'
import { type Claim, type Collections, type Counter, type Thing, writeLane } from './killDatabase/writeLane'

const ROUNDS_DEFAULT = 20
const LANES = 8
const WRITING_MS = { least: 50, most: 1_200 }
const KILLED_WHILE_STARTING_SHARE = 0.2
const STARTING_MS_MAX = 400
const REBUILT_SHARE = 0.3
const FAULTS_LISTED = 10
const SELECTION_MS_MAX = 1_000
const CLOSE_MS_MAX = 5_000

/** Kills the embedded database again and again under all kinds of writes, and checks each time what it then holds. */
async function main(): Promise<void> {
  const { rounds, seed } = readRoundOptions(process.argv.slice(2), { rounds: ROUNDS_DEFAULT })
  buildProduct()
  console.log(`Killing the database ${rounds} times. --seed ${seed} repeats the choices.`)
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-kill-database-'))
  mkdirSync(join(folder, 'data'))
  const random = createRandom(seed)
  const expected = new Expectations()
  let kills = 0
  let killedWhileStarting = 0
  for (let round = 1; round <= rounds && expected.faults.length === 0; round += 1) {
    if (random.chance(KILLED_WHILE_STARTING_SHARE)) {
      await killWhileStarting(folder, random.between(0, STARTING_MS_MAX))
      killedWhileStarting += 1
    }
    const database = await start(folder)
    await useDatabase(database, async (collections) => {
      await prepareIndexes(collections)
      await checkStored(expected, collections)
      await writeUntilKilled(database, collections, { round, random, expected })
      kills += 1
    })
  }
  const database = await start(folder)
  let documents = 0
  await useDatabase(database, async (collections) => {
    await prepareIndexes(collections)
    await checkStored(expected, collections)
    documents = await collections.things.countDocuments()
  })
  await database.end()
  console.log(
    `Killed ${kills} times under load, and ${killedWhileStarting} times more while it was starting.`,
  )
  console.log(
    `Acknowledged: ${Object.entries(expected.acknowledged)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}. Left: ${documents} documents.`,
  )
  for (const fault of expected.faults.slice(0, FAULTS_LISTED)) console.log(`VIOLATION: ${fault}`)
  const isIdle = Object.values(expected.acknowledged).some((count) => count === 0)
  if (isIdle) console.log('One kind of write was never acknowledged: nothing is shown of it.')
  console.log(`${expected.faults.length} violations`)
  if (expected.faults.length === 0) rmSync(folder, { recursive: true })
  else console.log(`The data and logs of this run stay in ${folder}.`)
  process.exitCode = expected.faults.length > 0 || isIdle ? 1 : 0
}

function start(folder: string): Promise<Program> {
  return startDatabase({ dataDir: join(folder, 'data'), logFile: join(folder, 'database.log') })
}

/** In the middle of its recovery, or before or after it. */
async function killWhileStarting(folder: string, afterMs: number): Promise<void> {
  const kill: { done?: Promise<void> } = {}
  const starting = startDatabase({
    dataDir: join(folder, 'data'),
    logFile: join(folder, 'database.log'),
    onSpawn: (child) => {
      kill.done = setTimeout(afterMs).then(() => void child.kill('SIGKILL'))
    },
  })
  const program = await starting.catch(() => undefined)
  await kill.done
  await program?.end('SIGKILL')
}

async function useDatabase(
  { ready }: Program,
  use: (collections: Collections) => Promise<void>,
): Promise<void> {
  const client = await mongo.MongoClient.connect(ready, { serverSelectionTimeoutMS: SELECTION_MS_MAX })
  const db = client.db('kill')
  await use({
    things: db.collection<Thing>('things'),
    counters: db.collection<Counter>('counters'),
    claims: db.collection<Claim>('claims'),
  })
  // Now and then the driver waits without end for a server that was killed as it closes.
  await Promise.race([client.close(), setTimeout(CLOSE_MS_MAX)])
}

/** Also finishes what a kill has interrupted. */
async function prepareIndexes({ things, counters, claims }: Collections): Promise<void> {
  await things.createIndexes([
    { key: { k: 1 }, unique: true },
    { key: { lane: 1, tag: 1, _id: -1 } },
    { key: { n: -1, _id: 1 }, name: 'number' },
  ])
  await counters.createIndexes([{ key: { key: 1 }, unique: true }])
  await claims.createIndexes([{ key: { key: 1 }, unique: true }])
}

async function writeUntilKilled(
  database: Program,
  collections: Collections,
  { round, random, expected }: { round: number; random: Random; expected: Expectations },
): Promise<void> {
  const seeds = Array.from({ length: LANES }, () => random.between(0, 2 ** 31))
  const writingMs = random.between(WRITING_MS.least, WRITING_MS.most)
  const isRebuilding = random.chance(REBUILT_SHARE)
  const moment = { isKilled: false }
  const lanes = seeds.map(async (seed, lane) => {
    await writeLane({ ...collections, lane, round, random: createRandom(seed), expected })
    if (!moment.isKilled) expected.faults.push(`a write of lane ${lane} failed before the kill`)
  })
  const rebuilding = isRebuilding ? rebuildIndexes(collections) : Promise.resolve()
  await setTimeout(writingMs)
  moment.isKilled = true
  await database.end('SIGKILL')
  await Promise.all([...lanes, rebuilding])
}

/** Drops an index and makes it again while others write, until it is killed. */
async function rebuildIndexes({ things }: Collections): Promise<void> {
  try {
    for (;;) {
      await things.dropIndex('number')
      await things.createIndexes([{ key: { n: -1, _id: 1 }, name: 'number' }])
    }
  } catch {
    // The database has been killed; the next start makes the index if it is not there.
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
