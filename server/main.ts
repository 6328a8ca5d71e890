import { join } from 'node:path'
import type { Logger } from 'pino'
import { readSettings, SettingsError } from './env'
import { errorCodeOf } from './errorCode'
import { createLogger } from './logger'
import { type RunningServer, startServer } from './startServer'

/** The pages lie beside dist/, in which this program is bundled. */
const WEB_FOLDER = join(__dirname, '..', '..', 'web')

async function main(): Promise<void> {
  const log = createLogger()
  const server = await startServer({
    settings: readSettings(),
    log,
    webFolder: WEB_FOLDER,
    onLost(error) {
      log.fatal({ event: 'database.lost', err: error })
      process.exit(1)
    },
  })
  stopWhenTold(server, log)

  const { url, keyFile } = server
  log.info({
    event: 'server.ready',
    url,
    ...(keyFile === null ? {} : { keyFile }),
    message: `Signalpost is ready at ${url}${keyFile === null ? '' : `; the API key is in ${keyFile}`}`,
  })
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
  const text = error instanceof SettingsError ? error.message : `Signalpost cannot start: ${describe(error)}`
  process.stderr.write(`${text}\n`)
  process.exit(1)
})

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (errorCodeOf(error) === 'EADDRINUSE') {
    return 'the port is in use by another program. Stop it, or set PORT to another number.'
  }
  return error.message
}
