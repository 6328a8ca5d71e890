import type { SequenceStep, StepTemplate } from '../../../shared/contract/sequences'
import { describeForDefaults, type TemplateData } from '../lead/describeLead'
import { renderStep, type Trust } from './renderStep'

export type RenderedSteps = {
  steps: SequenceStep[]
  /** Which steps are the default ones, from 1, since their own template would have left a gap. */
  replaced: number[]
}

type Templates = {
  own: readonly StepTemplate[]
  /** Whole with whatever is known. Where there are fewer, a step that cannot be whole is left out. */
  defaults: readonly StepTemplate[]
}

/** Fills the templates. A step that cannot be whole is replaced by the default one, when and where its own would come. */
export function renderSteps({ own, defaults }: Templates, data: TemplateData): RenderedSteps {
  const replaced: number[] = []
  const isTrusted = own === defaults
  const ofDefaults = describeForDefaults(data)
  const steps = own.flatMap((template, index) => {
    const step = tryStep(template, isTrusted ? ofDefaults : data, { isTrusted })
    if (step) return [step]
    replaced.push(index + 1)
    const inPlace = defaults[index]
    return inPlace ? [renderDefault(inPlace, template, ofDefaults)] : []
  })
  return { steps, replaced }
}

/** A message on LinkedIn that had no subject goes without one. */
function renderDefault(
  step: StepTemplate,
  { channel, delayDays, subject }: StepTemplate,
  data: TemplateData,
): SequenceStep {
  const hasSubject = channel === 'email' || subject !== ''
  const inPlace = { ...step, channel, delayDays, subject: hasSubject ? step.subject : '' }
  return (
    tryStep(inPlace, data, { isTrusted: true }) ?? renderStep(inPlace, NOTHING_KNOWN, { isTrusted: true })
  )
}

const UNKNOWN = { fullName: null, firstName: null, lastName: null, title: null, email: null, location: null }
const NOTHING_KNOWN: TemplateData = {
  person: UNKNOWN,
  company: null,
  context: [],
  signal: { label: null },
  sender: { name: null },
  workspace: { name: null },
}

function tryStep(template: StepTemplate, data: TemplateData, trust: Trust): SequenceStep | null {
  try {
    return renderStep(template, data, trust)
  } catch {
    // Whatever is wrong with it, its place is taken; the editor says what (`checkStepTemplates`).
    return null
  }
}
