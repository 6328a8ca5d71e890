import { LiquidError } from 'liquidjs'
import type {
  SequenceStep,
  StepTemplate,
  StepTemplatesCheck,
  TemplateRemark,
} from '../../../shared/contract/sequences'
import type { TemplateData } from '../lead/describeLead'
import { unknownVariables } from '../liquid/unknownVariables'
import { parseTemplate, renderStep, renderTemplate } from './renderStep'
import { RICH_SAMPLE, THIN_SAMPLE } from './sampleLeads'

const PARTS = ['subject', 'body'] as const
const FALLS_BACK = 'A lead of which no more than an e-mail address is known gets the default step instead.'

/** What is wrong with step templates, where, and how they read for a made-up lead. Stores and sends nothing. */
export function checkStepTemplates(templates: readonly StepTemplate[]): StepTemplatesCheck {
  const errors = remarkOn(templates, RICH_SAMPLE)
  const steps = templates.map((template, index) =>
    errors.some(({ step }) => step === index + 1) ? null : template,
  )
  return {
    errors,
    warnings: steps
      .flatMap((template, index) => (template ? remarkOnStep(template, index + 1, THIN_SAMPLE) : []))
      .map((remark) => ({ ...remark, message: `${remark.message} ${FALLS_BACK}` })),
    unknownVariables: [...new Set(templates.flatMap(unknownIn))],
    rendered: steps.map((template) => template && renderStep(template, RICH_SAMPLE)),
  }
}

function remarkOn(templates: readonly StepTemplate[], data: TemplateData): TemplateRemark[] {
  return templates.flatMap((template, index) => remarkOnStep(template, index + 1, data))
}

function remarkOnStep(template: StepTemplate, step: number, data: TemplateData): TemplateRemark[] {
  const remarks = PARTS.flatMap((part) => {
    const error = tryTo(() => renderTemplate(template[part], data))
    return error === null ? [] : [{ step, part, ...error }]
  })
  if (remarks.length > 0) return remarks
  const error = tryTo(() => renderStep(template, data))
  return error === null ? [] : [{ step, part: 'body', ...error }]
}

type Fault = { line: number; column: number; message: string }

function tryTo(render: () => SequenceStep | string): Fault | null {
  try {
    render()
    return null
  } catch (error) {
    return describeFault(error)
  }
}

function describeFault(error: unknown): Fault {
  if (!(error instanceof LiquidError)) {
    return {
      line: 1,
      column: 1,
      message: error instanceof Error ? error.message : 'This cannot be rendered.',
    }
  }
  const [line = 1, column = 1] = error.token.getPosition()
  const message = error.originalError?.message ?? error.message
  return { line, column, message: message.replace(/, line:\d+, col:\d+$/, '') }
}

function unknownIn(template: StepTemplate): string[] {
  return PARTS.flatMap((part) => {
    try {
      return unknownVariables(parseTemplate(template[part]))
    } catch {
      // What cannot be parsed is among the errors.
      return []
    }
  })
}
