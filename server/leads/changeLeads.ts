import type { LeadChange } from '../../shared/contract/leads'
import type { Caller } from '../access/caller'
import { may, requireRight } from '../access/may'
import { AppError } from '../../shared/errors'
import { keysOfCompany, keysOfPerson } from '../../shared/matching/leadKeys'
import { makeId } from '../ids'
import { type CountDecided, countDecisions, type Decision } from './countDecisions'
import { approachedAtAfter, approachedAtOf } from './approachedAt'
import type { After, ChangeStore, StoredChange } from './changeStore'
import type { DismissalStore } from './dismissalStore'
import type { LeadStore, StoredLead } from './leadStore'
import { actionOf, withEvent } from './leadHistory'
import { isDue, updatedText, withNews } from './leadNews'
import { checkChange, type LeadState, moveLead } from './moveLead'

export type ChangeLeadsDeps = {
  leads: LeadStore
  changes: ChangeStore
  dismissals: DismissalStore
  count: CountDecided
  now: () => Date
}

export const UNDO_MS = 600_000
/** A change that is not finished by then was killed, or its database was away. */
const CHANGE_MS_MAX = 30_000
const FINISHED_AT_ONCE = 100
const OPEN = ['new', 'approved'] as const

type Move = { lead: StoredLead; after: After }

export type Changed = { change: StoredChange; leads: StoredLead[]; alsoChanged: string[] }

/**
 * Changes leads and what goes with them. The change is stored first, with what each was before and is to be, so that one
 * that was killed can be finished.
 */
