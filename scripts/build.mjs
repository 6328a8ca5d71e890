// Bundles each program of the product into dist/, packages left outside. With --if-newer it does nothing when no
// source is newer than the last build, so that a restart costs milliseconds.
import { build } from 'esbuild'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist', '.built')

const programs = {
  'server/main': 'server/main.ts',
  'server/databaseWorker': 'server/database/embedded/worker.ts',
  'server/database': 'server/database/embedded/main.ts',
  'zapier-app/index': 'zapier-app/index.ts',
}

const inputs = ['server', 'shared', 'zapier-app', 'scripts', 'package-lock.json', 'tsconfig.json']

function newestMs(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))))
}

function isUpToDate() {
  if (!existsSync(stamp)) return false
  const builtMs = statSync(stamp).mtimeMs
  return inputs.every((input) => newestMs(join(root, input)) <= builtMs)
}

if (!process.argv.includes('--if-newer') || !isUpToDate()) {
  const startedAt = new Date()
  await build({
    absWorkingDir: root,
    entryPoints: programs,
    outdir: 'dist',
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    logLevel: 'warning',
  })
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, `${startedAt.toISOString()}\n`)
}
