import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'

export type DatabaseWorker = {
  readonly uri: string
  readonly close: () => Promise<void>
  /** Calls back when the thread has ended without having been asked to. */
  readonly onExit: (callback: (error: Error) => void) => void
}

export type DatabaseWorkerOptions = {
  /** Where the data lie. */
  readonly folder: string
  /** The built file of `worker.ts`. */
  readonly workerPath: string
  readonly onDamaged?: (namespace: string) => void
}

/** What the thread reports: once where it listens, and each document that it found damaged. */
const Report = z.union([z.object({ uri: z.string() }), z.object({ damaged: z.string() })])

/**
 * What the thread has for short-lived objects, of which it makes few: the bytes that it moves lie elsewhere. Else it would
 * have as much as the process was started with for its first thread.
 */
const SEMI_SPACE_MB = 8

/** Starts the database in a thread of its own, so that its waiting for the disk stops nobody else. */
export async function startDatabaseWorker(options: DatabaseWorkerOptions): Promise<DatabaseWorker> {
  // The thread that runs keeps what it has; `resourceLimits` count for nothing where Node was started with this option.
  setFlagsFromString(`--max-semi-space-size=${SEMI_SPACE_MB}`)
  const worker = new Worker(options.workerPath, { workerData: { folder: options.folder } })
  const exited = new Promise((resolve) => worker.once('exit', resolve))
  let isClosing = false
  let cause: unknown
  worker.on('error', (error) => (cause = error))
  const uri = await listenTo(worker, (namespace) => options.onDamaged?.(namespace))
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

/** Resolves once the thread tells where it listens; rejects when it fails before. */
function listenTo(worker: Worker, onDamaged: (namespace: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.on('message', (message) => {
      const report = Report.parse(message)
      if ('uri' in report) resolve(report.uri)
      else onDamaged(report.damaged)
    })
  })
}
