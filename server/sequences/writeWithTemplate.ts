import type { Sequence, SequenceLanguage, StepTemplate } from '../../shared/contract/sequences'
import { DEFAULT_STEPS } from './defaults/defaultSteps'
import { detectLanguage } from './language/detectLanguage'
import { describeLead } from './lead/describeLead'
import { remember } from './remember'
import type { SequenceInput } from './sequenceInput'
import { renderSteps } from './steps/renderSteps'

/** Prompts and templates are the same in many leads, and long. */
const TEXTS_MAX = 1_000
const languageOfText = remember(detectLanguage, TEXTS_MAX)

/** Fills the workspace's step templates with what is known of the lead. The prompt is an instruction and never printed. */
export function writeWithTemplate(input: SequenceInput): Sequence {
  const { workspace, signal } = input
  const defaults = DEFAULT_STEPS[languageOf(input)]
  const own = workspace.stepTemplates ?? defaults
  const { steps, replaced } = renderSteps({ own, defaults }, describeLead(input))
  return {
    writer: 'template',
    model: null,
    promptVersion: signal.promptVersion,
    note: replaced.length === 0 ? null : noteOn(replaced),
    failedChecks: [],
    editedAt: null,
    steps,
  }
}

/** As set; else as the workspace's own templates are, else as the prompt is. */
function languageOf({ workspace, signal }: SequenceInput): SequenceLanguage {
  const { language, stepTemplates } = workspace
  return language ?? languageOfText(textOf(stepTemplates ?? [])) ?? languageOfText(signal.prompt) ?? 'en'
}

function textOf(templates: readonly StepTemplate[]): string {
  return templates.map(({ body }) => body.replace(/\{[{%].*?[%}]\}/gs, ' ')).join('\n')
}

function noteOn(replaced: readonly number[]): string {
  const [first, ...more] = replaced
  const which = more.length === 0 ? `Step ${first ?? 1} is` : `Steps ${replaced.join(', ')} are`
  return `${which} the default, since a value that the template prints is not known of this lead.`
}
