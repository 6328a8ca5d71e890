import type { Logger } from 'pino'
import { AppError } from '../../shared/errors'
import type { Worker } from '../feature'
import { makeId } from '../ids'
import type { LeaseStore } from '../leases/leaseStore'
import type { MappedSignal } from '../payload/readEntry'
import { repeatWork } from '../repeatWork'
import { restBetween } from '../restBetween'
import type { FollowStore } from './followStore'
import { indexEntries, type IndexEntriesDeps } from './indexEntries'
import type { StoredEntry } from './store'

/** A signal whose mapping has changed, and how far its entries are. */
type ToIndex = {
  signalId: string
  toIndex: { version: number; before: string | null; left: number; mappedBefore: MappedSignal[] }
}

type Rest = { before: string | null; left: number } | null

export type IndexAnewDeps = Omit<IndexEntriesDeps, 'findMappings'> & {
  following: Pick<FollowStore, 'listOlder' | 'markIdentified'>
  signals: Pick<IndexEntriesDeps, 'findMappings'> & {
    findToIndex: () => Promise<ToIndex | null>
    /** Null: all are done. */
    noteIndexed: (of: { signalId: string; version: number }, rest: Rest) => Promise<void>
  }
  leases: LeaseStore
  log: Logger
}

const NAME = 'indexers'
const LOOK_INTERVAL_MS = 5_000
/** Outlasts any slice. */
const LEASE_MS = 30_000
const SLICE_ENTRIES_MAX = 100
const SLICE_BYTES_MAX = 2 * 1_048_576
/** Runs that want the processor are no traffic: it takes a tenth of the time, always. */
const REST_FACTOR = 9
/** Sorts behind every id. */
const LAST_ID = '~'

/**
 * Has entries found by what a changed mapping makes of them. Where it is stands with the signal, slice by slice, so that
 * whoever follows one that was killed goes on from there.
 */
export function createIndexer(deps: IndexAnewDeps): Worker {
  const holder = makeId('run', deps.now())
  return repeatWork(NAME, {
    run: (stopping) => indexChanged(deps, { holder, goOn: restBetween(stopping, REST_FACTOR) }),
    pauseMs: LOOK_INTERVAL_MS,
    log: deps.log,
  })
}

/** One server at a time. Between slices `goOn` is asked, which may take its time. */
async function indexChanged(
  deps: IndexAnewDeps,
  { holder, goOn }: { holder: string; goOn: () => Promise<boolean> },
): Promise<void> {
  const { signals, leases } = deps
  let changed = await signals.findToIndex()
  if (changed === null || !(await leases.take(NAME, holder, LEASE_MS))) return
  while (await indexSlice(deps, changed)) {
    changed = await signals.findToIndex()
    if (changed === null || !(await goOn())) break
    if (!(await leases.keep(NAME, holder))) return
  }
  await leases.release(NAME, holder)
}

/** False where some of it is not followed yet: that may be about to happen by the mapping of before, so it comes first. */
async function indexSlice(deps: IndexAnewDeps, { signalId, toIndex }: ToIndex): Promise<boolean> {
  const { following, signals } = deps
  const { version, before, left, mappedBefore } = toIndex
  const slice = await following.listOlder(signalId, {
    before: before ?? LAST_ID,
    limit: Math.min(left, SLICE_ENTRIES_MAX),
    bytesMax: SLICE_BYTES_MAX,
  })
  const [newest, last] = [slice[0], slice.at(-1)]
  if (newest && slice.some(({ isNew }) => isNew === true)) {
    // What comes after these is followed by the new mapping.
    await signals.noteIndexed({ signalId, version }, { before: before ?? newest._id + LAST_ID, left })
    return false
  }
  await indexAgain({ ...deps, findMappings: signals.findMappings }, slice, mappedBefore)
  const rest = last && left > slice.length ? { before: last._id, left: left - slice.length } : null
  await signals.noteIndexed({ signalId, version }, rest)
  return true
}

type IndexAgainDeps = IndexEntriesDeps & { following: Pick<FollowStore, 'markIdentified'> }

/** By the mapping of now. What cannot be indexed stays as it is, and keeps no others from it. */
export async function indexAgain(
  deps: IndexAgainDeps,
  entries: readonly StoredEntry[],
  mappedBefore: readonly MappedSignal[] = [],
): Promise<void> {
  const kept = entries.filter(({ bytesRemovedAt }) => !bytesRemovedAt)
  if (kept.length === 0) return
  try {
    const identified = await indexEntries(deps, kept, mappedBefore)
    await deps.following.markIdentified(kept.map(({ _id }) => ({ _id, isIdentified: identified.has(_id) })))
  } catch (err) {
    // A database that is away is no fault of an entry.
    if (err instanceof AppError && err.code === 'unavailable') throw err
    if (kept.length > 1) {
      for (const entry of kept) await indexAgain(deps, [entry], mappedBefore)
      return
    }
    deps.log.error({ event: 'entries.notIndexed', entryIds: kept.map(({ _id }) => _id), err })
  }
}
