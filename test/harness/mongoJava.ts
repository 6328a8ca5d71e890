import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../support/programs'
import { fetchServer } from './mongoJava/fetchServer'
import { startServer } from './mongoJava/startServer'
import { compareResults, KnownDifferences } from './suite/compareResults'
import { runTests } from './suite/runTests'

const KNOWN = join(ROOT, 'test', 'harness', 'mongoJava', 'knownDifferences.json')

/**
 * Runs the tests that use a database on mongo-java-server, which speaks MongoDB's protocol and is of another make. What is
 * known not to hold there is listed by name: a test that is listed must fail, one that is not must pass. With --fetch it
 * only fetches the server.
 */
async function main(): Promise<void> {
  const libraries = fetchServer()
  if (process.argv.includes('--fetch')) return
  const server = await startServer(libraries)
  const results = await runTests(server.uri)
  await server.stop()
  const known = KnownDifferences.parse(JSON.parse(readFileSync(KNOWN, 'utf8')))
  process.exitCode = compareResults(results, known) ? 0 : 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
