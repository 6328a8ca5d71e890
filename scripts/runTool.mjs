// Runs one of the programs that measure or try the product (test/bench, test/harness): bundles its source, packages
// left outside, and starts what came out.
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [source, ...rest] = process.argv.slice(2)

if (!source || !existsSync(join(root, source))) {
  console.error('Name the source of a program, for example: node scripts/runTool.mjs test/bench/mapping.ts')
  process.exit(2)
}

const outfile = join(root, 'dist', 'tools', `${basename(source, '.ts')}.js`)
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
