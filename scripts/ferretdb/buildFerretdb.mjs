import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { mustRun, environment } from '../acceptance/runCommand.mjs'

const VERSION = 'v1.24.2'
const MODULE = 'github.com/FerretDB/FerretDB'
const DOWNLOAD_TIMEOUT_MS = 120_000
const BUILD_TIMEOUT_MS = 900_000

/**
 * FerretDB, built from source by Go's own client and kept in .cache/, so that only the first run takes minutes. Its
 * module cannot be installed as it is: a file with the version, which its release adds, is missing from it.
 */
export async function buildFerretdb(root) {
  const folder = join(root, '.cache', `ferretdb-${VERSION}`)
  const program = join(folder, 'ferretdb')
  if (existsSync(program)) return program
  if (spawnSync('go', ['version']).status !== 0) throw new Error('Go is not installed')
  console.log(`Building FerretDB ${VERSION} beside the project; this takes some minutes …`)
  mkdirSync(folder, { recursive: true })
  const go = (timeoutMs, ...parts) =>
    mustRun('go', parts, {
      cwd: folder,
      timeoutMs,
      env: environment({ GOFLAGS: '-mod=mod -buildvcs=false' }),
    })

  writeFileSync(join(folder, 'go.mod'), `module ferretdb\n\ngo 1.23\n\nrequire ${MODULE} ${VERSION}\n`)
  await go(DOWNLOAD_TIMEOUT_MS, 'mod', 'download', MODULE)
  const { stdout } = await go(DOWNLOAD_TIMEOUT_MS, 'list', '-m', '-f', '{{.Dir}}', MODULE)
  copyWritable(stdout.trim(), join(folder, 'source'))
  writeFileSync(join(folder, 'source', 'build', 'version', 'version.txt'), `${VERSION}\n`)
  await go(DOWNLOAD_TIMEOUT_MS, 'mod', 'edit', '-replace', `${MODULE}=./source`)
  // Named as it is only once it is whole.
  const parts = ['-tags', 'ferretdb_no_postgresql', '-o', 'unfinished', `${MODULE}/cmd/ferretdb`]
  await go(BUILD_TIMEOUT_MS, 'build', ...parts)
  renameSync(join(folder, 'unfinished'), program)
  return program
}

/** Go keeps the files of its modules read-only. */
function copyWritable(from, to) {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
  chmodSync(to, 0o755)
  for (const name of readdirSync(to, { recursive: true })) chmodSync(join(to, name), 0o755)
}
