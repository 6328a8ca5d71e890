import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLiveSignal } from '../support/apiClient'
import { buildProduct } from '../support/programs'
import { createRandom } from '../support/random'
import { readStopOptions } from '../support/readTrialOptions'
import { killAtRandom } from './kill/killAtRandom'
import { faultsOf, printFaults } from './kill/faults'
import { type ReadBack, readBack } from './kill/readBack'
import { Record } from './kill/record'
import { createClient } from './kill/send'
import { runSenders } from './kill/senders'
import { type Stops, stopUnderLoad } from './kill/stopUnderLoad'
import { startVictims, type Victims } from './kill/victims'

const SECONDS_DEFAULT = 60
const STOPS_DEFAULT = 3
const SIGNALS = 2

/** Kills servers and database at random under load, and counts what was acknowledged and is not there afterwards. */
async function main(): Promise<void> {
  const { seconds, seed, stops } = readStopOptions(process.argv.slice(2), {
    seconds: SECONDS_DEFAULT,
    stops: STOPS_DEFAULT,
  })
  buildProduct()
  console.log(
    `Killing at random for ${seconds} s: two servers, one database. --seed ${seed} repeats the choices.`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-kill-'))
  const victims = await startVictims(folder)
  const signals = []
  for (let count = 0; count < SIGNALS; count += 1) signals.push(await makeLiveSignal(urlOf(victims)))

  const record = new Record()
  const client = createClient()
  let isOver = false
  const sending = runSenders({
    servers: victims.servers,
    paths: signals.map(({ webhookUrl }) => new URL(webhookUrl).pathname),
    client,
    record,
    random: createRandom(seed + 1),
    isOver: () => isOver,
  })
  await killAtRandom(victims, createRandom(seed), Date.now() + seconds * 1_000)
  isOver = true
  await sending
  client.close()

  const found = await readBack(record, {
    url: urlOf(victims),
    databaseUri: victims.database.address ?? '',
    signalIds: signals.map(({ id }) => id),
    random: createRandom(seed + 2),
  })
  const lostNothing = report(victims, record, found)
  for (const victim of [...victims.servers, victims.database]) await victim.end()
  const isRight = reportStops(stops, await stopUnderLoad(folder, stops)) && lostNothing
  if (isRight) rmSync(folder, { recursive: true })
  else console.log(`The data and logs of this run stay in ${folder}.`)
  process.exitCode = isRight ? 0 : 1
}

function urlOf({ servers }: Victims): string {
  return servers[0]?.address ?? ''
}

function report({ servers, database }: Victims, record: Record, found: ReadBack): boolean {
  const { plain, keyed, batch } = record.entriesByKind
  const answers = [...record.answersByStatus].sort(([one], [other]) => one - other)
  const starting = [...servers, database].reduce((sum, victim) => sum + victim.killsWhileStarting, 0)
  console.log(
    `Kills: servers ${servers.map(({ kills }) => kills).join(' and ')}, database ${database.kills};`,
  )
  console.log(`  and ${starting} more while they were starting.`)
  console.log(
    `Answers: ${answers.map(([status, count]) => `${status} × ${count}`).join(', ')}; cut off ${record.cutOff}.`,
  )
  console.log(
    `Acknowledged: ${record.acknowledged.size} entries (${plain} plain, ${keyed} with a key, ${batch} in batches).`,
  )
  console.log(`Stored: ${found.stored}.`)
  console.log(`Acknowledged minus stored: ${found.missing.length}.`)
  console.log(
    `Bytes that differ: ${found.different.length} (all in the database, ${found.rawCompared} through the API).`,
  )
  console.log(
    `Keys: ${record.idsByKey.size} acknowledged, ${record.duplicates} answers marked as duplicates;` +
      ` ${found.doubled.length} bodies with more than one entry.`,
  )
  const faults = faultsOf(record, found)
  printFaults(faults)
  console.log(faults.length === 0 ? 'Nothing was lost.' : `${faults.length} FAULTS`)
  return faults.length === 0
}

function reportStops(stops: number, { answers, faults }: Stops): boolean {
  console.log(
    `Stops under load: ${stops}; ${answers} answered 202, senders left without an answer: ${faults.length}.`,
  )
  printFaults(faults)
  return faults.length === 0
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
