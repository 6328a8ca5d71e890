// Runs the tests of the server and of the Zapier app against FerretDB, a MongoDB-compatible server of another make (version
// 1, on SQLite). What is known not to hold there is listed by name: a test that is listed must fail, one that is not must
// pass. With --build it only makes FerretDB.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { clearTimeout, setTimeout } from 'node:timers'
import { fileURLToPath } from 'node:url'
import { buildFerretdb } from './ferretdb/buildFerretdb.mjs'
import { compareResults } from './ferretdb/compareResults.mjs'
import { startFerretdb } from './ferretdb/startFerretdb.mjs'

const TESTS = ['test/server', 'test/zapier-app']
/** They are about the embedded database itself, its files, its protocol and its refusals, or start servers with it. */
const LEFT_OUT = [
  'test/server/durability/',
  // Its updates are not atomic, and its $push knows no modifiers.
  'test/server/lea(ds|ses)/',
  'test/server/database/(durability|limits|opening|refusals|wire)\\.test',
]
/** It reads whole collections for what others find by an index, so it is given time; what it answers is what counts. */
const OPERATION_MS_MAX = 20_000
const TEST_MS_MAX = 60_000
const BUILD_MS_MAX = 900_000
const RUN_MS_MAX = 540_000

const root = fileURLToPath(new URL('..', import.meta.url))
const known = JSON.parse(readFileSync(new URL('./ferretdb/knownDifferences.json', import.meta.url), 'utf8'))
const isOnlyBuild = process.argv.includes('--build')
const undo = []
let deadline = setTimeout(() => giveUp('building took too long'), BUILD_MS_MAX)

async function run() {
  const program = await buildFerretdb(root)
  if (isOnlyBuild) return true
  clearTimeout(deadline)
  deadline = setTimeout(() => giveUp('the tests took too long'), RUN_MS_MAX)
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-ferretdb-results-'))
  undo.push(() => rmSync(folder, { recursive: true, force: true }))
  const server = await startFerretdb(program)
  undo.push(server.stop)
  console.log(`FerretDB runs as process ${server.pid}. Not run against it: ${LEFT_OUT.join(', ')}`)
  const outputFile = join(folder, 'results.json')
  await runTests(server.uri, outputFile)
  const results = JSON.parse(readFileSync(outputFile, 'utf8'))
  printSlowest(results)
  return compareResults(results, known, nameOf)
}

/** Jest's own verdict is not asked: it knows nothing of the list. */
function runTests(uri, outputFile) {
  const parts = [
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    ...TESTS,
    ...LEFT_OUT.map((pattern) => `--testPathIgnorePatterns=${pattern}`),
    ...['--json', `--outputFile=${outputFile}`, `--testTimeout=${TEST_MS_MAX}`],
    `--testNamePattern=^(?!(${known.flatMap(({ tooSlow = [] }) => tooSlow.map(patternOf)).join('|')})$)`,
  ]
  const env = { ...process.env, MONGODB_URI: uri, TEST_OPERATION_MS_MAX: String(OPERATION_MS_MAX) }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parts, { cwd: root, env, stdio: 'ignore' })
    undo.push(() => child.kill())
    child.on('error', reject).on('exit', resolve)
  })
}

/** The list names file and test; the pattern is held against the name of the test alone. */
function patternOf(name) {
  const testName = name.slice(name.indexOf(' › ') + 3)
  return testName.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
}

function printSlowest({ testResults }) {
  const files = testResults.map(({ name, startTime, endTime }) => ({
    name,
    seconds: (endTime - startTime) / 1_000,
  }))
  const slowest = files.sort((one, other) => other.seconds - one.seconds).slice(0, 3)
  console.log(
    `Slowest: ${slowest.map(({ name, seconds }) => `${nameOf(name)} ${Math.round(seconds)} s`).join(', ')}`,
  )
}

function nameOf(path) {
  return relative(root, path)
}

async function finish(exitCode) {
  clearTimeout(deadline)
  for (const step of undo.splice(0).reverse()) await step()
  process.exit(exitCode)
}

function giveUp(why) {
  console.log(isOnlyBuild ? `FerretDB was not built: ${why}` : `FAILED  ${why}`)
  return finish(1)
}

process
  .on('SIGINT', () => giveUp('the run was interrupted'))
  .on('SIGTERM', () => giveUp('the run was stopped'))

await run().then(
  (isAsListed) => finish(isAsListed ? 0 : 1),
  (error) => giveUp(error.message),
)
