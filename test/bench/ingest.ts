import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProduct } from '../support/programs'
import { compare } from './ingest/compare'
import { growth } from './ingest/growth'
import { chooseGenerator, type Generator } from './ingest/load'
import { type Options, readOptions } from './ingest/options'
import { profile } from './ingest/profile'
import { soak } from './ingest/soak'

/** The servers that Signalpost is compared with run this same program, each in a process of its own. */
const baselines = {
  bare: async () => (await import('./ingest/bareServer.js')).serveBare(),
  express: async () => (await import('./ingest/expressServer.js')).serveExpress(),
  mongoose: async (dataDir: string) => (await import('./ingest/mongooseServer.js')).serveMongoose(dataDir),
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
  const isRight = await chooseBench(options)(folder, generator, options)
  process.exitCode = isRight ? 0 : 1
}

function chooseBench(
  options: Options,
): (folder: string, generator: Generator, options: Options) => Promise<boolean> {
  const { soakSeconds } = options
  if (soakSeconds !== null) return (folder, generator) => soak(folder, generator, { ...options, soakSeconds })
  if (options.growth) return growth
  return options.profile ? profile : compare
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
