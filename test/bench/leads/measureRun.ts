import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import mongoose from 'mongoose'
import { callApi } from '../../support/apiClient'
import { readCpuMs, readMemoryMb } from '../../support/processUsage'
import { startDatabase, startSignalpost } from '../../support/programs'
import { importPeople, prepareEntries, type Wanted as Filling } from './fillServer'

export type Wanted = Filling & {
  folder: string
  /** Where profiles of server and database are written. */
  profileFolder?: string | undefined
}

export type Measured = Pick<Wanted, 'people' | 'entries'> & {
  importMs: number
  importMb: number
  runMs: number
  /** The processor time that the run took, of each of the two processes. */
  serverCpuMs: number
  databaseCpuMs: number
  leads: number
  idleMb: number
  runMb: number
}

/** Seldom, since each look takes as much as an entry. */
const LOOK_MS = 500

/** Fills a directory by an import, puts entries in, and lets one run make leads of them. */
export async function measureRun(wanted: Wanted): Promise<Measured> {
  const { people, entries } = wanted
  const folder = join(wanted.folder, String(people))
  mkdirSync(join(folder, 'server'), { recursive: true })
  const { profileFolder } = wanted
  const nodeOptions = profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]
  const database = await startDatabase({
    dataDir: folder,
    logFile: join(folder, 'database.log'),
    nodeOptions,
  })
  const server = await startSignalpost({
    dataDir: join(folder, 'server'),
    logFile: join(folder, 'server.log'),
    settings: {
      MONGODB_URI: database.ready,
      SIGNALPOST_SECRET: 'a secret for trials',
      LEADS_ON_ARRIVAL: 'false',
    },
    nodeOptions,
  })
  const connection = await mongoose.createConnection(database.ready, { dbName: 'signalpost' }).asPromise()
  const db = connection.getClient().db('signalpost')

  const imported = await timed(() => importPeople(server.ready, people))
  const importMb = readMemoryMb(server.pid).most
  await prepareEntries(db, server.ready, wanted)
  const idleMb = readMemoryMb(server.pid).now
  const cpuBefore = { server: readCpuMs(server.pid), database: readCpuMs(database.pid) }
  const ran = await timed(() => runOnce(server.ready))
  const serverCpuMs = readCpuMs(server.pid) - cpuBefore.server
  const databaseCpuMs = readCpuMs(database.pid) - cpuBefore.database
  const leads = await db.collection('leads').estimatedDocumentCount()
  const runMb = readMemoryMb(server.pid).most
  await connection.close()
  await server.end()
  await database.end()
  const memory = { importMb, idleMb, runMb }
  return { people, entries, importMs: imported, runMs: ran, serverCpuMs, databaseCpuMs, leads, ...memory }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}

async function runOnce(url: string): Promise<void> {
  const { id } = await callApi(url, 'POST', '/runs')
  for (;;) {
    const { status } = await callApi(url, 'GET', `/runs/${String(id)}`)
    if (status !== 'running') return
    await setTimeout(LOOK_MS)
  }
}
