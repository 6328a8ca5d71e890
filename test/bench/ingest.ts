import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProduct } from '../support/programs'
import { compare } from './ingest/compare'
import { chooseGenerator } from './ingest/load'
import { readOptions } from './ingest/options'

/** The servers that Signalpost is compared with run this same program, each in a process of its own. */
const baselines = {
  bare: async () => (await import('./ingest/bareServer')).serveBare(),
  express: async () => (await import('./ingest/expressServer')).serveExpress(),
  mongoose: async (dataDir: string) => (await import('./ingest/mongooseServer')).serveMongoose(dataDir),
}

async function main(): Promise<void> {
  const [command, key, dataDir = ''] = process.argv.slice(2)
  if (command === 'serve') {
    await Object.entries(baselines).find(([name]) => name === key)?.[1](dataDir)
    return
  }
  const options = readOptions(process.argv.slice(2))
  buildProduct()
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-bench-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const generator = chooseGenerator(folder)
  const [load = 0] = loadavg()
  console.log(
    `Load from ${generator.name}; ${cpus().length} processors, load before the start ${load.toFixed(1)}.`,
  )
  const isRight = await compare(folder, generator, options)
  process.exitCode = isRight ? 0 : 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
