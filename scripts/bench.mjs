// Runs one of the benches of test/bench by its name: bundles it, packages left outside, and starts what came out.
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [name, ...rest] = process.argv.slice(2)
const source = join(root, 'test', 'bench', `${name}.ts`)

if (!name || !existsSync(source)) {
  console.error('Name a bench of test/bench, for example: node scripts/bench.mjs mapping')
  process.exit(2)
}

const outfile = join(root, 'dist', 'bench', `${name}.js`)
await build({
  absWorkingDir: root,
  entryPoints: [source],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
})
const { status } = spawnSync(process.execPath, [outfile, ...rest], { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
