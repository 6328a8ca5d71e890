import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLiveSignal } from '../support/apiClient'
import { buildProduct, type Program, startDatabase, startSignalpost } from '../support/programs'
import { createRandom } from '../support/random'
import { readStormOptions } from '../support/readTrialOptions'
import type { Topology } from './cluster/greeting'
import { type Cluster, startCluster } from './cluster/startCluster'
import { createWeather, type Weather } from './cluster/weather'
import { faultsOf, printFaults } from './kill/faults'
import { readBack } from './kill/readBack'
import { Record } from './kill/record'
import { createClient } from './kill/send'
import { runSenders } from './kill/senders'

const SECONDS_DEFAULT = 40
const SIGNALS = 2
const TOPOLOGIES: Topology[] = ['replicaSet', 'sharded']

/** Sends to two servers whose database is a cluster in a storm, and counts what was acknowledged and is not there once. */
async function main(): Promise<void> {
  const { seconds, seed, crowd } = readStormOptions(process.argv.slice(2), { seconds: SECONDS_DEFAULT })
  buildProduct()
  let isRight = true
  for (const [index, topology] of TOPOLOGIES.entries()) {
    const options = { topology, seconds: seconds / TOPOLOGIES.length, seed: seed + index, crowd }
    isRight = (await trial(options)) && isRight
  }
  process.exitCode = isRight ? 0 : 1
}

type Trial = { topology: Topology; seconds: number; seed: number; crowd: number }

async function trial({ topology, seconds, seed, crowd }: Trial): Promise<boolean> {
  console.log(`A storm of ${seconds} s over a cluster (${topology}). --seed ${seed} repeats the choices.`)
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-storm-'))
  const database = await startDatabase({ dataDir: folder, logFile: join(folder, 'database.log') })
  const weather = createWeather(createRandom(seed))
  const { faultOf } = weather
  const cluster = await startCluster({ topology, databaseUri: database.ready, faultOf })
  const servers = [await startServer(folder, 'one', cluster), await startServer(folder, 'two', cluster)]
  const [url = ''] = servers.map(({ ready }) => ready)
  const signals = []
  for (let count = 0; count < SIGNALS; count += 1) signals.push(await makeLiveSignal(url))

  const record = await sendThrough(weather, {
    cluster,
    urls: servers.map(({ ready }) => ready),
    paths: signals.map(({ webhookUrl }) => new URL(webhookUrl).pathname),
    seconds,
    seed,
    crowd,
  })

  const signalIds = signals.map(({ id }) => id)
  const found = await readBack(record, {
    url,
    databaseUri: database.ready,
    signalIds,
    random: createRandom(seed + 2),
  })
  for (const program of servers) await program.end()
  await cluster.close()
  await database.end()
  printAnswers(record, weather)
  const faults = faultsOf(record, found)
  printFaults(faults)
  console.log(
    `${found.missing.length} lost, ${found.doubled.length} doubled, ${record.faults.length} answers that must not be.`,
  )
  if (faults.length === 0) rmSync(folder, { recursive: true })
  else console.log(`The data and logs of this run stay in ${folder}.`)
  return faults.length === 0
}

function startServer(folder: string, name: string, cluster: Cluster): Promise<Program> {
  const dataDir = join(folder, name)
  mkdirSync(dataDir)
  const settings = { MONGODB_URI: cluster.uri, SIGNALPOST_SECRET: 'a secret that both servers share' }
  return startSignalpost({ dataDir, logFile: join(folder, `${name}.log`), settings })
}

type Load = Omit<Trial, 'topology'> & { cluster: Cluster; urls: string[]; paths: string[] }

async function sendThrough(weather: Weather, load: Load): Promise<Record> {
  const { cluster, urls, paths, seconds, seed, crowd } = load
  const record = new Record()
  const client = createClient()
  let isOver = false
  const sending = runSenders({
    servers: urls.map((address) => ({ address })),
    paths,
    client,
    record,
    random: createRandom(seed + 1),
    isOver: () => isOver,
    crowd,
  })
  await weather.rage(cluster, Date.now() + seconds * 1_000)
  isOver = true
  await sending
  client.close()
  return record
}

function printAnswers(record: Record, weather: Weather): void {
  const list = (counts: Map<string | number, number>) =>
    [...counts].map(([what, count]) => `${what} × ${count}`).join(', ')
  console.log(`Faults: ${list(new Map(weather.counts))}.`)
  console.log(`Answers: ${list(new Map(record.answersByStatus))}; cut off ${record.cutOff}.`)
  console.log(
    `Acknowledged: ${record.acknowledged.size} entries, ${record.duplicates} answers as duplicates.`,
  )
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
