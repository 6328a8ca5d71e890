import { z } from 'zod'
import {
  BODY_TEMPLATE_LENGTH_MAX,
  EMAIL_BODY_LENGTH_MAX,
  SEQUENCE_STEPS_MAX,
  STEP_DELAY_DAYS_MAX,
  SUBJECT_LENGTH_MAX,
  SUBJECT_TEMPLATE_LENGTH_MAX,
} from '../limits'
import { SEQUENCE_LANGUAGES } from '../sequenceLanguages'
import { Timestamp } from './call'

export const Writer = z.enum(['template', 'llm'])
export type Writer = z.infer<typeof Writer>

export const SequenceLanguage = z.enum(SEQUENCE_LANGUAGES)
export type SequenceLanguage = z.infer<typeof SequenceLanguage>

const Channel = z.enum(['email', 'linkedin'])
const DelayDays = z.int().min(0).max(STEP_DELAY_DAYS_MAX).describe('After the step before it')

export const SequenceStep = z.strictObject({
  channel: Channel,
  delayDays: DelayDays,
  subject: z.string().max(SUBJECT_LENGTH_MAX).describe('Empty where there is none'),
  body: z.string().min(1).max(EMAIL_BODY_LENGTH_MAX),
})
export type SequenceStep = z.infer<typeof SequenceStep>

export const SequenceSteps = z.array(SequenceStep).min(1).max(SEQUENCE_STEPS_MAX)
export type SequenceSteps = z.infer<typeof SequenceSteps>

/** What a text must pass before it reaches a feed. */
export const SequenceCheck = z.enum([
  'schema',
  'step_count',
  'delays',
  'length',
  'placeholder',
  'hole',
  'wrong_name',
  'language',
  'repetition',
  'leaked_prompt',
  'markup',
  'url',
  'email_address',
  'phone_number',
  'price',
  'percentage',
  'number',
  'name',
  'invisible_characters',
  'banned_word',
])
export type SequenceCheck = z.infer<typeof SequenceCheck>

export const Sequence = z.object({
  writer: Writer,
  model: z.string().nullable().describe('Of the LLM that wrote it; null: the template writer did'),
  promptVersion: z.int().nullable().describe("The signal's version whose prompt was used"),
  note: z.string().nullable().describe('What to know about how it was written, as a sentence'),
  failedChecks: z
    .array(SequenceCheck)
    .describe("What the LLM's text failed, where the template was used instead"),
  editedAt: Timestamp.nullable().describe('When somebody changed it by hand'),
  steps: SequenceSteps,
  generatedSteps: SequenceSteps.optional().describe(
    'What the writer wrote, where somebody has changed it by hand since',
  ),
})
export type Sequence = z.infer<typeof Sequence>

/** A step whose subject and body are Liquid. */
export const StepTemplate = z.strictObject({
  channel: Channel,
  delayDays: DelayDays,
  subject: z.string().max(SUBJECT_TEMPLATE_LENGTH_MAX),
  body: z.string().min(1).max(BODY_TEMPLATE_LENGTH_MAX),
})
export type StepTemplate = z.infer<typeof StepTemplate>

export const StepTemplates = z.array(StepTemplate).min(1).max(SEQUENCE_STEPS_MAX)
export type StepTemplates = z.infer<typeof StepTemplates>

const TemplateRemark = z.object({
  step: z.int().describe('From 1'),
  part: z.enum(['subject', 'body']),
  line: z.int(),
  column: z.int(),
  message: z.string(),
})
export type TemplateRemark = z.infer<typeof TemplateRemark>

export const StepTemplatesCheck = z.object({
  errors: z.array(TemplateRemark),
  warnings: z
    .array(TemplateRemark)
    .describe('Where a lead of which little is known would get the default step'),
  unknownVariables: z.array(z.string()),
  rendered: z.array(SequenceStep.nullable()).describe('For a made-up lead; null where a step has an error'),
})
export type StepTemplatesCheck = z.infer<typeof StepTemplatesCheck>

export const PromptReview = z.object({
  missing: z.array(z.object({ part: z.enum(['signal', 'context', 'approach']), message: z.string() })),
  unusedContextFields: z.array(z.string()).describe('Paths that the prompt never mentions'),
  hints: z.array(z.string()),
})
export type PromptReview = z.infer<typeof PromptReview>
