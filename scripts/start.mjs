// Starts a program of the product in this very process: builds it where a source is newer, then loads it. A process
// between npm and the program would end at a SIGTERM and leave the program behind; that is also why npm's shell is told
// to `exec` this.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { buildPage } from './programs/buildPage.mjs'
import { buildPrograms } from './programs/buildPrograms.mjs'
import { explainNode } from './programs/explainNode.mjs'

const programs = { server: 'main.js', demo: 'main.js', database: 'database.js', signalpost: 'signalpost.js' }

const hasPage = new Set(['server', 'demo'])

const [name = 'server', ...rest] = process.argv.slice(2)
const problem =
  explainNode(process.version) ?? (name in programs ? null : `There is no program ${name} here.`)

if (problem !== null) {
  console.error(problem)
  process.exitCode = 1
} else if (
  (await buildPrograms({ ifNewer: true })) &&
  (!hasPage.has(name) || (await buildPage({ ifNewer: true })))
) {
  const program = fileURLToPath(new URL(`../dist/server/${programs[name]}`, import.meta.url))
  process.argv = [process.execPath, program, ...(name === 'demo' ? ['--demo'] : []), ...rest]
  createRequire(import.meta.url)(program)
} else {
  process.exitCode = 1
}
