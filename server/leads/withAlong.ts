import { makeId } from '../ids'
import { approachedAtOf } from './approachedAt'
import { beforeOf } from './beforeOf'
import type { LeadBulkStore, MoveHead } from './bulkStore'
import type { After, Before, ChangePart, ChangeStore, StoredChange } from './changeStore'
import { listAlong } from './movesAlong'

/** As many are named at most. A document holds 16 MB, so those that go along may need many. */
const PART_LEADS = 500

const EMPTY: ChangePart = { before: [], after: [] }

/**
 * The change with the leads that go along. They are listed once, after it is noted whom it dismisses: a lead that is made at
 * this moment is either found here, or whoever makes it finds the dismissal.
 */
export async function withAlong(
  deps: { bulk: LeadBulkStore; changes: ChangeStore; now: () => Date },
  change: StoredChange,
): Promise<StoredChange> {
  const { along } = change
  if (along === undefined) return change
  const heads = await listAlong(deps.bulk, { ...change, along })
  const moves = heads.map((lead): Move => ({ before: beforeOf(lead), after: dismissedAlong(lead, along) }))
  const [first = EMPTY, ...parts] = inParts([...movesOf(change), ...moves])
  const at = deps.now()
  const listed = { first, parts, alongId: makeId('chg', at), openSince: at }
  return (await deps.changes.storeAlong(change, listed)) ?? change
}

type Move = { before: Before; after: After }

function movesOf({ before: all, after }: ChangePart): Move[] {
  return all.flatMap((before, index) => {
    const made = after[index]
    return made === undefined ? [] : [{ before, after: made }]
  })
}

/** What becomes of a lead that goes along. */
export function dismissedAlong(lead: MoveHead, dismissReason: After['dismissReason']): After {
  return { status: 'dismissed', dismissReason, snoozedUntil: null, approachedAt: approachedAtOf(lead) }
}

function inParts(moves: readonly Move[]): ChangePart[] {
  const parts: ChangePart[] = []
  for (let from = 0; from < moves.length; from += PART_LEADS) {
    const some = moves.slice(from, from + PART_LEADS)
    parts.push({ before: some.map(({ before }) => before), after: some.map(({ after }) => after) })
  }
  return parts
}
