import type { LeadBulkStore, MovingLead } from './bulkStore'
import type { After, ChangePart, ChangeStore, StoredChange } from './changeStore'
import { type CountDecided, countDecisions, decisionsOf } from './countDecisions'
import type { DismissalStore } from './dismissalStore'
import { actionOf, withEvent } from './leadHistory'
import { updatedText, withNews } from './leadNews'
import type { LeadStore, StoredLead } from './leadStore'
import { withAlong } from './withAlong'

export type ApplyChangeDeps = {
  leads: LeadStore
  bulk: LeadBulkStore
  changes: ChangeStore
  dismissals: DismissalStore
  count: CountDecided
  now: () => Date
}

/**
 * The change as it was applied, the leads of its first part, and the ids of those of the others, as far as this change made
 * them what they are; `made` is how many of the leads that were named are among them.
 */
export type Applied = { change: StoredChange; leads: StoredLead[]; ids: string[]; made: number }

type Move<Lead> = { lead: Lead; after: After }

/**
 * Does what of a stored change is not done yet, part by part. Whoever else applies it at the same time does the same: each
 * lead takes a change in one version only, and one that somebody else has changed first is left alone.
 */
export async function applyChange(deps: ApplyChangeDeps, stored: StoredChange): Promise<Applied> {
  await deps.dismissals.note(stored)
  const change = await withAlong(deps, stored)
  const leads = await applyFirst(deps, change)
  await takeBackIdle(deps, change, leads)
  const ids: string[] = []
  for (let nth = 0; nth < (change.parts ?? 0); nth += 1) {
    await deps.changes.noteProgress(change._id, deps.now())
    ids.push(...(await applyPart(deps, change, nth)))
  }
  const isNamed = namedOf(change)
  const made = leads.filter(({ _id }) => isNamed.has(_id)).length
  await deps.changes.close(change._id, made)
  return { change, leads, ids, made }
}

async function applyFirst(deps: ApplyChangeDeps, change: StoredChange): Promise<StoredLead[]> {
  const found = await deps.leads.findMany(idsOf(change))
  const moves = movesLeft(change, new Map(found.map((lead) => [lead._id, lead])))
  const changed = await Promise.all(
    moves.map(({ lead, after }) => deps.leads.update(lead, updateOf(change, lead, after))),
  )
  const own = changed.filter((lead) => lead !== null)
  // Of several who apply it at the same time each lead is counted by whoever changed it.
  await countDecisions(deps.count, decisionsOf(change, own), { at: change.createdAt, sign: 1 })
  const made = new Map(own.map((lead) => [lead._id, lead]))
  const isMade = (lead: StoredLead) => lead.change?.id === change._id
  for (const lead of found.filter(isMade)) made.set(lead._id, lead)
  // By whoever applies it at the same time.
  const others = await deps.leads.findMany(idsOf(change).filter((id) => !made.has(id)))
  return [...made.values(), ...others.filter(isMade)]
}

/** What a change of somebody else kept from being dismissed dismisses nobody. */
async function takeBackIdle(
  { dismissals: store }: ApplyChangeDeps,
  change: StoredChange,
  leads: readonly StoredLead[],
): Promise<void> {
  const made = new Set(leads.map(({ _id }) => _id))
  const nameOf = ({ userId, key }: StoredChange['dismissals'][number]) => `${userId}\t${key}`
  const held = new Set(change.dismissals.filter(({ leadId }) => made.has(leadId)).map(nameOf))
  const dismissals = change.dismissals.filter((each) => !held.has(nameOf(each)))
  await store.takeBack({ ...change, dismissals })
}

async function applyPart(deps: ApplyChangeDeps, change: StoredChange, nth: number): Promise<string[]> {
  const part = await deps.changes.findPart(change, nth)
  const moves = movesLeft(part, await deps.bulk.findMany(idsOf(part)))
  await deps.bulk.update(moves.map(({ lead, after }) => ({ lead, change: updateOf(change, lead, after) })))
  const made = [...(await deps.bulk.findMany(idsOf(part))).values()].filter(
    (lead) => lead.change?.id === change._id,
  )
  if (await deps.changes.mayCount(change, nth, 'made')) {
    await countDecisions(deps.count, decisionsOf(part, made), { at: change.createdAt, sign: 1 })
  }
  return made.map(({ _id }) => _id)
}

/** What is yet to be done. */
function movesLeft<Lead extends MovingLead>(
  { before, after }: ChangePart,
  leads: ReadonlyMap<string, Lead>,
): Move<Lead>[] {
  return before.flatMap(({ _id, versionAfter }, index) => {
    const [lead, made] = [leads.get(_id), after[index]]
    return lead && made && lead.version + 1 === versionAfter ? [{ lead, after: made }] : []
  })
}

function updateOf(
  { _id: id, userId, undoUntil, createdAt }: StoredChange,
  lead: MovingLead,
  after: After,
): Partial<StoredLead> {
  const told = withNews([...(lead.news ?? []), updatedText(createdAt, lead.status)])
  const made = { id, undoUntil, userId, version: lead.version + 1 }
  const history = withEvent(lead, { at: createdAt, userId, action: actionOf(lead, after) })
  // What is put off anew is back in its time again.
  const asleep = after.snoozedUntil === null ? {} : { wokenAt: null }
  return { ...after, ...asleep, ...told, history, change: made, updatedAt: createdAt }
}

/** Those go along with whom a change dismisses by name; where it dismisses nobody, none does. */
function namedOf(change: StoredChange): ReadonlySet<string> {
  const dismissed = change.dismissals.map(({ leadId }) => leadId)
  return new Set(dismissed.length > 0 ? dismissed : idsOf(change))
}

export function idsOf({ before }: ChangePart): string[] {
  return before.map(({ _id }) => _id)
}
