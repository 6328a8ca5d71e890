import type { Run } from '../../shared/contract/runs'
import { HOUR_MS } from '../durations'
import type { Worker } from '../feature'
import { makeId } from '../ids'
import { pauseWhileBusy } from '../pauseWhileBusy'
import { repeatWork } from '../repeatWork'
import type { Traffic } from '../traffic'
import type { DueRow, Pass, PassDeps } from './due'
import { passDue } from './duePass'
import { spansOf } from './spansOf'
import type { RunStore, StoredRun } from './store'

export type RunLeadsDeps<Row extends DueRow> = PassDeps<Row> & {
  runs: RunStore
  traffic: Traffic
  isOnArrival: boolean
  everyMs: number
}

const LOOK_INTERVAL_MS = 2_000
const BATCH_ENTRIES_MAX = 400
/** While much is received, leads are made in a sixth of the time, and by a few at once, for which nobody waits long. */
const BUSY_PAUSE_FACTOR = 5
const BUSY_BATCH_ENTRIES_MAX = 80
/** So the database has something to do while a server makes texts, and the other way round. While much is received, both rest. */
const UNDER_WAY_MAX = 1
export const NO_COUNTS: Run['counts'] = { entries: 0, leads: 0, skipped: 0, failed: 0, waiting: 0 }

/** Turns pending entries into leads: soon after they arrive, every so often, and when somebody asks. */
export function createRunner<Row extends DueRow>(deps: RunLeadsDeps<Row>): Worker {
  const dealer = makeId('run', deps.now())
  return repeatWork('runs', {
    run(stopping) {
      const goOn = pauseWhileBusy(deps.traffic, stopping, BUSY_PAUSE_FACTOR)
      const entriesMax = () => (deps.traffic.isFlowing ? BUSY_BATCH_ENTRIES_MAX : BATCH_ENTRIES_MAX)
      const underWayMax = () => (deps.traffic.isFlowing ? 0 : UNDER_WAY_MAX)
      return look(deps, { dealer, goOn, entriesMax, underWayMax })
    },
    pauseMs: LOOK_INTERVAL_MS,
    log: deps.log,
  })
}

type Scheduling = { runs: RunStore; now: () => Date; everyMs: number }
type Dealing = Pick<Pass, 'dealer' | 'goOn' | 'entriesMax' | 'underWayMax'>

/** Does a run that was asked for, or that is due by the clock; else what has arrived. */
async function look<Row extends DueRow>(deps: RunLeadsDeps<Row>, dealing: Dealing): Promise<void> {
  const open = (await deps.runs.findOpen()) ?? (await beginScheduled(deps))
  if (open !== null) await finish(deps, open, dealing)
  else if (deps.isOnArrival) await passArrivals(deps, dealing)
}

async function finish<Row extends DueRow>(
  deps: RunLeadsDeps<Row>,
  run: StoredRun,
  dealing: Dealing,
): Promise<void> {
  const startedMs = performance.now()
  const tell: Pass['tell'] = (counts, rows) => deps.runs.count(run._id, counts, spansOf(rows))
  const isDone = await passDue(deps, { ...dealing, tell, recounts: true })
  if (!isDone) return
  await deps.runs.end(run._id, 'finished', deps.now())
  const durationMs = Math.round(performance.now() - startedMs)
  deps.log.info({ event: 'run.finished', runId: run._id, trigger: run.trigger, durationMs })
}

async function beginScheduled({ runs, now, everyMs }: Scheduling): Promise<StoredRun | null> {
  const at = now()
  // Until behind it: the clock of another server may be a little ahead.
  const [from, until] = [new Date(at.getTime() - everyMs), new Date(at.getTime() + everyMs)]
  const isDue = async () => (await runs.findBetween('schedule', from, until)) === null
  return (await isDue()) ? runs.begin(makeRun('schedule', at), isDue) : null
}

/** Passes on arrival are kept by the hour, and only where they found something. */
async function passArrivals<Row extends DueRow>(deps: RunLeadsDeps<Row>, dealing: Dealing): Promise<void> {
  const { runs, now } = deps
  const tell: Pass['tell'] = async (counts, rows) => {
    const at = now()
    const hour = new Date(at.getTime() - (at.getTime() % HOUR_MS))
    const known = await runs.findBetween('arrival', hour, new Date(hour.getTime() + HOUR_MS))
    if (known === null) {
      const run: StoredRun = { ...makeRun('arrival', at), status: 'finished', finishedAt: at, counts }
      await runs.create({ ...run, signals: spansOf(rows) })
    } else await runs.count(known._id, counts, spansOf(rows))
  }
  await passDue(deps, { ...dealing, tell, recounts: false })
}

export function makeRun(trigger: StoredRun['trigger'], startedAt: Date): StoredRun {
  return {
    _id: makeId('run', startedAt),
    status: 'running',
    trigger,
    startedAt,
    finishedAt: null,
    counts: NO_COUNTS,
  }
}
