import type { Sequence } from '../../shared/contract/sequences'
import type { Regeneration } from '../../shared/contract/leads'
import { AppError } from '../../shared/errors'
import type { StoredLead } from '../leads/leadStore'
import type { SequenceInput } from '../sequences/sequenceInput'
import type { StoredSignal } from '../signals/store'
import type { WriteTextDeps } from './makeLeads'

/** As long as somebody waits for an answer. */
const TIME_MS_MAX = 90_000

export type RewriteDeps = WriteTextDeps & {
  signals: { findMany: (signalIds: readonly string[]) => Promise<StoredSignal[]> }
}

/** Another sequence for a lead, by the signal's prompt of now. Where no model can be asked the lead keeps what it has. */
export async function rewriteLead(
  deps: RewriteDeps,
  lead: StoredLead,
  { writer, instruction, askedBy }: Regeneration & { askedBy: string },
): Promise<Sequence> {
  const [signal] = await deps.signals.findMany([lead.signalId])
  const { texts, endpoint, ...workspace } = await deps.workspace.read()
  const users = await deps.users.findRecipients([lead.userId])
  const input: SequenceInput = {
    person: lead.person,
    company: lead.company,
    context: lead.context,
    signal: {
      label: lead.label,
      prompt: signal?.prompt ?? '',
      promptVersion: signal?.version ?? lead.signalVersion,
    },
    sender: { name: users.get(lead.userId)?.name ?? '' },
    workspace: texts,
  }
  const ofSignal = signal?.sequences?.writer ?? workspace.writer
  const chosen = writer ?? (instruction === undefined ? ofSignal : 'llm')
  if (chosen === 'template') return fillTemplates(deps, input, instruction)
  if (endpoint === null) {
    throw new AppError('wrong_state', 'No language model is set up.', {
      hint: 'Set one up in the settings of the workspace, or let the step templates write.',
    })
  }
  const { sequence, trouble } = await deps.sequences.writeWithModel(input, {
    endpoint,
    askedBy,
    instruction: instruction ?? null,
    previous: instruction === undefined ? null : (lead.sequence?.steps ?? null),
    timeMsMax: TIME_MS_MAX,
  })
  if (trouble === null) return sequence
  throw new AppError('model_unavailable', trouble.message, {
    hint: 'The lead keeps its sequence. Try again later, or let the step templates write.',
  })
}

function fillTemplates(
  { sequences }: Pick<WriteTextDeps, 'sequences'>,
  input: SequenceInput,
  instruction: string | undefined,
): Sequence {
  if (instruction === undefined) return sequences.writeWithTemplate(input)
  throw new AppError('invalid_request', 'Step templates follow no instruction.', {
    hint: 'Leave out the instruction, or choose the writer llm.',
  })
}
