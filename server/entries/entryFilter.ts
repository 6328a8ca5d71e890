import { type EntryMode, EntryOutcome } from '../../shared/contract/entries'
import { HOUR_MS } from '../durations'
import { idAtTime } from '../ids'

export type EntryFilter = {
  mode?: EntryMode | undefined
  outcome?: EntryOutcome | undefined
  reason?: string | undefined
  /** Of live entries: whether anybody could be looked up by it. */
  identified?: boolean | undefined
  /** Received then or later. */
  from?: Date | undefined
  /** Received before. */
  to?: Date | undefined
}

/**
 * An id tells when it was made. It may be a day older than its entry, where a sender repeats a request with its key, and
 * newer where the clock went back.
 */
const ID_DISTANCE_MS_MAX = 24 * HOUR_MS

/** What an entry must be. */
export function whereEntries({ mode, outcome, reason, identified, from, to }: EntryFilter) {
  const outcomes = EntryOutcome.options.filter(
    (each) =>
      (outcome === undefined || each === outcome) &&
      (mode === undefined || (each === 'test') === (mode === 'test')),
  )
  return {
    ...(mode === undefined && outcome === undefined ? {} : { outcome: { $in: outcomes } }),
    ...(reason === undefined ? {} : { reason }),
    ...(identified === undefined ? {} : { isIdentified: identified }),
    ...((from ?? to) ? { receivedAt: { ...(from && { $gte: from }), ...(to && { $lt: to }) } } : {}),
  }
}

/** Which ids a page can hold at all, so that no more than those are read. */
export function whereIds({ from, to }: EntryFilter, cursor?: string) {
  const newest = [cursor, to && idNear(to, ID_DISTANCE_MS_MAX)].filter((id) => id !== undefined).sort()[0]
  const oldest = from && idNear(from, -ID_DISTANCE_MS_MAX)
  if (newest === undefined && oldest === undefined) return {}
  return { _id: { ...(newest && { $lt: newest }), ...(oldest && { $gte: oldest }) } }
}

function idNear(at: Date, distanceMs: number): string {
  return idAtTime('ent', Math.max(0, at.getTime() + distanceMs))
}
