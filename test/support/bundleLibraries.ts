import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import names from './bundledLibraries.json'
import { ROOT } from './programs'

const FOLDER = join(ROOT, 'node_modules', '.cache', 'signalpost-tests')
/** Which libraries, and which versions of them: npm writes the second anew whenever it changes what is installed. */
const SOURCES = ['test/support/bundledLibraries.json', 'node_modules/.package-lock.json']

/**
 * Makes one file of each library that consists of hundreds: Jest finds, wraps and compiles every file anew for every test
 * file, which took a third of the time of a short one.
 */
export async function bundleLibraries(): Promise<void> {
  if (existsSync(FOLDER) && SOURCES.every((name) => timeOf(FOLDER) > timeOf(join(ROOT, name)))) return
  const made = `${FOLDER}.${process.pid}`
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [name, name])),
    bundle: true,
    platform: 'node',
    target: `node${process.versions.node}`,
    outdir: made,
    // The embedded database uses it too, and both compare its classes.
    external: ['bson'],
    logLevel: 'error',
  })
  rmSync(FOLDER, { recursive: true, force: true })
  putInPlace(made)
}

function timeOf(path: string): number {
  return statSync(path).mtimeMs
}

/** Another run that began at the same time may have been first. */
function putInPlace(made: string): void {
  try {
    renameSync(made, FOLDER)
  } catch {
    rmSync(made, { recursive: true })
  }
}
