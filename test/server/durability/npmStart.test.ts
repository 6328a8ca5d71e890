import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '../../support/programs'
import { buildPrograms } from '../../support/startProcess'

let folder: string
let running: ChildProcess | undefined

beforeAll(buildPrograms)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-npm-'))
})
afterEach(async () => {
  endGroup()
  await rm(folder, { recursive: true })
})

jest.setTimeout(60_000)

test.each([
  ['start', '"server.ready"'],
  ['database', 'MONGODB_URI='],
])(
  'npm run %s that is told to stop ends with the program, which lets go of its folder',
  async (script, ready) => {
    const npm = run('npm', ['run', script])
    await npm.until(ready)
    const pid = Number(await readFile(join(folder, 'database', 'signalpost.pid'), 'utf8'))

    npm.child.kill('SIGTERM')
    const { code } = await npm.ended

    expect(code).toBe(0)
    expect(isRunning(pid)).toBe(false)
    const next = run('npm', ['run', script])
    await next.until(ready)
    next.child.kill('SIGTERM')
    expect((await next.ended).code).toBe(0)
  },
)

test.each([
  ['started', 'scripts/start.mjs'],
  ['installed', 'scripts/build.mjs'],
])(
  'a Node that is too old is told which one is needed, in one sentence, when it is %s',
  async (_, script) => {
    const pretence = join(folder, 'old.cjs')
    await writeFile(pretence, "Object.defineProperty(process, 'version', { value: 'v18.20.8' })\n")

    const { code, text } = await run('node', ['--require', pretence, script]).ended

    expect(code).toBe(1)
    expect(text).toBe(
      'Signalpost needs Node 20.19 or newer; this is v18.20.8. Install a newer one from https://nodejs.org.\n',
    )
  },
)

/** A command in the project's folder, with its data in the test's. */
function run(command: string, given: string[]) {
  const child = spawn(command, given, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running = child
  const lines: string[] = []
  const waiting = new Set<() => void>()
  for (const output of [child.stdout, child.stderr]) {
    createInterface(output).on('line', (line) => {
      lines.push(line)
      for (const look of waiting) look()
    })
  }
  // Not before the output is closed, which a process that is left behind would hold open.
  const ended = new Promise<{ code: number | null; text: string }>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, text: lines.map((line) => `${line}\n`).join('') })
    })
  })
  return {
    child,
    ended,
    /** Until it has printed a line that holds the text. */
    until: (text: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => {
          if (lines.some((line) => line.includes(text))) resolve()
        }
        waiting.add(look)
        look()
        void ended.then((end) => {
          reject(new Error(`It ended with ${end.code}: ${end.text}`))
        })
      }),
  }
}

/** Whatever is left of what was run last, also what its parent has left behind. */
function endGroup(): void {
  try {
    if (running?.pid !== undefined) process.kill(-running.pid, 'SIGKILL')
  } catch {
    // All of it has ended.
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
