import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export type DatabaseWorker = {
  readonly uri: string
  readonly close: () => Promise<void>
  /** Calls back when the thread has ended without having been asked to. */
  readonly onExit: (callback: (error: Error) => void) => void
}

/** Where the data lie, and the built file of `worker.ts`. */
export type DatabaseWorkerOptions = { readonly folder: string; readonly workerPath: string }

/** Starts the database in a thread of its own, so that its waiting for the disk stops nobody else. */
export async function startDatabaseWorker(options: DatabaseWorkerOptions): Promise<DatabaseWorker> {
  const worker = new Worker(options.workerPath, { workerData: { folder: options.folder } })
  const exited = new Promise((resolve) => worker.once('exit', resolve))
  let isClosing = false
  let cause: unknown
  worker.on('error', (error) => (cause = error))
  const uri = await once(worker, 'message').then(([report]: unknown[]) => String(report))
  return {
    uri,
    async close() {
      isClosing = true
      worker.postMessage('close')
      await exited
    },
    onExit(callback) {
      void exited.then(() => {
        if (!isClosing) callback(new Error('The embedded database has ended.', { cause }))
      })
    },
  }
}
