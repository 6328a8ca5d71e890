import { deal, type DealDeps } from './deal'
import { filter, type FilterDeps } from './filter'
import { identify } from './identify'
import type { Plan } from '../entries/plan'
import type { Item, PendingEntry, RunningSignal, TraceRow } from './item'
import { makeLeads, type MakeDeps } from './makeLeads'
import { match, type MatchDeps } from './match'

/** What became of an entry in one batch. */
export type Settled = {
  entryId: string
  outcome: 'lead' | 'skipped' | 'pending'
  reason: string | null
  leadIds: string[]
  trace: TraceRow[]
  /** Whose place the rest of a company's contacts waits for. */
  boundTo: string | null
}

export type DueEntry = PendingEntry & { plan: Plan | null; trace: TraceRow[] }

export type GenerateDeps = MatchDeps &
  FilterDeps &
  DealDeps &
  MakeDeps & {
    now: () => Date
    entries: {
      /** Stores the plans under the lease; gives the ids of the entries that took theirs. */
      storePlans: (
        plans: readonly { entryId: string; plan: Plan; trace: TraceRow[] }[],
      ) => Promise<Set<string>>
      settle: (settled: readonly Settled[]) => Promise<void>
    }
  }

export type Batch = { entries: readonly DueEntry[]; signals: ReadonlyMap<string, RunningSignal> }

/** From entry to lead: decide for all entries of a batch, store what was decided, then act from what is stored. */
export async function generateLeads(deps: GenerateDeps, { entries, signals }: Batch): Promise<Settled[]> {
  const due = entries.flatMap((entry) => {
    const signal = signals.get(entry.signalId)
    return signal ? [{ entry, signal }] : []
  })
  const decided = await decide(
    deps,
    due.filter(({ entry }) => entry.plan === null),
  )
  const stored = await deps.entries.storePlans(
    decided.flatMap(({ entry, plan, trace }) => (plan === null ? [] : [{ entryId: entry._id, plan, trace }])),
  )
  const fresh = decided.flatMap(({ entry, signal, plan, trace }) =>
    plan !== null && stored.has(entry._id) ? [{ entry, signal, plan, trace }] : [],
  )
  const resumed = due.flatMap(({ entry, signal }) =>
    entry.plan === null ? [] : [{ entry, signal, plan: entry.plan, trace: entry.trace }],
  )
  await makeLeads(deps, [...fresh, ...resumed])
  const settled = [
    ...[...fresh, ...resumed].map(({ entry, plan, trace }) => settleLead(entry, plan, trace, deps.now())),
    ...decided.flatMap((item) => (item.end === null ? [] : [settleEnd(item)])),
  ]
  await deps.entries.settle(settled)
  return settled
}

/** Identify, match, filter, deal: what would become of the entries. */
export async function decide(
  deps: MatchDeps & FilterDeps & DealDeps & { now: () => Date },
  due: readonly { entry: PendingEntry; signal: RunningSignal }[],
): Promise<Item[]> {
  const at = deps.now()
  const identified = await Promise.all(due.map((each) => identify(each, at)))
  const matched = await match(deps, identified, at)
  const passed = await filter(deps, matched, at)
  return deal(deps, passed, at)
}

function settleLead(entry: PendingEntry, plan: Plan, trace: TraceRow[], at: Date): Settled {
  const leadIds = plan.people.map(({ leadId }) => leadId)
  const row = { stage: 'lead', result: 'ok', reason: `Made ${leadIds.length} of them.`, at } as const
  return {
    entryId: entry._id,
    outcome: plan.isPartial ? 'pending' : 'lead',
    reason: plan.isPartial ? 'daily_limit' : null,
    leadIds,
    trace: [...trace, row],
    boundTo: plan.isPartial ? plan.userId : null,
  }
}

/** What waits after it gave some leads waits on; what ends after that ends as what it gave. */
function settleEnd({ entry, end, trace }: Item): Settled {
  const hasLeads = entry.leadIds.length > 0
  const isWaiting = end?.outcome === 'waiting'
  return {
    entryId: entry._id,
    outcome: isWaiting ? 'pending' : hasLeads ? 'lead' : 'skipped',
    reason: !isWaiting && hasLeads ? null : (end?.reason ?? null),
    leadIds: [],
    trace,
    boundTo: isWaiting ? entry.boundTo : null,
  }
}
