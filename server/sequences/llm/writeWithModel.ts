import type { Sequence, SequenceCheck, SequenceStep } from '../../../shared/contract/sequences'
import { basisOf } from '../checks/basisOf'
import type { Basis } from '../checks/check'
import { checkSequence, type FailedCheck } from '../checks/checkSequence'
import { DEFAULT_STEPS } from '../defaults/defaultSteps'
import { languageOf } from '../language/languageOf'
import type { SequenceInput } from '../sequenceInput'
import { writeWithTemplate } from '../writeWithTemplate'
import { type DraftStep, FIRST_DIALECT, nextDialect, readDraft } from './answerShape'
import { type AskDeps, askModel, isTrouble } from './askModel'
import { buildMessages } from './buildMessages'
import type { Trouble } from './completion'
import { keyOf, type LlmEndpoint } from './endpoint'
import { extractJson } from './extractJson'
import { systemText } from './systemText'

/** The first, and one that names what failed. */
const DRAFTS_MAX = 2
/** Everything about one sequence; whoever holds a lease over it holds it for longer. */
export const WRITING_MS_MAX = 180_000

export type ModelTask = {
  endpoint: LlmEndpoint
  /** Whose turn it takes: a user's, or that of runs. */
  askedBy: string
  instruction: string | null
  previous: readonly SequenceStep[] | null
  /** In all; absent: as long as it may take. */
  timeMsMax?: number
  /** Breaks the writing off, which then rejects. */
  signal?: AbortSignal | undefined
}

export type WriteDeps = AskDeps & {
  /** Something that nobody outside can guess, for each block of data. */
  makeMark: () => string
}

/** A sequence there is always; `trouble` says why the model could not be asked, for whoever would rather wait. */
export type Written = {
  sequence: Sequence
  trouble: Trouble | null
}

/** Has a model write, and once more naming what failed; then the step templates do, and the sequence says so. */
export async function writeWithModel(
  deps: WriteDeps,
  input: SequenceInput,
  task: ModelTask,
): Promise<Written> {
  const language = languageOf(input, task.instruction)
  const plan = planOf(input, language)
  const system = systemText(plan, language)
  const basis = basisOf(input, { plan, language, instruction: task.instruction, systemText: system })
  const deadlineMs = deps.now().getTime() + (task.timeMsMax ?? WRITING_MS_MAX)
  let failed: SequenceCheck[] = []
  for (let draft = 1; draft <= DRAFTS_MAX; draft += 1) {
    const attempt = await writeDraft(deps, { input, task, basis, system, failed, deadlineMs })
    if (attempt.kind === 'trouble')
      return { sequence: fallBack(input, [], attempt.trouble.message), trouble: attempt.trouble }
    if (attempt.failed.length === 0) return { sequence: written(input, task, attempt.steps), trouble: null }
    failed = attempt.failed.map(({ name }) => name)
  }
  return { sequence: fallBack(input, failed, 'What the model wrote failed its checks.'), trouble: null }
}

type DraftWork = {
  input: SequenceInput
  task: ModelTask
  basis: Basis
  system: string
  failed: readonly SequenceCheck[]
  deadlineMs: number
}
type Draft =
  { kind: 'trouble'; trouble: Trouble } | { kind: 'draft'; steps: SequenceStep[]; failed: FailedCheck[] }

async function writeDraft(deps: WriteDeps, work: DraftWork): Promise<Draft> {
  const { input, task, basis, system, failed, deadlineMs } = work
  const { instruction, previous, endpoint } = task
  const messages = buildMessages(input, {
    systemText: system,
    instruction,
    previous,
    failed,
    mark: deps.makeMark(),
  })
  const completion = await askModel({ ...deps, signal: task.signal }, { endpoint, messages, deadlineMs })
  if (isTrouble(completion)) {
    if (completion.kind === 'calls_used_up') return { kind: 'trouble', trouble: completion }
    return {
      kind: 'trouble',
      trouble: { ...completion, message: `The model gave no answer. ${completion.message}` },
    }
  }
  const draft = completion.kind === 'text' ? readText(deps, endpoint, completion.text) : null
  const steps = (draft ?? []).map(({ subject, body }, index) => toStep({ subject, body }, basis.plan[index]))
  return { kind: 'draft', steps, failed: checkSequence(steps, basis) }
}

/** What is no JSON at all shows that the endpoint passes over what it was asked for: the next time it is asked otherwise. */
function readText({ dialects }: WriteDeps, endpoint: LlmEndpoint, text: string): DraftStep[] | null {
  const value = extractJson(text)
  const weaker = value === undefined ? nextDialect(dialects.get(keyOf(endpoint)) ?? FIRST_DIALECT, '') : null
  if (weaker !== null) dialects.set(keyOf(endpoint), weaker)
  return readDraft(value)
}

function toStep(
  { subject, body }: { subject: string; body: string },
  planned: Basis['plan'][number] | undefined,
): SequenceStep {
  const { channel, delayDays } = planned ?? { channel: 'email', delayDays: 0 }
  return { channel, delayDays, subject: channel === 'linkedin' ? '' : subject, body }
}

/** As many steps, at the times and by the channels, as the workspace's own templates have. */
function planOf({ workspace }: SequenceInput, language: Basis['language']): Basis['plan'] {
  const templates = workspace.stepTemplates ?? DEFAULT_STEPS[language]
  return templates.map(({ channel, delayDays }) => ({ channel, delayDays }))
}

function written({ signal }: SequenceInput, { endpoint }: ModelTask, steps: SequenceStep[]): Sequence {
  return {
    writer: 'llm',
    model: endpoint.model,
    promptVersion: signal.promptVersion,
    note: null,
    failedChecks: [],
    editedAt: null,
    steps,
  }
}

function fallBack(input: SequenceInput, failedChecks: SequenceCheck[], why: string): Sequence {
  const sequence = writeWithTemplate(input)
  const note = [why, 'The step templates were used instead.', sequence.note].filter((part) => part !== null)
  return { ...sequence, failedChecks, note: note.join(' ') }
}
