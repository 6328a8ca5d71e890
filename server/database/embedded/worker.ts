import { parentPort, workerData } from 'node:worker_threads'
import { startEmbeddedDatabase } from './startEmbeddedDatabase'
import type { WorkerReport } from './startDatabaseWorker'

/** The thread's entry: serves the folder it was given until its parent asks it to close. */
async function run(): Promise<void> {
  const report = (message: WorkerReport) => parentPort?.postMessage(message)
  try {
    const database = await startEmbeddedDatabase({ folder: readFolder(workerData) })
    parentPort?.once('message', () => {
      void database.close().then(() => parentPort?.close())
    })
    report({ uri: database.uri })
  } catch (error) {
    report({ message: error instanceof Error ? error.message : String(error) })
    parentPort?.close()
  }
}

function readFolder(data: unknown): string {
  if (typeof data === 'object' && data !== null && 'folder' in data && typeof data.folder === 'string') {
    return data.folder
  }
  throw new Error('The database thread needs a folder.')
}

void run()
