import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import mongoose from 'mongoose'
import { buildProduct, ROOT } from '../support/programs'
import { createRandom } from '../support/random'
import { readTrialOptions } from '../support/readTrialOptions'
import { audit } from './chaos/audit'
import { makeCast } from './chaos/cast'
import { readStored, type Stored } from './chaos/readStored'
import { sendEntries, type Sent } from './chaos/sendEntries'
import { settle } from './chaos/settle'
import { type Outside, startOutside } from './chaos/startOutside'
import { changeLimits, torment } from './chaos/torment'
import { printFaults } from './kill/faults'
import { createClient } from './kill/send'
import { startVictims, type Victims } from './kill/victims'

const SECONDS_DEFAULT = 90
const SENDERS = 8
const ANSWER_MS_MAX = 1_500
const ASK_LOCAL_PROVIDER = 'test/harness/chaos/askLocalProvider.mjs'

/** Kills servers that make leads, or lets them sleep, and looks for what then is twice, too much or missing. */
async function main(): Promise<void> {
  const { seconds, seed } = readTrialOptions(process.argv.slice(2), { seconds: SECONDS_DEFAULT })
  buildProduct()
  console.log(`Chaos of ${seconds} s: three servers, one database. --seed ${seed} repeats the choices.`)
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-chaos-'))
  const outside = await startOutside(createRandom(seed + 2))
  const victims = await startVictims(folder, {
    names: ['one', 'two', 'three'],
    settings: { PROVIDER_URL: outside.url, LLM_PRIVATE_HOSTS: '127.0.0.1' },
    nodeOptions: ['--import', pathToFileURL(join(ROOT, ASK_LOCAL_PROVIDER)).href],
  })
  const uri = victims.database.address ?? ''
  const connection = await mongoose.createConnection(uri, { dbName: 'signalpost' }).asPromise()
  const database = connection.getClient().db('signalpost')
  const url = victims.servers[0]?.address ?? ''
  const cast = await makeCast(url, database, outside.url)

  const { sent, limitChanges } = await rage(victims, cast, { seconds, seed })
  outside.calm()
  const isSettled = await settle(victims.servers[0]?.address ?? '', database)
  const stored = await readStored(database)
  const faults = [
    ...(isSettled ? [] : ['entries were still on their way when the time was over']),
    ...audit(stored, sent, cast.recipients),
    ...(stored.leads.length === 0 ? ['no lead was made at all'] : []),
    ...(outside.asked.people === 0 ? ['no provider was asked at all'] : []),
    ...(outside.asked.texts === 0 ? ['no model was asked at all'] : []),
  ]
  report(victims, stored, { sent, limitChanges })
  reportOutside(outside)
  printFaults(faults)
  console.log(faults.length === 0 ? 'All came out even.' : `${faults.length} FAULTS`)
  await connection.close()
  for (const victim of [...victims.servers, victims.database]) await victim.end()
  outside.close()
  if (faults.length === 0) rmSync(folder, { recursive: true })
  else console.log(`The data and logs of this run stay in ${folder}.`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

type Rage = { sent: Sent; limitChanges: number }

async function rage(
  { servers }: Victims,
  { signals, recipients }: Awaited<ReturnType<typeof makeCast>>,
  { seconds, seed }: { seconds: number; seed: number },
): Promise<Rage> {
  const untilMs = Date.now() + seconds * 1_000
  const isOver = () => Date.now() >= untilMs
  const client = createClient({ answerMsMax: ANSWER_MS_MAX })
  const senders = Array.from({ length: SENDERS }, (_, nth) =>
    sendEntries({ servers, signals, client, random: createRandom(seed + 10 + nth), isOver }),
  )
  const changing = changeLimits(servers, recipients, { random: createRandom(seed + 1), isOver })
  await Promise.all(servers.map((server, nth) => torment(server, createRandom(seed + 20 + nth), untilMs)))
  const sent: Sent = new Map((await Promise.all(senders)).flatMap((each) => [...each]))
  client.close()
  return { sent, limitChanges: await changing }
}

function report(
  { servers }: Victims,
  { entries, leads, places }: Stored,
  { sent, limitChanges }: Rage,
): void {
  const count = (fits: (entry: Stored['entries'][number]) => boolean) => entries.filter(fits).length
  console.log(
    `Kills: ${servers.map(({ kills }) => kills).join(', ')}; pauses: ${servers.map(({ pauses }) => pauses).join(', ')}.`,
  )
  console.log(`Limits changed ${limitChanges} times.`)
  console.log(`Entries: ${sent.size} acknowledged, ${entries.length} stored;`)
  console.log(
    `  ${count(({ outcome }) => outcome === 'lead')} lead, ${count(({ outcome }) => outcome === 'skipped')} skipped,` +
      ` ${count(({ due }) => due === 'limit')} waiting for a place.`,
  )
  console.log(`Leads: ${leads.length}, places taken: ${places.reduce((sum, { n }) => sum + n, 0)}.`)
}

function reportOutside({ asked: { people, companies, texts, failed } }: Outside): void {
  console.log(`Asked outside: ${people} people, ${companies} companies, ${texts} texts; ${failed} failed.`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
