import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeLiveSignal } from '../../support/apiClient'
import { embeddedUri, type Program, startProgram, startSignalpost } from '../../support/programs'
import { countRows } from './countRows'
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
  signalId: string
  databaseUri: string
  countRows: () => Promise<number>
}

/** Starts the product with data of its own and a live signal. */
export async function startContender(
  folder: string,
  { name = 'signalpost', nodeOptions = [] }: { name?: string; nodeOptions?: string[] } = {},
): Promise<SignalpostContender> {
  const dataDir = join(folder, name)
  await mkdir(dataDir, { recursive: true })
  const program = await startSignalpost({ dataDir, logFile: join(folder, `${name}.log`), nodeOptions })
  const { id, webhookUrl } = await makeLiveSignal(program.ready)
  const databaseUri = embeddedUri(dataDir)
  return {
    key: 'signalpost',
    label: labels.signalpost,
    program,
    target: webhookUrl,
    signalId: id,
    databaseUri,
    countRows: () => countRows(databaseUri, { signalId: id }),
  }
}
