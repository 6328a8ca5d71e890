import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from '../../support/programs'
import { findTests } from './findTests'

/** What the server answers is what counts here, not how fast. */
const OPERATION_MS_MAX = 20_000
const TEST_MS_MAX = 120_000
/** Few: that test is about the embedded database more than about any other. */
const DIFFERENTIAL_RUNS = 15

const Results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
})

export type Results = z.infer<typeof Results>

/** Where it matters most which database answers: its own tests, and whatever must be there once, or at once. */
const FOLDERS = ['database', 'entries', 'leads', 'leases', 'receiving']

/** Runs the tests that use a database on the one at that address; how jest itself judges them is not asked. */
export async function runTests(uri: string, folders = FOLDERS): Promise<Results> {
  const files = findTests(folders)
  console.log(`Running ${files.length} test files (${folders.join(', ')}) …`)
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-results-'))
  const outputFile = join(folder, 'results.json')
  const parts = [
    join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
    ...['--runTestsByPath', ...files],
    ...['--json', `--outputFile=${outputFile}`, `--testTimeout=${TEST_MS_MAX}`],
  ]
  const env = {
    ...process.env,
    MONGODB_URI: uri,
    TEST_OPERATION_MS_MAX: String(OPERATION_MS_MAX),
    DIFFERENTIAL_RUNS: String(DIFFERENTIAL_RUNS),
  }
  const jest = spawn(process.execPath, parts, { cwd: ROOT, env, stdio: 'ignore' })
  endWithUs(jest)
  await once(jest, 'exit')
  try {
    return Results.parse(JSON.parse(readFileSync(outputFile, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function endWithUs(child: ChildProcess): void {
  process.once('exit', () => child.kill())
}
