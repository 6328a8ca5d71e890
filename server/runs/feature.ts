import { api } from '../../shared/contract/api'
import type { Run } from '../../shared/contract/runs'
import { AppError } from '../../shared/errors'
import type { Core } from '../core'
import { MINUTE_MS } from '../durations'
import type { Feature } from '../feature'
import type { Routes } from '../http/createRoutes'
import { readPage } from '../http/readPage'
import type { DueRow, PassDeps } from './due'
import { createRunner, makeRun } from './runLeads'
import { RunStore, type StoredRun } from './store'

export type RunsNeed<Row extends DueRow> = {
  leadPipeline: Pick<PassDeps<Row>, 'source' | 'listSignals' | 'countFree' | 'generate'>
}

/** The passes that turn pending entries into leads. */
export function createRuns<Row extends DueRow>({
  database,
  log,
  now,
  leases,
  traffic,
  settings,
}: Pick<Core, 'database' | 'log' | 'now' | 'leases' | 'traffic' | 'settings'>): Feature<RunsNeed<Row>> {
  const runs = new RunStore(database)
  const background = new RunStore(database.background)
  return {
    prepare: () => background.prepare(),
    mount: (routes) => {
      mountRuns(routes, { runs, now })
    },
    workers: ({ leadPipeline }) => [
      createRunner({
        ...leadPipeline,
        runs: background,
        leases,
        traffic,
        log,
        now,
        isOnArrival: settings.isLeadsOnArrival,
        everyMs: settings.runEveryMinutes * MINUTE_MS,
      }),
    ],
    removeOld: () => background.removeBeyondNewest(),
  }
}

function mountRuns(routes: Routes, { runs, now }: { runs: RunStore; now: () => Date }): void {
  routes.answer(api.startRun, async () => {
    const run = makeRun('manual', now())
    return present((await runs.findOpen()) ?? (await runs.begin(run)) ?? run)
  })
  routes.answer(api.listRuns, ({ query: { limit, cursor } }) =>
    readPage(limit, { find: (rows) => runs.list({ limit: rows, cursor }), present }),
  )
  routes.answer(api.getRun, async ({ params }) => {
    const run = await runs.find(params.runId)
    if (!run) throw new AppError('run_not_found', 'There is no such run.')
    return present(run)
  })
}

function present({ _id: id, status, trigger, startedAt, finishedAt, counts, signals }: StoredRun): Run {
  return {
    id,
    status,
    trigger,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    counts,
    signals: Object.entries(signals ?? {}).map(([signalId, { from, to }]) => ({
      signalId,
      from: from.toISOString(),
      to: to.toISOString(),
    })),
  }
}
