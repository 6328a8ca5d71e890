import { deal, type DealDeps } from './deal'
import { filter, type FilterDeps } from './filter'
import { identify } from './identify'
import { END_OF_FORGOTTEN, keepOut, type KeepOutDeps, keepOutMatched, withoutForgotten } from './keepOut'
import type { PlanToStore, SettledEntry, Waiting } from '../entries/pendingUpdates'
import type { Plan } from '../entries/plan'
import type { Acting } from './acting'
import type { Item, PendingEntry, RunningSignal, TraceRow } from './item'
import { isForModel, makeLeads, type MakeDeps, unmakeWithoutPlace } from './makeLeads'
import { match, type MatchDeps } from './match'
import { toBeWritten, written } from './writeRows'

export type Due = { entry: PendingEntry; signal: RunningSignal }

/** A plan that is stored and to be carried out. */
export type Planned = { entry: PlannedEntry; signal: RunningSignal; plan: Plan; trace: TraceRow[] }
type PlannedEntry = Pick<PendingEntry, '_id' | 'signalId' | 'waiting'>

export type DecideDeps = KeepOutDeps & MatchDeps & FilterDeps & DealDeps & { now: () => Date }
export type FinishDeps = MakeDeps & {
  entries: {
    /** Gives the ids of the entries that were written: of others somebody else has taken them, or they are gone. */
    settle: (settled: SettledEntry[]) => Promise<Set<string>>
  }
}
export type GenerateDeps = DecideDeps &
  FinishDeps & {
    leads: {
      /** How many dismissals were noted; null while any is being noted. */
      countNoted: () => Promise<number | null>
      /** Wakes the snoozed leads of people of a signal. Again and again does no harm. */
      wakeOfSignal: (people: readonly { signalId: string; personKey: string }[]) => Promise<void>
      /** Counts what was dealt, for whoever is dealt next. */
      noteDealt: (dealt: readonly (Pick<Plan, 'userId' | 'people'> & { signalId: string })[]) => void
    }
    /** Plans whose leads are being made. */
    acting: Pick<Acting, 'during'>
    entries: {
      /** Stores the plans under the lease; gives the ids of the entries whose plans are to be carried out now. */
      storePlans: (plans: PlanToStore[]) => Promise<Set<string>>
    }
  }

/** From entry to lead: decide for all entries of a batch and store what was decided; what it gives acts on what is stored. */
export async function generateLeads(
  deps: GenerateDeps,
  due: readonly Due[],
): Promise<() => Promise<SettledEntry[]>> {
  const notedBefore = await deps.leads.countNoted()
  const decided = await decide(deps, due)
  await deps.leads.wakeOfSignal(decided.flatMap(wakenBy))
  const plans = decided.flatMap(({ plan, ...item }) => (plan === null ? [] : [{ ...item, plan }]))
  const workspace = plans.length === 0 ? null : await deps.workspace.read()
  const toWrite = plans.filter(({ signal }) => workspace !== null && isForModel(signal, workspace))
  const stored = await deps.entries.storePlans(
    plans.map((each) => planToStore(each, { isToWrite: toWrite.includes(each), at: deps.now() })),
  )
  deps.leads.noteDealt(plans.map(({ plan, signal }) => ({ ...plan, signalId: signal._id })))
  const planned = plans.filter(({ entry }) => stored.has(entry._id))
  const ended = decided.filter(({ end }) => end !== null)
  return deps.acting.during(planned, async () => {
    const finished = await finishPlans(deps, planned, { ended, notedBefore })
    return [...finished, ...toWrite.map(waitForText)]
  })
}

function planToStore(
  { entry, plan, trace }: Planned,
  { isToWrite, at }: { isToWrite: boolean; at: Date },
): PlanToStore {
  return { entryId: entry._id, plan, trace: isToWrite ? [...trace, toBeWritten(at)] : trace, isToWrite }
}

/** What is told of an entry that goes on when its texts are there. */
function waitForText({ entry, trace }: Planned): SettledEntry {
  const { _id: entryId, signalId } = entry
  return {
    entryId,
    signalId,
    outcome: 'pending',
    reason: 'writing',
    leadIds: [],
    trace,
    boundTo: null,
    waiting: null,
  }
}

