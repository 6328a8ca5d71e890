import { join } from 'node:path'
import { readDataDir } from '../env'
import { explainStartError } from '../explainStartError'
import { startEmbeddedDatabase } from './embedded/startEmbeddedDatabase'

/** Runs the database as a process of its own, so that several servers can share it through MONGODB_URI. */
async function run(): Promise<void> {
  const database = await startEmbeddedDatabase({
    folder: join(readDataDir(), 'database'),
    onDamaged(namespace) {
      process.stderr.write(`A stored document of ${namespace} is damaged, and passed over.\n`)
    },
  })
  const stop = () => {
    void database.close()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  // Last: who reads it may tell the process to stop at once.
  process.stdout.write(`MONGODB_URI=${database.uri}\n`)
}

run().catch((error: unknown) => {
  process.stderr.write(`The database cannot start: ${explainStartError(error)}\n`)
  process.exitCode = 1
})
