import { DAY_MS, HOUR_MS } from '../durations'
import { idAtTime } from '../ids'
import type { HeldEntryStore } from './held/heldEntryStore'
import { removeEmptyLookUps } from './held/removeEmptyLookUps'
import type { OldRow, RetentionStore, Round } from './retentionStore'

/** For how many days each is kept; null: for ever. */
export type EntryRetention = {
  testEntryDays: number | null
  entryBytesDays: number | null
  entryDays: number | null
}

export type RemoveOldDeps = {
  retention: RetentionStore
  held: Pick<HeldEntryStore, 'listLookUps' | 'findFull' | 'removeLookUps'>
  kept: EntryRetention
}

const ROWS_AT_ONCE = 100
/** Of one look of the purge; the next one goes on from there. */
const SLICES_MAX = 100
const PAUSE_MS = 12 * HOUR_MS
/** Of the places that a round comes to: what entries are found by comes after the entries. */
const LOOK_UPS = 'lookUps '

/**
 * Goes through all old entries twice a day, some thousands at a time. What is pending is left until it has ended, and
 * is seen by a later round.
 */
export async function removeOldEntries(deps: RemoveOldDeps, at: Date): Promise<void> {
  const days = Object.values(deps.kept).filter((each) => each !== null)
  if (days.length === 0) return
  let round = await deps.retention.findRound()
  const pausedMs = round.endedAt === null ? PAUSE_MS : Math.abs(at.getTime() - round.endedAt.getTime())
  if (pausedMs < PAUSE_MS) return
  const before = idAtTime('ent', at.getTime() - Math.min(...days) * DAY_MS)
  for (let slice = 0; slice < SLICES_MAX; slice += 1) {
    const after = await takeSlice(deps, { round, before, at })
    round = { ...round, after: after ?? '', endedAt: after === null ? at : null }
    await deps.retention.noteRound(round)
    if (after === null) return
  }
}

/** The place to go on from; null: that was all. */
async function takeSlice(
  { retention, held, kept }: RemoveOldDeps,
  { round: { after }, before, at }: { round: Round; before: string; at: Date },
): Promise<string | null> {
  if (after.startsWith(LOOK_UPS)) {
    const next = await removeEmptyLookUps(held, after.slice(LOOK_UPS.length))
    return next === null ? null : LOOK_UPS + next
  }
  const rows = await retention.list({ after, before }, ROWS_AT_ONCE)
  const last = rows.at(-1)
  if (last === undefined) return LOOK_UPS
  const gone = rows.filter((row) =>
    isOver(row, row.outcome === 'test' ? kept.testEntryDays : kept.entryDays, at),
  )
  await retention.remove(gone)
  const emptied = rows.filter(
    (row) =>
      !gone.includes(row) &&
      row.outcome !== 'test' &&
      !row.bytesRemovedAt &&
      isOver(row, kept.entryBytesDays, at),
  )
  await retention.removeBytes(emptied, at)
  return last._id
}

function isOver({ _id, outcome }: OldRow, days: number | null, at: Date): boolean {
  return days !== null && outcome !== 'pending' && _id < idAtTime('ent', at.getTime() - days * DAY_MS)
}
