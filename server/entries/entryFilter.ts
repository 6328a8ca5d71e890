import { type EntryMode, EntryOutcome } from '../../shared/contract/entries'
import { HOUR_MS } from '../durations'
import { idAtTime } from '../ids'

export type EntryFilter = {
  mode?: EntryMode | undefined
  outcome?: EntryOutcome | undefined
  reason?: string | undefined
  /** Whether anybody could be looked up by it. */
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
export function whereEntries(filter: EntryFilter) {
  const { outcome, reason, isIdentified } = conditionsOf(filter)
  const { from, to } = filter
  return {
    ...outcome,
    ...reason,
    ...isIdentified,
    ...((from ?? to) ? { receivedAt: { ...(from && { $gte: from }), ...(to && { $lt: to }) } } : {}),
  }
}

/**
 * One of them, mostly the rarest, is an equality, by which an index gives the entries in their order; the others only rule
 * out, so that no index is taken which would have the entries sorted, or read for the sake of a few.
 */
function conditionsOf({ mode, outcome, reason, identified }: EntryFilter) {
  const wanted = EntryOutcome.options.filter(
    (each) =>
      (outcome === undefined || each === outcome) &&
      (mode === undefined || (each === 'test') === (mode === 'test')),
  )
  const others = EntryOutcome.options.filter((each) => !wanted.includes(each))
  const [only, ...more] = wanted
  // A signal has few tests.
  const isRare = identified !== false || only === 'test'
  const isOne = more.length === 0 && reason === undefined && isRare
  const isNamed = identified !== undefined && reason === undefined && !isOne
  return {
    outcome: others.length === 0 ? {} : { outcome: isOne && only ? only : { $nin: others } },
    reason: reason === undefined ? {} : { reason },
    isIdentified:
      identified === undefined
        ? {}
        : { isIdentified: isNamed ? identified : { $ne: !identified, $exists: true } },
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
