import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Worker } from './feature'

/** A worker that does its work again and again, with a pause between; what fails is logged and done again. */
export function repeatWork(
  name: string,
  { run, pauseMs, log }: { run: () => Promise<void>; pauseMs: number; log: Logger },
): Worker {
  return {
    name,
    run,
    start() {
      const stopping = new AbortController()
      const { signal } = stopping
      const work = async () => {
        while (!signal.aborted) {
          await run().catch((err: unknown) => {
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
