import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../support/programs'

const VERSION = '1.47.0'
const FETCH_MS_MAX = 240_000
const POM = join(ROOT, 'test', 'harness', 'mongoJava', 'pom.xml')

/** The folder with the server's libraries, fetched by Maven's own client and kept in .cache/. */
export function fetchServer(): string {
  const folder = join(ROOT, '.cache', `mongo-java-${VERSION}`)
  if (existsSync(folder)) return folder
  for (const program of ['javac', 'mvn']) {
    if (spawnSync(program, ['-version']).status !== 0) throw new Error(`${program} is not installed`)
  }
  console.log(`Fetching mongo-java-server ${VERSION} …`)
  // Named as it is only once it is whole.
  const unfinished = `${folder}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const options = ['-q', '-B', '-f', POM, `-Dmongo-java.version=${VERSION}`]
  const parts = [...options, 'dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`]
  execFileSync('mvn', parts, { cwd: unfinished, timeout: FETCH_MS_MAX, stdio: 'inherit' })
  renameSync(unfinished, folder)
  return folder
}
