import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import { idAtTime, makeId } from '../ids'
import type { CursorStore } from './cursorStore'
import type { EntryStore, StoredEntry } from './store'

export type FollowDeps = { entries: Pick<EntryStore, 'listAfter'>; cursors: CursorStore }

export type Follow = {
  /** Of the place that is kept in the database; all servers with one database share it. */
  name: string
  /** Where the place begins when the name is new: behind that id, or with the first entry of all ('') */
  startAfter: string
  /** Gets every entry at least once, in the order of their ids; after a kill it gets the last ones again. */
  handle: (entries: StoredEntry[]) => Promise<void>
}

/** An entry is on disk at most four seconds after its id was made, or it was not acknowledged. */
const SETTLED_MS = 5_000
const LOOK_INTERVAL_MS = 1_000
/** A hold outlasts any batch; that of a server which was killed ends by itself. */
const HOLD_MS = 30_000
const BATCH_ENTRIES_MAX = 100
const BATCH_BYTES_MAX = 4 * 1_048_576
/** A process that works more than this share of its time is busy receiving; a follower then takes a tenth of it. */
const BUSY_UTILIZATION = 0.6
const BUSY_PAUSE_FACTOR = 9

/**
 * Hands over all entries that are on disk and have not been handed over: in their order, by one server at a time, from a
 * place that is kept in the database, so that neither a kill nor a restart skips one. Between batches
 * `goOn` is asked, which may take its time.
 */
export async function catchUp(
  { entries, cursors }: FollowDeps,
  { name, startAfter, handle }: Follow,
  { heldBy, settledMs, goOn }: { heldBy: string; settledMs: number; goOn: () => Promise<boolean> },
): Promise<void> {
  let isHeld = false
  for (;;) {
    const place = { heldBy, heldUntil: new Date(Date.now() + HOLD_MS) }
    const lastId = await cursors.findOrBegin(name, startAfter)
    const before = idAtTime('ent', Date.now() - settledMs + 1)
    const batch = withinBytes(await entries.listAfter(lastId, { before, limit: BATCH_ENTRIES_MAX }))
    const last = batch.at(-1)
    if (!last) break
    isHeld ||= await cursors.hold(name, { ...place, lastId })
    if (!isHeld) return
    await handle(batch)
    if (!(await cursors.advance(name, { ...place, lastId: last._id }))) return
    if (!(await goOn())) break
  }
  if (isHeld) await cursors.release(name, heldBy)
}

/** Follows the entries until it is stopped: off the receiving path, and out of its way while much arrives. */
export function startFollower(deps: FollowDeps, follow: Follow, log: Logger): { stop(): Promise<void> } {
  const heldBy = makeId('run')
  const stopping = new AbortController()
  const { signal } = stopping

  const work = async () => {
    while (!signal.aborted) {
      try {
        await catchUp(deps, follow, { heldBy, settledMs: SETTLED_MS, goOn: createPause(signal) })
      } catch (err) {
        log.error({ event: 'follower.failed', name: follow.name, err })
      }
      await wait(LOOK_INTERVAL_MS, signal)
    }
  }
  const working = work()
  return {
    stop() {
      stopping.abort()
      return working
    },
  }
}

/** Waits after a batch for as long as the receiving of entries needs; false once the follower is to stop. */
function createPause(signal: AbortSignal): () => Promise<boolean> {
  let startedAt = performance.now()
  let load = performance.eventLoopUtilization()
  return async () => {
    const { utilization } = performance.eventLoopUtilization(load)
    const tookMs = performance.now() - startedAt
    await wait(utilization > BUSY_UTILIZATION ? tookMs * BUSY_PAUSE_FACTOR : 0, signal)
    load = performance.eventLoopUtilization()
    startedAt = performance.now()
    return !signal.aborted
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return setTimeout(ms, undefined, { signal }).catch(() => undefined)
}

/** As many as may be held in memory together, and at least one. */
function withinBytes(entries: StoredEntry[]): StoredEntry[] {
  let bytes = 0
  const end = entries.findIndex(({ size }, index) => {
    bytes += size
    return bytes > BATCH_BYTES_MAX && index > 0
  })
  return end === -1 ? entries : entries.slice(0, end)
}
