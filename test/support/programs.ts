import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Where the bundled programs find their sources and packages: both `dist/tools` and `test/support` lie two below. */
export const ROOT = join(__dirname, '..', '..')

/** As in the scripts of package.json. */
const NODE_OPTIONS = ['--max-semi-space-size=32']

const START_MS_MAX = 60_000
const START_POLL_MS = 25

/** A program in a process of its own, whose output goes to a file as that of a service does. */
export type Program = {
  child: ChildProcess
  pid: number
  /** What the program said of itself once it was ready. */
  ready: string
  logFile: string
  /** Sends the signal and waits for the end; gives the exit code, or null after a signal it did not handle. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] satisfies NodeJS.Signals[]) {
  process.once(signal, () => process.exit(1))
}

/** Bundles the programs that are older than their sources, as `npm start` does. */
export function buildProduct(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-newer'], { cwd: ROOT, stdio: 'inherit' })
}

export type ProgramOptions = {
  /** What stands before Node, such as a tracer and its options. */
  runner?: string[] | undefined
  /** What Node is started with: its own options, the program and its arguments. */
  nodeArguments: string[]
  folder: string
  logFile: string
  /** Finds the line that says the program is ready; its first group is kept. */
  readyLine: RegExp
  settings?: Record<string, string>
  /** Called with the process before it is ready. */
  onSpawn?: ((child: ChildProcess) => void) | undefined
}

/** Resolves once the program has said that it is ready. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const { folder, logFile, readyLine, runner = [] } = options
  const [command = '', ...given] = [...runner, process.execPath, ...options.nodeArguments]
  const log = openSync(logFile, 'w')
  const child = spawn(command, given, {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...options.settings },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  running.add(child)
  options.onSpawn?.(child)
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
  const deadline = Date.now() + START_MS_MAX
  for (;;) {
    const text = readFileSync(logFile, 'utf8')
    const ready = readyLine.exec(text)?.[1]
    if (ready !== undefined) return { child, pid: child.pid ?? 0, ready, logFile, end }
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      await end('SIGKILL')
      throw new Error(`The program did not start: ${options.nodeArguments.join(' ')}\n${text.slice(-2_000)}`)
    }
    await setTimeout(START_POLL_MS)
  }

  async function end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    return ended
  }
}

export type SignalpostOptions = {
  dataDir: string
  logFile: string
  settings?: Record<string, string>
  /** Options for Node itself, such as `--cpu-prof`. */
  nodeOptions?: string[]
  runner?: ProgramOptions['runner']
  onSpawn?: ProgramOptions['onSpawn']
}

export const API_KEY = 'a-key-for-trials-of-32-characters'

/** The server as `npm start` runs it, on a free port. */
export function startSignalpost(options: SignalpostOptions): Promise<Program> {
  const { dataDir, logFile, settings, nodeOptions = [], runner, onSpawn } = options
  return startProgram({
    nodeArguments: [...NODE_OPTIONS, ...nodeOptions, join(ROOT, 'dist', 'server', 'main.js')],
    folder: dataDir,
    logFile,
    readyLine: /"event":"server\.ready","url":"([^"]+)"/,
    settings: { DATA_DIR: dataDir, PORT: '0', SIGNALPOST_API_KEY: API_KEY, ...settings },
    runner,
    onSpawn,
  })
}

/** The database by itself, as `npm run database` runs it; `ready` is the address to give to servers. */
export function startDatabase(options: Omit<SignalpostOptions, 'settings'>): Promise<Program> {
  const { dataDir, logFile, nodeOptions = [], runner, onSpawn } = options
  return startProgram({
    nodeArguments: [...NODE_OPTIONS, ...nodeOptions, join(ROOT, 'dist', 'server', 'database.js')],
    folder: dataDir,
    logFile,
    readyLine: /^MONGODB_URI=(\S+)$/m,
    settings: { DATA_DIR: dataDir },
    runner,
    onSpawn,
  })
}

/** The address of the database that a server keeps in its data folder. */
export function embeddedUri(dataDir: string): string {
  const socket = join(dataDir, 'database', 'signalpost.sock')
  return `mongodb://${encodeURIComponent(socket)}/?directConnection=true`
}
