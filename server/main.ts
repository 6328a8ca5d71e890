import { join } from 'node:path'
import type { Logger } from 'pino'
import { describePlainHttp, describeReach, describeReady, describeSetup } from './describeReady'
import { findDoubtfulSettings, readSettings, SettingsError } from './env'
import { explainStartError } from './explainStartError'
import { createLogger } from './logger'
import { type RunningServer, startServer } from './startServer'

/** The page is built beside this program, in dist/. */
const WEB_FOLDER = join(__dirname, '..', 'web')

/** Tells a start to put sample data in. */
const DEMO_FLAG = '--demo'

async function main(): Promise<void> {
  const log = createLogger()
  for (const message of findDoubtfulSettings()) log.warn({ event: 'settings.doubtful', message })
  const settings = readSettings()
  const server = await startServer({
    settings,
    log,
    webFolder: WEB_FOLDER,
    canShow: process.stdout.isTTY,
    onLost(error) {
      log.fatal({ event: 'database.lost', err: error })
      process.exit(1)
    },
  })
  stopWhenTold(server, log)

  log.info({ event: 'server.ready', ...describeReady(settings, server) })
  const setup = describeSetup(settings, server)
  // Never by the logger: what it writes is kept and read by others.
  if (setup?.link !== undefined) process.stdout.write(`\nBecome the owner: ${setup.link}\n\n`)
  else if (setup !== null) log.info({ event: 'setup.open', ...setup })
  if (process.argv.includes(DEMO_FLAG)) {
    const { people, entries } = await server.fillDemo()
    const message = `Sample data are in: ${people} people, and ${entries} entries that become leads within seconds.`
    log.info({ event: 'demo.filled', message })
  }
  const plain = describePlainHttp(settings, server)
  if (plain !== null) log.warn({ event: 'server.plainHttp', message: plain })
  const reach = describeReach(settings, server)
  if (reach !== null) log.info({ event: 'server.reach', message: reach })
}

/** Before the server is called ready: who reads that may tell it to stop at once. */
function stopWhenTold(server: RunningServer, log: Logger): void {
  let isStopping = false
  const hurry = new AbortController()
  const stop = (signal: string) => {
    if (isStopping) {
      hurry.abort()
      return
    }
    isStopping = true
    log.info({ event: 'server.stopping', signal })
    server.close(hurry.signal).then(
      () => {
        log.info({ event: 'server.stopped' })
      },
      (error: unknown) => {
        log.error({ event: 'server.stopped', err: error })
        process.exitCode = 1
      },
    )
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
}

main().catch((error: unknown) => {
  const text =
    error instanceof SettingsError ? error.message : `Signalpost cannot start: ${explainStartError(error)}`
  process.stderr.write(`${text}\n`)
  process.exit(1)
})
