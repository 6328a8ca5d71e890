import { createAudit } from './audit/feature'
import { createAuth } from './auth/feature'
import { createClock } from './clock/feature'
import type { Core } from './core'
import { createDemo } from './demo/feature'
import { createDirectory } from './directory/feature'
import { DAY_MS } from './durations'
import { createEntries } from './entries/feature'
import { createEvents } from './events/feature'
import { createExclusions } from './exclusions/feature'
import { createForgotten, type Forgotten } from './forgotten/createForgotten'
import type { PendingRow } from './entries/pendingStore'
import type { Feature, Running, Worker } from './feature'
import { createHooks } from './hooks/feature'
import type { Routes } from './http/createRoutes'
import type { Holding } from './individual'
import { createLeads } from './leads/feature'
import { createLeadPipeline } from './pipeline/leadPipeline'
import { createNotices } from './notices/feature'
import { createPrivacy } from './privacy/feature'
import { createProviders } from './providers/feature'
import { createPurge } from './purge/createPurge'
import { createReceiving } from './receiving/feature'
import { createRefusals } from './refusals/feature'
import { createResealing } from './resealing/feature'
import { createRuns } from './runs/feature'
import { createSequences } from './sequences/feature'
import { createSignals } from './signals/feature'
import { createStats } from './stats/feature'
import { createUsers } from './users/feature'
import { createWorkspace } from './workspace/feature'

export type Product = ReturnType<typeof assemble>

/** Makes every feature, a line each, and gives each the functions of the others that it names. Nothing starts here. */
export function assemble(core: Core) {
  const parts = { ...core, forgotten: createForgotten(core) }
  const features = makeFeatures(parts)
  const listHoldings = (): Holding[] => all.flatMap((feature) => feature.holdings?.(others) ?? [])
  const others = {
    ...features,
    forgotten: parts.forgotten,
    leadPipeline: connectPipeline(features, parts),
    listHoldings,
  }
  const all: Feature<typeof others>[] = Object.values(features)
  const purge = createPurge({ ...core, ...features, features: all })
  const workers = (): Worker[] => [...all.flatMap((feature) => feature.workers?.(others) ?? []), purge]
  return {
    features,
    workers,
    async prepare() {
      for (const feature of all) await feature.prepare?.()
    },
    mount(routes: Routes) {
      for (const feature of all) feature.mount?.(routes, others)
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

type Parts = Core & { forgotten: Forgotten }

function makeFeatures(core: Parts) {
  return {
    auth: createAuth(core),
    audit: createAudit(core),
    signals: createSignals(core),
    receiving: createReceiving(core),
    refusals: createRefusals(core),
    entries: createEntries(core),
    hooks: createHooks(core),
    clock: createClock(core),
    directory: createDirectory(core),
    exclusions: createExclusions(core),
    users: createUsers(core),
    workspace: createWorkspace(core),
    resealing: createResealing(core),
    leads: createLeads(core),
    sequences: createSequences(core),
    providers: createProviders(core),
    runs: createRuns<PendingRow>(core),
    stats: createStats(core),
    notices: createNotices(core),
    privacy: createPrivacy(core),
    demo: createDemo(core),
    events: createEvents(core),
  }
}

function connectPipeline(
  features: ReturnType<typeof makeFeatures>,
  { now, elapsedMs, settings, log, forgotten }: Parts,
) {
  const waitMsMax = settings.entryWaitDaysMax * DAY_MS
  const { pending: entries, due, writing, fetching } = features.entries
  const given = { ...features, forgotten, now, elapsedMs, log }
  return createLeadPipeline({ ...given, waitMsMax, entries, due, writing, fetching })
}
