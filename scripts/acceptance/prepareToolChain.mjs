import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { environment, mustRun } from './runCommand.mjs'

const NODE_MAJOR_WANTED = 22
const INSTALL_TIMEOUT_MS = 150_000

/**
 * Zapier's command-line tool of the version of the app's core, and a Node that it accepts. Both are kept in .cache/, beside
 * the project and not in it: as dependencies they would become the Node of every script and refuse other systems.
 */
export async function prepareToolChain(root) {
  const cache = join(root, '.cache')
  const node = await prepareNode(cache)
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const tool = await prepareTool(cache, dependencies['zapier-platform-core'])
  return { node, tool, cache, path: [dirname(node), process.env.PATH].join(delimiter) }
}

async function prepareNode(cache) {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR_WANTED) return process.execPath
  const name = `node-${process.platform}-${process.arch}`
  const folder = join(cache, 'node22')
  const node = join(folder, 'node_modules', name, 'bin', 'node')
  if (!existsSync(node)) await install(folder, `${name}@${NODE_MAJOR_WANTED}`)
  return node
}

async function prepareTool(cache, version) {
  const folder = join(cache, 'zapier-cli')
  const home = join(folder, 'node_modules', 'zapier-platform-cli')
  if (versionOf(home) !== version) await install(folder, `zapier-platform-cli@${version}`)
  return home
}

function versionOf(home) {
  const manifest = join(home, 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : null
}

async function install(folder, specifier) {
  console.log(`Installing ${specifier} beside the project …`)
  const parts = ['install', '--prefix', folder, '--no-audit', '--no-fund', specifier]
  await mustRun('npm', parts, { timeoutMs: INSTALL_TIMEOUT_MS, env: environment() })
}
