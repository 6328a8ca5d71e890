import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'

const leftOut = new Set(['.git', '.cache', 'node_modules', 'data', 'coverage', 'build', '.env'])

/**
 * A copy of the project as a fresh checkout that has been built, for the command-line tool to work in: it writes beside the
 * sources and packages whatever it finds there. Of the packages only the core is there, which the tool asks for.
 */
export function copyProject(root, target) {
  cpSync(root, target, {
    recursive: true,
    preserveTimestamps: true,
    filter: (source) => !leftOut.has(relative(root, source)),
  })
  mkdirSync(join(target, 'node_modules'))
  const core = join('node_modules', 'zapier-platform-core')
  symlinkSync(join(root, core), join(target, core), 'dir')
}
