import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Worker } from './feature'

export type Repeated = {
  /** Does what there is to do; once `stopping` is aborted it begins nothing more. */
  run: (stopping: AbortSignal) => Promise<void>
  pauseMs: number
  log: Logger
}

/** A worker that does its work again and again, with a pause between; what fails is logged and done again. */
export function repeatWork(name: string, { run, pauseMs, log }: Repeated): Worker {
  return {
    name,
    run: () => run(new AbortController().signal),
    start() {
      const stopping = new AbortController()
      const { signal } = stopping
      const work = async () => {
        while (!signal.aborted) {
          await run(signal).catch((err: unknown) => {
            log.error({ event: 'worker.failed', name, err })
          })
          await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined)
        }
      }
      const working = work()
      return {
        stop() {
          stopping.abort()
          return working
        },
      }
    },
  }
}
