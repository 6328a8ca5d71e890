import { build } from 'esbuild'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { makeFolder } from './embeddedDatabase'

/** The programs that run the database, in a process and in a thread, as they are built; and folders for their data. */
export async function buildPrograms() {
  // Inside the repository, so that the packages left outside the bundles are found.
  const cache = resolve('node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const built = mkdtempSync(join(cache, 'signalpost-test-'))
  await build({
    entryPoints: { database: 'server/database/main.ts', worker: 'server/database/worker.ts' },
    outdir: built,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  })
  const folders: string[] = []
  const children: ChildProcess[] = []
  return {
    workerPath: join(built, 'worker.js'),
    newFolder(): string {
      const folder = makeFolder()
      folders.push(folder)
      // The name that the program gives the database in its data folder.
      return join(folder, 'database')
    },
    async startProcess(folder: string, runner: string[] = []) {
      const [command, ...given] = [...runner, process.execPath, join(built, 'database.js')]
      const child = spawn(command, given, {
        env: { ...process.env, DATA_DIR: dirname(folder) },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.push(child)
      const [line] = await once(createInterface(child.stdout), 'line')
      return { child, uri: String(line).replace('MONGODB_URI=', '') }
    },
    remove() {
      for (const child of children) child.kill('SIGKILL')
      for (const folder of [built, ...folders]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function endOf(child: ChildProcess): Promise<unknown> {
  const [code, signal] = await once(child, 'exit')
  return signal ?? code
}
