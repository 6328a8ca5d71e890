import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isUpToDate, loadTool, NOT_BUILT, writeStamp } from './newness.mjs'
import { writeCallTable } from './writeCallTable.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stamp = join(root, 'dist', '.built')

const common = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
}

const programs = [
  {
    ...common,
    entryPoints: {
      'server/main': 'server/main.ts',
      'server/databaseWorker': 'server/database/worker.ts',
      'server/database': 'server/database/main.ts',
      'server/signalpost': 'server/cli/main.ts',
    },
    packages: 'external',
    sourcemap: true,
  },
  // Zapier loads an archive of at most a few files quickly: only what is used of each package goes into this bundle.
  {
    ...common,
    entryPoints: { 'zapier-app/index': 'zapier-app/index.ts' },
    external: ['zapier-platform-core'],
    minifyWhitespace: true,
    minifySyntax: true,
  },
]

const inputs = ['server', 'shared', 'zapier-app', 'scripts', 'package-lock.json', 'tsconfig.json']

/**
 * Bundles each program of the product into dist/, packages left outside, once the client's table of calls is up to date.
 * With `ifNewer` it does nothing when no source is newer than the last build, so that a restart costs milliseconds. False,
 * and a sentence, where there is nothing to start.
 */
export async function buildPrograms({ ifNewer }) {
  if (ifNewer && isUpToDate({ root, stamp, inputs })) return true
  const bundler = await loadTool('esbuild')
  if (bundler === undefined) {
    if (existsSync(stamp)) return true
    console.error(NOT_BUILT)
    return false
  }
  await writeCallTable({ bundler, root })
  const startedAt = new Date()
  await Promise.all(programs.map((program) => bundler.build(program)))
  // It works in a process of its own, which would live for as long as this one.
  await bundler.stop()
  writeStamp(stamp, startedAt)
  return true
}
