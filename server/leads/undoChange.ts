import type { Caller } from '../access/caller'
import { AppError } from '../../shared/errors'
import { applyChange, type ApplyChangeDeps, idsOf } from './applyChange'
import type { MovingLead } from './bulkStore'
import type { Before, ChangePart, StoredChange } from './changeStore'
import { countDecisions, decisionsOf } from './countDecisions'
import type { StoredLead } from './leadStore'
import { undoMade } from './undoMade'
import { type Undoable, updateOfUndo } from './updateOfUndo'

export type Undone = { leads: StoredLead[]; alsoChanged: string[]; kept: string[] }

/** Takes a change back; leads that somebody has changed since are kept as they are. */
export async function undoChange(
  deps: ApplyChangeDeps,
  { caller, changeId }: { caller: Pick<Caller, 'user'>; changeId: string },
): Promise<Undone> {
  const change = await deps.changes.find(changeId)
  if (change?.userId !== caller.user.id) {
    throw new AppError('change_not_found', 'There is no such change of yours.')
  }
  const at = deps.now()
  if (at > change.undoUntil) throw new AppError('too_late', 'A change can be undone for ten minutes.')
  if (change.openSince && !change.undoneAt) await applyChange(deps, change)
  const begun = await deps.changes.beginUndo(change._id, at)
  return finishUndo(deps, { ...change, ...begun, undoneAt: begun?.undoneAt ?? at })
}

/** Undoes what of a change is not undone yet, part by part; what somebody undid before a kill counts as undone here too. */
export async function finishUndo(deps: ApplyChangeDeps, change: Undoable): Promise<Undone> {
  await deps.dismissals.takeBack(change)
  const leads = await undoFirst(deps, change)
  const kept = idsOf(change).filter((id) => !leads.some(({ _id }) => _id === id))
  const alsoChanged: string[] = []
  for (let nth = 0; nth < (change.parts ?? 0); nth += 1) {
    await deps.changes.noteProgress(change._id, deps.now())
    const { part, undone } = await undoPart(deps, change, nth)
    for (const { _id } of part.before) (undone.has(_id) ? alsoChanged : kept).push(_id)
  }
  alsoChanged.push(...(await undoMade(deps, change)))
  await deps.changes.close(change._id)
  return { leads, alsoChanged, kept }
}

async function undoFirst(deps: ApplyChangeDeps, change: Undoable): Promise<StoredLead[]> {
  const moves = movesBack(change, change, byId(await deps.leads.findMany(idsOf(change))))
  const moved = await Promise.all(
    moves.map(({ lead, before }) =>
      deps.leads.update(lead, updateOfUndo(change, { lead, before, at: deps.now() })),
    ),
  )
  const own = moved.filter((lead) => lead !== null)
  await countDecisions(deps.count, decisionsOf(change, own), { at: change.createdAt, sign: -1 })
  return [...undoneOf(change, change, byId(await deps.leads.findMany(idsOf(change)))).values()]
}

/**
 * But for what the same user has written since. Not by its version alone: of a lead that the change never reached somebody
 * else may have made that one.
 */
function isAsLeft<Lead extends MovingLead>(
  lead: Lead | undefined,
  { versionAfter }: Before,
  { _id }: StoredChange,
): lead is Lead {
  return lead?.change?.id === _id && lead.version === (lead.change.version ?? versionAfter)
}

type MoveBack<Lead> = { lead: Lead; before: Before }

/** What is yet to be undone. */
function movesBack<Lead extends MovingLead>(
  change: StoredChange,
  { before }: ChangePart,
  leads: ReadonlyMap<string, Lead>,
): MoveBack<Lead>[] {
  return before.flatMap((each) => {
    const lead = leads.get(each._id)
    return isAsLeft(lead, each, change) ? [{ lead, before: each }] : []
  })
}

/** What the undo has made what it is, in this try or in one before. */
function undoneOf<Lead extends MovingLead>(
  { undoneAt }: Undoable,
  { before }: ChangePart,
  leads: ReadonlyMap<string, Lead>,
): ReadonlyMap<string, Lead> {
  const undone = before.flatMap(({ _id, versionAfter }): Lead[] => {
    const lead = leads.get(_id)
    if (!lead || lead.version <= versionAfter || lead.change !== null) return []
    return lead.updatedAt.getTime() === undoneAt.getTime() ? [lead] : []
  })
  return byId(undone)
}

function byId<Lead extends Pick<StoredLead, '_id'>>(leads: readonly Lead[]): ReadonlyMap<string, Lead> {
  return new Map(leads.map((lead) => [lead._id, lead]))
}

async function undoPart(
  deps: ApplyChangeDeps,
  change: Undoable,
  nth: number,
): Promise<{ part: ChangePart; undone: ReadonlyMap<string, MovingLead> }> {
  const part = await deps.changes.findPart(change, nth)
  const moves = movesBack(change, part, await deps.bulk.findMany(idsOf(part)))
  await deps.bulk.update(
    moves.map(({ lead, before }) => ({
      lead,
      change: updateOfUndo(change, { lead, before, at: deps.now() }),
    })),
  )
  const undone = undoneOf(change, part, await deps.bulk.findMany(idsOf(part)))
  if (await deps.changes.mayCount(change, nth, 'undone')) {
    const decisions = decisionsOf(part, [...undone.values()])
    await countDecisions(deps.count, decisions, { at: change.createdAt, sign: -1 })
  }
  return { part, undone }
}
