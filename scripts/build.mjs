// Bundles each program of the product into dist/, packages left outside. With --if-newer it does nothing when no
// source is newer than the last build, so that a restart costs milliseconds.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
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

/** Absent where only what runs is installed, as Zapier's packager and `npm ci --omit=dev` do. */
async function loadBundler() {
  try {
    return await import('esbuild')
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    return undefined
  }
}

const isWanted = !process.argv.includes('--if-newer') || !isUpToDate()
const bundler = isWanted ? await loadBundler() : undefined

if (isWanted && bundler === undefined) {
  const isBuilt = existsSync(stamp)
  console.log(
    isBuilt
      ? 'esbuild is not installed: the bundles in dist/ stay as they are.'
      : 'esbuild is not installed and dist/ is empty: install with development dependencies to build.',
  )
  process.exitCode = isBuilt ? 0 : 1
}

if (bundler !== undefined) {
  const startedAt = new Date()
  await Promise.all(programs.map((program) => bundler.build(program)))
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, `${startedAt.toISOString()}\n`)
}
