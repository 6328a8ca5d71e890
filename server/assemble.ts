import { createAuth } from './auth/feature'
import { createClock } from './clock/feature'
import type { Core } from './core'
import { createEntries } from './entries/feature'
import type { Feature, Running, Worker } from './feature'
import { createHooks } from './hooks/feature'
import type { Routes } from './http/createRoutes'
import { createPurge } from './purge/createPurge'
import { createReceiving } from './receiving/feature'
import { createRefusals } from './refusals/feature'
import { createSignals } from './signals/feature'

export type Product = ReturnType<typeof assemble>

/** Makes every feature, a line each, and gives each the functions of the others that it names. Nothing starts here. */
export function assemble(core: Core) {
  const features = {
    auth: createAuth(core),
    signals: createSignals(core),
    receiving: createReceiving(core),
    refusals: createRefusals(core),
    entries: createEntries(core),
    hooks: createHooks(core),
    clock: createClock(core),
  }
  const all: Feature<typeof features>[] = Object.values(features)
  const purge = createPurge({ ...core, ...features, features: all })
  const workers = (): Worker[] => [...all.flatMap((feature) => feature.workers?.(features) ?? []), purge]
  return {
    features,
    workers,
    async prepare() {
      for (const feature of all) await feature.prepare?.()
    },
    mount(routes: Routes) {
      for (const feature of all) feature.mount?.(routes, features)
    },
    /** Starts what goes on beside the answering of requests; `stop` lets each end what it is at. */
    start(): Running {
      const running = workers().map((worker) => worker.start())
      return {
        async stop() {
          await Promise.all(running.map((each) => each.stop()))
        },
      }
    },
  }
}
