import type { DueRow, PassDeps } from './due'
import { placesOf } from './placesOf'

/** They are claimed in one commit, for which others wait. */
const BATCH_BYTES_MAX = 2 * 1_048_576
/** Of what is new so many batches are read at once; whoever deals them asks whether they still are what they were. */
const BATCHES_READ_AHEAD = 5

/** A signal as far as its entries may still be dealt in this pass. */
export type OpenSignal<Row> = {
  signalId: string
  hasNew: boolean
  hasWaiting: boolean
  /** The last of those that waited, and of those that are new, that was looked at: none is taken twice. */
  waitedUntil?: string | undefined
  /** How many places there were when the last of these were taken. */
  placesThen?: number | undefined
  newUntil?: string | undefined
  /** New ones that were read and are not taken yet. */
  ahead: Row[]
  recipients: readonly string[]
}

export type PickDeps<Row extends DueRow> = {
  source: Pick<PassDeps<Row>['source'], 'list'>
  countFree: PassDeps<Row>['countFree']
}

/**
 * The next entries to deal, of each signal one in turn, oldest first. What waits at a limit is read only as far as there
 * are places; a signal that has nothing more for this pass says so.
 */
export async function pickBatch<Row extends DueRow>(
  deps: PickDeps<Row>,
  open: OpenSignal<Row>[],
  entriesMax: number,
): Promise<Row[]> {
  for (;;) {
    const left = open.filter(({ hasNew, hasWaiting }) => hasNew || hasWaiting)
    if (left.length === 0) return []
    const share = Math.max(1, Math.floor(entriesMax / left.length))
    const next = left.slice(0, entriesMax)
    const free = await freeOf(deps, next)
    const looks = await Promise.all(next.map((signal) => lookAt(deps, signal, { share, free })))
    // Whoever came first this time comes last the next.
    open.push(...open.splice(0, left.length > entriesMax ? entriesMax : 1))
    const batch = withinBytes(inTurn(looks.map(({ rows }) => rows)))
    const taken = new Set(batch)
    for (const { signal, waiting, fresh, left: places } of looks) {
      if (waiting.some((row) => taken.has(row))) signal.placesThen = places
      signal.waitedUntil = waiting.findLast((row) => taken.has(row))?._id ?? signal.waitedUntil
      signal.newUntil = fresh.findLast((row) => taken.has(row))?._id ?? signal.newUntil
      signal.ahead = signal.ahead.filter((row) => !taken.has(row))
    }
    if (batch.length > 0) return batch
  }
}

/** Asked for all of them at once. */
async function freeOf<Row extends DueRow>(
  { countFree }: PickDeps<Row>,
  signals: readonly OpenSignal<Row>[],
): Promise<ReadonlyMap<string, number>> {
  const userIds = signals.flatMap(({ hasWaiting, recipients }) => (hasWaiting ? recipients : []))
  return userIds.length === 0 ? new Map() : countFree([...new Set(userIds)])
}

function inTurn<Row>(lists: readonly Row[][]): Row[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((rows) => rows.slice(index, index + 1)),
  ).flat()
}

/** As many as may be held in memory together, and at least one. */
function withinBytes<Row extends DueRow>(rows: Row[]): Row[] {
  let bytes = 0
  const end = rows.findIndex(({ size }, index) => {
    bytes += size
    return bytes > BATCH_BYTES_MAX && index > 0
  })
  return end === -1 ? rows : rows.slice(0, end)
}

/** What a signal has for a batch: what has waited at a limit, what is new, and both in their order; and how many places are left. */
type Look<Row> = { signal: OpenSignal<Row>; waiting: Row[]; fresh: Row[]; rows: Row[]; left: number }

async function lookAt<Row extends DueRow>(
  { source }: PickDeps<Row>,
  signal: OpenSignal<Row>,
  { share, free }: { share: number; free: ReadonlyMap<string, number> },
): Promise<Look<Row>> {
  const { left, ...who } = placesOf(signal.recipients, free)
  // What waited last may have used no place, such as where whoever has one dismissed them: then many are looked at.
  const areStuck = left > 0 && signal.placesThen === left
  const places = signal.hasWaiting ? Math.min(share, areStuck ? share : left) : 0
  const page = { limit: places, after: signal.waitedUntil, places: who }
  const waiting = places > 0 ? await source.list(signal.signalId, 'limit', page) : []
  // As long as more may wait, what is new comes after it. Where there was no place there may be one before the next look.
  const isNext = places === 0 || waiting.length < places
  if (places > 0 && waiting.length === 0) signal.hasWaiting = false
  let fresh: Row[] = []
  if (signal.hasNew && isNext) {
    const wanted = share - waiting.length
    if (signal.ahead.length < wanted) {
      const page = { limit: wanted * BATCHES_READ_AHEAD, after: signal.ahead.at(-1)?._id ?? signal.newUntil }
      signal.ahead.push(...(await source.list(signal.signalId, 'now', page)))
    }
    fresh = signal.ahead.slice(0, wanted)
    if (fresh.length === 0) signal.hasNew = false
  }
  if (waiting.length === 0 && !signal.hasNew) signal.hasWaiting = false
  const rows = [...waiting, ...fresh].sort((one, other) => (one._id < other._id ? -1 : 1))
  return { signal, waiting, fresh, rows, left }
}
