import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isUpToDate, loadTool, NOT_BUILT, writeStamp } from './newness.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stamp = join(root, 'dist', '.page-built')
const inputs = ['web', 'shared', 'docs', 'scripts', 'package-lock.json', 'tsconfig.json']

/** Builds the page into dist/web, like `buildPrograms`. */
export async function buildPage({ ifNewer }) {
  if (ifNewer && isUpToDate({ root, stamp, inputs })) return true
  const vite = await loadTool('vite')
  if (vite === undefined) {
    if (existsSync(stamp)) return true
    console.error(NOT_BUILT)
    return false
  }
  const startedAt = new Date()
  // Also where tests build it: libraries bring twice as much with them for those who develop.
  process.env.NODE_ENV = 'production'
  await vite.build({ configFile: join(root, 'web', 'vite.config.mjs') })
  writeStamp(stamp, startedAt)
  return true
}
