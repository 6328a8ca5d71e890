import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import mongoose from 'mongoose'
import { callApi, makeLiveSignal } from '../../support/apiClient'
import { embeddedUri, type Program, startSignalpost } from '../../support/programs'
import { makeBody, SMALL_BYTES } from '../ingest/bodies'
import { autocannon, type Load } from '../ingest/load'
import { importPeople, prepareEntries, type Wanted } from './fillServer'

/** Receiving by itself, and beside a run: as much as can be, and at a steady rate. */
export type Receiving = { alone: Load; beside: Load; steadyAlone: Load; steadyBeside: Load }

type Asked = { folder: string; wanted: Wanted; rounds: number; seconds: number }
type Contender = { program: Program; url: string }

export const STEADY_PER_SECOND = 500
const CONNECTIONS = 64
const WARM_UP_SECONDS = 2
/** Until a run that was asked for is at work. */
const BEGIN_MS = 3_000

/**
 * The default set-up, the database within the server, twice: one has nothing to deal, the other one a run that does not end
 * meanwhile. They take turns, so that what else the machine does weighs on both; who has no turn is stopped.
 */
export async function measureReceiving(asked: Asked): Promise<Receiving[]> {
  const { folder, wanted, rounds, seconds } = asked
  const alone = await startFilled(join(folder, 'alone'), { ...wanted, entries: 0 })
  alone.program.child.kill('SIGSTOP')
  const beside = await startFilled(join(folder, 'beside'), wanted)
  await callApi(beside.program.ready, 'POST', '/runs')
  await setTimeout(BEGIN_MS)
  const body = makeBody(folder, SMALL_BYTES)
  const load = (contender: Contender, pace: { seconds: number; perSecond?: number }) =>
    inTurn([alone, beside], contender, ({ url }) =>
      autocannon.run({ url, body, connections: CONNECTIONS, ...pace }),
    )
  for (const each of [alone, beside]) await load(each, { seconds: WARM_UP_SECONDS })
  const measured: Receiving[] = []
  for (let round = 0; round < rounds; round += 1) {
    measured.push({
      alone: await load(alone, { seconds }),
      beside: await load(beside, { seconds }),
      steadyAlone: await load(alone, { seconds, perSecond: STEADY_PER_SECOND }),
      steadyBeside: await load(beside, { seconds, perSecond: STEADY_PER_SECOND }),
    })
  }
  await requireRunning(beside)
  for (const { program } of [alone, beside]) {
    program.child.kill('SIGCONT')
    await program.end('SIGKILL')
  }
  return measured
}

async function startFilled(dataDir: string, wanted: Wanted): Promise<Contender> {
  mkdirSync(dataDir, { recursive: true })
  const logFile = join(dataDir, 'server.log')
  const program = await startSignalpost({ dataDir, logFile, settings: { LEADS_ON_ARRIVAL: 'false' } })
  const connection = await mongoose
    .createConnection(embeddedUri(dataDir), { dbName: 'signalpost' })
    .asPromise()
  await importPeople(program.ready, wanted.people)
  await prepareEntries(connection.getClient().db('signalpost'), program.ready, wanted)
  const { webhookUrl } = await makeLiveSignal(program.ready)
  await connection.close()
  return { program, url: program.ready + new URL(webhookUrl).pathname }
}

async function inTurn<Result>(
  all: readonly Contender[],
  one: Contender,
  work: (one: Contender) => Promise<Result>,
): Promise<Result> {
  for (const { program } of all) program.child.kill('SIGSTOP')
  one.program.child.kill('SIGCONT')
  return work(one)
}

async function requireRunning({ program }: Contender): Promise<void> {
  program.child.kill('SIGCONT')
  const { items } = await callApi(program.ready, 'GET', '/runs?limit=1')
  if (items[0].status !== 'running')
    throw new Error('The run ended too early: let it have more before it (--backlog).')
  console.log(`The run dealt ${items[0].counts.entries} entries meanwhile.`)
}
