import { Worker } from 'node:worker_threads'

export type DatabaseWorkerOptions = {
  readonly folder: string
  /** The built file of `worker.ts`. */
  readonly workerPath: string
}

export type DatabaseWorker = {
  readonly uri: string
  readonly close: () => Promise<void>
  /** Calls back when the thread has ended without having been asked to. */
  readonly onExit: (callback: (error: Error) => void) => void
}

/** What the thread says once: where it listens, or why it could not start. */
export type WorkerReport = { readonly uri: string } | { readonly message: string }

/** Starts the database in a thread of its own, so that its waiting for the disk stops nobody else. */
export async function startDatabaseWorker({
  folder,
  workerPath,
}: DatabaseWorkerOptions): Promise<DatabaseWorker> {
  const worker = new Worker(workerPath, { workerData: { folder } })
  let isClosing = false
  let cause: unknown
  worker.on('error', (error) => {
    cause = error
  })
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      resolve()
    })
  })
  const uri = await firstReport(worker)
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

function firstReport(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => {
      reject(new Error('The embedded database ended before it had started.'))
    })
    worker.once('message', (report: WorkerReport) => {
      if ('uri' in report) resolve(report.uri)
      else reject(new Error(report.message))
    })
  })
}
