import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Whether nothing of the inputs was written after the stamp, which a build leaves behind. */
export function isUpToDate({ root, stamp, inputs }) {
  if (!existsSync(stamp)) return false
  const builtMs = statSync(stamp).mtimeMs
  return inputs.every((input) => newestMs(join(root, input)) <= builtMs)
}

export function writeStamp(stamp, startedAt) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, `${startedAt.toISOString()}\n`)
}

/** Sources that were not brought along to where only what is built runs are newer than nothing. */
function newestMs(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))))
}

/** Why there is nothing to start. */
export const NOT_BUILT = `There is no built Signalpost here, and nothing to build it with. Run npm ci, which installs what is needed and
builds; npm prune --omit=dev then takes away what only building and testing need.`

/** A tool for building. Absent where only what runs is installed, as Zapier's packager and `npm prune --omit=dev` leave it. */
export async function loadTool(name) {
  try {
    return await import(name)
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    return undefined
  }
}
