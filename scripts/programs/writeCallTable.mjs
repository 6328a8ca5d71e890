import { Buffer } from 'node:buffer'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = join('shared', 'client', 'callTable.ts')

/** Writes method and path of every call of the contract where the client reads them, unless they stand there already. */
export async function writeCallTable({ bundler, root }) {
  const { outputFiles } = await bundler.build({
    absWorkingDir: root,
    entryPoints: ['shared/contract/api.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  })
  const bundle = Buffer.from(outputFiles[0].contents).toString('base64')
  const { api } = await import(`data:text/javascript;base64,${bundle}`)
  const source = sourceOf(api)
  const file = join(root, FILE)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== source) writeFileSync(file, source)
}

function sourceOf(api) {
  const rows = Object.entries(api).map(
    ([name, { method, path }]) => `  ${name}: { method: '${method}', path: '${path}' },`,
  )
  return [
    '/** Every call by its name. The build writes this from the contract, so that a client needs none of its schemas. */',
    'export const callTable = {',
    ...rows,
    '} as const',
    '',
  ].join('\n')
}
