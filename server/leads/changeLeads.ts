import type { LeadChange } from '../../shared/contract/leads'
import type { Caller } from '../access/caller'
import { may, requireRight } from '../access/may'
import { AppError } from '../../shared/errors'
import { makeId } from '../ids'
import type { ApplyChangeDeps } from './applyChange'
import { applyToAll, type MoveAgain } from './applyToAll'
import { approachedAtAfter, approachedAtOf } from './approachedAt'
import { askedHash } from './askedHash'
import { beforeOf } from './beforeOf'
import type { MoveHead } from './bulkStore'
import type { After, ChangePart, StoredChange } from './changeStore'
import { finishChanges } from './finishChanges'
import type { StoredLead } from './leadStore'
import { checkChange, moveLead } from './moveLead'
import { dismissalsOf, isOpen, listAlong } from './movesAlong'
import { type AskedChange, type Changed, readChanged } from './readChanged'
import { requireVersion } from './requireVersion'
import { undoChange } from './undoChange'

export type ChangeLeadsDeps = ApplyChangeDeps

const UNDO_MS = 600_000
/** As many as are named at most. A document holds 16 MB, so those that go along may need many. */
const PART_LEADS = 500

type Move<Lead = MoveHead> = { lead: Lead; after: After }

/**
 * Changes leads and what goes with them. The change is stored first, with what each was before and is to be, so that one
 * that was killed can be finished. One that was stored before is done already, and told again.
 */
export async function changeLeads(deps: ChangeLeadsDeps, asked: AskedChange): Promise<Changed> {
  const { id, caller, leadIds, change } = asked
  checkChange(change)
  await finishChanges(deps)
  const before = id === undefined ? null : await deps.changes.find(id)
  if (before) return readChanged(deps, before, asked)
  const found = await findChangeable(deps, caller, leadIds)
  for (const lead of found) requireVersion(lead, asked.version)
  const planned = await plan(deps, asked, found)
  const stored = await deps.changes.create(planned.change, planned.parts)
  // It was sent twice at the same time.
  if (stored.partsId !== planned.change.partsId) return readChanged(deps, stored, asked)
  const { leads, ids } = await applyToAll(deps, stored, planned.moveAgain)
  const isNamed = new Set(planned.named)
  const made = leads.filter(({ _id }) => isNamed.has(_id))
  const refusal = found.length === 1 && made.length < isNamed.size ? await findRefusal(deps, asked) : null
  if (refusal) {
    // What went along with the lead goes back. Sent again it is tried anew.
    await undoChange(deps, { caller, changeId: stored._id })
    await deps.changes.remove(stored._id)
    throw refusal
  }
  return {
    change: stored,
    leads: made,
    alsoChanged: [...leads.flatMap(({ _id }) => (isNamed.has(_id) ? [] : [_id])), ...ids],
  }
}

type Planned = { change: StoredChange; parts: ChangePart[]; named: string[]; moveAgain: MoveAgain }

async function plan(
  deps: ChangeLeadsDeps,
  { id, caller, leadIds, change, version }: AskedChange,
  found: readonly StoredLead[],
): Promise<Planned> {
  const at = deps.now()
  const named = movesOf(found, change, at)
  const dismissed = named.map(({ lead }) => lead)
  const along = (await listAlong(deps.bulk, dismissed, change)).map((lead) => moveAlong(lead, change))
  const moves: Move[] = [...named, ...along]
  const [first = EMPTY, ...parts] = inParts(moves)
  const partsId = makeId('chg', at)
  const stored: StoredChange = {
    _id: id ?? partsId,
    partsId,
    userId: caller.user.id,
    ...first,
    asked: askedHash({ leadIds, change }),
    parts: parts.length,
    dismissals: dismissalsOf(dismissed, change),
    undoUntil: new Date(at.getTime() + UNDO_MS),
    createdAt: at,
    openSince: at,
  }
  const isNamed = new Set(dismissed.map(({ _id }) => _id))
  const ownerOf = new Map(moves.map(({ lead: { _id, userId } }) => [_id, userId]))
  const moveAgain: MoveAgain = (lead) => {
    if (version !== undefined || lead.userId !== ownerOf.get(lead._id)) return null
    if (isNamed.has(lead._id)) return moveNamed(lead, change, at)
    return isOpen(lead) ? moveAlong(lead, change).after : null
  }
  return { change: stored, parts, named: [...isNamed], moveAgain }
}

/** Why one lead alone did not take a change; null where it has become the same by somebody else. */
async function findRefusal(
  { leads }: ChangeLeadsDeps,
  { leadIds, change, version }: AskedChange,
): Promise<AppError | null> {
  const [lead] = await leads.findMany(leadIds)
  const after = lead ? moveLead(lead, change) : null
  if (after instanceof AppError && version === undefined) return after
  if (after === null && version === undefined) return null
  return new AppError('changed_meanwhile', 'Somebody else has changed the lead meanwhile.', {
    hint: 'Read it again and repeat the change.',
    ...(lead && { details: { version: lead.version } }),
  })
}

/** Those of the leads that the caller may know of, all of which must be the caller's to change. */
async function findChangeable(
  { leads }: ChangeLeadsDeps,
  caller: Pick<Caller, 'user'>,
  leadIds: readonly string[],
): Promise<StoredLead[]> {
  const found = (await leads.findMany(leadIds)).filter(({ userId }) =>
    may(caller, 'readFeed', { ownerId: userId }),
  )
  if (found.length === 0) throw new AppError('lead_not_found', 'There is no such lead.')
  for (const lead of found) requireRight(caller, 'write', { ownerId: lead.userId })
  return found
}

/** One lead alone is told why it cannot be changed; of many those that cannot are left as they are. */
function movesOf(leads: readonly StoredLead[], change: LeadChange, at: Date): Move<StoredLead>[] {
  return leads.flatMap((lead) => {
    const moved = moveLead(lead, change)
    if (moved instanceof AppError && leads.length === 1) throw moved
    const after = moveNamed(lead, change, at)
    return after === null ? [] : [{ lead, after }]
  })
}

function moveNamed(lead: StoredLead, change: LeadChange, at: Date): After | null {
  const after = moveLead(lead, change)
  if (after === null || after instanceof AppError) return null
  return { ...after, approachedAt: approachedAtAfter(lead, after.status, at) }
}

function moveAlong(lead: MoveHead, { dismissReason = 'other' }: LeadChange): Move {
  const approachedAt = approachedAtOf(lead)
  return { lead, after: { status: 'dismissed', dismissReason, snoozedUntil: null, approachedAt } }
}

const EMPTY: ChangePart = { before: [], after: [] }

function inParts(moves: readonly Move[]): ChangePart[] {
  const parts: ChangePart[] = []
  for (let from = 0; from < moves.length; from += PART_LEADS) {
    const some = moves.slice(from, from + PART_LEADS)
    parts.push({ before: some.map(({ lead }) => beforeOf(lead)), after: some.map(({ after }) => after) })
  }
  return parts
}
