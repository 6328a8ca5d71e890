import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { startEmbeddedDatabase } from './embedded/startEmbeddedDatabase'

/** The thread's entry: serves the folder it was given until its parent asks it to close. A failure ends the thread. */
async function run(): Promise<void> {
  const { folder } = z.object({ folder: z.string() }).parse(workerData)
  const onDamaged = (namespace: string) => parentPort?.postMessage({ damaged: namespace })
  const database = await startEmbeddedDatabase({ folder, onDamaged })
  parentPort?.once('message', () => {
    void database.close().then(() => parentPort?.close())
  })
  parentPort?.postMessage({ uri: database.uri })
}

void run()
