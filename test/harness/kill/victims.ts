import type { ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Program, startDatabase, startSignalpost } from '../../support/programs'

const SECRET = 'a secret that all servers share'

export type VictimKind = 'server' | 'database'

/** A process that may be killed at any moment, and is started again. */
export class Victim {
  kills = 0
  pauses = 0
  killsWhileStarting = 0
  private program: Program | null = null
  private child: ChildProcess | null = null
  private starts = 0

  constructor(
    readonly kind: VictimKind,
    private readonly start: (logSuffix: string, onSpawn: (child: ChildProcess) => void) => Promise<Program>,
  ) {}

  /** Where it answers; null while it does not. */
  get address(): string | null {
    return this.program?.ready ?? null
  }

  /** Resolves when it is ready, also if it is killed on the way there. */
  async bringUp(): Promise<void> {
    while (this.program === null) {
      this.starts += 1
      const killsBefore = this.killsWhileStarting
      try {
        this.program = await this.start(`-${this.starts}`, (child) => {
          this.child = child
        })
      } catch (error) {
        if (this.killsWhileStarting === killsBefore) throw error
      }
    }
  }

  /** Kills it where it stands, starting or running. */
  async kill(): Promise<void> {
    const { program } = this
    this.program = null
    if (program) {
      this.kills += 1
      await program.end('SIGKILL')
    } else {
      this.killsWhileStarting += 1
      this.child?.kill('SIGKILL')
    }
  }

  /** Lets it sleep, and wakes it again unless it was killed meanwhile. */
  async pause(sleep: () => Promise<void>): Promise<void> {
    const child = this.program?.child
    if (!child?.kill('SIGSTOP')) return
    this.pauses += 1
    await sleep()
    child.kill('SIGCONT')
  }

  async end(): Promise<void> {
    await this.program?.end()
  }
}

export type Victims = { database: Victim; servers: Victim[] }

type VictimOptions = { names?: string[]; settings?: Record<string, string>; nodeOptions?: string[] }

/** One database and servers on it, all of them up. */
export async function startVictims(
  folder: string,
  { names = ['one', 'two'], nodeOptions = [], ...options }: VictimOptions = {},
): Promise<Victims> {
  const folderOf = async (name: string) => {
    const dataDir = join(folder, name)
    await mkdir(dataDir)
    return dataDir
  }
  const databaseDir = await folderOf('database')
  const database = new Victim('database', (suffix, onSpawn) =>
    startDatabase({ dataDir: databaseDir, logFile: join(folder, `database${suffix}.log`), onSpawn }),
  )
  await database.bringUp()
  const settings = {
    ...options.settings,
    MONGODB_URI: database.address ?? '',
    SIGNALPOST_SECRET: SECRET,
  }
  const servers: Victim[] = []
  for (const name of names) {
    const dataDir = await folderOf(name)
    const server = new Victim('server', (suffix, onSpawn) =>
      startSignalpost({
        dataDir,
        logFile: join(folder, `${name}${suffix}.log`),
        settings,
        nodeOptions,
        onSpawn,
      }),
    )
    await server.bringUp()
    servers.push(server)
  }
  return { database, servers }
}
