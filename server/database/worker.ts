import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { startEmbeddedDatabase } from './embedded/startEmbeddedDatabase'

/** The thread's entry: serves the folder it was given until its parent asks it to close. A failure ends the thread. */
async function run(): Promise<void> {
  const database = await startEmbeddedDatabase(z.object({ folder: z.string() }).parse(workerData))
  parentPort?.once('message', () => {
    void database.close().then(() => parentPort?.close())
  })
  parentPort?.postMessage(database.uri)
}

void run()
