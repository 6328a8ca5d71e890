import type { ComponentType } from 'react'
import { AppearanceStep } from '../steps/AppearanceStep'
import { ContextStep } from '../steps/ContextStep'
import { FiltersStep } from '../steps/FiltersStep'
import { MappingStep } from '../steps/MappingStep'
import { PromptStep } from '../steps/PromptStep'
import { RecipientsStep } from '../steps/RecipientsStep'
import { ReviewStep } from '../steps/ReviewStep'
import type { StepProps } from '../steps/stepProps'
import { TargetStep } from '../steps/TargetStep'
import { WebhookStep } from '../steps/WebhookStep'
import type { StepName } from './stepNames'

/** What is asked in each step. */
export const stepOf: Record<StepName, ComponentType<StepProps>> = {
  appearance: AppearanceStep,
  target: TargetStep,
  webhook: WebhookStep,
  mapping: MappingStep,
  filters: FiltersStep,
  context: ContextStep,
  prompt: PromptStep,
  recipients: RecipientsStep,
  review: ReviewStep,
}
