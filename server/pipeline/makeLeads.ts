import { setImmediate } from 'node:timers/promises'
import type { HookEvent } from '../../shared/contract/hooks'
import type { Sequence } from '../../shared/contract/sequences'
import { companyKeyOf, otherKeyOf } from '../../shared/matching/leadKeys'
import type { PlannedPerson, Plan } from '../entries/plan'
import type { StoredLead } from '../leads/leadStore'
import { placesIdOf } from '../leads/placeStore'
import type { ModelWriter } from '../sequences/llm/createModelWriter'
import type { LlmEndpoint } from '../sequences/llm/endpoint'
import type { SequenceInput } from '../sequences/sequenceInput'
import type { DealDeps } from './deal'
import type { PendingEntry, RunningSignal } from './item'
import { type KeepOutDeps, whoIsKept } from './keepOut'

/** Texts take longest of all that is done here: between so many of them others have their turn. */
const WRITTEN_AT_ONCE = 20

type Planned = { entry: Pick<PendingEntry, '_id' | 'signalId'>; signal: RunningSignal; plan: Plan }
type Names = ReadonlyMap<string, { name: string }>

/** By what sequences are written. */
export type WorkspaceTexts = {
  texts: SequenceInput['workspace']
  writer: 'template' | 'llm'
  /** Null: no model is set up. */
  endpoint: LlmEndpoint | null
}

export type WriteTextDeps = {
  sequences: { writeWithTemplate: (input: SequenceInput) => Sequence; writeWithModel: ModelWriter }
  workspace: { read: () => Promise<WorkspaceTexts> }
  users: { findRecipients: (userIds: readonly string[]) => Promise<Names> }
}

/** Whether a hook is to be told of such events. */
export type IsAwaited = (event: HookEvent) => Promise<boolean>

export type MakeDeps = WriteTextDeps &
  KeepOutDeps & {
    now: () => Date
    hooks: { isAwaited: IsAwaited }
    leads: {
      make: (leads: readonly StoredLead[], asked: { isTold: boolean }) => Promise<void>
      takePlaces: DealDeps['leads']['takePlaces']
      /** `notedBefore` is what `countNoted` gave before they were dealt; null where that is not known. */
      dismissMade: (leads: readonly StoredLead[], notedBefore: number | null) => Promise<void>
      /** Takes leads away again, for good. */
      unmake: (leads: readonly StoredLead[]) => Promise<void>
      /** The same, and their places are free again. */
      unmakeWholly: (leads: readonly StoredLead[]) => Promise<void>
      /** Those of the signals whose leads were taken out with them. A signal that was deleted leaves its leads. */
      findTakenOut: (signalIds: readonly string[]) => Promise<Set<string>>
    }
    users: Pick<DealDeps['users'], 'findRecipients'> & {
      /** Has what came to users who were switched off meanwhile handed over. */
      passOn: (userIds: readonly string[]) => Promise<void>
    }
  }

/** Whether the texts of a signal's leads are a model's to write. */
export function isForModel(signal: RunningSignal, { writer, endpoint }: WorkspaceTexts): boolean {
  return signal.isSequenced && endpoint !== null && (signal.writer ?? writer) === 'llm'
}

/** Makes the leads of plans that are stored. Anybody may, again and again: the same plan makes the same leads. */
export async function makeLeads(
  deps: MakeDeps,
  planned: readonly Planned[],
  notedBefore: number | null,
): Promise<StoredLead[]> {
  // As of now, which may be long after the plan: whoever looks for what is new finds it.
  const leads = await writeLeads(deps, planned, deps.now())
  if (leads.length === 0) return leads
  await deps.leads.make(leads, { isTold: await deps.hooks.isAwaited('lead.created') })
  await Promise.all([
    unmakeOfForgotten(deps, leads),
    unmakeOfTakenOut(deps, leads),
    deps.leads.dismissMade(leads, notedBefore),
  ])
  // The same for whoever was switched off: the hand-over found the lead, or it is begun again.
  await deps.users.passOn(leads.map(({ userId }) => userId))
  return leads
}

/**
 * Takes those away again that hold no place of their day any more and get none. So it is where an entry went while its leads
 * were made: whoever counts places meanwhile finds neither its plan nor its leads, and gives the place to somebody else.
 */
