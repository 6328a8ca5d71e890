import type { Caller } from '../access/caller'
import { AppError } from '../../shared/errors'
import { applyChange, type ApplyChangeDeps, idsOf } from './applyChange'
import type { MovingLead } from './bulkStore'
import type { Before, ChangePart, StoredChange } from './changeStore'
import { countDecisions } from './countDecisions'
import { withEvent } from './leadHistory'
import { isDue, updatedText, withNews } from './leadNews'
import type { StoredLead } from './leadStore'

export type Undone = { leads: StoredLead[]; alsoChanged: string[]; kept: string[] }

/** Takes a change back, part by part; leads that somebody has changed since are kept as they are. */
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
  if (change.openSince) await applyChange(deps, change)
  for (const { userId, key, leadId } of change.dismissals) await deps.dismissals.takeBack(userId, key, leadId)
  const leads = await undoFirst(deps, change, at)
  const kept = idsOf(change).filter((id) => !leads.some(({ _id }) => _id === id))
  const alsoChanged: string[] = []
  for (let nth = 0; nth < (change.parts ?? 0); nth += 1) {
    const part = await deps.changes.findPart(change._id, nth)
    const undone = await undoPart(deps, { change, part, at })
    for (const { _id } of part.before) (undone.has(_id) ? alsoChanged : kept).push(_id)
  }
  return { leads, alsoChanged, kept }
}

async function undoFirst(deps: ApplyChangeDeps, change: StoredChange, at: Date): Promise<StoredLead[]> {
  const found = await deps.leads.findMany(idsOf(change))
  const leadOf = new Map(found.map((lead) => [lead._id, lead]))
  const tried = await Promise.all(
    change.before.flatMap((before) => {
      const lead = leadOf.get(before._id)
      if (!isAsLeft(lead, before, change)) return []
      return [deps.leads.update(lead, updateOf(change, { lead, before, at }))]
    }),
  )
  const undone = tried.filter((lead) => lead !== null)
  await countUndone(deps, { change, part: change }, new Map(undone.map((lead) => [lead._id, lead])))
  return undone
}

/** Not by its version alone: of a lead that the change never reached somebody else may have made that one. */
function isAsLeft<Lead extends MovingLead>(
  lead: Lead | undefined,
  { versionAfter }: Before,
  { _id }: StoredChange,
): lead is Lead {
  return lead?.version === versionAfter && lead.change?.id === _id
}

type Undoing = { change: StoredChange; part: ChangePart; at: Date }

async function undoPart(
  deps: ApplyChangeDeps,
  { change, part, at }: Undoing,
): Promise<ReadonlyMap<string, MovingLead>> {
  const leads = await deps.bulk.findMany(idsOf(part))
  await deps.bulk.update(
    part.before.flatMap((before) => {
      const lead = leads.get(before._id)
      if (!isAsLeft(lead, before, change)) return []
      return [{ lead, change: updateOf(change, { lead, before, at }) }]
    }),
  )
  const versions = new Map(part.before.map(({ _id, versionAfter }) => [_id, versionAfter + 1]))
  const changed = await deps.bulk.findMany(idsOf(part))
  const undone = new Map(
    [...changed].filter(
      ([id, lead]) => lead.version === versions.get(id) && lead.updatedAt.getTime() === at.getTime(),
    ),
  )
  await countUndone(deps, { change, part }, undone)
  return undone
}

function updateOf(
  change: StoredChange,
  { lead, before, at }: { lead: MovingLead; before: Before; at: Date },
): Partial<StoredLead> {
  const { status, dismissReason, snoozedUntil, approachedAt } = before
  const told = newsOfUndo(lead, { before, change, at })
  const history = withEvent(lead, { at, userId: change.userId, action: 'undone' })
  return {
    ...{ status, dismissReason, snoozedUntil },
    // A change of an earlier version does not know it.
    ...(approachedAt === undefined ? {} : { approachedAt }),
    ...told,
    ...{ history, change: null, updatedAt: at },
  }
}

/** A change that nobody was told of yet is never told; one that was is followed by another. */
function newsOfUndo(
  { news = [], status }: MovingLead,
  { before, change, at }: { before: Before; change: StoredChange; at: Date },
): Pick<StoredLead, 'news' | 'newsAt'> {
  const ofChange = updatedText(change.createdAt, before.status)
  return withNews(
    isDue(ofChange, at) ? [...news, updatedText(at, status)] : news.filter((text) => text !== ofChange),
  )
}

async function countUndone(
  { count }: ApplyChangeDeps,
  { change, part: { before, after } }: Omit<Undoing, 'at'>,
  undone: ReadonlyMap<string, MovingLead>,
): Promise<void> {
  const decisions = before.flatMap(({ _id, status }, index) => {
    const [lead, made] = [undone.get(_id), after[index]]
    return lead && made ? [{ lead, before: status, after: made.status }] : []
  })
  await countDecisions(count, decisions, { at: change.createdAt, sign: -1 })
}
