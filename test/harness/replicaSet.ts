import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildProduct, startDatabase } from '../support/programs'
import type { Topology } from './cluster/greeting'
import { startCluster } from './cluster/startCluster'
import { compareResults } from './suite/compareResults'
import { runTests } from './suite/runTests'

/** Where a driver does other things on a cluster: what it connects to, takes turns by and writes once more. */
const FOLDERS = ['database', 'leases', 'receiving']
/** It treats routers as it treats a replica set but for elections. */
const FOLDERS_ON_ROUTERS = ['leases']

/**
 * Runs the tests that use a database on what their driver takes for a replica set of two members, and some of them on what
 * it takes for two routers of a sharded cluster: sessions, writes that are retried, a cluster's clock. With `--all`,
 * the tests of FOLDERS in runTests.ts on both.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } })
  buildProduct()
  const isRight = [
    await runOn('replicaSet', values.all ? undefined : FOLDERS),
    await runOn('sharded', values.all ? undefined : FOLDERS_ON_ROUTERS),
  ]
  process.exitCode = isRight.every(Boolean) ? 0 : 1
}

async function runOn(topology: Topology, folders?: string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-replica-set-'))
  const database = await startDatabase({ dataDir: folder, logFile: join(folder, 'database.log') })
  const cluster = await startCluster({ topology, databaseUri: database.ready })
  console.log(`The suite on a cluster (${topology}).`)
  const results = await runTests(cluster.uri, folders)
  await cluster.close()
  await database.end()
  rmSync(folder, { recursive: true })
  return compareResults(results)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
