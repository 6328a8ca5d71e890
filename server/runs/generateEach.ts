import { AppError } from '../../shared/errors'
import type { Act, Counts, Dealer, DueRow, PassDeps } from './due'
import { nextTryAt, TRIES_MAX, whyAgain, WHY_FAILED } from './tries'

/**
 * Decides a batch; what it gives acts on that, and counts. What failed before is dealt one entry at a time, as is all of a
 * batch that fails: so a poison entry fails alone.
 */
export async function generateEach<Row extends DueRow>(
  deps: PassDeps<Row>,
  batch: readonly Row[],
  dealer: Dealer,
): Promise<Act<Counts>> {
  const counts = countOf([])
  for (const row of batch) {
    if (row.attempts > 0) add(counts, await generateAlone(deps, row, dealer))
  }
  const fresh = batch.filter(({ attempts }) => attempts === 0)
  const act = fresh.length === 0 ? null : await generateTogether(deps, fresh, dealer)
  return async () => add(counts, act === null ? countOf([]) : await act())
}

/** Decides and acts at once. */
export async function generateAlone<Row extends DueRow>(
  deps: PassDeps<Row>,
  row: Row,
  dealer: Dealer,
): Promise<Counts> {
  const act = await generateTogether(deps, [row], dealer)
  return act()
}

async function generateTogether<Row extends DueRow>(
  deps: PassDeps<Row>,
  batch: readonly Row[],
  dealer: Dealer,
): Promise<Act<Counts>> {
  const afterFailure = (err: unknown) => generateApart(deps, batch, { err, dealer })
  try {
    const act = await deps.generate(batch, dealer)
    return () => act().then(countOf).catch(afterFailure)
  } catch (err) {
    const counts = await afterFailure(err)
    return () => Promise.resolve(counts)
  }
}

async function generateApart<Row extends DueRow>(
  deps: PassDeps<Row>,
  batch: readonly Row[],
  { err, dealer }: { err: unknown; dealer: Dealer },
): Promise<Counts> {
  // A database that is away is no fault of an entry.
  if (err instanceof AppError && err.code === 'unavailable') throw err
  const [only, ...others] = batch
  if (only && others.length === 0) return failOne(deps, only, { err, failedFor: dealer.name, mayEnd: true })
  const counts = countOf([])
  for (const row of batch) add(counts, await generateStored(deps, row, dealer))
  return counts
}

/** By what is stored: of a batch that was decided and could not be carried out each has its plan by now. */
async function generateStored<Row extends DueRow>(
  deps: PassDeps<Row>,
  row: Row,
  dealer: Dealer,
): Promise<Counts> {
  try {
    const stored = await deps.source.readAnew(row, dealer)
    return stored === null ? countOf([]) : await generateAlone(deps, stored, dealer)
  } catch (err) {
    return generateApart(deps, [row], { err, dealer })
  }
}

export type Failure = {
  err: unknown
  /** The dealer that it failed for. */
  failedFor: string
  /** False where it may be no fault of the entry, however often that happens. */
  mayEnd: boolean
}

/** Another try after a pause that grows, or the end. */
export async function failOne<Row extends DueRow>(
  { source, log, now }: Pick<PassDeps<Row>, 'source' | 'log' | 'now'>,
  row: Row,
  { err, failedFor, mayEnd }: Failure,
): Promise<Counts> {
  log.error({ event: 'entry.failed', entryId: row._id, attempts: row.attempts + 1, err })
  const isLast = mayEnd && row.attempts + 1 >= TRIES_MAX
  const retryAt = nextTryAt(row.attempts, now())
  const isWritten = await source.fail(
    row,
    isLast ? { reason: 'internal_error', why: WHY_FAILED } : { retryAt, why: whyAgain(retryAt, now()) },
    failedFor,
  )
  if (!isWritten) return countOf([])
  return { ...countOf([]), entries: 1, failed: isLast ? 1 : 0, waiting: isLast ? 0 : 1 }
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

function add(sum: Counts, more: Counts): Counts {
  sum.entries += more.entries
  sum.leads += more.leads
  sum.skipped += more.skipped
  sum.failed += more.failed
  sum.waiting += more.waiting
  return sum
}
