import type { Logger } from 'pino'
import type { Run } from '../../shared/contract/runs'
import { AppError } from '../../shared/errors'
import { DAY_MS } from '../durations'
import type { LeaseStore } from '../leases/leaseStore'
import type { DueRow, DueSource } from './due'
import { type OpenSignal, pickBatch } from './pickBatch'

export type PassDeps<Row extends DueRow> = {
  source: DueSource<Row>
  /** Live signals, with those who get their leads. */
  listSignals: () => Promise<{ _id: string; recipients: readonly string[] }[]>
  countFree: (recipients: readonly string[]) => Promise<number>
  /** Decides for all of them and acts; gives what became of each. */
  generate: (rows: readonly Row[], dealer: string) => Promise<{ outcome: string; leadIds: string[] }[]>
  leases: LeaseStore
  log: Logger
  now: () => Date
}

type Counts = Run['counts']

const LEASE = 'dealer'
/** A dealer that died is followed by another one within a minute. */
const LEASE_MS = 20_000
const TRIES_MAX = 5
const RETRY_MS = [10_000, 60_000, 600_000, 3_600_000]
const WAIT_MS_MAX = 14 * DAY_MS
const EXPIRED_AT_ONCE = 200

/**
 * Deals what can be dealt at this moment, by one process at a time. False where another one does. `tell` is told of each
 * batch; `goOn` is asked between batches.
 */
export async function passDue<Row extends DueRow>(
  deps: PassDeps<Row>,
  { dealer, tell, goOn }: { dealer: string; tell: (counts: Counts) => Promise<void>; goOn: () => boolean },
): Promise<boolean> {
  const { leases, source, now } = deps
  if (!(await leases.take(LEASE, dealer, LEASE_MS))) return false
  const open: OpenSignal[] = []
  for (const { _id: signalId, recipients } of await deps.listSignals()) {
    await source.retry(signalId, now())
    await expire(deps, signalId, dealer)
    open.push({ signalId, recipients, hasNew: true, hasWaiting: true })
  }
  while (goOn()) {
    if (!(await leases.take(LEASE, dealer, LEASE_MS))) return true
    const batch = await pickBatch(deps, open)
    if (batch.length === 0) break
    await tell(await generateEach(deps, batch, dealer))
  }
  await leases.release(LEASE, dealer)
  return true
}

/** A batch that fails is taken one entry at a time, so that a poison entry fails alone. */
async function generateEach<Row extends DueRow>(
  deps: PassDeps<Row>,
  batch: readonly Row[],
  dealer: string,
): Promise<Counts> {
  try {
    return countOf(await deps.generate(batch, dealer))
  } catch (err) {
    // A database that is away is no fault of an entry.
    if (err instanceof AppError && err.code === 'unavailable') throw err
    const [only, ...others] = batch
    if (only && others.length === 0) return failOne(deps, only, err)
    const counts = countOf([])
    for (const row of batch) add(counts, await generateEach(deps, [row], dealer))
    return counts
  }
}

async function failOne<Row extends DueRow>(
  { source, log, now }: PassDeps<Row>,
  row: Row,
  err: unknown,
): Promise<Counts> {
  log.error({ event: 'entry.failed', entryId: row._id, attempts: row.attempts + 1, err })
  const pauseMs = RETRY_MS[row.attempts]
  const isLast = row.attempts + 1 >= TRIES_MAX || pauseMs === undefined
  await source.fail(
    row,
    isLast ? { reason: 'internal_error' } : { retryAt: new Date(now().getTime() + pauseMs) },
  )
  return { ...countOf([]), entries: 1, failed: isLast ? 1 : 0, waiting: isLast ? 0 : 1 }
}

async function expire<Row extends DueRow>(
  { source, now }: PassDeps<Row>,
  signalId: string,
  dealer: string,
): Promise<void> {
  const before = now().getTime() - WAIT_MS_MAX
  for (;;) {
    const oldest = await source.list(signalId, 'limit', 1)
    if (!oldest[0] || oldest[0].receivedAt.getTime() >= before) return
    const rows = await source.list(signalId, 'limit', EXPIRED_AT_ONCE)
    await source.expire(
      rows.filter(({ receivedAt }) => receivedAt.getTime() < before),
      dealer,
    )
  }
}

function countOf(settled: readonly { outcome: string; leadIds: string[] }[]): Counts {
  return {
    entries: settled.length,
    leads: settled.reduce((sum, { leadIds }) => sum + leadIds.length, 0),
    skipped: settled.filter(({ outcome }) => outcome === 'skipped').length,
    failed: 0,
    waiting: settled.filter(({ outcome }) => outcome === 'pending').length,
  }
}

function add(sum: Counts, more: Counts): void {
  sum.entries += more.entries
  sum.leads += more.leads
  sum.skipped += more.skipped
  sum.failed += more.failed
  sum.waiting += more.waiting
}