export async function changeLeads(
  deps: ChangeLeadsDeps,
  {
    caller,
    leadIds,
    change,
  }: { caller: Pick<Caller, 'user'>; leadIds: readonly string[]; change: LeadChange },
): Promise<Changed> {
  checkChange(change)
  await finishChanges(deps)
  const found = await findChangeable(deps, caller, leadIds)
  const at = deps.now()
  const named = movesOf(found, change, at)
  const along = await movesAlong(deps, named, change)
  const stored: StoredChange = {
    _id: makeId('chg', at),
    userId: caller.user.id,
    before: [...named, ...along].map(({ lead }) => ({
      _id: lead._id,
      status: lead.status,
      dismissReason: lead.dismissReason,
      snoozedUntil: lead.snoozedUntil,
      approachedAt: approachedAtOf(lead),
      versionAfter: lead.version + 1,
    })),
    after: [...named, ...along].map(({ after }) => after),
    dismissals: dismissalsOf(named, change),
    undoUntil: new Date(at.getTime() + UNDO_MS),
    createdAt: at,
    openSince: at,
  }
  await deps.changes.create(stored)
  const changed = await applyChange(deps, stored, [...named, ...along])
  return {
    change: stored,
    leads: changed.slice(0, named.length).filter((lead) => lead !== null),
    alsoChanged: changed.slice(named.length).flatMap((lead) => lead?._id ?? []),
  }
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

/** Finishes changes whose process was killed. */
export async function finishChanges(deps: ChangeLeadsDeps): Promise<void> {
  const before = new Date(deps.now().getTime() - CHANGE_MS_MAX)
  for (const change of await deps.changes.listOpen(before, FINISHED_AT_ONCE)) await finishChange(deps, change)
}

/** Whoever else applies it at the same time does the same: each lead takes a change in one version only. */
async function finishChange(deps: ChangeLeadsDeps, change: StoredChange): Promise<void> {
  const found = await deps.leads.findMany(change.before.map(({ _id }) => _id))
  const leads = new Map(found.map((lead) => [lead._id, lead]))
  const moves = change.before.flatMap(({ _id, versionAfter }, index) => {
    const [lead, after] = [leads.get(_id), change.after[index]]
    return lead && after && lead.version + 1 === versionAfter ? [{ lead, after }] : []
  })
  await applyChange(deps, change, moves)
}

/** Gives each lead as it is then, or null where somebody else has changed it first. */
async function applyChange(
  deps: ChangeLeadsDeps,
  change: StoredChange,
  moves: readonly Move[],
): Promise<(StoredLead | null)[]> {
  for (const { userId, key, leadId } of change.dismissals)
    await deps.dismissals.note(userId, key, { at: change.createdAt, leadId })
  const changed = await Promise.all(moves.map((move) => apply(deps, move, change)))
  await deps.changes.close(change._id)
  const made = moves.filter((_, index) => changed[index])
  await countDecisions(
    deps.count,
    made.map(({ lead, after }) => ({ lead, before: lead.status, after: after.status })),
    { at: change.createdAt, sign: 1 },
  )
  return changed
}

/** One lead alone is told why it cannot be changed; of many those that cannot are left as they are. */
function movesOf(leads: readonly StoredLead[], change: LeadChange, at: Date): Move[] {
  return leads.flatMap((lead) => {
    const after = moveLead(lead, change)
    if (after instanceof AppError && leads.length === 1) throw after
    if (after === null || after instanceof AppError) return []
    return [{ lead, after: { ...after, approachedAt: approachedAtAfter(lead, after.status, at) } }]
  })
}

/** The other open leads of whom a user dismisses, on the same feed. */
async function movesAlong(
  { leads }: ChangeLeadsDeps,
  named: readonly Move[],
  change: LeadChange,
): Promise<Move[]> {
  const { dismissReason } = change
  if (dismissReason !== 'company' && dismissReason !== 'person' && dismissReason !== 'signal') return []
  const isNamed = new Set(named.map(({ lead }) => lead._id))
  const found = new Map<string, StoredLead>()
  for (const { lead } of named) {
    const open = { userId: lead.userId, status: { $in: [...OPEN] } }
    const others =
      dismissReason === 'signal'
        ? (await leads.listOfEntry(lead.entryId)).filter(
            (each) => each.userId === lead.userId && isOpen(each),
          )
        : dismissReason === 'person' || keysOfCompany(lead.company).length === 0
          ? await leads.listOfPeople(keysOfPerson(lead.personKey, lead.person), open)
          : await leads.listOfCompany(keysOfCompany(lead.company), open)
    for (const other of others) if (!isNamed.has(other._id)) found.set(other._id, other)
  }
  const after = { status: 'dismissed', dismissReason, snoozedUntil: null } as const
  return [...found.values()].map((lead) => ({
    lead,
    after: { ...after, approachedAt: approachedAtOf(lead) },
  }))
}

function isOpen({ status }: StoredLead): boolean {
  return status === 'new' || status === 'approved'
}

function dismissalsOf(named: readonly Move[], { dismissReason }: LeadChange): StoredChange['dismissals'] {
  return named.flatMap(({ lead }) =>
    dismissedKeysOf(lead, dismissReason).map((key) => ({ userId: lead.userId, key, leadId: lead._id })),
  )
}

function dismissedKeysOf(lead: StoredLead, dismissReason: LeadChange['dismissReason']): string[] {
  const ofCompany = dismissReason === 'company' ? keysOfCompany(lead.company) : []
  if (ofCompany.length > 0) return ofCompany
  if (dismissReason === 'company' || dismissReason === 'person') {
    return keysOfPerson(lead.personKey, lead.person)
  }
  return dismissReason === 'signal' ? [lead.entryId] : []
}

function apply(
  { leads }: ChangeLeadsDeps,
  { lead, after }: Move,
  { _id: id, userId, undoUntil, createdAt }: StoredChange,
): Promise<StoredLead | null> {
  const told = withNews([...(lead.news ?? []), updatedText(createdAt, lead.status)])
  const history = withEvent(lead, { at: createdAt, userId, action: actionOf(lead, after) })
  return leads.update(lead, { ...after, ...told, history, change: { id, undoUntil }, updatedAt: createdAt })
}

/** Takes a change back; leads that somebody has changed since are kept as they are. */
export async function undoChange(
  deps: ChangeLeadsDeps,
  { caller, changeId }: { caller: Pick<Caller, 'user'>; changeId: string },
): Promise<{ leads: StoredLead[]; kept: string[] }> {
  const change = await deps.changes.find(changeId)
  if (change?.userId !== caller.user.id) {
    throw new AppError('change_not_found', 'There is no such change of yours.')
  }
  const at = deps.now()
  if (at > change.undoUntil) throw new AppError('too_late', 'A change can be undone for ten minutes.')
  if (change.openSince) await finishChange(deps, change)
  for (const { userId, key, leadId } of change.dismissals) await deps.dismissals.takeBack(userId, key, leadId)
  const changed = await deps.leads.findMany(change.before.map(({ _id }) => _id))
  const leadOf = new Map(changed.map((lead) => [lead._id, lead]))
  const undone = await Promise.all(
    change.before.map(({ _id, versionAfter, ...before }) => {
      const lead = leadOf.get(_id)
      const told = newsOfUndo(lead, { before, change, at })
      const history = withEvent(lead ?? {}, { at, userId: change.userId, action: 'undone' })
      return deps.leads.update(
        { _id, version: versionAfter },
        { ...before, ...told, history, change: null, updatedAt: at },
      )
    }),
  )
  await countDecisions(deps.count, decisionsOf(change, undone), { at: change.createdAt, sign: -1 })
  return {
    leads: undone.filter((lead) => lead !== null),
    kept: change.before.flatMap(({ _id }, index) => (undone[index] ? [] : [_id])),
  }
}

function decisionsOf({ before, after }: StoredChange, undone: readonly (StoredLead | null)[]): Decision[] {
  return before.flatMap(({ status }, index) => {
    const [lead, made] = [undone[index], after[index]]
    return lead && made ? [{ lead, before: status, after: made.status }] : []
  })
}

/** A change that nobody was told of yet is never told; one that was is followed by another. */
function newsOfUndo(
  lead: StoredLead | undefined,
  { before, change, at }: { before: LeadState; change: StoredChange; at: Date },
): Pick<StoredLead, 'news' | 'newsAt'> {
  const { news = [], status } = lead ?? { status: before.status }
  const ofChange = updatedText(change.createdAt, before.status)
  return withNews(
    isDue(ofChange, at) ? [...news, updatedText(at, status)] : news.filter((text) => text !== ofChange),
  )
}