/** Makes the leads of plans, and writes what became of their entries, and of those that ended without a plan. */
export async function finishPlans(
  deps: FinishDeps,
  planned: readonly Planned[],
  { ended = [], notedBefore = null }: { ended?: readonly Item[]; notedBefore?: number | null } = {},
): Promise<SettledEntry[]> {
  const kept = await withoutForgotten(deps, planned)
  const leads = await makeLeads(deps, kept, notedBefore)
  const at = deps.now()
  const settled = [
    ...kept.map((each) => (each.plan.people.length === 0 ? settleForgotten(each, at) : settleLead(each, at))),
    ...ended.map((item) => settleEnd(item, at)),
  ]
  const written = await deps.entries.settle(settled)
  const taken = kept.filter(({ entry }) => !written.has(entry._id))
  await unmakeWithoutPlace(deps, taken, leads)
  return settled
}

/** An entry about a company brings those to mind again who are its leads already; one that waits does so when it ends. */
function wakenBy({ signal, passedOver, end }: Item): { signalId: string; personKey: string }[] {
  if (end?.outcome === 'waiting') return []
  return passedOver.map((personKey) => ({ signalId: signal._id, personKey }))
}

/** Identify, match, filter, deal: what would become of the entries. */
export async function decide(deps: DecideDeps, due: readonly Due[]): Promise<Item[]> {
  const at = deps.now()
  const identified = await Promise.all(due.map((each) => identify(each, at)))
  const kept = await keepOut(deps, identified, at)
  const matched = await keepOutMatched(deps, await match(deps, kept, at), at)
  const passed = await filter(deps, matched, at)
  return deal(deps, passed, at)
}

/** All people of a plan were deleted for privacy after it was made. */
function settleForgotten({ entry, trace }: Planned, at: Date): SettledEntry {
  const { outcome, reason, why } = END_OF_FORGOTTEN
  return {
    entryId: entry._id,
    signalId: entry.signalId,
    outcome,
    reason,
    leadIds: [],
    trace: [...trace, { stage: 'filter', result: 'stopped', reason: why, at }],
    boundTo: null,
    waiting: null,
  }
}

function settleLead({ entry, signal, plan, trace }: Planned, at: Date): SettledEntry {
  const leadIds = plan.people.map(({ leadId }) => leadId)
  const made = `Made ${leadIds.length} ${leadIds.length === 1 ? 'lead' : 'leads'}`
  const reason = plan.isPartial ? `${made}; the others wait for the next day.` : `${made}.`
  // Whoever had a model write it has said so.
  const isTold = trace.some(({ stage }) => stage === 'write')
  const writers = plan.people.map(({ sequence }) => sequence?.writer)
  const told = isTold ? trace : [...trace, written(signal, writers, at)]
  return {
    entryId: entry._id,
    signalId: entry.signalId,
    outcome: plan.isPartial ? 'pending' : 'lead',
    reason: plan.isPartial ? 'daily_limit' : null,
    leadIds,
    trace: [...told, { stage: 'lead', result: 'ok', reason, at }],
    boundTo: plan.isPartial ? plan.userId : null,
    waiting: plan.isPartial ? waitingOf(entry, signal, at) : null,
  }
}

/** What waits after it gave some leads waits on; what ends after that ends as what it gave. */
function settleEnd({ entry, signal, end, trace, refusedBy = [] }: Item, at: Date): SettledEntry {
  const hasLeads = entry.leadIds.length > 0
  const isWaiting = end?.outcome === 'waiting'
  return {
    entryId: entry._id,
    signalId: entry.signalId,
    outcome: isWaiting ? 'pending' : hasLeads ? 'lead' : 'skipped',
    reason: !isWaiting && hasLeads ? null : (end?.reason ?? null),
    leadIds: [],
    trace,
    boundTo: isWaiting ? entry.boundTo : null,
    waiting: isWaiting ? waitingOf(entry, signal, at) : null,
    refusedBy,
    waitsForProvider: isWaiting && end.reason === 'enriching',
  }
}

function waitingOf({ waiting }: PlannedEntry, { pausedMs }: RunningSignal, at: Date): Waiting {
  return waiting ?? { since: at, pausedMs }
}
