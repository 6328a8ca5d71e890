import type { Sequence } from '../../shared/contract/sequences'
import type { StoredLead } from '../leads/leadStore'
import type { SequenceInput } from '../sequences/sequenceInput'
import type { Plan } from '../entries/plan'
import type { PendingEntry, RunningSignal } from './item'

type Planned = { entry: Pick<PendingEntry, '_id' | 'signalId'>; signal: RunningSignal; plan: Plan }

export type MakeDeps = {
  sequences: { write: (input: Omit<SequenceInput, 'workspace'>) => Sequence }
  users: { findRecipients: (userIds: readonly string[]) => Promise<Map<string, { name: string }>> }
  leads: { make: (leads: readonly StoredLead[]) => Promise<void> }
}

/** Makes the leads of plans that are stored. Anybody may, again and again: the same plan makes the same leads. */
export async function makeLeads(deps: MakeDeps, planned: readonly Planned[]): Promise<void> {
  await deps.leads.make(await writeLeads(deps, planned))
}

/** The leads of plans, each with its sequence. */
export async function writeLeads(
  deps: Pick<MakeDeps, 'sequences' | 'users'>,
  planned: readonly Planned[],
): Promise<StoredLead[]> {
  const users = await deps.users.findRecipients(planned.map(({ plan }) => plan.userId))
  return planned.flatMap((each) =>
    each.plan.people.map((person) => leadOf(each, person, writeFor(deps, each, person, users))),
  )
}

function writeFor(
  { sequences }: Pick<MakeDeps, 'sequences'>,
  { signal, plan }: Planned,
  { person, company }: Plan['people'][number],
  users: ReadonlyMap<string, { name: string }>,
): Sequence | null {
  if (!signal.isSequenced) return null
  return sequences.write({
    person,
    company,
    context: plan.context,
    signal: { label: plan.label, prompt: signal.prompt, promptVersion: plan.signalVersion },
    sender: { name: users.get(plan.userId)?.name ?? '' },
  })
}

function leadOf(
  { entry, plan }: Planned,
  { leadId, key, person, company, enriched, match }: Plan['people'][number],
  sequence: Sequence | null,
): StoredLead {
  return {
    _id: leadId,
    order: `${plan.madeAt.toISOString()} ${leadId}`,
    signalId: entry.signalId,
    entryId: entry._id,
    userId: plan.userId,
    label: plan.label,
    enriched,
    status: 'new',
    dismissReason: null,
    snoozedUntil: null,
    personKey: key,
    companyId: company?.id ?? null,
    person,
    company,
    match,
    context: plan.context,
    sequence,
    signalVersion: plan.signalVersion,
    version: 1,
    change: null,
    createdAt: plan.madeAt,
    updatedAt: plan.madeAt,
  }
}
