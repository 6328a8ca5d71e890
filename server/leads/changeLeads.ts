import type { LeadChange } from '../../shared/contract/leads'
import type { Caller } from '../access/caller'
import { may, requireRight } from '../access/may'
import { AppError } from '../../shared/errors'
import { makeId } from '../ids'
import type { ApplyChangeDeps } from './applyChange'
import { applyToAll, type MoveAgain } from './applyToAll'
import { approachedAtAfter } from './approachedAt'
import { askedHash } from './askedHash'
import { beforeOf } from './beforeOf'
import type { After, StoredChange } from './changeStore'
import { finishChanges } from './finishChanges'
import type { StoredLead } from './leadStore'
import { checkChange, moveLead } from './moveLead'
import { dismissalsOf, whoGoesAlong } from './movesAlong'
import { type AskedChange, type Changed, readChanged } from './readChanged'
import { requireVersion } from './requireVersion'
import { finishUndo } from './undoChange'
import { dismissedAlong } from './withAlong'

export type ChangeLeadsDeps = ApplyChangeDeps

const UNDO_MS = 600_000
type Move = { lead: StoredLead; after: After }

/**
 * Changes leads and what goes with them. The change is stored first, with what each was before and is to be, so that one
 * that was killed can be finished. One that was stored before is done already, and told again.
 */
export async function changeLeads(deps: ChangeLeadsDeps, asked: AskedChange): Promise<Changed> {
  const { id, caller, leadIds, change } = asked
  checkChange(change)
  await finishChanges(deps)
  const before = id === undefined ? null : await deps.changes.find(id)
  const told = before && (await readChanged(deps, before, asked))
  if (told) return told
  if (before) await refuse(deps, asked, { change: before, isLast: false })
  const found = await findChangeable(deps, caller, leadIds)
  for (const lead of found) requireVersion(lead, asked.version)
  const planned = plan(deps, asked, found)
  const stored = before ?? (await deps.changes.create(planned.change))
  // It was sent twice at the same time.
  const isOther = before === null && stored.partsId !== planned.change.partsId
  const toldToo = isOther ? await readChanged(deps, stored, asked) : null
  if (toldToo) return toldToo
  const { leads, ids } = await applyToAll(deps, stored, planned.moveAgain)
  const isNamed = new Set(planned.named)
  const made = leads.filter(({ _id }) => isNamed.has(_id))
  if (made.length < isNamed.size) await refuse(deps, asked, { change: stored, isLast: true })
  return {
    change: stored,
    leads: made,
    alsoChanged: [...leads.flatMap(({ _id }) => (isNamed.has(_id) ? [] : [_id])), ...ids],
  }
}

/**
 * Takes a change back that one lead alone did not take, and throws why; what went along with the lead goes back too. Sent again
 * it is tried anew. Where it is not the last try, a lead that may still take it is left for the next.
 */
async function refuse(
  deps: ChangeLeadsDeps,
  asked: AskedChange,
  { change, isLast }: { change: StoredChange; isLast: boolean },
): Promise<void> {
  const refusal = await findRefusal(deps, asked)
  if (refusal === null || (!isLast && refusal.code === 'changed_meanwhile')) return
  // Null where whoever sent it at the same time has taken it back.
  const begun = await deps.changes.beginUndo(change._id, deps.now())
  if (begun?.undoneAt) await finishUndo(deps, { ...begun, undoneAt: begun.undoneAt })
  await deps.changes.remove(change._id)
  throw refusal
}

type Planned = { change: StoredChange; named: string[]; moveAgain: MoveAgain }

function plan(
  { now }: ChangeLeadsDeps,
  { id, caller, leadIds, change, version }: AskedChange,
  found: readonly StoredLead[],
): Planned {
  const at = now()
  const moves = movesOf(found, change, at)
  const dismissals = dismissalsOf(
    moves.map(({ lead }) => lead),
    change,
  )
  const along = dismissals.length === 0 ? undefined : change.dismissReason
  const partsId = makeId('chg', at)
  const stored: StoredChange = {
    _id: id ?? partsId,
    partsId,
    userId: caller.user.id,
    before: moves.map(({ lead }) => beforeOf(lead)),
    after: moves.map(({ after }) => after),
    asked: askedHash({ leadIds, change }),
    ...(along && { along }),
    parts: 0,
    dismissals,
    undoUntil: new Date(at.getTime() + UNDO_MS),
    createdAt: at,
    openSince: at,
  }
  const ownerOf = new Map(moves.map(({ lead: { _id, userId } }) => [_id, userId]))
  const isAlong = along && whoGoesAlong({ dismissals, along })
  const moveAgain: MoveAgain = (lead) => {
    if (version !== undefined) return null
    const owner = ownerOf.get(lead._id)
    if (owner !== undefined) return owner === lead.userId ? moveNamed(lead, change, at) : null
    return along && isAlong?.(lead) ? dismissedAlong(lead, along) : null
  }
  return { change: stored, named: [...ownerOf.keys()], moveAgain }
}

/** Why one lead alone did not take a change; null where it has become the same by somebody else, and of several. */
async function findRefusal(
  { leads }: ChangeLeadsDeps,
  { caller, leadIds, change, version }: AskedChange,
): Promise<AppError | null> {
  const [lead, ...others] = whoseFeedIsRead(caller, await leads.findMany(leadIds))
  if (others.length > 0) return null
  const after = lead ? moveLead(lead, change) : null
  if (after instanceof AppError && version === undefined) return after
  if (after === null && version === undefined) return null
  return new AppError('changed_meanwhile', 'Somebody else has changed the lead meanwhile.', {
    hint: 'Read it again and repeat the change.',
    ...(lead && { details: { version: lead.version } }),
  })
}

function whoseFeedIsRead(caller: Pick<Caller, 'user'>, leads: readonly StoredLead[]): StoredLead[] {
  return leads.filter(({ userId }) => may(caller, 'readFeed', { ownerId: userId }))
}

/** Those of the leads that the caller may know of, all of which must be the caller's to change. */
async function findChangeable(
  { leads }: ChangeLeadsDeps,
  caller: Pick<Caller, 'user'>,
  leadIds: readonly string[],
): Promise<StoredLead[]> {
  const found = whoseFeedIsRead(caller, await leads.findMany(leadIds))
  if (found.length === 0) throw new AppError('lead_not_found', 'There is no such lead.')
  for (const lead of found) requireRight(caller, 'write', { ownerId: lead.userId })
  return found
}

/** One lead alone is told why it cannot be changed; of many those that cannot are left as they are. */
function movesOf(leads: readonly StoredLead[], change: LeadChange, at: Date): Move[] {
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
