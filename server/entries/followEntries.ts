import type { Logger } from 'pino'
import { AppError } from '../../shared/errors'
import type { Worker } from '../feature'
import { makeId } from '../ids'
import type { LeaseStore } from '../leases/leaseStore'
import { pauseWhileBusy } from '../pauseWhileBusy'
import { repeatWork } from '../repeatWork'
import type { Traffic } from '../traffic'
import type { FollowStore } from './followStore'
import type { StoredEntry } from './store'

export type FollowDeps = {
  following: Pick<FollowStore, 'listNew' | 'markFollowed'>
  leases: LeaseStore
  traffic: Traffic
  log: Logger
  now: () => Date
  /**
   * Gets every entry at least once, about in the order they came; after a kill it gets the last ones again. Gives the ids of
   * those by which somebody could be looked up.
   */
  handle: (entries: StoredEntry[]) => Promise<ReadonlySet<string>>
}

const NAME = 'followers'
const LOOK_INTERVAL_MS = 1_000
/** Outlasts any batch; that of a server which was killed is taken over after it. */
const LEASE_MS = 30_000
const BATCH_ENTRIES_MAX = 100
/** They are read, and their marks written, in one go, for which others wait. */
const BATCH_BYTES_MAX = 2 * 1_048_576
/** Nobody waits for it: while much is received it takes a tenth of the time. */
const BUSY_PAUSE_FACTOR = 9

/**
 * Hands over all entries that have not been handed over: what is new says so itself, by a mark that is stored with it and
 * taken away here. So none is skipped, whatever the clocks of the servers say, and however late it came to disk. Off the
 * receiving path, and out of its way while much arrives.
 */
export function createFollower(deps: FollowDeps): Worker {
  const holder = makeId('run', deps.now())
  return repeatWork(NAME, {
    run: (stopping) =>
      catchUp(deps, { holder, goOn: pauseWhileBusy(deps.traffic, stopping, BUSY_PAUSE_FACTOR) }),
    pauseMs: LOOK_INTERVAL_MS,
    log: deps.log,
  })
}

/** One server at a time. Between batches `goOn` is asked, which may take its time. */
async function catchUp(
  deps: FollowDeps,
  { holder, goOn }: { holder: string; goOn: () => Promise<boolean> },
): Promise<void> {
  const { following, leases } = deps
  do {
    const batch = await following.listNew({ limit: BATCH_ENTRIES_MAX, bytesMax: BATCH_BYTES_MAX })
    if (batch.length === 0) break
    if (!(await leases.take(NAME, holder, LEASE_MS))) return
    await handleEach(deps, batch)
  } while (await goOn())
  await leases.release(NAME, holder)
}

/** An entry that cannot be handled is set aside, so that those behind it go on. */
async function handleEach(deps: FollowDeps, batch: StoredEntry[]): Promise<void> {
  const { following, handle, log } = deps
  let identified: ReadonlySet<string> = new Set()
  try {
    identified = await handle(batch)
  } catch (err) {
    // A database that is away is no fault of an entry.
    if (err instanceof AppError && err.code === 'unavailable') throw err
    const [only, ...others] = batch
    if (only && others.length === 0) log.error({ event: 'entry.setAside', entryId: only._id, err })
    else {
      for (const entry of batch) await handleEach(deps, [entry])
      return
    }
  }
  await following.markFollowed(batch.map(({ _id }) => ({ _id, isIdentified: identified.has(_id) })))
}