export async function unmakeWithoutPlace(
  deps: Pick<MakeDeps, 'leads'> & { users: Pick<DealDeps['users'], 'findRecipients'> },
  planned: readonly Planned[],
  made: readonly StoredLead[],
): Promise<void> {
  for (const { entry, plan } of planned) {
    const recipient = (await deps.users.findRecipients([plan.userId])).get(plan.userId)
    const owner = { id: plan.userId, name: '', day: plan.day, dailyLeadLimit: recipient?.dailyLeadLimit ?? 0 }
    for (const lead of made.filter(({ entryId }) => entryId === entry._id)) {
      const refused = await deps.leads.takePlaces([{ owner, leadIds: [lead._id] }])
      if (refused.size > 0) await deps.leads.unmake([lead])
    }
  }
}

/** Whoever was deleted while they were made is noted by now, so either the deletion found the lead or this does. */
async function unmakeOfForgotten(deps: Pick<MakeDeps, 'leads' | 'forgotten'>, made: readonly StoredLead[]) {
  const isKept = await whoIsKept(deps, made)
  await deps.leads.unmake(made.filter((lead) => !isKept(lead)))
}

/** That a signal is taken out with its leads is noted first: either they are found then, or the note is here. */
async function unmakeOfTakenOut(
  { leads }: Pick<MakeDeps, 'leads'>,
  made: readonly StoredLead[],
): Promise<void> {
  const takenOut = await leads.findTakenOut(made.map(({ signalId }) => signalId))
  await leads.unmakeWholly(made.filter(({ signalId }) => takenOut.has(signalId)))
}

/** The leads of plans, each with its sequence: the one on the plan, or what the step templates make. */
export async function writeLeads(
  deps: WriteTextDeps,
  planned: readonly Planned[],
  at: Date,
): Promise<StoredLead[]> {
  if (planned.length === 0) return []
  const workspace = await deps.workspace.read()
  const users = await deps.users.findRecipients(planned.map(({ plan }) => plan.userId))
  const leads: StoredLead[] = []
  for (const each of planned) {
    for (const person of each.plan.people) {
      if (leads.length % WRITTEN_AT_ONCE === WRITTEN_AT_ONCE - 1) await setImmediate()
      const sequence = person.sequence ?? fillTemplates(deps, each, { person, users, workspace })
      leads.push(leadOf(each, person, { sequence, at }))
    }
  }
  return leads
}

type Filling = { person: PlannedPerson; users: Names; workspace: WorkspaceTexts }

function fillTemplates(
  { sequences }: Pick<WriteTextDeps, 'sequences'>,
  planned: Pick<Planned, 'signal' | 'plan'>,
  { person, users, workspace }: Filling,
): Sequence | null {
  const { signal } = planned
  if (!signal.isSequenced) return null
  const input = { ...inputFor(planned, person, users), workspace: workspace.texts }
  const sequence = sequences.writeWithTemplate(input)
  const isModelMissing = (signal.writer ?? workspace.writer) === 'llm' && workspace.endpoint === null
  if (!isModelMissing) return sequence
  const note = ['No language model is set up: the step templates were used instead.', sequence.note]
  return { ...sequence, note: note.filter((part) => part !== null).join(' ') }
}

/** What is known of somebody of a plan, for whoever writes to him. */
export function inputFor(
  { signal, plan }: Pick<Planned, 'signal' | 'plan'>,
  { person, company }: PlannedPerson,
  users: Names,
): Omit<SequenceInput, 'workspace'> {
  return {
    person,
    company,
    context: plan.context,
    signal: { label: plan.label, prompt: signal.prompt, promptVersion: plan.signalVersion },
    sender: { name: users.get(plan.userId)?.name ?? '' },
  }
}

function leadOf(
  { entry, plan }: Planned,
  { leadId, key, person, company, enriched, match }: PlannedPerson,
  { sequence, at }: { sequence: Sequence | null; at: Date },
): StoredLead {
  return {
    _id: leadId,
    order: `${at.toISOString()} ${leadId}`,
    signalId: entry.signalId,
    entryId: entry._id,
    userId: plan.userId,
    placesId: placesIdOf({ id: plan.userId, day: plan.day }),
    label: plan.label,
    enriched,
    status: 'new',
    dismissReason: null,
    snoozedUntil: null,
    personKey: key,
    emailKey: otherKeyOf(key, person),
    companyId: company?.id ?? null,
    companyKey: companyKeyOf(company),
    person,
    company,
    match,
    context: plan.context,
    sequence,
    signalVersion: plan.signalVersion,
    version: 1,
    change: null,
    approachedAt: null,
    createdAt: at,
    updatedAt: at,
  }
}
