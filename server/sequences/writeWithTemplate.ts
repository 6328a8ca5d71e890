import type { Sequence } from '../../shared/contract/sequences'
import { DEFAULT_STEPS } from './defaults/defaultSteps'
import { languageOf } from './language/languageOf'
import { describeLead } from './lead/describeLead'
import type { SequenceInput } from './sequenceInput'
import { renderSteps } from './steps/renderSteps'

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

function noteOn(replaced: readonly number[]): string {
  const [first, ...more] = replaced
  const which = more.length === 0 ? `Step ${first ?? 1} is` : `Steps ${replaced.join(', ')} are`
  return `${which} the default, since a value that the template prints is not known of this lead.`
}
