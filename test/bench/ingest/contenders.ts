import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeLiveSignal } from '../../support/apiClient'
import {
  embeddedUri,
  type Program,
  startDatabase,
  startProgram,
  startSignalpost,
} from '../../support/programs'
import { countRows } from './countRows'
import { fillEntries } from './fillEntries'
import { READY_LINE } from './serve'

export type ContenderKey = 'bare' | 'express' | 'mongoose' | 'signalpost'

/** One of the servers that are compared, in a process of its own. */
export type Contender = {
  key: ContenderKey
  label: string
  program: Program
  /** Where the load goes. */
  target: string
  /** How many entries it has on disk; null where it stores none. */
  countRows: (() => Promise<number>) | null
}

/** What is stored beforehand belongs to that many signals in turn, the one under load among them. */
const SIGNALS = 10
const PATH = '/custom_signals/a-token-of-somebody/entries'

export const labels: Record<ContenderKey, string> = {
  bare: 'bare node:http, nothing stored',
  express: 'Express 5 + JSON parser, nothing stored',
  mongoose: 'Express 5 + mongoose document',
  signalpost: 'Signalpost',
}

/** Starts one of the three that Signalpost is compared with. */
export async function startBaseline(
  key: Exclude<ContenderKey, 'signalpost'>,
  folder: string,
): Promise<Contender> {
  const dataDir = join(folder, key)
  await mkdir(dataDir, { recursive: true })
  const program = await startProgram({
    nodeArguments: [process.argv[1] ?? '', 'serve', key, dataDir],
    folder: dataDir,
    logFile: join(folder, `${key}.log`),
    readyLine: READY_LINE,
    settings: { NODE_ENV: 'production' },
  })
  return {
    key,
    label: labels[key],
    program,
    target: program.ready + PATH,
    countRows: key === 'mongoose' ? () => countRows(embeddedUri(dataDir), {}) : null,
  }
}

export type SignalpostContender = Contender & {
  countRows: () => Promise<number>
}

/** What is measured is receiving: entries become leads on no arrival, which would go on beside the other contenders. */
const WITHOUT_RUNS = { LEADS_ON_ARRIVAL: 'false' }

export type StartOptions = {
  name?: string
  /** Options for Node itself. */
  nodeOptions?: string[]
  /** How many entries lie in the database beforehand. */
  filledWith?: number
}

/** Starts the product with data of its own and a live signal. */
export async function startContender(
  folder: string,
  { name = 'signalpost', nodeOptions = [], filledWith = 0 }: StartOptions = {},
): Promise<SignalpostContender> {
  const dataDir = join(folder, name)
  await mkdir(dataDir, { recursive: true })
  const logFile = join(folder, `${name}.log`)
  let program = await startSignalpost({ dataDir, logFile, nodeOptions, settings: WITHOUT_RUNS })
  const { id, webhookUrl } = await makeLiveSignal(program.ready)
  if (filledWith > 0) {
    const signalIds = [id]
    while (signalIds.length < SIGNALS) signalIds.push((await makeLiveSignal(program.ready)).id)
    await program.end()
    await fillStopped({ dataDir, logFile }, { signalIds, count: filledWith })
    program = await startSignalpost({ dataDir, logFile, nodeOptions, settings: WITHOUT_RUNS })
  }
  const databaseUri = embeddedUri(dataDir)
  return {
    key: 'signalpost',
    label: labels.signalpost,
    program,
    target: program.ready + new URL(webhookUrl).pathname,
    countRows: () => countRows(databaseUri, { signalId: id }),
  }
}

/** The database is filled while nobody uses it, so that no server works on what has only just been put there. */
async function fillStopped(
  where: { dataDir: string; logFile: string },
  what: { signalIds: string[]; count: number },
): Promise<void> {
  const database = await startDatabase(where)
  await fillEntries(database.ready, what)
  await database.end()
}
