import type { LeadPatch } from '../../shared/contract/leads'
import type { Sequence, SequenceSteps } from '../../shared/contract/sequences'
import type { Caller } from '../access/caller'
import { may, requireRight } from '../access/may'
import { AppError } from '../../shared/errors'
import { changeAfterWriting } from './changeAfterWriting'
import { type ChangeLeadsDeps, changeLeads } from './changeLeads'
import { withEvent } from './leadHistory'
import type { StoredLead } from './leadStore'
import { requireVersion } from './requireVersion'

const ATTEMPTS_MAX = 5

export async function findLead(
  { leads }: Pick<ChangeLeadsDeps, 'leads'>,
  { caller, leadId }: { caller: Pick<Caller, 'user'>; leadId: string },
): Promise<StoredLead> {
  const lead = await leads.find(leadId)
  if (!lead || !maySee(caller, lead)) throw new AppError('lead_not_found', 'There is no such lead.')
  return lead
}

/** A member works on the own feed, and knows nothing of others'. */
function maySee(caller: Pick<Caller, 'user'>, { userId }: StoredLead): boolean {
  return may(caller, 'readFeed', { ownerId: userId })
}

export type ChangeLeadDeps = ChangeLeadsDeps & {
  /** What somebody was to fill in and did not, and in which step. */
  findUnfilled: (
    steps: SequenceSteps,
    known: { lead: string; before: SequenceSteps },
  ) => { step: number; found: string } | null
}

/** Changes one lead: its status or its snooze, and the steps of its sequence. */
export async function changeLead(
  deps: ChangeLeadDeps,
  { caller, leadId, patch }: { caller: Pick<Caller, 'user'>; leadId: string; patch: LeadPatch },
): Promise<StoredLead> {
  const { sequence, version, ...change } = patch
  const lead = await findLead(deps, { caller, leadId })
  requireRight(caller, 'write', { ownerId: lead.userId })
  requireVersion(lead, version)
  if (sequence) requireFilled(deps, lead, sequence.steps)
  const isMoved = Object.keys(change).length > 0
  if (isMoved) await changeLeads(deps, { caller, leadIds: [leadId], change, version })
  if (sequence)
    await editSteps(deps, {
      leadId,
      userId: caller.user.id,
      steps: sequence.steps,
      version: isMoved ? undefined : version,
    })
  return (await deps.leads.find(leadId)) ?? lead
}

/** No text is sent, or approved, in which something is yet to be filled in. */
function requireFilled(
  { findUnfilled }: ChangeLeadDeps,
  { person, company, context, sequence }: StoredLead,
  steps: SequenceSteps,
): void {
  const lead = JSON.stringify([person, company, context])
  const unfilled = findUnfilled(steps, { lead, before: sequence?.steps ?? [] })
  if (!unfilled) return
  throw new AppError('invalid_request', `Step ${unfilled.step} holds a placeholder: ${unfilled.found}`, {
    hint: 'Write what is to stand there, or take it out.',
    details: unfilled,
  })
}

/** What a person wrote stands by itself: it is marked as edited. */
async function editSteps(
  { leads, now }: ChangeLeadsDeps,
  edited: { leadId: string; userId: string; steps: SequenceSteps; version: number | undefined },
): Promise<void> {
  const { leadId, userId, steps, version } = edited
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const lead = await leads.find(leadId)
    if (!lead) throw new AppError('lead_not_found', 'There is no such lead.')
    requireVersion(lead, version)
    const at = now()
    const sequence = { ...edit(lead.sequence, steps), editedAt: at.toISOString() }
    const history = withEvent(lead, { at, userId, action: 'edited' })
    const change = changeAfterWriting(lead, userId)
    if (await leads.update(lead, { sequence, history, change, updatedAt: at })) return
  }
  throw new AppError('wrong_state', 'The lead is being changed by others at the same time.', {
    hint: 'Read it again and repeat the change.',
  })
}

/** What the writer wrote is kept beside it. */
function edit(sequence: Sequence | null, steps: SequenceSteps): Sequence {
  if (sequence === null) return { ...WRITTEN_BY_HAND, steps, editedAt: null }
  return { ...sequence, steps, generatedSteps: sequence.generatedSteps ?? sequence.steps }
}

const WRITTEN_BY_HAND: Omit<Sequence, 'steps' | 'editedAt'> = {
  writer: 'template',
  model: null,
  promptVersion: null,
  note: null,
  failedChecks: [],
}
