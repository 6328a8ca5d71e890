import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { lookForSecrets, takeLeaks } from './watchSecrets'

const ROOT = join(__dirname, '..', '..')

export type LaunchedProcess = {
  /** Everything it printed so far, line by line. */
  lines: string[]
  child: ChildProcess
  /** Resolves with its address once it is ready, and rejects when it ends before. */
  ready: Promise<string>
  /** Ends it and gives its exit code; null after a signal it did not handle. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

export type ServerProcess = LaunchedProcess & { url: string; apiKey: string }

const running = new Set<LaunchedProcess>()

/** Bundles the programs that are older than their sources, as `npm start` does. */
export function buildPrograms(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-newer'], { cwd: ROOT })
}

/** The real program in a process of its own, with its data in that folder, before it is ready. */
export function launchProcess(
  dataDir: string,
  settings: Record<string, string> = {},
  runner: string[] = [],
): LaunchedProcess {
  const [command, ...given] = [...runner, process.execPath, join(ROOT, 'dist', 'server', 'main.js')]
  const child = spawn(command, given, {
    cwd: dataDir,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const lines: string[] = []
  const ready = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line)
      if (line.includes('"server.ready"')) resolve(JSON.parse(line).url)
    })
    createInterface(child.stderr).on('line', (line) => lines.push(line))
    void ended.then((code) => {
      reject(new Error(`The server ended with ${code}: ${lines.join('\n')}`))
    })
  })
  const launched: LaunchedProcess = {
    lines,
    child,
    ready,
    async end(signal) {
      child.kill(signal)
      running.delete(launched)
      const exitCode = await ended
      lookForSecrets('what a server printed', lines.join('\n'))
      return exitCode
    },
  }
  running.add(launched)
  return launched
}

/**
 * The real program, ready, on a free port. The runner stands before it, such as one that limits what it may do.
 */
export async function startProcess(
  dataDir: string,
  settings: Record<string, string> = {},
  runner: string[] = [],
): Promise<ServerProcess> {
  const launched = launchProcess(dataDir, settings, runner)
  const url = await launched.ready
  const apiKey = settings['SIGNALPOST_API_KEY'] ?? readFileSync(join(dataDir, 'api-key'), 'utf8').trim()
  return { ...launched, url, apiKey }
}

export async function endProcesses(): Promise<void> {
  await Promise.all([...running].map((server) => server.end('SIGKILL')))
  const leaks = takeLeaks()
  if (leaks.length > 0) throw new Error(`Secrets stand where none may be: ${leaks.join(', ')}`)
}
