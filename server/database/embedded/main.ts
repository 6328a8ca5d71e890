import { startEmbeddedDatabase } from './startEmbeddedDatabase'

/** Runs the database as a process of its own, so that several servers can share it through MONGODB_URI. */
async function run(): Promise<void> {
  const folder = process.argv[2] ?? './data'
  const database = await startEmbeddedDatabase({ folder })
  process.stdout.write(`MONGODB_URI=${database.uri}\n`)
  const stop = () => {
    void database.close()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
